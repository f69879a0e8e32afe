//! Replaces the journal with a text of the user's own, and keeps what was added to the journal meanwhile.

use bond_core::sort;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use chrono::{DateTime, Utc};

use super::Store;
use super::anchor::Anchor;
use super::batch::EntryChange;
use super::undoable::Undoable;
use crate::error::{Error, Result, shown};
use crate::journal::layout::{self, Layout};
use crate::journal::{edit, single};

/// The outcome of replacing the journal with the user's text.
#[derive(Debug)]
pub struct Taken {
    /// The changes of entries that are on one line before or after.
    pub changes: Vec<EntryChange>,
    /// Whether the text differs from the journal.
    pub is_changed: bool,
    /// Whether the text had entries that were forgotten meanwhile.
    pub leaves_out: bool,
}

/// Entries by id, with their places.
type Entries = BTreeMap<String, (usize, String)>;

impl Store {
    /// Replaces the journal with the user's text `mine`, which they started from as `base`. Leaves out entries that
    /// were forgotten since, whose ids are in `told`. Gives what changed, and whether that can be undone.
    ///
    /// # Errors
    ///
    /// If the file can't be read, locked or written; if it was changed meanwhile by more than new entries and tables;
    /// or if the text has the words of a forgotten entry elsewhere. Nothing was written then.
    pub fn take_over(
        &self,
        base: &[u8],
        mine: &[u8],
        told: &BTreeSet<String>,
        now: DateTime<Utc>,
        waiting: &dyn Fn(),
    ) -> Result<(Taken, Undoable)> {
        let base = &base[..base.len() - Layout::of(base).torn(base)];
        self.rewrite("edit", now, waiting, |batch| {
            let theirs = batch.text();
            let forgotten = self.forgotten(told, base, theirs);
            let text = match &forgotten {
                None => merged(base, mine, theirs),
                Some(forgotten) => {
                    let both = forgotten.entries_out_of(base).zip(forgotten.entries_out_of(mine));
                    both.and_then(|(base, mine)| merged(&base, &mine, theirs))
                }
            };
            let text = text.ok_or_else(|| {
                Error::unreadable(format!(
                    "could not take the text over: {} was changed meanwhile, and not only by new entries",
                    shown(self.path())
                ))
            })?;
            let changes = changes(theirs, &text);
            let taken = Taken {
                changes: changes.clone(),
                is_changed: text != theirs,
                leaves_out: forgotten.is_some(),
            };
            batch.take_over(text, changes);
            Ok(taken)
        })
    }
}

/// The user's text, with what `theirs` has and `base` has not: new entries at the end, and the changed text above the
/// log if the user left that part as it was. `None` if the changes can't be combined.
fn merged(base: &[u8], mine: &[u8], theirs: &[u8]) -> Option<Vec<u8>> {
    if theirs == base {
        return Some(mine.to_vec());
    }
    let head = |text: &[u8]| Layout::of(text).head_end;
    let (base_head, base_log) = base.split_at(head(base));
    let (their_head, their_log) = theirs.split_at(head(theirs));
    let (my_head, my_log) = mine.split_at(head(mine));
    let head = if their_head == base_head {
        my_head
    } else if my_head == base_head {
        their_head
    } else {
        return None;
    };
    let more = std::str::from_utf8(inserted(base_log, their_log)?).ok()?;
    let lines: Vec<String> = more
        .lines()
        .filter(|line| !line.trim().is_empty() && line.trim() != "[log]")
        .map(str::to_owned)
        .collect();
    if lines.iter().any(|line| single::read(line).is_none()) {
        return None;
    }
    let text = [head, my_log].concat();
    Some(if lines.is_empty() {
        text
    } else {
        edit::add_entries(&text, &lines).apply(&text)
    })
}

/// The lines that `new` has and `old` has not, if they are in one place and nothing else differs.
fn inserted<'t>(old: &[u8], new: &'t [u8]) -> Option<&'t [u8]> {
    if let Some(more) = new.strip_prefix(old) {
        return Some(more);
    }
    let alike = old.iter().zip(new).take_while(|(one, other)| one == other);
    let alike = alike.count();
    let begin = memchr::memrchr(b'\n', &old[..alike]).map_or(0, |newline| newline + 1);
    new[begin..].strip_suffix(&old[begin..])
}

/// The changes of entries that are on one line before or after, in the order of the text.
fn changes(old: &[u8], new: &[u8]) -> Vec<EntryChange> {
    let (olds, news) = (lines_of(old), lines_of(new));
    let same = olds.iter().zip(&news);
    let begin = same.take_while(|(one, other)| one.1 == other.1).count();
    let rest = olds.len().min(news.len()) - begin;
    let pairs = olds.iter().rev().zip(news.iter().rev());
    let same_after = pairs.take(rest).take_while(|(one, other)| one.1 == other.1);
    let same_after = same_after.count();
    let mut before = entries(&olds[begin..olds.len() - same_after]);
    let mut after = entries(&news[begin..news.len() - same_after]);
    let (was, is) = (by_id(&after, &before, old), by_id(&before, &after, new));
    before.extend(was);
    after.extend(is);
    let mut changes = Vec::new();
    let nearby = Anchor::new(new, before.len());
    // The place in the new text that corresponds to the old line.
    let end = Layout::of(new).log_end;
    let mut place = news.get(begin).map_or(end, |(place, _)| *place);
    let mut ids: BTreeMap<usize, &String> = before.iter().map(|(id, (at, _))| (*at, id)).collect();
    for (at, line) in &olds[begin..olds.len() - same_after] {
        let Some(id) = ids.remove(at) else {
            let is_there = line_at(new, place).trim_ascii_end() == *line;
            place += if is_there {
                line_at(new, place).len()
            } else {
                0
            };
            continue;
        };
        let now = after.get(id);
        if let Some((at, lines)) = now {
            place = at + lines.len();
            place += line_at(new, place).len();
        }
        let now = now.map(|(_, line)| line.clone());
        let line = before[id].1.clone();
        if now.as_ref() != Some(&line) {
            changes.push(EntryChange {
                id: id.clone(),
                behind: now.is_none().then(|| nearby.lines_before(place)).flatten(),
                before: Some(line),
                after: now,
            });
        }
    }
    let mut come: Vec<_> = after
        .iter()
        .filter(|(id, _)| !before.contains_key(*id))
        .collect();
    sort::by_key(&mut come, |(_, (place, _))| *place);
    let come = come
        .into_iter()
        .map(|(id, (_, line))| EntryChange::added(id, line));
    changes.extend(come);
    changes
}

/// The entries of a text whose ids are in `others` and not in `known`: those that can't be read as one line.
fn by_id(others: &Entries, known: &Entries, text: &[u8]) -> Entries {
    let ids = others.keys().filter(|id| !known.contains_key(*id));
    let ids: Vec<&str> = ids.map(String::as_str).collect();
    let found = layout::entry_lines(text, &ids).into_iter();
    let own = |place: &Range<usize>| text[place.clone()].trim_ascii_end();
    let found = found.map(|(id, place)| {
        let lines = String::from_utf8_lossy(own(&place)).into_owned();
        (id.to_owned(), (place.start, lines))
    });
    found.collect()
}

/// The line that starts at a place, with its newline.
fn line_at(text: &[u8], place: usize) -> &[u8] {
    let rest = &text[place..];
    &rest[..memchr::memchr(b'\n', rest).map_or(rest.len(), |newline| newline + 1)]
}

/// The lines of the log, with their places in the text.
fn lines_of(text: &[u8]) -> Vec<(usize, &[u8])> {
    let layout = Layout::of(text);
    let log = layout.log.unwrap_or(layout.log_end);
    layout::lines(&text[log..layout.log_end])
        .map(|line| (log + line.start, text[log..][line].trim_ascii_end()))
        .collect()
}

/// The entries among some lines.
fn entries(lines: &[(usize, &[u8])]) -> Entries {
    let read = |(place, line): &(usize, &[u8])| {
        let line = std::str::from_utf8(line).ok()?;
        let (id, _) = single::read(line)?;
        Some((id, (*place, line.to_owned())))
    };
    lines.iter().filter_map(read).collect()
}

#[cfg(test)]
mod tests;
