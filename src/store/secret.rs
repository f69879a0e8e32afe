//! The entries to forget, and how to recognise them anywhere: by their ids, as whole entries, and by words that only
//! they have.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap, HashSet};

use super::batch::EntryChange;
use super::oplog::Operation;
use super::text_search::TextSearch;
use crate::journal::edit::{self, Splice};
use crate::journal::entry::Skip;
use crate::journal::{Entry, entry_span, layout, single, write};

/// A text shorter than this, in characters, is searched for only together with its field: too many other texts contain
/// it.
const SHORT: usize = 8;
/// The shortest start of an entry that identifies it, in bytes: `{ at = 2026-11-22T21:15`.
const BEGINNING: usize = 23;

/// Entries to forget, in every known version of them.
#[derive(Debug, Default)]
pub(super) struct Secret {
    /// The ids of the entries, including earlier ids.
    ids: BTreeSet<String>,
    /// The versions without their ids, as bond writes them.
    bodies: BTreeSet<String>,
    /// The words that only these entries have, in each form in which they may be written.
    words: TextSearch,
    /// The words that the rest of the journal has too.
    said_elsewhere: TextSearch,
}

impl Secret {
    /// Entries that were removed. Only their ids are known yet.
    pub(super) fn of(ids: &[String]) -> Self {
        Self {
            ids: ids.iter().cloned().collect(),
            ..Self::default()
        }
    }

    /// Learns the words of the entries from changes. Earlier changes may have the entries with other ids and in other
    /// versions. `rest` is the journal without the entries.
    pub(super) fn learn(&mut self, changes: &[&EntryChange], rest: &[u8]) {
        let mut versions = Versions::default();
        let changes = changes.iter().map(|change| (*change, versions.of(change)));
        let mut others: Vec<(&EntryChange, Vec<usize>)> = changes.collect();
        let ids: Vec<&str> = others.iter().map(|(change, _)| &*change.id).collect();
        let there = OnceCell::new();
        let is_there = |id: &str| there.get_or_init(|| ids_in(rest, &ids)).contains(id);
        loop {
            let is_own = |(change, lines): &(&EntryChange, Vec<usize>)| {
                let mut bodies = lines.iter().map(|line| &versions.all[*line].body);
                self.ids.contains(&change.id)
                    || (bodies.any(|body| self.bodies.contains(body)) && !is_there(&change.id))
            };
            let (own, left): (Vec<_>, Vec<_>) = others.into_iter().partition(is_own);
            if own.is_empty() {
                break;
            }
            for (change, lines) in own {
                self.ids.insert(change.id.clone());
                for line in lines {
                    let version = &mut versions.all[line];
                    self.bodies.insert(version.body.clone());
                    // The texts are moved out, since they are known from then on.
                    let texts = std::mem::take(&mut version.texts);
                    for text in texts {
                        self.words.add(text);
                    }
                }
            }
            others = left;
        }
        // Words that the journal has elsewhere too do not identify these entries.
        let elsewhere: BTreeSet<String> = self.words.in_text(rest).map(str::to_owned).collect();
        for text in elsewhere {
            self.words.remove(&text);
            if !text.contains('=') {
                self.said_elsewhere.add(text);
            }
        }
    }

    /// The ids of the entries.
    pub(super) fn ids(&self) -> &BTreeSet<String> {
        &self.ids
    }

    /// The same entries without their ids, which may be those of other entries in another journal.
    pub(super) fn anywhere(&self) -> Self {
        Self {
            bodies: self.bodies.clone(),
            words: self.words.clone(),
            ..Self::default()
        }
    }

    /// The numbers of the lines of `rest` that have the same words.
    pub(super) fn lines_of(&self, rest: &[u8]) -> Vec<usize> {
        let lines = rest.split(|&byte| byte == b'\n').zip(1..);
        let says = |line: &[u8]| self.said_elsewhere.in_text(line).next().is_some();
        let lines = lines.filter(|(line, _)| says(line));
        lines.map(|(_, number)| number).collect()
    }

    /// Whether a file name belongs to a text of one of the entries: it starts with the id.
    pub(super) fn names(&self, name: &str) -> bool {
        let id = name.rsplit_once('-').map_or("", |(id, _)| id);
        self.ids.contains(id)
    }

    /// Whether a text of any kind has anything of the entries.
    pub(super) fn is_in(&self, text: &[u8]) -> bool {
        self.is_worded(text)
            || text
                .split(|&byte| byte == b'\n')
                .any(|line| self.is_line(line))
    }

    fn is_worded(&self, text: &[u8]) -> bool {
        self.words.in_text(text).next().is_some()
    }

    /// Whether a line is one of the entries, complete or torn, or has their words.
    fn is_line(&self, line: &[u8]) -> bool {
        let line = line.trim_ascii();
        let line = line.strip_prefix(b"#").unwrap_or(line).trim_ascii_start();
        if self.begins(line) || self.is_worded(line) {
            return true;
        }
        let Ok(line) = std::str::from_utf8(line) else {
            return false;
        };
        match single::read(line) {
            Some((_, entry)) => self.bodies.contains(&body(&entry)),
            None => self.is_torn(line),
        }
    }

    /// Whether an incomplete line is the start of an entry under another id, or ends within one of its texts.
    fn is_torn(&self, line: &str) -> bool {
        let said = line.rsplit_once("= \"").map_or("", |(_, said)| said);
        if !said.is_empty() && !said.contains('"') && self.words.any_starts_with(said) {
            return true;
        }
        let Some(torn) = line.find('{').map(|begin| &line[begin..]) else {
            return false;
        };
        let mut from_here = self.bodies.range(torn.to_owned()..);
        torn.len() >= BEGINNING && from_here.next().is_some_and(|body| body.starts_with(torn))
    }

    /// Whether a line starts with one of the ids, as a key or as the name of a table.
    fn begins(&self, line: &[u8]) -> bool {
        let line = line.strip_prefix(b"[log.").unwrap_or(line);
        let id = match line.strip_prefix(b"\"") {
            Some(quoted) => quoted.split(|&byte| byte == b'"').next(),
            None => line
                .split(|byte| !byte.is_ascii_alphanumeric() && !b"-_".contains(byte))
                .next(),
        };
        let id = id.and_then(|id| std::str::from_utf8(id).ok());
        id.is_some_and(|id| self.ids.contains(id))
    }

    /// A text without the lines of the entries. An entry that is spread over several lines is removed completely.
    pub(super) fn without_lines(&self, text: &[u8]) -> Vec<u8> {
        let ids: Vec<&str> = self.ids.iter().map(String::as_str).collect();
        let found = entry_span::find_all(text, &ids).into_values().flatten();
        let splices: Vec<Splice> = found.flat_map(|place| place.splices(text, None)).collect();
        let (text, _) = edit::apply_all(text, &splices);
        let lines = text.split_inclusive(|&byte| byte == b'\n');
        let kept = lines.filter(|line| !self.is_line(line));
        kept.flatten().copied().collect()
    }

    /// An operation without what it has of the entries, and whether anything was removed; `None` if nothing is left.
    pub(super) fn without(&self, mut operation: Operation) -> (Option<Operation>, bool) {
        let before = operation.clone();
        operation.changes.retain(|change| !self.is_change(change));
        for change in &mut operation.changes {
            change.behind = change.behind.take().filter(|lines| !self.may_hold(lines));
        }
        let is_head = |lines: &str| self.is_in(lines.as_bytes());
        operation.head = operation
            .head
            .filter(|head| !is_head(&head.before) && !is_head(&head.after));
        operation.header = operation.header.filter(|header| !is_head(header));
        operation.first = operation.first.filter(|id| !self.ids.contains(id));
        let says_something = !operation.changes.is_empty()
            || operation.head.is_some()
            || operation.rename.is_some()
            || operation.header.is_some();
        let changed = operation != before;
        (Some(operation).filter(|_| says_something), changed)
    }

    fn is_change(&self, change: &EntryChange) -> bool {
        let mut lines = change.before.iter().chain(&change.after);
        self.ids.contains(&change.id) || lines.any(|line| self.is_in(line.as_bytes()))
    }

    /// Whether the lines before a removed entry may be of these entries: a single line of an entry over several lines
    /// can't be recognised.
    fn may_hold(&self, lines: &str) -> bool {
        let is_whole = |line: &str| {
            let line = line.trim();
            line.is_empty() || line.starts_with(['#', '[']) || single::read(line).is_some()
        };
        !lines.lines().all(is_whole) || self.is_in(lines.as_bytes())
    }
}

/// The content of entry lines: each line is read once, however many changes have it.
#[derive(Default)]
struct Versions<'c> {
    all: Vec<Version>,
    /// The index of each line in `all`; `None` if the line can't be read.
    lines: HashMap<&'c str, Option<usize>>,
}

/// The content of an entry line.
struct Version {
    body: String,
    texts: Vec<String>,
}

impl<'c> Versions<'c> {
    /// The versions of the entry in a change that can be read.
    fn of(&mut self, change: &'c EntryChange) -> Vec<usize> {
        let lines = change.before.iter().chain(&change.after);
        lines.filter_map(|line| self.read(line)).collect()
    }

    fn read(&mut self, line: &'c str) -> Option<usize> {
        let next = self.all.len();
        *self.lines.entry(line).or_insert_with(|| {
            let (_, entry) = single::read(line)?;
            self.all.push(Version {
                body: body(&entry),
                texts: texts(&entry),
            });
            Some(next)
        })
    }
}

/// Those of some ids whose whole entry is in a text, found in one pass.
fn ids_in<'i>(text: &[u8], ids: &[&'i str]) -> HashSet<&'i str> {
    let torn = layout::Layout::of(text).torn(text);
    let found = layout::entry_lines(&text[..text.len() - torn], ids);
    found.into_keys().collect()
}

/// An entry without its id.
fn body(entry: &Entry<'static>) -> String {
    write::line("x", entry).split_off("x = ".len())
}

/// The user's own words in an entry, in each form in which they may be written.
fn texts(entry: &Entry<'static>) -> Vec<String> {
    let skip = match &entry.skip {
        Some(Skip::Because(reason)) => Some(&**reason),
        Some(Skip::Plain) | None => None,
    };
    let own = [("note", entry.note.as_deref()), ("skip", skip)];
    let own = own
        .into_iter()
        .filter_map(|(field, text)| Some((field, text?)));
    let unknown = entry.unknown.iter();
    let unknown = unknown.filter_map(|(field, value)| Some((field.as_str(), value.as_str()?)));
    own.chain(unknown)
        .flat_map(|(field, text)| forms(field, text))
        .collect()
}

/// The forms of a text: plain and escaped, whole and line by line; a short text only with its field.
fn forms(field: &str, text: &str) -> Vec<String> {
    let escaped = |text: &str| write::string(text).trim_matches('"').to_owned();
    if text.is_empty() {
        return Vec::new();
    }
    if text.chars().count() < SHORT {
        let quoted = ['"', '\''].map(|quote| format!("{quote}{}{quote}", escaped(text)));
        return quoted
            .iter()
            .flat_map(|text| [format!("{field} = {text}"), format!("{field}={text}")])
            .collect();
    }
    let lines = text
        .lines()
        .map(str::trim)
        .filter(|line| line.chars().count() >= SHORT);
    let mut texts: Vec<&str> = lines.chain([text]).collect();
    texts.dedup();
    let forms = texts.into_iter().flat_map(|text| {
        let escaped = escaped(text);
        let plain = (escaped != text).then(|| text.to_owned());
        plain.into_iter().chain([escaped])
    });
    forms.collect()
}
