//! A text of the whole journal that the user wrote: taken over as it is, with what came into the journal meanwhile.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::{DateTime, Utc};

use super::Store;
use super::batch::Change;
use super::nearby::Nearby;
use super::undoable::Undoable;
use crate::fault::{Fault, Result, shown};
use crate::journal::layout::{self, Layout};
use crate::journal::{edit, single};

/// Entries by id, with their places.
type Entries = BTreeMap<String, (usize, String)>;

impl Store {
    /// Puts the user's text `mine` in the place of the journal, which they saw as `base`. Gives what became of entries
    /// that are one line each before or after, and whether that can be undone.
    ///
    /// # Errors
    ///
    /// When the file can't be read, locked or written, and when it was changed meanwhile by more than new entries and
    /// tables. Nothing was written then.
    pub fn take_over(
        &self,
        base: &[u8],
        mine: &[u8],
        now: DateTime<Utc>,
        waiting: &dyn Fn(),
    ) -> Result<(Vec<Change>, Undoable)> {
        let base = &base[..base.len() - Layout::of(base).torn(base)];
        self.rewrite("edit", now, waiting, |draft| {
            let theirs = draft.text();
            let text = merged(base, mine, theirs).ok_or_else(|| {
                Fault::unreadable(format!(
                    "could not take the text over: {} was changed meanwhile, and not only by new entries",
                    shown(self.path())
                ))
            })?;
            let changes = changes(theirs, &text);
            draft.take_over(text, changes.clone());
            Ok(changes)
        })
    }
}

/// What the user wrote, with what `theirs` has and `base` has not: new entries at the end, and another text above the log
/// where the user left that as it was.
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

/// The lines that `new` has and `old` has not, where they are in one place and nothing else differs.
fn inserted<'t>(old: &[u8], new: &'t [u8]) -> Option<&'t [u8]> {
    if let Some(more) = new.strip_prefix(old) {
        return Some(more);
    }
    let alike = old.iter().zip(new).take_while(|(one, other)| one == other);
    let alike = alike.count();
    let begin = memchr::memrchr(b'\n', &old[..alike]).map_or(0, |newline| newline + 1);
    new[begin..].strip_suffix(&old[begin..])
}

/// What became of the entries that are one line each before or after, in the order of the text.
fn changes(old: &[u8], new: &[u8]) -> Vec<Change> {
    let (olds, news) = (lines_of(old), lines_of(new));
    let same = olds.iter().zip(&news);
    let begin = same.take_while(|(one, other)| one.1 == other.1).count();
    let rest = olds.len().min(news.len()) - begin;
    let pairs = olds.iter().rev().zip(news.iter().rev());
    let behind = pairs.take(rest).take_while(|(one, other)| one.1 == other.1);
    let behind = behind.count();
    let mut before = entries(&olds[begin..olds.len() - behind]);
    let mut after = entries(&news[begin..news.len() - behind]);
    let (was, is) = (
        elsewise(&after, &before, old),
        elsewise(&before, &after, new),
    );
    before.extend(was);
    after.extend(is);
    let mut changes = Vec::new();
    let nearby = Nearby::new(new, before.len());
    // Where in the new text the old lines have come to.
    let end = Layout::of(new).log_end;
    let mut place = news.get(begin).map_or(end, |(place, _)| *place);
    let mut ids: BTreeMap<usize, &String> = before.iter().map(|(id, (at, _))| (*at, id)).collect();
    for (at, line) in &olds[begin..olds.len() - behind] {
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
            changes.push(Change {
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
    come.sort_by_key(|(_, (place, _))| *place);
    let come = come
        .into_iter()
        .map(|(id, (_, line))| Change::added(id, line));
    changes.extend(come);
    changes
}

/// The entries of a text that are in `others` and not in `known`: those that can't be read as one line, but have the id.
fn elsewise(others: &Entries, known: &Entries, text: &[u8]) -> Entries {
    let ids = others.keys().filter(|id| !known.contains_key(*id));
    let ids: Vec<&str> = ids.map(String::as_str).collect();
    let found = layout::entry_lines(text, &ids).into_iter();
    let said = |place: &Range<usize>| text[place.clone()].trim_ascii_end();
    let found = found.map(|(id, place)| {
        let lines = String::from_utf8_lossy(said(&place)).into_owned();
        (id.to_owned(), (place.start, lines))
    });
    found.collect()
}

/// The line that begins at a place, with its newline.
fn line_at(text: &[u8], place: usize) -> &[u8] {
    let rest = &text[place..];
    &rest[..memchr::memchr(b'\n', rest).map_or(rest.len(), |newline| newline + 1)]
}

/// The lines of the log, each with its place in the text.
fn lines_of(text: &[u8]) -> Vec<(usize, &[u8])> {
    let layout = Layout::of(text);
    let log = layout.log.unwrap_or(layout.log_end);
    layout::lines(&text[log..layout.log_end])
        .map(|line| (log + line.start, text[log..][line].trim_ascii_end()))
        .collect()
}

/// The entries among lines.
fn entries(lines: &[(usize, &[u8])]) -> Entries {
    let read = |(place, line): &(usize, &[u8])| {
        let line = std::str::from_utf8(line).ok()?;
        let (id, _) = single::read(line)?;
        Some((id, (*place, line.to_owned())))
    };
    lines.iter().filter_map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "format = 1\n\n[log]\n";

    fn entry(id: &str) -> String {
        format!("{id} = {{ at = 2026-11-20, practice = \"walk\" }}\n")
    }

    fn merge(base: &str, mine: &str, theirs: &str) -> Option<String> {
        let text = merged(base.as_bytes(), mine.as_bytes(), theirs.as_bytes());
        text.map(|text| String::from_utf8(text).unwrap())
    }

    #[test]
    fn what_others_logged_meanwhile_stays() {
        let base = format!("{HEAD}{}{}", entry("a"), entry("b"));
        let mine = format!("# mine\n{HEAD}{}", entry("b"));
        let theirs = format!("{base}{}", entry("c"));
        assert_eq!(merge(&base, &mine, &base), Some(mine.clone()));
        assert_eq!(
            merge(&base, &mine, &theirs),
            Some(format!("{mine}{}", entry("c")))
        );
        let head = HEAD.replace("\n\n", "\n\n[person.zoe]\n\n");
        let theirs = theirs.replace(HEAD, &head);
        assert_eq!(merge(&base, &mine, &theirs), None, "both changed the head");
        let mine = format!("{HEAD}{}# end\n", entry("b"));
        assert_eq!(
            merge(&base, &mine, &theirs),
            Some(format!("{head}{}{}# end\n", entry("b"), entry("c")))
        );
        let theirs = format!("{HEAD}{}", entry("b"));
        assert_eq!(merge(&base, &mine, &theirs), None, "an entry went");
        assert_eq!(merge("", HEAD, &format!("{HEAD}{}", entry("c"))), None);
    }

    #[test]
    fn entries_that_came_went_and_changed_are_told() {
        let old = format!("{HEAD}{}# here\n{}{}", entry("a"), entry("b"), entry("c"));
        let new = format!(
            "{HEAD}{}{}{}",
            entry("a"),
            entry("c").replace("walk", "run"),
            entry("d")
        );
        let line = |id: &str| entry(id).trim_end().to_owned();
        assert_eq!(
            changes(old.as_bytes(), new.as_bytes()),
            [
                Change {
                    id: "b".to_owned(),
                    before: Some(line("b")),
                    after: None,
                    behind: Some(entry("a")),
                },
                Change {
                    id: "c".to_owned(),
                    before: Some(line("c")),
                    after: Some(line("c").replace("walk", "run")),
                    behind: None,
                },
                Change::added("d", &line("d")),
            ]
        );
    }

    #[test]
    fn an_entry_of_several_lines_and_one_that_cannot_be_read_are_told_by_their_ids() {
        let spread = "a = {\n  at = 2026-11-20,\n  practice = \"walk\",\n}";
        let (bad, line) = ("b = { practice = \"walk\" }", entry("a"));
        let one = format!("{HEAD}{spread}\n{bad}\n{}", entry("c"));
        let other = format!("{HEAD}{line}{}", entry("b"));
        let told = |old: &str, new: &str| {
            let changes = changes(old.as_bytes(), new.as_bytes()).into_iter();
            let told = changes.map(|change| (change.id, change.before, change.after));
            told.collect::<Vec<_>>()
        };
        let (line, good) = (line.trim_end().to_owned(), entry("b").trim_end().to_owned());
        let changed = |id: &str, before: &str, after: &str| {
            (
                id.to_owned(),
                Some(before.to_owned()),
                Some(after.to_owned()),
            )
        };
        assert_eq!(
            told(&one, &other),
            [
                changed("a", spread, &line),
                changed("b", bad, &good),
                ("c".to_owned(), Some(entry("c").trim_end().to_owned()), None),
            ]
        );
        assert_eq!(
            told(&other, &one),
            [
                changed("a", &line, spread),
                changed("b", &good, bad),
                ("c".to_owned(), None, Some(entry("c").trim_end().to_owned())),
            ]
        );
    }
}
