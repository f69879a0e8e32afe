//! The undo history on disk: records operations, marks them as done, and reads them back.
//!
//! It is in the state directory and not a part of the journal: losing it loses no entry.

use std::fs::{self, File};
use std::hash::Hasher;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::oplog::Operation;
use super::undoable::Undoable;
use super::{Store, gap, paths, torn};
use crate::error::{Doing, Error, Result, shown};

/// How many operations are kept.
const KEPT: usize = 1_000;
/// The undo history is shortened to [`KEPT`] operations each time it has grown by this many bytes.
const LONG: u64 = 1 << 18;

/// The mark of an operation that was written to the journal.
#[derive(Serialize, Deserialize)]
struct DoneMark {
    done: u64,
}

impl Store {
    pub(super) fn ops_path(&self, resolved: &Path) -> Option<PathBuf> {
        self.state_path("ops", resolved)
    }

    /// The path for what bond keeps about this journal in a folder of the state directory.
    pub(super) fn state_path(&self, folder: &str, resolved: &Path) -> Option<PathBuf> {
        let state = self.ops.as_ref()?;
        // A journal has one undo history, whichever links lead to its directory.
        let directory = fs::canonicalize(paths::directory_of(resolved)).ok();
        let whole = directory
            .zip(resolved.file_name())
            .map(|(directory, name)| directory.join(name))
            .or_else(|| std::path::absolute(resolved).ok());
        let mut hasher = fnv::FnvHasher::default();
        hasher.write(
            whole
                .as_deref()
                .unwrap_or(resolved)
                .as_os_str()
                .as_encoded_bytes(),
        );
        Some(state.join(folder).join(format!("{:016x}", hasher.finish())))
    }

    /// Appends an operation, and notes in it whether that worked: logging must not depend on undo. An operation that is
    /// recorded again replaces itself. Gives the file, if the mark of the operation can simply be appended to it.
    ///
    /// # Errors
    ///
    /// If it can't be noted that the operation was not recorded: later the undo history would be taken as complete.
    pub(super) fn record(
        &self,
        resolved: &Path,
        operation: &mut Operation,
    ) -> Result<Option<File>> {
        self.record_and(resolved, operation, |_, _| Ok(()))
    }

    /// Appends an operation that removes something, and syncs the file. The operation has to survive a power cut:
    /// without it, what was removed would seem to be lost.
    ///
    /// # Errors
    ///
    /// As [`Self::record`].
    pub(super) fn record_for_good(&self, resolved: &Path, operation: &mut Operation) -> Result<()> {
        let sync = |path: &Path, file: &File| {
            let doing = || format!("write {}", shown(path));
            file.sync_all().doing(doing)?;
            paths::open_directory_of(path)?.sync_all().doing(doing)
        };
        self.record_and(resolved, operation, sync).map(drop)
    }

    fn record_and(
        &self,
        resolved: &Path,
        operation: &mut Operation,
        and: impl Fn(&Path, &File) -> Result<()>,
    ) -> Result<Option<File>> {
        Self::close_gap(resolved, operation);
        operation.gaps = gap::count(resolved);
        let recorded = self.append_operation(resolved, operation, and);
        recorded.or_else(|error| {
            gap::set(resolved, operation.gaps + 1)?;
            operation.undoable = Undoable::Unrecorded(undoable_no_more(&error));
            Ok(None)
        })
    }

    /// Removes the gap of an operation that was not done after all. If this fails, the operations recorded before it
    /// are lost for undo, and nothing else.
    pub(super) fn close_gap(resolved: &Path, operation: &mut Operation) {
        if let Undoable::Unrecorded(_) = std::mem::take(&mut operation.undoable) {
            let _ = gap::set(resolved, operation.gaps);
        }
    }

    /// The error of a change that was not made, or that may have been made, with a warning if it could not be recorded;
    /// removes its gap if it was not made.
    pub(super) fn failed(resolved: &Path, operation: &mut Operation, error: Error) -> Error {
        if error.remains.is_some() {
            return match operation.undoable.warning() {
                Some(warning) => error.also_hinted(&warning),
                None => error,
            };
        }
        Self::close_gap(resolved, operation);
        error
    }

    fn append_operation(
        &self,
        resolved: &Path,
        operation: &Operation,
        and: impl Fn(&Path, &File) -> Result<()>,
    ) -> Result<Option<File>> {
        let path = self.ops_path(resolved);
        let path = path
            .ok_or_else(|| Error::io("could not find a directory for the record of operations"))?;
        let line = serde_json::to_string(operation)
            .map_err(|error| Error::io(format!("could not write {}: {error}", shown(&path))))?;
        let (file, is_new) = append(&path, &line)?;
        and(&path, &file)?;
        Ok(Some(file).filter(|_| !is_new))
    }

    /// Marks an operation as done: the journal has the change now. If [`Self::record`] gave the file under the same
    /// lock, the mark is appended to it directly.
    pub(super) fn acknowledge(&self, resolved: &Path, operation: &Operation, record: Option<File>) {
        let done = DoneMark { done: operation.n };
        let Ok(line) = serde_json::to_string(&done) else {
            return;
        };
        // Without the mark, `doctor` only does not report the entries of the operation as lost.
        if let Some(mut record) = record {
            let _ = record.write_all(format!("{line}\n").as_bytes());
        } else if let Some(path) = self.ops_path(resolved) {
            let _ = append(&path, &line);
        }
    }

    /// The last recorded operations, oldest first, from the last change on that could not be recorded. Lines that can't
    /// be read are skipped.
    ///
    /// # Errors
    ///
    /// If the undo history exists and can't be read.
    pub fn operations(&self) -> Result<Vec<Operation>> {
        Ok(self.operations_since_gap()?.0)
    }

    /// The operations as [`Self::operations`] gives them, and whether a change before them could not be recorded.
    pub(super) fn operations_since_gap(&self) -> Result<(Vec<Operation>, bool)> {
        let gaps = gap::count(&paths::resolve(&self.path)?);
        let mut all = self.all_operations()?;
        let stale = all.iter().rposition(|operation| operation.gaps != gaps);
        let begin = stale.map_or(0, |stale| stale + 1);
        let lately = all.split_off(begin);
        let is_gap = begin > 0 || (gaps > 0 && lately.is_empty());
        Ok((lately, is_gap))
    }

    /// The last recorded operations, including those before a change that could not be recorded: they are out of date,
    /// but may have text that is to be forgotten.
    pub(super) fn all_operations(&self) -> Result<Vec<Operation>> {
        let resolved = paths::resolve(&self.path)?;
        let Some(path) = self.ops_path(&resolved) else {
            return Ok(Vec::new());
        };
        if paths::regular(&path)?.is_none() {
            return Ok(Vec::new());
        }
        let text = fs::read(&path).doing(|| format!("read {}", shown(&path)))?;
        let mut all = operations(text.split(|&byte| byte == b'\n'));
        let carried = Operation::carried(&all, KEPT);
        let lately = all.split_off(all.len().saturating_sub(KEPT));
        Ok(carried.into_iter().chain(lately).collect())
    }
}

/// The operations in these lines, with those that have a mark as done. Lines that can't be read are skipped.
fn operations<'l>(lines: impl Iterator<Item = &'l [u8]>) -> Vec<Operation> {
    let mut operations: Vec<Operation> = Vec::new();
    for line in lines {
        if let Ok(operation) = serde_json::from_slice::<Operation>(line) {
            operations.retain(|known| known.n != operation.n);
            operations.push(operation);
        } else if let Ok(DoneMark { done }) = serde_json::from_slice(line) {
            let mut newest_first = operations.iter_mut().rev();
            if let Some(operation) = newest_first.find(|operation| operation.n == done) {
                operation.done = true;
            }
        }
    }
    operations
}

fn undoable_no_more(error: &Error) -> String {
    format!("this can't be undone later: {error}")
}

/// Appends a line; gives the file, and whether a shorter file has replaced it.
fn append(path: &Path, line: &str) -> Result<(File, bool)> {
    paths::make_parent(path)?;
    let mut options = paths::private();
    let mut file = paths::open_own(
        path,
        "the record",
        options.read(true).append(true).create(true),
    )?;
    let doing = || format!("write {}", shown(path));
    // An unfinished line of an earlier failure must not spoil this line.
    let begins = torn::ends_in_newline(&mut file).doing(doing)?;
    let text = format!("{}{line}\n", if begins { "" } else { "\n" });
    file.write_all(text.as_bytes()).doing(doing)?;
    let length = file.metadata().map_or(0, |found| found.len());
    let is_long = length / LONG != length.saturating_sub(text.len() as u64) / LONG;
    // If this fails, the file is only longer than necessary.
    let is_new = is_long && shorten(path).is_ok();
    Ok((file, is_new))
}

/// An operation with its mark, as lines of the undo history.
fn marked(operation: &Operation) -> Vec<u8> {
    let done = DoneMark { done: operation.n };
    let lines = [
        serde_json::to_string(operation),
        serde_json::to_string(&done),
    ];
    let lines = lines.into_iter().flatten();
    lines.flat_map(|line| (line + "\n").into_bytes()).collect()
}

/// Keeps only the newest operations.
fn shorten(path: &Path) -> std::io::Result<()> {
    let text = fs::read(path)?;
    let lines: Vec<&[u8]> = text.split_inclusive(|&byte| byte == b'\n').collect();
    let is_operation = |line: &[u8]| line.starts_with(b"{\"n\"");
    let mut places = (0..lines.len())
        .rev()
        .filter(|&place| is_operation(lines[place]));
    let Some(first) = places.nth(KEPT - 1) else {
        return Ok(());
    };
    let carried = Operation::carried(&operations(lines.iter().copied()), KEPT);
    let carried = carried.map_or_else(Vec::new, |carried| marked(&carried));
    let temporary = paths::beside(path, ".new");
    match fs::remove_file(&temporary) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = paths::private()
        .write(true)
        .create_new(true)
        .open(&temporary)?;
    let kept = lines[first..].concat();
    let written = file.write_all(&[carried, kept].concat());
    written
        .and_then(|()| fs::rename(&temporary, path))
        .inspect_err(|_| {
            // The next attempt would remove it too.
            let _ = fs::remove_file(&temporary);
        })
}
