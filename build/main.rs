//! Reads every file under `exercises/` as strictly as bond does, and writes what is known of them as Rust for `src/`.
#![expect(
    clippy::disallowed_methods,
    reason = "a build script reads and writes files, asks the environment, and speaks to cargo through stdout"
)]

mod index;
mod letters;
mod rust;

/// bond's own reader: what is said of a file while bond is built is what `bond exercise check` would say.
#[path = "../src/catalog"]
#[expect(dead_code, unreachable_pub, reason = "bond uses the rest")]
mod catalog {
    pub(crate) mod exercise {
        mod course;
        mod notes;
        mod outline;
        mod parts;
        mod read;
        mod references;
        mod rules;
        mod safety;
        mod schema;
        mod table_reader;
        mod words;

        pub(crate) use outline::{Easier, Outline};
        pub(crate) use read::read;
        pub(crate) use references::References;
    }

    pub(crate) mod practice {
        mod grade;
        mod read;
        mod schema;
        #[path = "../../core/slug.rs"]
        mod slug;
        #[path = "../../core/terms.rs"]
        mod terms;

        pub(crate) use grade::Grade;
        pub(crate) use read::read;
        pub(crate) use schema::{Background, Design, Evidence, List, Practice, Text};
        pub(crate) use slug::is_slug;
        pub(crate) use terms::{Closeness, Relation, Stage};
    }
}

#[path = "../src/core/journal"]
#[expect(dead_code, unreachable_pub, reason = "bond uses the rest")]
mod journal {
    mod problem;

    pub(crate) use problem::Problem;
}

#[path = "../src/error.rs"]
#[expect(dead_code, unreachable_pub, reason = "bond uses the rest")]
mod error;

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use index::Shipped;

fn main() -> io::Result<()> {
    let mut cargo = io::stdout();
    writeln!(cargo, "cargo::rerun-if-changed=exercises")?;
    if may_link_unwinder() {
        writeln!(cargo, "cargo::rustc-link-lib=static:-bundle=gcc_eh")?;
    }
    let folder = |name| env::var_os(name).map_or_else(PathBuf::new, PathBuf::from);
    let out = folder("OUT_DIR");
    let (letters, packed) = letters::packed();
    fs::write(out.join("letters.rs"), letters)?;
    fs::write(out.join("letters.bin"), packed)?;
    match index::read(&folder("CARGO_MANIFEST_DIR").join("exercises"))? {
        Ok(shipped) => {
            pack(&shipped, &out)?;
            fs::write(out.join("practices.rs"), rust::practices(&shipped))?;
            fs::write(out.join("exercises.rs"), rust::outlines(&shipped))
        }
        // An error that cargo is told of fails the build.
        Err(problems) => problems
            .iter()
            .try_for_each(|problem| writeln!(cargo, "cargo::error={problem}")),
    }
}

/// Packs each file by itself, since they are read one at a time: unpacked, they were 140 kB more.
fn pack(shipped: &[Shipped], out: &Path) -> io::Result<()> {
    for one in shipped {
        for (name, text) in &one.files {
            let packed = miniz_oxide::deflate::compress_to_vec(text, 10);
            fs::write(out.join(format!("{}.{name}", one.practice.key)), packed)?;
        }
    }
    Ok(())
}

/// Whether the linker has the part of GCC's library that backtraces need as one that becomes a part of the program:
/// to load all of `libgcc_s.so` would take a tenth of every start. Where it has not, that is what happens.
fn may_link_unwinder() -> bool {
    let target = |name, value| env::var_os(name).is_some_and(|found| found == value);
    if !target("CARGO_CFG_TARGET_OS", "linux") || !target("CARGO_CFG_TARGET_ENV", "gnu") {
        return false;
    }
    let linker = env::var_os("RUSTC_LINKER").unwrap_or_else(|| "cc".into());
    let asked = Command::new(linker)
        .arg("-print-file-name=libgcc_eh.a")
        .output();
    // A compiler that does not find a file gives its bare name.
    let found = asked.ok().filter(|asked| asked.status.success());
    let found = found.and_then(|asked| String::from_utf8(asked.stdout).ok());
    found.is_some_and(|path| Path::new(path.trim()).is_absolute())
}
