//! Where one entry stands in the text of a journal, in whatever form it is written.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;
use toml_edit::{Document, Item, Key};

use super::edit::{self, Splice};
use super::entry::Entry;
use super::layout::{self, Layout};
use super::lex::is_dotted;
use super::raw::RawEntry;
use super::{single, write};

/// How an entry is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `id = { ... }`, mostly on one line.
    Line,
    /// `id.at = ...`, a line for each field.
    Dotted,
    /// `[log.id]`, a table of its own.
    Table,
}

/// The text of one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// How it is written.
    pub form: Form,
    /// What belongs to it, in the order of the text: whole lines, with their newlines.
    pub parts: Vec<Range<usize>>,
}

#[derive(Deserialize)]
struct OnlyLog {
    log: BTreeMap<String, RawEntry>,
}

/// Every place where an entry of this id stands: more than one where the id is repeated. An entry within
/// `log = { ... }` is not found.
#[must_use]
pub fn find(text: &[u8], id: &str) -> Vec<Place> {
    let layout = Layout::of(text);
    let lines = layout::entry_lines(text, &layout, id).map(|line| vec![line]);
    let mut places: Vec<Place> = lines.map(|parts| Place::new(Form::Line, parts)).collect();
    let others = [
        (Form::Dotted, dotted(text, &layout, id)),
        (Form::Table, tables(text, &layout, id)),
    ];
    for (form, parts) in others {
        places.extend((!parts.is_empty()).then(|| Place::new(form, parts)));
    }
    places
}

impl Place {
    fn new(form: Form, parts: Vec<Range<usize>>) -> Self {
        Self { form, parts }
    }

    /// Where it begins.
    #[must_use]
    pub fn begin(&self) -> usize {
        self.parts.first().map_or(0, |part| part.start)
    }

    /// What it says, if it can be understood.
    #[must_use]
    pub fn read(&self, text: &[u8]) -> Option<(String, Entry<'static>)> {
        let own: Vec<&[u8]> = self.parts.iter().map(|part| &text[part.clone()]).collect();
        let own = String::from_utf8(own.concat()).ok()?;
        match self.form {
            Form::Line | Form::Dotted => single::read(&own),
            Form::Table => {
                let mut log = toml::from_str::<OnlyLog>(&own).ok()?.log;
                log.pop_first().map(|(id, entry)| (id, entry.0))
            }
        }
    }

    /// The entry as one line without newline: as it stands where it is one, else as bond writes it. None where it is
    /// spread out and can't be understood.
    #[must_use]
    pub fn line(&self, text: &[u8]) -> Option<String> {
        match self.form {
            Form::Line => {
                let line = text.get(self.parts.first()?.clone())?.trim_ascii_end();
                Some(String::from_utf8_lossy(line).into_owned())
            }
            Form::Dotted | Form::Table => {
                let (id, entry) = self.read(text)?;
                Some(self.rewritten(text, &id, &entry))
            }
        }
    }

    /// The line of `entry` in this place, with the comments that stand behind values there.
    #[must_use]
    pub fn rewritten(&self, text: &[u8], id: &str, entry: &Entry<'_>) -> String {
        let mut line = write::line(id, entry);
        let parts = self.parts.iter();
        for comment in parts.filter_map(|part| comment_behind(&text[part.clone()])) {
            line.push(' ');
            line.push_str(&comment);
        }
        line
    }

    /// The text with `line` in the place of this entry, or without the entry. Comments on lines of their own stay.
    #[must_use]
    pub fn replaced(&self, text: &[u8], line: Option<&str>) -> Vec<u8> {
        let mut text = text.to_vec();
        let mut comments = Vec::new();
        for (number, part) in self.parts.iter().enumerate().rev() {
            let own = text[part.clone()].to_vec();
            if own.trim_ascii_start().starts_with(b"#") {
                comments.push(String::from_utf8_lossy(own.trim_ascii()).into_owned());
            }
            let splice = match (self.form, line) {
                // The newline stays, or stays away.
                (Form::Line | Form::Dotted, Some(line)) if number == 0 => Splice {
                    cut: part.start..part.start + own.trim_ascii_end().len(),
                    put: line.to_owned(),
                },
                _ => Splice {
                    cut: part.clone(),
                    put: String::new(),
                },
            };
            text = splice.apply(&text);
        }
        match (self.form, line) {
            (Form::Table, Some(line)) => {
                let mut lines: Vec<String> = comments.into_iter().rev().collect();
                lines.push(line.to_owned());
                edit::add_entries(&text, &lines).apply(&text)
            }
            _ => text,
        }
    }
}

/// The lines `id.field = ...` of the log.
fn dotted(text: &[u8], layout: &Layout, id: &str) -> Vec<Range<usize>> {
    let Some(log) = layout.log else {
        return Vec::new();
    };
    let is_own = |part: &Range<usize>| {
        let line = std::str::from_utf8(&text[part.clone()]).unwrap_or_default();
        is_dotted(line)
            && key_of(line, '=').is_some_and(|key| key.first().is_some_and(|first| first == id))
    };
    layout::constructs(text, log..layout.log_end, layout.open)
        .filter(is_own)
        .collect()
}

/// The lines of `[log.id]` and the tables within it. A comment in front of the next table is not one of them.
fn tables(text: &[u8], layout: &Layout, id: &str) -> Vec<Range<usize>> {
    let mut own = Vec::new();
    for part in [layout.begin..layout.head_end, layout.log_end..text.len()] {
        let (mut is_own, mut waiting) = (false, Vec::new());
        for lines in layout::constructs(text, part, layout.open) {
            let line = std::str::from_utf8(&text[lines.clone()]).unwrap_or_default();
            let line = line.trim();
            if line.starts_with('[') {
                waiting.clear();
                is_own = is_table_of(line, id);
            } else if line.is_empty() || line.starts_with('#') {
                waiting.push(lines);
                continue;
            }
            if is_own {
                own.append(&mut waiting);
                own.push(lines);
            }
        }
    }
    own
}

fn is_table_of(header: &str, id: &str) -> bool {
    let name = header.trim_start_matches('[');
    let key = key_of(name, ']').unwrap_or_default();
    matches!(key.as_slice(), [log, own, ..] if log == "log" && own == id)
}

/// The parts of the key that stands in front of `end`.
fn key_of(text: &str, end: char) -> Option<Vec<String>> {
    // An `end` within quotes is none: up to it there is no whole key.
    let key = text
        .match_indices(end)
        .find_map(|(place, _)| Key::parse(&text[..place]).ok())?;
    Some(key.iter().map(|part| part.get().to_owned()).collect())
}

/// The comment at the end of a construct, behind its value or behind the header of a table.
fn comment_behind(construct: &[u8]) -> Option<String> {
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

    const DOTTED: &str =
        "[log]\na = {}\nx.at = 2026-11-20 # then\n# between\nx.practice = 'walk'\nb = {}\n";
    const TABLE: &str = "[log]\na = {}\n\n[log.x] # by hand\n# mine\nat = 2026-11-20\n\npractice = 'walk' # far\n\n# next\n[person.sam]\nname = 'Sam'\n";
    const LINE: &str = "x = { at = 2026-11-20, practice = \"walk\" }";

    fn only(text: &str) -> Place {
        let mut places = find(text.as_bytes(), "x");
        assert_eq!(places.len(), 1, "{text}");
        places.remove(0)
    }

    fn replaced(text: &str, line: Option<&str>) -> String {
        String::from_utf8(only(text).replaced(text.as_bytes(), line)).unwrap()
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
    fn an_entry_becomes_one_line_and_all_else_stays() {
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
    fn an_entry_goes_and_all_else_stays() {
        assert_eq!(replaced(DOTTED, None), "[log]\na = {}\n# between\nb = {}\n");
        assert_eq!(
            replaced(TABLE, None),
            "[log]\na = {}\n\n\n# next\n[person.sam]\nname = 'Sam'\n"
        );
    }

    #[test]
    fn an_id_that_stands_twice_has_two_places() {
        let text = format!("[log]\n{LINE}\n\"x\" = {{}}\nx.at = 1\n[log.\"x\"]\n[log.y]\n");
        let forms: Vec<Form> = find(text.as_bytes(), "x")
            .iter()
            .map(|place| place.form)
            .collect();
        assert_eq!(forms, [Form::Line, Form::Line, Form::Dotted, Form::Table]);
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
