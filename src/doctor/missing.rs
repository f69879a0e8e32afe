//! Finds what bond wrote and never removed, but what is no longer in the file: an editor may have saved an old text.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::entries::show;
use super::own_operations;
use super::tables::Tables;
use crate::error::Result;
use crate::journal::{layout, single, write};
use crate::store::{Batch, Operation};

/// The name of the operation that restores entries.
pub const RESTORE: &str = "doctor --restore";

/// What bond wrote and did not remove, but what is no longer in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// The lines of entries, oldest id first. An entry that is there under another key is not missing.
    pub lines: Vec<String>,
    /// The tables above the log.
    pub tables: Tables,
}

impl Missing {
    /// What is missing from a text.
    #[must_use]
    pub fn of(text: &[u8], operations: &[Operation]) -> Self {
        let ours = own_operations::on_this_journal(text, operations);
        Self {
            lines: lines(text, &ours),
            tables: Tables::of(text, &ours),
        }
    }

    /// Whether nothing is missing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.tables.missing.is_empty()
    }

    /// What is missing in both.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        let lines: HashSet<&String> = other.lines.iter().collect();
        self.lines.retain(|line| lines.contains(line));
        let tables = &other.tables;
        self.tables
            .missing
            .retain(|table| tables.missing.contains(table));
        self.tables.cut_from = self.tables.cut_from.filter(|_| tables.cut_from.is_some());
        self
    }

    /// Restores what is missing: tables above the log, and entries at its end. An entry whose id was given to another
    /// entry gets a new id. Gives the lines of the entries as they are now.
    ///
    /// # Errors
    ///
    /// If no id can be drawn.
    pub fn restore(&self, batch: &mut Batch) -> Result<Vec<String>> {
        match &self.tables.cut_from {
            Some(head) => batch.complete(head),
            None => {
                for table in &self.tables.missing {
                    batch.add_table(&table.text);
                }
            }
        }
        put_back(batch, &self.lines)
    }
}

fn lines(text: &[u8], ours: &[&Operation]) -> Vec<String> {
    let mut acknowledged = Acknowledged::of(ours);
    if acknowledged.is_empty() {
        return Vec::new();
    }
    let known: Vec<String> = acknowledged.lines.keys().cloned().collect();
    show(text, |id, _| {
        acknowledged.lines.remove(id);
    });
    if acknowledged.is_empty() {
        return Vec::new();
    }
    let mut strangers: HashMap<String, usize> = HashMap::new();
    show(text, |id, entry| {
        if known
            .binary_search_by(|known| known.as_str().cmp(id))
            .is_err()
        {
            *strangers.entry(write::line("", entry)).or_default() += 1;
        }
    });
    let lines = acknowledged.lines.into_values();
    let mut missing: Vec<String> = lines.chain(acknowledged.overtaken).collect();
    missing.retain(|line| {
        let left = content(line).and_then(|content| strangers.get_mut(&content));
        match left {
            Some(left) if *left > 0 => {
                *left -= 1;
                false
            }
            _ => true,
        }
    });
    missing
}

fn put_back(batch: &mut Batch, lines: &[String]) -> Result<Vec<String>> {
    let read = |line: &String| single::read(line).map(|(id, entry)| (line.clone(), id, entry));
    let known: Vec<_> = lines.iter().filter_map(read).collect();
    let ids: Vec<&str> = known.iter().map(|(_, id, _)| id.as_str()).collect();
    let mut taken: HashSet<&str> = layout::entry_lines(batch.text(), &ids)
        .into_keys()
        .collect();
    let mut drawing = batch.drawing();
    drawing.leave_out(&ids);
    let mut restored = Vec::new();
    for (line, id, entry) in &known {
        restored.push(if taken.insert(id) {
            (id.clone(), line.clone())
        } else {
            let id = drawing.draw()?;
            let line = write::line(&id, entry);
            (id, line)
        });
    }
    batch.add_lines(&restored);
    Ok(restored.into_iter().map(|(_, line)| line).collect())
}

/// Lines of entries that bond wrote and did not remove.
#[derive(Default)]
struct Acknowledged {
    /// The newest line of each id.
    lines: BTreeMap<String, String>,
    /// Lines of entries that were gone when their id was drawn again for another entry.
    overtaken: Vec<String>,
}

impl Acknowledged {
    /// Collects the lines. If a bond was interrupted while it removed an entry, the entry counts as removed: the user
    /// wanted that.
    fn of(operations: &[&Operation]) -> Self {
        let mut known = Self::default();
        for operation in operations {
            if let Some(rename) = operation.rename.as_ref().filter(|_| operation.done) {
                for line in known.lines.values_mut().chain(&mut known.overtaken) {
                    *line = rename.line(line);
                }
            }
            if operation.done && (operation.mends || operation.did == RESTORE) {
                known.forget_restored(operation);
            }
            for change in &operation.changes {
                match &change.after {
                    Some(line) if operation.done => {
                        let before = known.lines.insert(change.id.clone(), line.clone());
                        // An id that is in the file is never drawn, so the entry that had this id was gone already.
                        known.overtaken.extend(
                            before.filter(|before| change.before.is_none() && before != line),
                        );
                    }
                    Some(_) => {}
                    None => {
                        known.lines.remove(&change.id);
                    }
                }
            }
        }
        known
    }

    /// An entry that was restored under another id is no longer missing under its old id.
    fn forget_restored(&mut self, operation: &Operation) {
        let changes = operation.changes.iter();
        let restored = changes.filter(|change| change.before.is_none());
        let restored = restored.filter_map(|change| Some((&change.id, change.after.as_deref()?)));
        let (ids, lines): (HashSet<&String>, Vec<&str>) = restored.unzip();
        let contents: HashSet<_> = lines.into_iter().map(content).collect();
        if contents.is_empty() {
            return;
        }
        let is_other = |line: &String| !contents.contains(&content(line));
        self.overtaken.retain(is_other);
        self.lines
            .retain(|known, line| ids.contains(known) || is_other(line));
    }

    fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.overtaken.is_empty()
    }
}

/// The content of a line, without its key.
fn content(line: &str) -> Option<String> {
    single::read(line).map(|(_, entry)| write::line("", &entry))
}
