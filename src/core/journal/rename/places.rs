//! Finds a key in a text, and puts another key in its place.

use crate::sort;
use std::ops::Range;

use toml_edit::{Document, Item, Key, TableLike, Value};

use super::Rename;
use crate::journal::Kind;
use crate::journal::entry::words;
use crate::journal::entry_line::LineReader;
use crate::journal::layout::{self, Layout};
use crate::journal::scanner;
use crate::journal::write;

/// The place of a key, with or without its quotes, and the text to put there.
type Replacement = (Range<usize>, String);

impl Rename {
    /// An entry line with the new key.
    #[must_use]
    pub fn line(&self, line: &str) -> String {
        let places = self.in_construct(line, &mut LineReader::default());
        put(line, &places)
    }

    /// The whole text with the new key. A table header that is spread over several lines may keep the old key.
    ///
    /// # Errors
    ///
    /// A sentence, if the text is not UTF-8 or a part of it is not TOML.
    pub fn apply(&self, text: &[u8]) -> Result<String, String> {
        let layout = Layout::of(text);
        let text = std::str::from_utf8(text).map_err(|_| "it is no UTF-8 text".to_owned())?;
        let mut places = self.in_tables(text, layout.begin..layout.head_end, &layout)?;
        let log = layout.log.unwrap_or(layout.log_end)..layout.log_end;
        let mut reader = LineReader::default();
        let finder = memchr::memmem::Finder::new(&self.from);
        for construct in layout::constructs(text.as_bytes(), log, layout.open) {
            let own = &text[construct.clone()];
            // An escape may spell the key.
            if finder.find(own.as_bytes()).is_some() || own.contains('\\') {
                let found = self.in_construct(own, &mut reader);
                places.extend(found.into_iter().map(|place| moved(place, construct.start)));
            }
        }
        places.extend(self.in_tables(text, layout.log_end..text.len(), &layout)?);
        Ok(put(text, &places))
    }

    /// The places in an entry of the log.
    fn in_construct(&self, text: &str, reader: &mut LineReader) -> Vec<Replacement> {
        let text = without_half_newline(text);
        if let Some(places) = self.in_line(text, reader) {
            return places;
        }
        let mut places = Vec::new();
        if let Ok(document) = Document::parse(text) {
            self.in_log(document.as_table(), text, &mut places);
        }
        sort::by_key(&mut places, |(place, _)| place.start);
        places
    }

    /// The places in a line in bond's own form; `None` for every other form.
    fn in_line(&self, text: &str, reader: &mut LineReader) -> Option<Vec<Replacement>> {
        const PRACTICE: &str = ", practice = \"";
        const WITH: &str = "\", with = [\"";
        const NEXT: &str = "\", \"";
        let line = reader.line(text)?;
        let mut begin = text.find(PRACTICE)? + PRACTICE.len();
        let mut places = Vec::new();
        match self.kind {
            Kind::Practice if line.practice() == self.from => {
                places.push((begin..begin + self.from.len(), self.to.clone()));
            }
            Kind::Practice => {}
            Kind::Person => {
                begin += line.practice().len() + WITH.len();
                for person in words(line.with()) {
                    if person == self.from {
                        places.push((begin..begin + person.len(), self.to.clone()));
                    }
                    begin += person.len() + NEXT.len();
                }
            }
        }
        Some(places)
    }

    /// The places in a part of the text that has tables.
    fn in_tables(
        &self,
        text: &str,
        part: Range<usize>,
        layout: &Layout,
    ) -> Result<Vec<Replacement>, String> {
        let own = without_half_newline(&text[part.clone()]);
        let document = Document::parse(own).map_err(|error| error.message().to_owned())?;
        let root = document.as_table();
        let mut places = Vec::new();
        for name in ["goal", "pause"] {
            for table in root.get(name).map(tables).unwrap_or_default() {
                self.in_fields(table, own, &mut places);
            }
        }
        if let Some(log) = root.get("log").and_then(Item::as_table_like) {
            self.in_log(log, own, &mut places);
        }
        let noun = self.kind.noun();
        let keyed = root.get(noun).and_then(Item::as_table_like);
        let key = keyed.and_then(|table| table.key(&self.from)?.span());
        places.extend(key.map(|span| self.place(own, span)));
        for header in layout::constructs(text.as_bytes(), part.clone(), layout.open) {
            let begin = header.start - part.start;
            let found = self.in_header(&text[header]);
            places.extend(found.map(|span| self.place(own, span.start + begin..span.end + begin)));
        }
        sort::by_key(&mut places, |(place, _)| place.start);
        places.dedup_by_key(|(place, _)| place.start);
        let places = places.into_iter();
        Ok(places.map(|place| moved(place, part.start)).collect())
    }

    /// The place of the key in a line such as `[practice.walk]`.
    fn in_header(&self, line: &str) -> Option<Range<usize>> {
        let name = line.trim_start().strip_prefix('[')?.trim_start_matches('[');
        let mut begin = line.len() - name.len();
        for word in [self.kind.noun(), &self.from] {
            let rest = &line[begin..];
            let length = scanner::outside_strings(rest, b".]")?;
            let [key] = Key::parse(&rest[..length]).ok()?.try_into().ok()?;
            if key.get() != word {
                return None;
            }
            if word == self.from {
                let blank = rest.len() - rest.trim_start().len();
                return Some(begin + blank..begin + rest[..length].trim_end().len());
            }
            begin += length + 1;
        }
        None
    }

    fn in_log(&self, log: &dyn TableLike, text: &str, places: &mut Vec<Replacement>) {
        for (_, entry) in log.iter() {
            if let Some(entry) = entry.as_table_like() {
                self.in_fields(entry, text, places);
            }
        }
    }

    /// The places in an entry, a goal or a pause.
    fn in_fields(&self, table: &dyn TableLike, text: &str, places: &mut Vec<Replacement>) {
        let field = match self.kind {
            Kind::Practice => "practice",
            Kind::Person => "with",
        };
        let Some(Item::Value(value)) = table.get(field) else {
            return;
        };
        let words: Vec<&Value> = match value {
            Value::Array(words) => words.iter().collect(),
            word => vec![word],
        };
        let named = words
            .into_iter()
            .filter(|word| word.as_str() == Some(&self.from));
        let spans = named.filter_map(Value::span);
        places.extend(spans.map(|span| self.place(text, span)));
    }

    /// A key at a place: without its quotes if it is spelled literally there.
    fn place(&self, text: &str, span: Range<usize>) -> Replacement {
        let own = &text[span.clone()];
        match own.find(&self.from).filter(|_| !own.contains('\\')) {
            Some(begin) => {
                let begin = span.start + begin;
                (begin..begin + self.from.len(), self.to.clone())
            }
            None => (span, write::string(&self.to)),
        }
    }
}

/// A text without half a newline, a carriage return at its very end.
fn without_half_newline(text: &str) -> &str {
    text.strip_suffix('\r').unwrap_or(text)
}

/// The tables in an array of tables, in either form.
fn tables(item: &Item) -> Vec<&dyn TableLike> {
    match item {
        Item::ArrayOfTables(tables) => tables.iter().map(|table| table as &dyn TableLike).collect(),
        Item::Value(Value::Array(values)) => {
            let tables = values.iter().filter_map(Value::as_inline_table);
            tables.map(|table| table as &dyn TableLike).collect()
        }
        Item::None | Item::Value(_) | Item::Table(_) => Vec::new(),
    }
}

fn moved((place, put): Replacement, by: usize) -> Replacement {
    (place.start + by..place.end + by, put)
}

/// The text with all replacements made, which are in order.
fn put(text: &str, places: &[Replacement]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut end = 0;
    for (place, put) in places {
        out.push_str(&text[end..place.start]);
        out.push_str(put);
        end = place.end;
    }
    out.push_str(&text[end..]);
    out
}
