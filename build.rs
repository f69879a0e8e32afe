//! Rebuilds the crate when a file comes or goes under `exercises/`, which `include_dir` alone does not notice.
#![expect(
    clippy::disallowed_methods,
    reason = "a build script speaks to cargo through stdout"
)]

use std::io::{self, Write as _};

fn main() -> io::Result<()> {
    io::stdout().write_all(b"cargo::rerun-if-changed=exercises\n")
}
