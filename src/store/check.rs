//! Checks a new text of the journal before it replaces the old one.

use std::collections::BTreeMap;
use std::io::Cursor;

use super::Store;
use super::batch::EntryChange;
use crate::error::{Error, Result};
use crate::journal::header::{OwnPractice, Person};
use crate::journal::layout::Layout;
use crate::journal::{Entry, Header, Kind, Problem, Reader, Rename, Visit, single, write};

impl Store {
    /// Checks that the new text has every entry and every problem of the old text, apart from the given changes.
    pub(super) fn check(
        &self,
        old: &[u8],
        new: &[u8],
        changes: &[EntryChange],
        rename: Option<&Rename>,
    ) -> Result<()> {
        let before = Inventory::of(old, rename).map_err(|problem| self.broken(&problem))?;
        let after = Inventory::of(new, None).map_err(|problem| {
            Error::unreadable(format!(
                "could not change {}: the new text would not be valid at {problem}",
                self.shown()
            ))
        })?;
        let repeats = after.repeated > before.repeated;
        let clashes = !has_tables(new) && has_tables(old);
        let named = rename.is_none_or(|rename| is_renamed(rename, &before.header, &after.header));
        if !repeats && !clashes && named && before.changed(changes).lines == after.lines {
            Ok(())
        } else {
            Err(Error::unreadable(format!(
                "could not change {}: the change would touch other entries",
                self.shown()
            ))
            .hinted("'bond doctor' names what is odd in the file"))
        }
    }
}

/// Whether the new header is the old header with the new key. The name or title may differ.
fn is_renamed(rename: &Rename, old: &Header, new: &Header) -> bool {
    let nameless = |mut header: Header| {
        let key = &rename.to;
        match rename.kind {
            Kind::Practice => {
                let table = header.practices.remove(key).unwrap_or_default();
                let table = OwnPractice {
                    title: None,
                    ..table
                };
                header.practices.insert(key.clone(), table);
            }
            Kind::Person => {
                let table = header.people.remove(key).unwrap_or_default();
                let table = Person {
                    name: None,
                    ..table
                };
                header.people.insert(key.clone(), table);
            }
        }
        header
    };
    nameless(rename.header(old)) == nameless(new.clone())
}

/// Whether the tables around the log are valid TOML together with it: the log may be there in another form already.
fn has_tables(text: &[u8]) -> bool {
    let layout = Layout::of(text);
    let head = &text[layout.begin..layout.head_end];
    let log: &[u8] = if layout.log.is_some() { b"[log]" } else { b"" };
    let tables = [head, log, &text[layout.log_end..]].join(&b'\n');
    std::str::from_utf8(&tables).is_ok_and(|tables| toml::from_str::<toml::Table>(tables).is_ok())
}

/// How often each entry line and each problem is in a text, and how many ids are repeated.
#[derive(Default)]
struct Inventory<'r> {
    lines: BTreeMap<String, i64>,
    repeated: usize,
    header: Header,
    /// The rename to apply to each entry.
    rename: Option<&'r Rename>,
}

impl<'r> Inventory<'r> {
    fn of(text: &[u8], rename: Option<&'r Rename>) -> std::result::Result<Self, Problem> {
        let mut reader = match Reader::open(Cursor::new(text)) {
            Ok(reader) => reader,
            Err(error) => return Err(Problem::of_line("", 1, 1, error.to_string())),
        };
        loop {
            let mut inventory = Self {
                header: reader.header()?.clone(),
                rename,
                ..Self::default()
            };
            match reader.show(&mut inventory) {
                Ok(Some(seen)) => {
                    inventory.repeated = seen.repeated.len();
                    return Ok(inventory);
                }
                Ok(None) => {}
                Err(error) => return Err(Problem::of_line("", 1, 1, format!("{error:?}"))),
            }
        }
    }

    fn add(&mut self, line: String, times: i64) {
        let count = self.lines.entry(line).or_default();
        *count += times;
    }

    fn changed(mut self, changes: &[EntryChange]) -> Self {
        for change in changes {
            let lines = [(&change.before, -1), (&change.after, 1)];
            for (line, times) in lines {
                if let Some(line) = line {
                    self.add(canonical(line), times);
                }
            }
        }
        self.lines.retain(|_, count| *count != 0);
        self
    }
}

/// The line as bond would write it, so that an entry counts as the same in every form.
fn canonical(line: &str) -> String {
    if let Some((id, entry)) = single::read(line) {
        return write::line(&id, &entry);
    }
    let mut one = Inventory::default();
    if let Ok(mut reader) = Reader::open(Cursor::new(format!("[log]\n{line}\n"))) {
        // A line that can't be read is compared as it is.
        let _ = reader.show(&mut one);
    }
    one.lines
        .into_keys()
        .next()
        .unwrap_or_else(|| line.to_owned())
}

impl Visit for Inventory<'_> {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, _: usize) {
        let renamed = self.rename.and_then(|rename| rename.entry(entry));
        self.add(write::line(id, renamed.as_ref().unwrap_or(entry)), 1);
    }

    fn problem(&mut self, problem: &Problem) -> bool {
        self.add(problem.text.clone(), 1);
        true
    }
}
