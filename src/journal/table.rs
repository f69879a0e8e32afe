//! Tables of the header by their place in the text: so that one value can change and all else stay.

use std::ops::Range;

use toml_edit::{Document, Table};

use super::edit::Splice;
use super::write;

/// Which table of the header is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// The nth `[[goal]]`, counted from 0.
    Goal(usize),
    /// The nth `[[pause]]`, counted from 0.
    Pause(usize),
    /// `[person.KEY]`.
    Person(String),
    /// `[practice.KEY]`.
    Practice(String),
}

/// Gives `key` of a table the TOML value `value`, in its place or as a new line at the end of the table.
///
/// # Errors
///
/// A sentence, if the table is written in a form that can't be changed without rewriting more than it.
pub fn set(head: &str, which: &Which, key: &str, value: &str) -> Result<Splice, String> {
    let document = parse(head)?;
    let table = find(document.as_table(), which)?;
    if let Some(span) = table.get(key).and_then(toml_edit::Item::span) {
        return Ok(Splice {
            cut: span,
            put: value.to_owned(),
        });
    }
    let end = block(head, table)?.end;
    let begins_line = head[..end].ends_with('\n');
    let line = format!("{} = {value}", write::key(key));
    Ok(Splice {
        cut: end..end,
        put: if begins_line {
            format!("{line}\n")
        } else {
            format!("\n{line}")
        },
    })
}

/// Takes a table out, with the empty line behind it.
///
/// # Errors
///
/// As [`set`].
pub fn remove(head: &str, which: &Which) -> Result<Splice, String> {
    let document = parse(head)?;
    let mut cut = block(head, find(document.as_table(), which)?)?;
    let before = head[..cut.start].trim_end_matches([' ', '\t']);
    let follows = head[cut.end..]
        .strip_prefix("\r\n")
        .or_else(|| head[cut.end..].strip_prefix('\n'));
    if let Some(follows) = follows
        && (before.is_empty() || before.ends_with("\n\n") || before.ends_with("\n\r\n"))
    {
        cut.end = head.len() - follows.len();
    }
    Ok(Splice {
        cut,
        put: String::new(),
    })
}

/// The text of a table as it stands.
///
/// # Errors
///
/// As [`set`].
pub fn text(head: &str, which: &Which) -> Result<String, String> {
    let document = parse(head)?;
    Ok(head[block(head, find(document.as_table(), which)?)?].to_owned())
}

fn parse(head: &str) -> Result<Document<&str>, String> {
    Document::parse(head).map_err(|error| error.message().to_owned())
}

fn find<'a>(root: &'a Table, which: &Which) -> Result<&'a Table, String> {
    let (name, found) = match which {
        Which::Goal(place) => ("[[goal]]", nth(root, "goal", *place)),
        Which::Pause(place) => ("[[pause]]", nth(root, "pause", *place)),
        Which::Person(key) => ("[person.KEY]", keyed(root, "person", key)),
        Which::Practice(key) => ("[practice.KEY]", keyed(root, "practice", key)),
    };
    found.ok_or_else(|| format!("it is not written as a {name} table of its own"))
}

fn nth<'a>(root: &'a Table, name: &str, place: usize) -> Option<&'a Table> {
    root.get(name)?.as_array_of_tables()?.get(place)
}

fn keyed<'a>(root: &'a Table, name: &str, key: &str) -> Option<&'a Table> {
    root.get(name)?.as_table()?.get(key)?.as_table()
}

/// From the start of the table's header line to the end of its last line.
fn block(head: &str, table: &Table) -> Result<Range<usize>, String> {
    let span = table
        .span()
        .ok_or("it has no place of its own in the text")?;
    let values = table
        .iter()
        .filter_map(|(_, item)| item.span())
        .map(|span| span.end);
    let last = values.fold(span.end, usize::max);
    let begin = head[..span.start]
        .rfind('\n')
        .map_or(0, |newline| newline + 1);
    let end = head[last..]
        .find('\n')
        .map_or(head.len(), |newline| last + newline + 1);
    Ok(begin..end)
}
