//! Changes keys above the first table of a TOML text, and leaves the rest of the text as it is.

use toml_edit::{Document, Item};

use super::edit::Splice;
use super::write;

/// Sets `key` to the TOML value `value`, in its place or as a new line after the last key above the tables.
///
/// # Errors
///
/// A sentence, if the text is not TOML or the key is a table.
pub fn set(text: &str, key: &str, value: &str) -> Result<Splice, String> {
    let document = parse(text)?;
    let cut = match document.as_table().get(key) {
        Some(Item::Value(old)) => Some(old.span().ok_or("its value has no place in the text")?),
        Some(_) => return Err(format!("its {key} is a table")),
        None => None,
    };
    if let Some(cut) = cut {
        let put = value.to_owned();
        return Ok(Splice { cut, put });
    }
    let values = document.as_table().iter();
    let last = values
        .filter_map(|(_, item)| item.as_value()?.span())
        .max_by_key(|span| span.end);
    let line = format!("{} = {value}\n", write::key(key));
    let place = match last {
        Some(last) => end_of_line(text, last.end),
        None => above_tables(text),
    };
    let begins_line = place == 0 || text[..place].ends_with(['\n', '\u{feff}']);
    let before = if begins_line { "" } else { "\n" };
    let is_tight = last_is_none(&document) && text[place..].starts_with(['[', '#']);
    let after = if is_tight { "\n" } else { "" };
    Ok(Splice::insert(place, format!("{before}{line}{after}")))
}

/// Removes the line of `key`; `None` if there is no such key above the tables.
///
/// # Errors
///
/// As [`set`].
pub fn unset(text: &str, key: &str) -> Result<Option<Splice>, String> {
    let document = parse(text)?;
    let value = match document.as_table().get(key) {
        None => return Ok(None),
        Some(Item::Value(value)) => value.span(),
        Some(_) => return Err(format!("its {key} is a table")),
    };
    let value = value.ok_or("its value has no place in the text")?;
    let name = document.as_table().key(key).and_then(toml_edit::Key::span);
    let begin = name.map_or(value.start, |name| name.start);
    let begin = text[..begin]
        .rfind('\n')
        .map_or(mark(text), |newline| newline + 1);
    Ok(Some(Splice {
        cut: begin..end_of_line(text, value.end),
        put: String::new(),
    }))
}

fn parse(text: &str) -> Result<Document<&str>, String> {
    Document::parse(text).map_err(|error| error.message().to_owned())
}

fn last_is_none(document: &Document<&str>) -> bool {
    !document.as_table().iter().any(|(_, item)| item.is_value())
}

fn end_of_line(text: &str, from: usize) -> usize {
    let newline = text[from..].find('\n');
    newline.map_or(text.len(), |newline| from + newline + 1)
}

/// The length of the byte order mark that some editors put before UTF-8, in bytes.
fn mark(text: &str) -> usize {
    text.len() - text.trim_start_matches('\u{feff}').len()
}

/// Where to put a new key in a text that has no keys above its tables: before the first table and its comment. A
/// comment at the top of the text stays at the top.
fn above_tables(text: &str) -> usize {
    let mut begin = mark(text);
    // The start of the comment that reaches down to this line.
    let mut comment = None;
    for line in text[begin..].split_inclusive('\n') {
        match line.trim_start().chars().next() {
            Some('[') => return comment.filter(|place| *place > mark(text)).unwrap_or(begin),
            Some('#') => comment = comment.or(Some(begin)),
            Some(_) | None => comment = None,
        }
        begin += line.len();
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(text: &str) -> String {
        let splice = set(text, "week_starts", "\"sunday\"").unwrap();
        String::from_utf8(splice.apply(text.as_bytes())).unwrap()
    }

    fn without(text: &str) -> Option<String> {
        let splice = unset(text, "week_starts").unwrap()?;
        Some(String::from_utf8(splice.apply(text.as_bytes())).unwrap())
    }

    #[test]
    fn a_value_changes_in_its_place() {
        assert_eq!(
            with("a = 1\nweek_starts='monday' # mine\n[t]\n"),
            "a = 1\nweek_starts=\"sunday\" # mine\n[t]\n"
        );
    }

    #[test]
    fn a_new_key_goes_after_the_last_key_above_the_tables() {
        let line = "week_starts = \"sunday\"\n";
        for (before, after) in [
            ("", line.to_owned()),
            ("format = 1\n", format!("format = 1\n{line}")),
            ("format = 1", format!("format = 1\n{line}")),
            (
                "a = [\n1,\n] # one\n\n[t]\n",
                format!("a = [\n1,\n] # one\n{line}\n[t]\n"),
            ),
            ("# mine\n", format!("# mine\n{line}")),
            ("# mine", format!("# mine\n{line}")),
            (
                "# mine\n\n# t\n[t]\n",
                format!("# mine\n\n{line}\n# t\n[t]\n"),
            ),
            (
                "# mine\n[t]\na = 1\n",
                format!("# mine\n{line}\n[t]\na = 1\n"),
            ),
            ("\u{feff}[t]\n", format!("\u{feff}{line}\n[t]\n")),
        ] {
            assert_eq!(with(before), after, "{before:?}");
        }
        assert_eq!(
            with("format = 1\r\n[t]\r\n"),
            "format = 1\r\nweek_starts = \"sunday\"\r\n[t]\r\n"
        );
    }

    #[test]
    fn a_key_goes_with_its_line() {
        assert_eq!(
            without("a = 1\nweek_starts = 'x' # y\nb = 2\n").unwrap(),
            "a = 1\nb = 2\n"
        );
        assert_eq!(without("\u{feff}week_starts = 'x'").unwrap(), "\u{feff}");
        assert_eq!(
            without("week_starts = [\n 'x',\n]\na = 1\n").unwrap(),
            "a = 1\n"
        );
        assert_eq!(without("[t]\nweek_starts = 'x'\n"), None);
    }

    #[test]
    fn tables_and_broken_texts_are_left_alone() {
        for text in ["[week_starts]\n", "a = ", "week_starts.a = 1\n"] {
            assert!(set(text, "week_starts", "1").is_err(), "{text}");
            assert!(unset(text, "week_starts").is_err(), "{text}");
        }
    }
}
