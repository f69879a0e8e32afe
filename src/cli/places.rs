//! Where the files are: where they were named, else where the system keeps such files.

use std::env;
use std::path::{Path, PathBuf};

use directories::{BaseDirs, ProjectDirs};

use crate::error::{Error, Result, shown};

/// Where the journal is: at the path that was `chosen`, or in the data directory.
pub(super) fn journal(
    chosen: Option<PathBuf>,
    directories: Option<&ProjectDirs>,
) -> Result<PathBuf> {
    if let Some(chosen) = chosen.or_else(|| path_variable("BOND_JOURNAL")) {
        return from_home(chosen);
    }
    let hint = "name the journal with --journal PATH or BOND_JOURNAL";
    let Some(directories) = directories else {
        return Err(
            Error::io("could not find the data directory: there is no home directory").hinted(hint),
        );
    };
    let data = directories.data_dir();
    if !data.is_absolute() {
        let message = format!(
            "could not use the data directory {}: it is not absolute",
            shown(data)
        );
        return Err(Error::io(message).hinted(hint));
    }
    Ok(data.join("journal.toml"))
}

/// Where the preferences are; the user's own exercises are beside them.
pub(super) fn config(directories: Option<&ProjectDirs>) -> Result<Option<PathBuf>> {
    match path_variable("BOND_CONFIG") {
        Some(chosen) => from_home(chosen).map(Some),
        None => Ok(directories.map(|found| found.config_dir().join("config.toml"))),
    }
}

fn path_variable(name: &str) -> Option<PathBuf> {
    env::var_os(name)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

/// A path as a shell would have it: `~/` at its beginning is the home directory. A shell leaves it alone in quotes, and
/// nobody wants a folder of that name, nor one called `~sam` for the home directory of somebody else.
fn from_home(path: PathBuf) -> Result<PathBuf> {
    let mut parts = path.components();
    let first = parts
        .next()
        .map(|first| first.as_os_str().as_encoded_bytes());
    let rest = parts.as_path();
    let own = first == Some(b"~");
    let is_home =
        own || first.is_some_and(|first| first.starts_with(b"~") && rest != Path::new(""));
    if !is_home {
        return Ok(path);
    }
    let home = own.then(BaseDirs::new).flatten();
    home.map(|found| found.home_dir().join(rest))
        .ok_or_else(|| {
            let message = format!("could not find the home directory of {}", shown(&path));
            Error::io(message)
                .hinted("write the whole path, or ./ in front if the folder is called that")
        })
}
