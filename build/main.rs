//! Reads every file under `exercises/` as strictly as bond does, and writes what is known of them as Rust for `src/`.
#![expect(
    clippy::disallowed_methods,
    reason = "a build script reads and writes files, asks the environment, and speaks to cargo through stdout"
)]

mod index;
mod rust;

/// bond's own reader: what is said of a file while bond is built is what `bond exercise check` would say.
#[path = "../src/exercise"]
#[expect(dead_code, unreachable_pub, reason = "bond uses the rest")]
mod exercise {
    mod course;
    mod fields;
    mod notes;
    mod outline;
    mod parts;
    mod read;
    mod rules;
    mod schema;
    mod words;

    pub(crate) use outline::{Easier, Outline};
    pub(crate) use read::{Known, read};
}

#[path = "../src/practice"]
#[expect(dead_code, unreachable_pub, reason = "bond uses the rest")]
mod practice {
    mod grade;
    mod key;
    mod read;
    mod schema;
    mod terms;

    pub(crate) use grade::Grade;
    pub(crate) use key::is_slug;
    pub(crate) use read::read;
    pub(crate) use schema::{Background, Design, Evidence, List, Practice, Text};
    pub(crate) use terms::{Kind, Relation, Stage};
}

#[path = "../src/journal"]
#[expect(dead_code, unreachable_pub, reason = "bond uses the rest")]
mod journal {
    mod problem;

    pub(crate) use problem::Problem;
}

#[path = "../src/fault.rs"]
#[expect(dead_code, unreachable_pub, reason = "bond uses the rest")]
mod fault;

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::{env, fs};

fn main() -> io::Result<()> {
    let mut cargo = io::stdout();
    writeln!(cargo, "cargo::rerun-if-changed=exercises")?;
    let folder = |name| env::var_os(name).map_or_else(PathBuf::new, PathBuf::from);
    match index::read(&folder("CARGO_MANIFEST_DIR").join("exercises"))? {
        Ok(shipped) => {
            let out = folder("OUT_DIR");
            fs::write(out.join("practices.rs"), rust::practices(&shipped))?;
            fs::write(out.join("exercises.rs"), rust::outlines(&shipped))
        }
        // An error that cargo is told of fails the build.
        Err(problems) => problems
            .iter()
            .try_for_each(|problem| writeln!(cargo, "cargo::error={problem}")),
    }
}
