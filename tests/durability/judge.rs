//! What a journal holds, by a parser that is not bond's, and ways to start bond in odd circumstances.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::Command;

use bond::store::Store;

use crate::home::Home;

/// Some history: a header with a comment, a person, and two entries.
pub(crate) const JOURNAL: &str = r#"# ours
format = 1

[person.sam]
name = "Sam"  # from school

[log]
3empzc1s = { at = 2026-11-20T21:15:00+01:00, practice = "quality-time", with = ["sam"], minutes = 45, note = "a # } b" }
# a word between
x1 = { at = 2026-11-21, practice = "appreciation" }
"#;

/// The entries of a text by id, which must be valid TOML.
pub(crate) fn entries(text: &str) -> BTreeMap<String, toml::Table> {
    let document: toml::Table = toml::from_str(text).unwrap_or_else(|error| {
        let end = text.len().saturating_sub(400);
        panic!(
            "{error}\n...{}",
            String::from_utf8_lossy(&text.as_bytes()[end..])
        )
    });
    let Some(toml::Value::Table(log)) = document.get("log") else {
        return BTreeMap::new();
    };
    log.iter()
        .map(|(id, entry)| (id.clone(), entry.as_table().expect("an entry").clone()))
        .collect()
}

/// How often each note is in a text.
pub(crate) fn notes(text: &str) -> BTreeMap<String, usize> {
    let mut notes = BTreeMap::new();
    for entry in entries(text).into_values() {
        if let Some(note) = entry.get("note") {
            *notes
                .entry(note.as_str().expect("text").to_owned())
                .or_default() += 1;
        }
    }
    notes
}

/// The line of the one entry that `after` has and `before` has not.
pub(crate) fn new_line(before: &[String], after: &str) -> String {
    let ids: Vec<String> = entries(after)
        .into_keys()
        .filter(|id| !before.contains(id))
        .collect();
    assert_eq!(ids.len(), 1, "{after}");
    let begins = format!("{} = ", ids[0]);
    after
        .lines()
        .find(|line| line.starts_with(&begins))
        .expect("a line of its own")
        .to_owned()
}

/// The store of a home, to look at it as a view does.
pub(crate) fn store(home: &Home) -> Store {
    Store::new(home.journal_path(), Some(state(home)))
}

pub(crate) fn state(home: &Home) -> PathBuf {
    home.path().join(".local/state/bond")
}

/// The file in which bond records the operations on the only journal of a home.
pub(crate) fn record(home: &Home) -> PathBuf {
    let mut files = fs::read_dir(state(home).join("ops")).expect("records");
    files.next().expect("a record").expect("a record").path()
}

pub(crate) fn beside(home: &Home, suffix: &str) -> PathBuf {
    let mut path = home.journal_path().into_os_string();
    path.push(suffix);
    path.into()
}

pub(crate) fn mode(path: &Path) -> u32 {
    let found = fs::metadata(path).expect("a file");
    found.permissions().mode() & 0o7777
}

pub(crate) fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("a mode");
}

/// bond as another program starts it: `wrapper` takes bond and its arguments as its last ones.
pub(crate) fn wrapped<S: AsRef<OsStr>>(home: &Home, wrapper: &[S], arguments: &[&str]) -> Command {
    let bond = home.command(arguments);
    let (program, first) = wrapper.split_first().expect("a program");
    let mut command = Command::new(program);
    command.args(first).arg(bond.get_program());
    command.args(bond.get_args()).env_clear();
    for (name, value) in bond.get_envs() {
        command.env(name, value.unwrap_or_default());
    }
    command
        .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
        .current_dir(home.path());
    command
}

/// bond as someone whom modes of files stop: where the tests run as root, as nobody, who is given the home.
pub(crate) fn as_nobody(home: &Home, arguments: &[&str]) -> Command {
    if !is_root() {
        return home.command(arguments);
    }
    as_user(home, "65534", arguments)
}

pub(crate) fn as_user(home: &Home, user: &str, arguments: &[&str]) -> Command {
    let program = home.path().join("bond");
    if !program.exists() {
        // A program that another thread's child still holds open for writing could not be started: cp has it alone.
        let copied = Command::new("cp")
            .args([Path::new(env!("CARGO_BIN_EXE_bond")), &program])
            .status();
        assert!(copied.expect("cp runs").success());
    }
    give_away(home.path(), user.parse().expect("a number"));
    let bond = home.command(arguments);
    let mut command = Command::new("setpriv");
    command
        .args([
            &format!("--reuid={user}"),
            &format!("--regid={user}"),
            "--clear-groups",
        ])
        .arg(program)
        .args(arguments)
        .env_clear();
    for (name, value) in bond.get_envs() {
        command.env(name, value.unwrap_or_default());
    }
    command
        .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
        .current_dir("/");
    command
}

pub(crate) fn is_root() -> bool {
    fs::metadata("/proc/self").expect("a process").uid() == 0
}

fn give_away(path: &Path, user: u32) {
    chown(path, Some(user), Some(user)).expect("another owner");
    if path.is_dir() {
        for entry in fs::read_dir(path).expect("a directory") {
            let path = entry.expect("a file").path();
            if !path.is_symlink() {
                give_away(&path, user);
            }
        }
    }
}

/// Everything below a directory: path, inode, size, mode and time of the last change.
pub(crate) fn tree(path: &Path) -> Vec<String> {
    let mut found = Vec::new();
    look(path, &mut found);
    found.sort();
    found
}

fn look(path: &Path, found: &mut Vec<String>) {
    let seen = fs::symlink_metadata(path).expect("a file");
    found.push(format!(
        "{} {} {} {:o} {}.{:09} {}.{:09}",
        path.display(),
        seen.ino(),
        seen.len(),
        seen.mode(),
        seen.mtime(),
        seen.mtime_nsec(),
        seen.ctime(),
        seen.ctime_nsec(),
    ));
    if seen.is_dir() {
        for entry in fs::read_dir(path).expect("a directory") {
            look(&entry.expect("a file").path(), found);
        }
    }
}
