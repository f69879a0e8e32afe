//! Texts and names.

use toml::Spanned;
use toml::de::DeValue;

use super::{TableReader, is_name};

impl TableReader<'_, '_> {
    /// Text of at most `most` characters; empty where there is none.
    pub(in crate::catalog::exercise) fn text(&mut self, key: &'static str, most: usize) -> String {
        let found = self.has(key).then(|| self.text_if(key, most));
        found.flatten().unwrap_or_default()
    }

    /// Text that may be left out.
    pub(in crate::catalog::exercise) fn text_if(
        &mut self,
        key: &'static str,
        most: usize,
    ) -> Option<String> {
        let value = self.get(key)?;
        self.text_of(key, value, most)
    }

    pub(super) fn text_of(
        &mut self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        most: usize,
    ) -> Option<String> {
        let Some(text) = value.get_ref().as_str() else {
            self.is_no(key, value, "text");
            return None;
        };
        let length = text.chars().count();
        let at = value.span().start;
        if text.trim().is_empty() {
            self.notes.wrong(at, format!("{key} is empty"));
        } else if length > most {
            let what = format!("{key} has {length} characters, {most} are the most");
            self.notes.wrong(at, what);
        } else if text.contains(char::is_control) {
            let what = format!("{key} has a line break or another control character in it");
            self.notes.wrong(at, what);
        }
        Some(text.to_owned())
    }

    /// A name of a-z, 0-9, - and _; empty where there is none.
    pub(in crate::catalog::exercise) fn name(&mut self, key: &'static str) -> String {
        let name = self.text(key, 40);
        if !name.is_empty() && !is_name(&name) {
            self.wrong(
                key,
                format!("{key} is {name:?}: names are made of a-z, 0-9, - and _"),
            );
        }
        name
    }

    /// A name that may be left out.
    pub(in crate::catalog::exercise) fn name_if(&mut self, key: &'static str) -> Option<String> {
        self.table.contains_key(key).then(|| self.name(key))
    }

    /// A list of texts; empty where there is none.
    pub(in crate::catalog::exercise) fn texts(
        &mut self,
        key: &'static str,
        most: usize,
    ) -> Vec<String> {
        let values = self.list(key);
        let texts = values
            .iter()
            .map(|value| self.text_of(key, value, most).unwrap_or_default());
        texts.collect()
    }
}
