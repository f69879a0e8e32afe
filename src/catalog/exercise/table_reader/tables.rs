//! Tables within tables.

use std::collections::BTreeMap;

use super::{TableReader, is_name, read};

impl<'t> TableReader<'_, 't> {
    /// A table of its own, which may be left out.
    pub(in crate::catalog::exercise) fn table_if<T>(
        &mut self,
        key: &'static str,
        inside: impl FnOnce(&mut TableReader<'_, 't>) -> T,
    ) -> Option<T> {
        let value = self.get(key)?;
        let Some(table) = value.get_ref().as_table() else {
            self.is_no(key, value, "a table");
            return None;
        };
        let path = format!("{}{key}.", self.path);
        Some(read(self.notes, table, value.span().start, &path, inside))
    }

    /// A list of tables; none where there is none, or something else.
    pub(in crate::catalog::exercise) fn tables<T>(
        &mut self,
        key: &'static str,
        mut inside: impl FnMut(&mut TableReader<'_, 't>) -> T,
    ) -> Vec<T> {
        let mut found = Vec::new();
        for value in self.list(key) {
            let path = format!("{}{key}[{}].", self.path, found.len());
            let Some(table) = value.get_ref().as_table() else {
                self.is_no(key, value, "a table");
                continue;
            };
            found.push(read(
                self.notes,
                table,
                value.span().start,
                &path,
                &mut inside,
            ));
        }
        found
    }

    /// A list of texts, each of which may also be a table with the key `text` and more; empty if there is none.
    pub(in crate::catalog::exercise) fn texts_or_tables<T>(
        &mut self,
        key: &'static str,
        most: usize,
        mut item: impl FnMut(String, Option<&mut TableReader<'_, 't>>) -> T,
    ) -> Vec<T> {
        let mut found = Vec::new();
        for value in self.list(key) {
            let Some(table) = value.get_ref().as_table() else {
                let text = self.text_of(key, value, most).unwrap_or_default();
                found.push(item(text, None));
                continue;
            };
            let path = format!("{}{key}[{}].", self.path, found.len());
            let byte = value.span().start;
            found.push(read(self.notes, table, byte, &path, |table| {
                let text = table.text("text", most);
                item(text, Some(table))
            }));
        }
        found
    }

    /// Tables by names of the author's.
    pub(in crate::catalog::exercise) fn named<T>(
        &mut self,
        key: &'static str,
        mut inside: impl FnMut(&mut TableReader<'_, 't>) -> T,
    ) -> BTreeMap<String, T> {
        let mut found = BTreeMap::new();
        let Some(value) = self.get(key) else {
            return found;
        };
        let Some(tables) = value.get_ref().as_table() else {
            self.is_no(key, value, "a table");
            return found;
        };
        for (name, value) in tables {
            let name_text = name.get_ref().as_ref();
            if !is_name(name_text) {
                let what = format!("{name_text:?} is no name: names are made of a-z, 0-9, - and _");
                self.notes.wrong(name.span().start, what);
            }
            let Some(table) = value.get_ref().as_table() else {
                self.is_no(name_text, value, "a table");
                continue;
            };
            let path = format!("{}{key}.{name_text}.", self.path);
            let byte = value.span().start;
            let inner = read(self.notes, table, byte, &path, &mut inside);
            found.insert(name_text.to_owned(), inner);
        }
        found
    }
}
