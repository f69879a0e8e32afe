//! Entries outside `[log]`: valid TOML that nothing would count.

use toml_edit::{Document, Item, TableLike};

/// The byte at which the first such entry begins, if there is one.
#[must_use]
pub fn find(text: &str) -> Option<usize> {
    if !mentions_at(text) {
        return None;
    }
    let document = Document::parse(text).ok()?;
    document
        .as_table()
        .iter()
        .filter(|(name, _)| *name != "log")
        .find_map(|(name, item)| within(document.as_table(), name, item))
}

/// Whether `at` is given a value anywhere: cheap, so that an ordinary header is not parsed twice.
fn mentions_at(text: &str) -> bool {
    memchr::memmem::find_iter(text.as_bytes(), "at").any(|place| {
        let before = text.as_bytes()[..place].last();
        let is_name =
            before.is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        let after = text[place + 2..].trim_start_matches([' ', '\t', '"', '\'']);
        !is_name && after.starts_with('=')
    })
}

fn within(parent: &dyn TableLike, name: &str, item: &Item) -> Option<usize> {
    if let Some(table) = item.as_table_like() {
        if table.contains_key("at") && table.contains_key("practice") {
            let key = parent.key(name).and_then(toml_edit::Key::span);
            return Some(key.or_else(|| item.span()).map_or(0, |span| span.start));
        }
        return table
            .iter()
            .find_map(|(name, item)| within(table, name, item));
    }
    let tables = item.as_array_of_tables()?;
    tables.iter().find_map(|table| {
        let table: &dyn TableLike = table;
        table
            .iter()
            .find_map(|(name, item)| within(table, name, item))
    })
}
