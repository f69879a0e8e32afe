//! A home with a journal of a given length, on the disk where the program is built: in memory a sync costs nothing.
//!
//! bond is copied into it, as installing it does: what a linker has just written takes a tenth of a millisecond longer to
//! start than any installed program, for it lies in the cache of the system in pieces of one page.

use std::env::consts::EXE_EXTENSION;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::rc::Rc;

use tempfile::TempDir;

use crate::history::{History, NOW};

/// Berlin's rules, spelled out so that no zone database is needed.
const BERLIN: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// A home; gone with its last owner.
#[derive(Clone)]
pub(crate) struct Home {
    dir: Rc<TempDir>,
}

/// How long the files were.
pub(crate) struct Lengths(Vec<(PathBuf, u64)>);

impl Home {
    pub(crate) fn new(history: &History) -> Self {
        let dir = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a temporary home");
        let home = Self { dir: Rc::new(dir) };
        let journal = home.journal();
        fs::create_dir_all(journal.parent().expect("a directory")).expect("the data directory");
        fs::write(&journal, &history.text).expect("the journal");
        fs::copy(env!("CARGO_BIN_EXE_bond"), home.program()).expect("the program");
        home
    }

    /// The bond of this home.
    pub(crate) fn program(&self) -> PathBuf {
        self.dir.path().join("bond").with_extension(EXE_EXTENSION)
    }

    pub(crate) fn journal(&self) -> PathBuf {
        self.dir.path().join(".local/share/bond/journal.toml")
    }

    /// bond with arguments in this home, with nothing from this machine's environment.
    pub(crate) fn bond(&self, arguments: &[&str]) -> Command {
        self.surrounded(&self.program(), arguments)
    }

    pub(crate) fn surrounded(&self, program: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command
            .args(arguments)
            .env_clear()
            .env("HOME", self.dir.path())
            .env("BOND_NOW", NOW)
            .env("TZ", BERLIN)
            .env("COLUMNS", "80")
            .stdin(Stdio::null());
        command
    }

    /// The lengths of all files that bond appends to.
    pub(crate) fn lengths(&self) -> Lengths {
        let ops = fs::read_dir(self.dir.path().join(".local/state/bond/ops"));
        let ops = ops
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path());
        let beside = self.journal().with_file_name("beside.toml");
        let files = ops.chain([self.journal(), beside]);
        Lengths(
            files
                .filter_map(|path| Some((path.clone(), fs::metadata(path).ok()?.len())))
                .collect(),
        )
    }
}

/// The journal and what bond keeps of it, as they were.
pub(crate) struct Kept(Vec<(PathBuf, Vec<u8>)>);

impl Home {
    /// Reads what [`Kept::restore`] brings back.
    pub(crate) fn kept(&self) -> Kept {
        let lengths = self.lengths().0.into_iter();
        Kept(
            lengths
                .map(|(path, _)| {
                    let content = fs::read(&path).expect("a file of bond");
                    (path, content)
                })
                .collect(),
        )
    }

    /// The ids of the journal, in the order of its lines.
    pub(crate) fn ids(&self) -> Vec<String> {
        let text = fs::read_to_string(self.journal()).expect("the journal");
        let log = text.split_once("[log]\n").map_or("", |(_, log)| log);
        let ids = log.lines().filter_map(|line| line.split_once(" = "));
        ids.map(|(id, _)| id.to_owned()).collect()
    }
}

impl Kept {
    /// Brings it back in the home that it is of, without what came later, and waits until the disk has done so.
    pub(crate) fn restore(&self, home: &Home) {
        for (path, _) in home.lengths().0 {
            fs::remove_file(path).expect("a file of bond");
        }
        for (path, content) in &self.0 {
            fs::write(path, content).expect("a file of bond");
            let file = fs::File::open(path).expect("a file of bond");
            file.sync_all().expect("a sync");
        }
    }
}

impl Lengths {
    /// Cuts off what has come since, and waits until the disk has done so.
    pub(crate) fn restore(&self) {
        for (path, length) in &self.0 {
            let file = fs::File::options()
                .write(true)
                .open(path)
                .expect("a file of bond");
            file.set_len(*length).expect("the length of before");
            file.sync_all().expect("a sync");
        }
    }
}
