//! Finds entries outside `[log]`: they are valid TOML, but do not count.

use toml_edit::{Document, Item, TableLike, Value};

/// The first byte of the first such entry.
pub(super) fn find(text: &str) -> Option<usize> {
    if !may_hold_entry(text) {
        return None;
    }
    let document = Document::parse(text).ok()?;
    document
        .as_table()
        .iter()
        .filter(|(name, _)| *name != "log")
        .find_map(|(name, item)| within(document.as_table(), name, item))
}

/// Whether `at` may be set anywhere: a cheap check, so that an ordinary header is not parsed twice.
fn may_hold_entry(text: &str) -> bool {
    // An escape may spell `at`, and a table may have that name.
    text.contains('\\') || text.contains(".at") || mentions_at(text.as_bytes())
}

/// Whether the text sets `at`.
pub(super) fn mentions_at(text: &[u8]) -> bool {
    memchr::memmem::find_iter(text, "at").any(|place| {
        let before = text[..place].last();
        let is_name =
            before.is_some_and(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte));
        let blank = |byte: &&u8| b" \t\"'.".contains(byte);
        let after = &text[place + 2..];
        !is_name && after[after.iter().take_while(blank).count()..].starts_with(b"=")
    })
}

fn within(parent: &dyn TableLike, name: &str, item: &Item) -> Option<usize> {
    let Some(table) = item.as_table_like() else {
        return within_list(item);
    };
    if table.contains_key("at") && table.contains_key("practice") {
        let key = parent.key(name).and_then(toml_edit::Key::span);
        return Some(key.or_else(|| item.span()).map_or(0, |span| span.start));
    }
    within_table(table)
}

fn within_table(table: &dyn TableLike) -> Option<usize> {
    table
        .iter()
        .find_map(|(name, item)| within(table, name, item))
}

fn within_list(item: &Item) -> Option<usize> {
    match item {
        Item::ArrayOfTables(tables) => tables.iter().find_map(|table| within_table(table)),
        Item::Value(Value::Array(values)) => values.iter().find_map(within_value),
        _ => None,
    }
}

fn within_value(value: &Value) -> Option<usize> {
    match value {
        Value::InlineTable(table) => within_table(table),
        Value::Array(values) => values.iter().find_map(within_value),
        _ => None,
    }
}
