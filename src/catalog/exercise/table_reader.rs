//! The fields of one table of a file: each is asked for by name, and what nobody asked for is unknown.

mod numbers;
mod tables;
mod texts;
mod words;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::notes::Notes;
use crate::catalog::practice::is_slug;

/// One table. Whatever is missing or wrong is noted, and something empty given in its place, so that all is found.
pub(super) struct TableReader<'n, 't> {
    notes: &'n mut Notes,
    table: &'n DeTable<'t>,
    /// Where the table begins.
    byte: usize,
    /// What is in front of the keys: `steps[2].`.
    path: String,
    asked: Vec<&'static str>,
}

/// Reads a table, then notes what nobody asked for.
pub(super) fn read<'t, T>(
    notes: &mut Notes,
    table: &DeTable<'t>,
    byte: usize,
    path: &str,
    read: impl FnOnce(&mut TableReader<'_, 't>) -> T,
) -> T {
    notes.place(path.trim_end_matches('.'), byte);
    let mut fields = TableReader {
        notes,
        table,
        byte,
        path: path.to_owned(),
        asked: Vec::new(),
    };
    let found = read(&mut fields);
    fields.finish();
    found
}

impl<'n, 't> TableReader<'n, 't> {
    fn get(&mut self, key: &'static str) -> Option<&'n Spanned<DeValue<'t>>> {
        self.asked.push(key);
        let value = self.table.get(key)?;
        self.notes
            .place(&format!("{}{key}", self.path), value.span().start);
        Some(value)
    }

    /// Whether the key is there; notes it where it is not.
    pub(super) fn has(&mut self, key: &'static str) -> bool {
        let is_there = self.table.contains_key(key);
        if !is_there {
            self.asked.push(key);
            self.notes.wrong(self.byte, format!("{key} is missing"));
        }
        is_there
    }

    /// Notes that the value of `key` is wrong.
    pub(super) fn wrong(&mut self, key: &str, what: String) {
        self.notes.wrong_at(&format!("{}{key}", self.path), what);
    }

    fn is_no(&mut self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str) {
        let what = format!("{key} is {}, not {wanted}", kind_of(value.get_ref()));
        self.notes.wrong(value.span().start, what);
    }

    fn list(&mut self, key: &'static str) -> &'n [Spanned<DeValue<'t>>] {
        let Some(value) = self.get(key) else {
            return &[];
        };
        if let Some(values) = value.get_ref().as_array() {
            return values;
        }
        self.is_no(key, value, "a list");
        &[]
    }

    /// Yes or no; no where it is left out.
    pub(super) fn flag(&mut self, key: &'static str) -> bool {
        let Some(value) = self.get(key) else {
            return false;
        };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.is_no(key, value, "true or false");
            false
        })
    }

    /// A date that may be left out and of which only the form matters.
    pub(super) fn date_if(&mut self, key: &'static str) {
        if let Some(value) = self.get(key)
            && value
                .get_ref()
                .as_datetime()
                .is_none_or(|day| day.time.is_some() || day.date.is_none())
        {
            self.is_no(key, value, "a date such as 2026-11-22");
        }
    }

    /// How many there are in a list, good or bad.
    pub(super) fn length(&self, key: &str) -> Option<usize> {
        let list = self.table.get(key)?.get_ref().as_array()?;
        Some(list.len())
    }

    fn finish(self) {
        for key in self.table.keys() {
            let name = key.get_ref().as_ref();
            if !self.asked.contains(&name) {
                let nearest = self
                    .asked
                    .iter()
                    .map(|known| (strsim::osa_distance(known, name), known))
                    .filter(|(distance, known)| *distance <= 2 && *distance < known.len())
                    .min();
                let what = match nearest {
                    Some((_, nearest)) => {
                        format!("{name:?} is no key here: did you mean {nearest}?")
                    }
                    None => format!("{name:?} is no key here"),
                };
                self.notes.wrong(key.span().start, what);
            }
        }
    }
}

/// Whether steps, roles and decks may be called that.
fn is_name(name: &str) -> bool {
    is_slug(&name.replace('_', "-"))
}

fn kind_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
