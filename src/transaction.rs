//! Changes to what is there: people, practices, goals, pauses and entries, read and changed under the lock.

mod change;
mod guard;

use std::cell::Cell;

use crate::context::Context;
use crate::error::{Error, Result, shown};
use crate::header_tables;
use crate::journal::edit::{PREAMBLE, Splice};
use crate::journal::entry_span::EntrySpan;
use crate::journal::table::{self, Which};
use crate::journal::{Entry, Header, Rename, Unseen, Visit, root};
use crate::report::Report;
use crate::store::{Batch, Reading, Store};

pub use crate::store::Undoable;
pub use change::FieldChange;

/// What a change came back with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Committed<T> {
    /// What the change itself gave.
    pub value: T,
    /// Whether anything was written.
    pub changed: bool,
    /// Whether it can be undone.
    pub undoable: Undoable,
}

/// Changes the journal: all of it or nothing. `did` names the operation for `undo`.
///
/// The change is tried without a lock first, so that one that is refused, or changes nothing, leaves no trace.
///
/// # Errors
///
/// Whatever `change` gives, and when the journal can't be read, understood, locked or written.
pub fn amend<T>(
    context: &Context,
    did: &str,
    change: impl Fn(&mut Transaction<'_>) -> Result<T>,
) -> Result<Committed<T>> {
    let store = &context.store;
    let change = guarded(store, change);
    let (value, rehearsed) = store.rehearse(context.utc(), &change)?;
    if !rehearsed.changes() {
        return Ok(Committed::rehearsed(value, false));
    }
    // The journal alone decides: where it is byte for byte the same under the lock, so is what becomes of it.
    let tried = Cell::new(Some((rehearsed, value)));
    let change = |batch: &mut Batch| match tried.take() {
        Some((rehearsed, value)) if rehearsed.fits(batch) => {
            *batch = rehearsed.into_batch();
            Ok(value)
        }
        Some(_) | None => change(batch),
    };
    written(store.rewrite(did, context.utc(), &context.waiting, change))
}

/// Makes a change that was rehearsed: all of it or nothing.
///
/// # Errors
///
/// As [`amend`].
pub fn make<T>(
    context: &Context,
    did: &str,
    change: impl Fn(&mut Transaction<'_>) -> Result<T>,
) -> Result<Committed<T>> {
    let store = &context.store;
    let change = guarded(store, change);
    written(store.rewrite(did, context.utc(), &context.waiting, change))
}

/// The change to a batch that a change to a journal is.
fn guarded<T>(
    store: &Store,
    change: impl Fn(&mut Transaction<'_>) -> Result<T>,
) -> impl Fn(&mut Batch) -> Result<T> {
    move |batch| {
        guard::make(batch, store, |batch| {
            change(&mut Transaction { batch, store })
        })
    }
}

fn written<T>(rewritten: Result<(T, Undoable)>) -> Result<Committed<T>> {
    let (value, undoable) = rewritten?;
    Ok(Committed {
        value,
        changed: true,
        undoable,
    })
}

/// What a change would come back with, without a lock and without a trace.
///
/// # Errors
///
/// Whatever `change` gives, and when the journal can't be read or understood.
pub fn rehearse<T>(
    context: &Context,
    change: impl Fn(&mut Transaction<'_>) -> Result<T>,
) -> Result<Committed<T>> {
    let store = &context.store;
    let change = guarded(store, change);
    let (value, rehearsed) = store.rehearse(context.utc(), change)?;
    Ok(Committed::rehearsed(value, rehearsed.changes()))
}

/// [`amend`], or with `only_rehearsed` just [`rehearse`].
///
/// # Errors
///
/// As those.
pub fn perform<T>(
    context: &Context,
    did: &str,
    only_rehearsed: bool,
    change: impl Fn(&mut Transaction<'_>) -> Result<T>,
) -> Result<Committed<T>> {
    if only_rehearsed {
        rehearse(context, change)
    } else {
        amend(context, did, change)
    }
}

impl<T> Committed<T> {
    /// What a change would come back with.
    fn rehearsed(value: T, changed: bool) -> Self {
        Self {
            value,
            changed,
            undoable: Undoable::Yes,
        }
    }

    /// What is odd about the change, though it was made.
    #[must_use]
    pub fn warning(&self) -> Option<String> {
        self.undoable.warning()
    }

    /// The report of a command that has nothing to say.
    #[must_use]
    pub fn silent(self) -> Report {
        Report {
            warnings: self.warning().into_iter().collect(),
            ..Report::default()
        }
    }
}

/// A journal that is being changed.
pub struct Transaction<'d> {
    batch: &'d mut Batch,
    store: &'d Store,
}

impl Transaction<'_> {
    /// Shows every entry to the visitor that `make` builds for the whole header.
    ///
    /// # Errors
    ///
    /// As [`Store::read`].
    pub fn read<V: Visit>(&self, make: impl FnMut(&Header) -> Result<V>) -> Result<Reading<V>> {
        self.store.read_batch(self.batch, make)
    }

    /// The whole header, tables after the log included; entries that can't be read are none of its business.
    ///
    /// # Errors
    ///
    /// When the header can't be understood.
    pub fn header(&self) -> Result<Header> {
        Ok(self.read(|_| Ok(Unseen))?.header)
    }

    /// Adds a table after those above `[log]`.
    ///
    /// # Errors
    ///
    /// When the file holds tables of that sort in a form that can't be added to, such as `goal = [{ ... }]`.
    pub fn add(&mut self, table: &str) -> Result<()> {
        self.batch.add_table(table);
        let head = self.batch.head()?;
        toml_edit::Document::parse(head).map(drop).map_err(|error| {
            let title = table.lines().next().unwrap_or_default();
            let why = error.message().trim().replace('\n', ", ");
            self.error(&format!("the table {title} can't be added: {why}"))
        })
    }

    /// Adds a person.
    ///
    /// # Errors
    ///
    /// As [`Transaction::add`].
    pub fn introduce(&mut self, key: &str, name: &str) -> Result<()> {
        self.add(&header_tables::new_person(key, name))
    }

    /// Gives a key of a table the TOML value `value`.
    ///
    /// # Errors
    ///
    /// When the table is written in a form that can't be changed alone.
    pub fn set(&mut self, which: &Which, key: &str, value: &str) -> Result<()> {
        let splice = table::set(self.batch.head()?, which, key, value);
        self.batch.splice(&splice.map_err(|why| self.error(&why))?);
        Ok(())
    }

    /// Takes a key out of a table, if it is there.
    ///
    /// # Errors
    ///
    /// As [`Transaction::set`].
    pub fn unset(&mut self, which: &Which, key: &str) -> Result<()> {
        let splice = table::unset(self.batch.head()?, which, key);
        if let Some(splice) = splice.map_err(|why| self.error(&why))? {
            self.batch.splice(&splice);
        }
        Ok(())
    }

    /// Gives a key of a table the TOML value `value`, or takes it out where there is none.
    ///
    /// # Errors
    ///
    /// As [`Transaction::set`].
    pub fn put(&mut self, which: &Which, key: &str, value: Option<&str>) -> Result<()> {
        match value {
            Some(value) => self.set(which, key, value),
            None => self.unset(which, key),
        }
    }

    /// Takes a table out.
    ///
    /// # Errors
    ///
    /// As [`Transaction::set`].
    pub fn remove(&mut self, which: &Which) -> Result<()> {
        let splice = table::remove(self.batch.head()?, which);
        self.batch.splice(&splice.map_err(|why| self.error(&why))?);
        Ok(())
    }

    /// Whether nothing is in a table but its name.
    ///
    /// # Errors
    ///
    /// As [`Transaction::set`].
    pub fn is_bare(&self, which: &Which) -> Result<bool> {
        let text = self.table(which)?;
        Ok(text.trim_end().ends_with(']') && text.trim().lines().count() == 1)
    }

    /// The text of a table as it stands.
    ///
    /// # Errors
    ///
    /// As [`Transaction::set`].
    pub fn table(&self, which: &Which) -> Result<String> {
        let text = table::text(self.batch.head()?, which);
        text.map_err(|why| self.error(&why))
    }

    /// An entry, and where it stands.
    ///
    /// # Errors
    ///
    /// When there is none of that id, more than one, or one that can't be understood.
    pub fn entry(&self, id: &str) -> Result<(EntrySpan, Entry<'static>)> {
        let place = self.batch.place(id)?;
        match place.read(self.batch.text()) {
            Some((_, entry)) => Ok((place, entry)),
            None => Err(Error::unreadable(format!(
                "could not understand the line of the entry {id}"
            ))
            .hinted(format!("'bond edit {id}' opens it in your editor"))),
        }
    }

    /// The line of an entry: as it stands where it is one, else as bond would write it.
    ///
    /// # Errors
    ///
    /// As [`Transaction::entry`], but for a line that can't be understood.
    pub fn line(&self, id: &str) -> Result<String> {
        let line = self.batch.place(id)?.line(self.batch.text());
        line.map_or_else(|| self.entry(id).map(|_| String::new()), Ok)
    }

    /// Takes several entries out in one pass; gives their lines.
    ///
    /// # Errors
    ///
    /// As [`Transaction::rewrite`].
    pub fn take_out(&mut self, ids: &[&str]) -> Result<Vec<String>> {
        let entries: Vec<_> = ids.iter().map(|id| (*id, None)).collect();
        self.batch.replace_all(&entries)
    }

    /// Writes an entry anew, in its place and with its comments.
    ///
    /// # Errors
    ///
    /// When there is none of that id, or more than one.
    pub fn rewrite(&mut self, id: &str, entry: &Entry<'_>) -> Result<()> {
        let place = self.batch.place(id)?;
        let line = place.rewritten(self.batch.text(), id, entry);
        self.batch.replace(id, Some(&line))
    }

    /// Gives an entry another line, or takes it out.
    ///
    /// # Errors
    ///
    /// As [`Transaction::rewrite`].
    pub fn replace(&mut self, id: &str, line: Option<&str>) -> Result<()> {
        self.batch.replace(id, line)
    }

    /// Gives a key another name, wherever the journal names it.
    ///
    /// # Errors
    ///
    /// When the journal can't be understood.
    pub fn rename(&mut self, rename: &Rename) -> Result<()> {
        let renamed = self.batch.rename(rename);
        renamed.map_err(|why| self.error(&why))
    }

    /// Erases the entries that are taken out also from what bond keeps besides the journal.
    pub fn forget(&mut self) {
        self.batch.forget();
    }

    /// Gives a key above all tables, such as `week_starts`, the TOML value `value`.
    ///
    /// # Errors
    ///
    /// When the text above the log can't be changed.
    pub fn set_root(&mut self, key: &str, value: &str) -> Result<()> {
        if self.batch.text().is_empty() {
            self.batch.splice(&Splice::insert(0, PREAMBLE.to_owned()));
        }
        let splice = root::set(self.batch.head()?, key, value);
        self.batch.splice(&splice.map_err(|why| self.error(&why))?);
        Ok(())
    }

    /// Takes a key above all tables out, if it is there.
    ///
    /// # Errors
    ///
    /// As [`Transaction::set_root`].
    pub fn unset_root(&mut self, key: &str) -> Result<()> {
        let splice = root::unset(self.batch.head()?, key);
        if let Some(splice) = splice.map_err(|why| self.error(&why))? {
            self.batch.splice(&splice);
        }
        Ok(())
    }

    fn error(&self, why: &str) -> Error {
        let path = shown(self.store.path());
        Error::unreadable(format!("could not change {path}: {why}")).hinted(
            "bond changes only [person.KEY], [practice.KEY], [[goal]] and [[pause]] tables above [log]: \
             write it as one of these, or change it in an editor",
        )
    }
}
