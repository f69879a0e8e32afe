//! Resolves paths: follows links, and accepts only regular files.

use std::fs::{self, DirBuilder, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use crate::error::{Doing, Error, Result, shown};

/// The number of links that Linux follows.
const LINKS: usize = 40;

/// The file that `path` leads to, whether it exists or not. Symbolic links are followed to their end.
///
/// # Errors
///
/// If a link can't be read, or links go round in a circle.
pub(super) fn resolve(path: &Path) -> Result<PathBuf> {
    let mut resolved = path.to_path_buf();
    for _ in 0..LINKS {
        match fs::symlink_metadata(&resolved) {
            Ok(found) if found.is_symlink() => {
                let target = fs::read_link(&resolved)
                    .doing(|| format!("follow the link {}", shown(path)))?;
                resolved = resolved.parent().unwrap_or(Path::new("")).join(target);
            }
            Ok(_) => return Ok(resolved),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(resolved),
            Err(error) => return Err(error).doing(|| format!("read {}", shown(path))),
        }
    }
    Err(Error::io(format!(
        "could not follow the link {}: links go round in a circle",
        shown(path)
    )))
}

/// What is at `path`; `None` if there is nothing. Refuses everything except regular files: reading a FIFO would hang.
///
/// # Errors
///
/// If the path can't be examined or is not a regular file.
pub(super) fn regular(path: &Path) -> Result<Option<Metadata>> {
    match fs::metadata(path) {
        Ok(found) if found.is_file() => Ok(Some(found)),
        Ok(found) => Err(Error::io(format!(
            "could not open {}: it is {}, not a file",
            shown(path),
            if found.is_dir() {
                "a directory"
            } else {
                "a device, pipe or socket"
            }
        ))),
        Err(error) if is_nowhere(&error) => Ok(None),
        Err(error) => Err(error).doing(|| format!("read {}", shown(path))),
    }
}

/// Whether an error means that there is nothing: also if the parent is not a directory, as when the home is
/// `/dev/null`.
fn is_nowhere(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    )
}

/// Opens one of bond's own files, which must not be a link: someone could have put a link there that leads to another
/// file. The system refuses the link itself, and the opened file is examined, so that nothing can come in between.
/// `what` names the file in an error of the system.
///
/// # Errors
///
/// If the file can't be opened, or is a link or not a regular file.
pub(super) fn open_own(path: &Path, what: &str, options: &mut fs::OpenOptions) -> Result<File> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        // Opening a pipe would wait for its other end.
        options.custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK);
    }
    let doing = || format!("open {what} {}", shown(path));
    match options.open(path) {
        Ok(file) if file.metadata().doing(doing)?.is_file() => Ok(file),
        opened => {
            refuse_link(path)?;
            regular(path)?;
            let Err(error) = opened.map(drop) else {
                return Err(Error::io(format!(
                    "could not {}: it is not a file",
                    doing()
                )));
            };
            Err(error).doing(doing)
        }
    }
}

/// Opens one of bond's own files for reading; `None` if there is no file.
///
/// # Errors
///
/// As [`open_own`].
pub(super) fn read_own(path: &Path) -> Result<Option<File>> {
    match look(path)? {
        Some(_) => open_own(path, "the file", File::options().read(true)).map(Some),
        None => Ok(None),
    }
}

fn refuse_link(path: &Path) -> Result<()> {
    if !fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink()) {
        return Ok(());
    }
    let message = format!(
        "could not open {}: it is a link, which bond never makes there",
        shown(path)
    );
    Err(Error::io(message).hinted("nothing was written; remove the link if it is not wanted"))
}

/// What is at a path, without following a link; `None` if there is nothing.
///
/// # Errors
///
/// If the path can't be examined.
pub(super) fn look(path: &Path) -> Result<Option<Metadata>> {
    match fs::symlink_metadata(path) {
        Ok(found) => Ok(Some(found)),
        Err(error) if is_nowhere(&error) => Ok(None),
        Err(error) => Err(error).doing(|| format!("look at {}", shown(path))),
    }
}

/// Makes the directory of `path`, with all missing directories above it, for the user only.
///
/// # Errors
///
/// If it can't be made.
pub(super) fn make_parent(path: &Path) -> Result<()> {
    let missing: Vec<&Path> = path
        .ancestors()
        .skip(1)
        .take_while(|directory| !directory.as_os_str().is_empty() && !directory.is_dir())
        .collect();
    let Some(parent) = missing.first() else {
        return Ok(());
    };
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(parent)
        .doing(|| format!("make the directory {}", shown(parent)))?;
    missing.iter().rev().try_for_each(|made| {
        open_directory_of(made)?
            .sync_all()
            .doing(|| format!("sync the directory of {}", shown(made)))
    })
}

/// Opens the directory of `path`, to sync it: only then does a new name in it survive a power cut.
///
/// # Errors
///
/// If it can't be opened.
pub(super) fn open_directory_of(path: &Path) -> Result<File> {
    let parent = directory_of(path);
    File::open(parent).doing(|| format!("open the directory {}", shown(parent)))
}

/// The directory of `path`.
pub(super) fn directory_of(path: &Path) -> &Path {
    path.parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

/// `path` with `suffix` after its whole name: `journal.toml.lock`.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Whether two looks at a path found the same file.
#[cfg(unix)]
pub(super) fn same_file(one: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    one.dev() == other.dev() && one.ino() == other.ino()
}

/// Whether two looks at a path found the same file: outside Unix an open file can't be replaced.
#[cfg(not(unix))]
pub(super) fn same_file(_: &Metadata, _: &Metadata) -> bool {
    true
}

/// Options to create a file that only the user can read.
pub(super) fn private() -> fs::OpenOptions {
    let mut options = File::options();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn links_and_special_files_are_refused_when_they_are_opened() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        let open =
            |name: &str| open_own(&at(name), "the file", private().append(true).create(true));
        let refused = |name: &str| open(name).expect_err("a refusal").message;
        fs::write(at("theirs"), "theirs").expect("a file");
        for target in ["theirs", "nothing", "link", "/dev/null"] {
            std::os::unix::fs::symlink(target, at("link")).expect("a link");
            assert!(refused("link").ends_with("it is a link, which bond never makes there"));
            fs::remove_file(at("link")).expect("no link");
        }
        assert!(!at("nothing").exists());
        fs::create_dir(at("folder")).expect("a folder");
        assert!(refused("folder").ends_with("it is a directory, not a file"));
        let null = open_own(
            Path::new("/dev/null"),
            "the file",
            File::options().write(true),
        );
        let null = null.expect_err("a refusal").message;
        assert!(
            null.ends_with("it is a device, pipe or socket, not a file"),
            "{null}"
        );
        assert!(open("own").is_ok() && open("own").is_ok());
        assert!(read_own(&at("none")).expect("nothing").is_none());
        assert!(read_own(&at("own")).expect("a file").is_some());
    }
}
