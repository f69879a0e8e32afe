//! Finds an entry in the text of a journal, in any form that TOML allows, and makes the changes to replace it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use serde::Deserialize;
use toml_edit::{Document, Item};

use super::edit::Splice;
use super::entry::Entry;
use super::key::{self, EntryKey};
use super::layout::{self, Layout};
use super::raw::RawEntry;
use super::{single, write};

/// The form in which an entry is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntryForm {
    /// `id = { ... }`, mostly on one line.
    Line,
    /// `id.at = ...`, with a line for each field.
    Dotted,
    /// `[log.id]`, a table of its own.
    Table,
}

/// The place of an entry in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntrySpan {
    /// How it is written.
    pub form: EntryForm,
    /// The whole lines of the entry, with their newlines, in the order of the text.
    pub parts: Vec<Range<usize>>,
}

#[derive(Deserialize)]
struct OnlyLog {
    log: BTreeMap<String, RawEntry>,
}

/// Every entry with this id: more than one if the id is repeated. An entry within `log = { ... }` is not found.
#[must_use]
pub fn find(text: &[u8], id: &str) -> Vec<EntrySpan> {
    let mut found = find_all(text, &[id]);
    found.remove(id).unwrap_or_default()
}

/// Every entry with one of these ids, by id, found in one pass over the text. Entries within `log = { ... }` are not
/// found.
#[must_use]
pub fn find_all<'i>(text: &[u8], ids: &[&'i str]) -> HashMap<&'i str, Vec<EntrySpan>> {
    let ids: &HashSet<&str> = &ids.iter().copied().collect();
    let layout = Layout::of(text);
    let mut found: HashMap<&str, Vec<EntrySpan>> = HashMap::new();
    let mut spread: HashMap<(&str, EntryForm), Vec<Range<usize>>> = HashMap::new();
    let log = layout.log.unwrap_or(layout.log_end)..layout.log_end;
    for lines in layout::constructs(text, log, layout.open) {
        let (form, key) = match key::of_construct(&text[lines.clone()]) {
            Some(EntryKey::Whole(key)) => (EntryForm::Line, key),
            Some(EntryKey::Dotted(key)) => (EntryForm::Dotted, key),
            None => continue,
        };
        let Some(id) = ids.get(key.as_ref()) else {
            continue;
        };
        if form == EntryForm::Line {
            let place = EntrySpan::new(form, vec![lines]);
            found.entry(id).or_default().push(place);
        } else {
            spread.entry((id, form)).or_default().push(lines);
        }
    }
    tables(text, &layout, ids, &mut spread);
    for form in [EntryForm::Dotted, EntryForm::Table] {
        for id in ids {
            if let Some(parts) = spread.remove(&(*id, form)) {
                found
                    .entry(id)
                    .or_default()
                    .push(EntrySpan::new(form, parts));
            }
        }
        if spread.is_empty() {
            break;
        }
    }
    found
}

impl EntrySpan {
    fn new(form: EntryForm, parts: Vec<Range<usize>>) -> Self {
        Self { form, parts }
    }

    /// The byte at which the entry starts.
    #[must_use]
    pub fn begin(&self) -> usize {
        self.parts.first().map_or(0, |part| part.start)
    }

    /// The id and the fields of the entry, if it can be read.
    #[must_use]
    pub fn read(&self, text: &[u8]) -> Option<(String, Entry<'static>)> {
        let own: Vec<&[u8]> = self.parts.iter().map(|part| &text[part.clone()]).collect();
        let own = String::from_utf8(own.concat()).ok()?;
        match self.form {
            EntryForm::Line | EntryForm::Dotted => single::read(&own),
            EntryForm::Table => {
                let mut log = toml::from_str::<OnlyLog>(&own).ok()?.log;
                log.pop_first().map(|(id, entry)| (id, entry.0))
            }
        }
    }

    /// The entry as a line without newline: unchanged if it is a line already, otherwise as bond writes it. `None` if
    /// it is spread over several lines and can't be read.
    #[must_use]
    pub fn line(&self, text: &[u8]) -> Option<String> {
        match self.form {
            EntryForm::Line => {
                let line = text.get(self.parts.first()?.clone())?.trim_ascii_end();
                Some(String::from_utf8_lossy(line).into_owned())
            }
            EntryForm::Dotted | EntryForm::Table => {
                let (id, entry) = self.read(text)?;
                Some(self.rewritten(text, &id, &entry))
            }
        }
    }

    /// A new line for `entry` in this place, with the comments that followed its values here.
    #[must_use]
    pub fn rewritten(&self, text: &[u8], id: &str, entry: &Entry<'_>) -> String {
        let mut line = write::line(id, entry);
        let parts = self.parts.iter();
        for comment in parts.filter_map(|part| trailing_comment(&text[part.clone()])) {
            line.push(' ');
            line.push_str(&comment);
        }
        line
    }

    /// The changes that replace this entry by `line`, or remove it if there is no line. Comments on their own lines
    /// stay.
    #[must_use]
    pub fn splices(&self, text: &[u8], line: Option<&str>) -> Vec<Splice> {
        let parts = self.parts.iter().enumerate();
        let splice = |(number, part): (usize, &Range<usize>)| match (self.form, line) {
            // The newline stays, or stays missing.
            (EntryForm::Line | EntryForm::Dotted, Some(line)) if number == 0 => Splice {
                cut: part.start..part.start + text[part.clone()].trim_ascii_end().len(),
                put: line.to_owned(),
            },
            _ => Splice {
                cut: part.clone(),
                put: String::new(),
            },
        };
        parts.map(splice).collect()
    }

    /// The lines to append to the log instead of replacing this entry in its place: `line` and the comments of the
    /// entry, if the entry is a table of its own. Empty for every other form.
    #[must_use]
    pub fn elsewhere(&self, text: &[u8], line: Option<&str>) -> Vec<String> {
        let (EntryForm::Table, Some(line)) = (self.form, line) else {
            return Vec::new();
        };
        let own = self
            .parts
            .iter()
            .map(|part| text[part.clone()].trim_ascii());
        let comments = own.filter(|own| own.starts_with(b"#"));
        let comments = comments.map(|own| String::from_utf8_lossy(own).into_owned());
        comments.chain([line.to_owned()]).collect()
    }
}

/// Finds the lines of `[log.id]` tables and the tables within them. A comment before the next table is not included.
fn tables<'i>(
    text: &[u8],
    layout: &Layout,
    ids: &HashSet<&'i str>,
    found: &mut HashMap<(&'i str, EntryForm), Vec<Range<usize>>>,
) {
    for part in [layout.begin..layout.head_end, layout.log_end..text.len()] {
        let (mut owner, mut waiting) = (None, Vec::new());
        for lines in layout::constructs(text, part, layout.open) {
            let line = std::str::from_utf8(&text[lines.clone()]).unwrap_or_default();
            let line = line.trim();
            if line.starts_with('[') {
                waiting.clear();
                owner = owner_of(line).and_then(|owner| ids.get(owner.as_str()).copied());
            } else if line.is_empty() || line.starts_with('#') {
                waiting.push(lines);
                continue;
            }
            if let Some(id) = owner {
                let own = found.entry((id, EntryForm::Table)).or_default();
                own.append(&mut waiting);
                own.push(lines);
            }
        }
    }
}

/// The id of the entry that a table header such as `[log.id]` belongs to.
fn owner_of(header: &str) -> Option<String> {
    let parts = key::parts(header.trim_start_matches('['), b']')?;
    let mut parts = parts.into_iter();
    let is_log = parts.next().is_some_and(|first| first == "log");
    parts.next().filter(|_| is_log)
}

/// The comment after the value of a construct, or after the header of a table.
fn trailing_comment(construct: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(construct).ok()?;
    let rest = if text.trim_start().starts_with('[') {
        &text[text.rfind(']')? + 1..]
    } else {
        let document = Document::parse(text).ok()?;
        let (_, mut item) = document.as_table().iter().next()?;
        while let Item::Table(table) = item {
            item = table.iter().next()?.1;
        }
        &text[item.span()?.end..]
    };
    let rest = rest.trim();
    rest.starts_with('#').then(|| rest.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::edit;

    const DOTTED: &str =
        "[log]\na = {}\nx.at = 2026-11-20 # then\n# between\nx.practice = 'walk'\nb = {}\n";
    const TABLE: &str = "[log]\na = {}\n\n[log.x] # by hand\n# mine\nat = 2026-11-20\n\npractice = 'walk' # far\n\n# next\n[person.sam]\nname = 'Sam'\n";
    const LINE: &str = "x = { at = 2026-11-20, practice = \"walk\" }";

    fn only(text: &str) -> EntrySpan {
        let mut places = find(text.as_bytes(), "x");
        assert_eq!(places.len(), 1, "{text}");
        places.remove(0)
    }

    fn replaced(text: &str, line: Option<&str>) -> String {
        let (place, text) = (only(text), text.as_bytes());
        let lines = place.elsewhere(text, line);
        let (mut new, _) = edit::apply_all(text, &place.splices(text, line));
        if !lines.is_empty() {
            new = edit::add_entries(&new, &lines).apply(&new);
        }
        String::from_utf8(new).unwrap()
    }

    #[test]
    fn every_form_is_found_and_read() {
        let inline = format!("[log]\n{LINE} # here\n");
        for text in [&inline, DOTTED, TABLE] {
            let (id, entry) = only(text).read(text.as_bytes()).unwrap();
            assert_eq!((id.as_str(), entry.practice.as_ref()), ("x", "walk"));
        }
        let line = |text: &str| only(text).line(text.as_bytes()).unwrap();
        assert_eq!(line(&inline), format!("{LINE} # here"));
        assert_eq!(line(DOTTED), format!("{LINE} # then"));
        assert_eq!(line(TABLE), format!("{LINE} # by hand # far"));
    }

    #[test]
    fn an_entry_becomes_one_line_and_the_rest_stays() {
        assert_eq!(
            replaced(DOTTED, Some("x = 1")),
            "[log]\na = {}\nx = 1\n# between\nb = {}\n"
        );
        assert_eq!(
            replaced(TABLE, Some("x = 1")),
            "[log]\na = {}\n# mine\nx = 1\n\n\n# next\n[person.sam]\nname = 'Sam'\n"
        );
        let crlf = format!("[log]\r\n\"x\" = {}\r\n# end", &LINE[4..]);
        assert_eq!(replaced(&crlf, Some("x = 1")), "[log]\r\nx = 1\r\n# end");
        let open = "[log]\nx = {\n  at = 2026-11-20,\n  practice = 'walk' }";
        assert_eq!(replaced(open, Some("x = 1")), "[log]\nx = 1");
    }

    #[test]
    fn an_entry_is_removed_and_the_rest_stays() {
        assert_eq!(replaced(DOTTED, None), "[log]\na = {}\n# between\nb = {}\n");
        assert_eq!(
            replaced(TABLE, None),
            "[log]\na = {}\n\n\n# next\n[person.sam]\nname = 'Sam'\n"
        );
    }

    #[test]
    fn a_repeated_id_has_two_places() {
        let text = format!("[log]\n{LINE}\n\"x\" = {{}}\nx.at = 1\n[log.\"x\"]\n[log.y]\n");
        let forms: Vec<EntryForm> = find(text.as_bytes(), "x")
            .iter()
            .map(|place| place.form)
            .collect();
        assert_eq!(
            forms,
            [
                EntryForm::Line,
                EntryForm::Line,
                EntryForm::Dotted,
                EntryForm::Table
            ]
        );
        assert!(find(b"[log]\nxx = {}\n'x.y'.at = 1\n[log.xx]\n[x]\n", "x").is_empty());
    }

    #[test]
    fn a_line_that_never_ends_hides_no_entry_below_it() {
        let text = format!("[log]\ny = {{ note = \"no end\n{LINE}\n");
        assert_eq!(only(&text).line(text.as_bytes()).as_deref(), Some(LINE));
        let text = format!("[log]\ny = {{\n{LINE}\n");
        assert_eq!(only(&text).line(text.as_bytes()).as_deref(), Some(LINE));
    }
}
