//! Changes a value of a table in the header, or removes the table, and leaves the rest of the text as it is.

use std::ops::Range;

use toml_edit::{Document, Item, Table};

use super::edit::Splice;
use super::write;
use crate::sort;

/// A table of the header.
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

/// Sets `key` of a table to the TOML value `value`, in its place or as a new line at the end of the table.
///
/// # Errors
///
/// A sentence, if the table does not exist or is in a form that can't be changed without rewriting more than the table.
pub fn set(head: &str, which: &Which, key: &str, value: &str) -> Result<Splice, String> {
    let document = parse(head)?;
    let table = find(document.as_table(), which)?;
    match table.get(key) {
        None => {}
        Some(Item::Value(old)) => {
            let cut = old.span().ok_or("its value has no place in the text")?;
            return Ok(Splice {
                cut,
                put: value.to_owned(),
            });
        }
        Some(_) => return Err(format!("its {key} is a table")),
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

/// Removes the line of `key` from a table; `None` if the table has no such key.
///
/// # Errors
///
/// As [`set`].
pub fn unset(head: &str, which: &Which, key: &str) -> Result<Option<Splice>, String> {
    let document = parse(head)?;
    let table = find(document.as_table(), which)?;
    let Some(value) = table.get(key).and_then(toml_edit::Item::span) else {
        return Ok(None);
    };
    let begin = head[..value.start]
        .rfind('\n')
        .map_or(0, |newline| newline + 1);
    let end = head[value.end..]
        .find('\n')
        .map_or(head.len(), |newline| value.end + newline + 1);
    Ok(Some(Splice {
        cut: begin..end,
        put: String::new(),
    }))
}

/// Removes tables, each with the empty line after it.
///
/// # Errors
///
/// As [`set`].
pub fn remove(head: &str, all: &[Which]) -> Result<Vec<Splice>, String> {
    let document = parse(head)?;
    let cut = |which| alone(head, find(document.as_table(), which)?);
    let mut cuts = all.iter().map(cut).collect::<Result<Vec<_>, String>>()?;
    sort::by_key(&mut cuts, |cut| cut.start);
    let mut merged: Vec<Range<usize>> = Vec::new();
    for cut in cuts {
        let begins = match merged.pop_if(|last| last.end == cut.start) {
            Some(last) => last.start,
            None => cut.start,
        };
        merged.push(with_empty_line(head, begins..cut.end));
    }
    let splice = |cut| Splice {
        cut,
        put: String::new(),
    };
    Ok(merged.into_iter().map(splice).collect())
}

/// A cut with the empty line after it, if there is one before it as well.
fn with_empty_line(head: &str, cut: Range<usize>) -> Range<usize> {
    let before = head[..cut.start].trim_start_matches('\u{feff}');
    let before = before.trim_end_matches([' ', '\t']);
    let follows = head[cut.end..]
        .strip_prefix("\r\n")
        .or_else(|| head[cut.end..].strip_prefix('\n'));
    match follows {
        Some(follows)
            if before.is_empty() || before.ends_with("\n\n") || before.ends_with("\n\r\n") =>
        {
            cut.start..head.len() - follows.len()
        }
        Some(_) | None => cut,
    }
}

/// The texts of tables.
///
/// # Errors
///
/// As [`set`].
pub fn texts(head: &str, all: &[Which]) -> Result<Vec<String>, String> {
    let document = parse(head)?;
    let text = |which| Ok(head[alone(head, find(document.as_table(), which)?)?].to_owned());
    all.iter().map(text).collect()
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

/// The lines of a table, if no other table is within it.
fn alone(head: &str, table: &Table) -> Result<Range<usize>, String> {
    let inner = table.iter().find(|(_, item)| is_own_table(item));
    match inner {
        Some((name, _)) => Err(format!("it has a table of its own within: {name}")),
        None => block(head, table),
    }
}

fn is_own_table(item: &Item) -> bool {
    match item {
        Item::None | Item::Value(_) => false,
        Item::Table(table) if table.is_dotted() => table.iter().any(|(_, item)| is_own_table(item)),
        Item::Table(_) | Item::ArrayOfTables(_) => true,
    }
}

/// From the start of the table's header line to the end of its last line.
fn block(head: &str, table: &Table) -> Result<Range<usize>, String> {
    let span = table
        .span()
        .filter(|span| head[span.clone()].starts_with('['));
    let span = span.ok_or("it is not written as a table of its own")?;
    let mark = head.len() - head.trim_start_matches('\u{feff}').len();
    let begin = head[..span.start]
        .rfind('\n')
        .map_or(mark, |newline| newline + 1);
    let last = last_byte(table, span.end);
    let end = head[last..]
        .find('\n')
        .map_or(head.len(), |newline| last + newline + 1);
    Ok(begin..end)
}

/// The end of the last value of a table, including dotted keys.
fn last_byte(table: &Table, header: usize) -> usize {
    table.iter().fold(header, |last, (_, item)| match item {
        Item::Value(value) => value.span().map_or(last, |span| span.end.max(last)),
        Item::Table(inner) if inner.is_dotted() => last_byte(inner, last),
        Item::None | Item::Table(_) | Item::ArrayOfTables(_) => last,
    })
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::super::edit::apply_all;
    use super::*;

    fn sam() -> Which {
        Which::Person("sam".to_owned())
    }

    fn applied(head: &str, splice: Result<Splice, String>) -> Result<String, String> {
        splice.map(|splice| String::from_utf8(splice.apply(head.as_bytes())).unwrap())
    }

    #[test]
    fn a_value_changes_in_its_place_or_goes_after_the_others() {
        let head = "[person.sam] # him\nname = 'S' # short\nmeta.since = 1\n\n# next\n[person.sam.more]\nx = 1\n";
        let set = |key| applied(head, set(head, &sam(), key, "\"T\""));
        assert_eq!(set("name").unwrap(), head.replace("'S'", "\"T\""));
        let added = head.replace("since = 1\n", "since = 1\nrelation = \"T\"\n");
        assert_eq!(set("relation").unwrap(), added);
        assert!(set("meta").is_err() && set("more").is_err());
        let bare = "[person.sam]";
        assert_eq!(
            applied(bare, super::set(bare, &sam(), "a b", "1")).unwrap(),
            "[person.sam]\n\"a b\" = 1"
        );
    }

    #[test]
    fn a_table_is_removed_completely_or_not_at_all() {
        let rest = "[person.zoe]\nname = 'Z'\n";
        let gone = |head: &str| {
            let splices = remove(head, &[sam()])?;
            applied(head, Ok(splices[0].clone()))
        };
        assert_eq!(
            gone(&format!("\u{feff}[person.sam]\nm.n = 1\n\n{rest}")).unwrap(),
            format!("\u{feff}{rest}")
        );
        assert_eq!(
            gone(&format!("{rest}\n[person.sam]\nname = 'S' # x\n")).unwrap(),
            format!("{rest}\n")
        );
        for head in [
            format!("[person.sam]\n{rest}[person.sam.more]\n"),
            "person.sam.name = 'S'\n".to_owned(),
            "[person]\nsam = { name = 'S' }\n".to_owned(),
            rest.to_owned(),
        ] {
            assert!(gone(&head).is_err(), "{head}");
        }
    }

    proptest! {
        #[test]
        fn tables_removed_in_one_pass_leave_what_removing_them_one_by_one_leaves(
            between in vec(
                vec(select(vec!["\n", "\r\n", "# c\n", "[person.sam]\nx = 1\n"]), 0..4),
                1..6,
            ),
            chosen in any::<u8>(),
        ) {
            let goal = "[[goal]]\npractice = 'qt' # why\n";
            let mut head = String::new();
            for (number, between) in between.iter().enumerate() {
                let own = |line: &&str| line.replace("sam", &format!("sam-{number}-{}", line.len()));
                let mut lines: Vec<String> = between.iter().map(own).collect();
                lines.dedup();
                head.push_str(goal);
                head.push_str(&lines.concat());
            }
            prop_assume!(toml::from_str::<toml::Table>(&head).is_ok());
            let all: Vec<Which> = (0..between.len())
                .filter(|place| chosen & (1 << place) != 0)
                .map(Which::Goal)
                .collect();
            let (at_once, _) = apply_all(head.as_bytes(), &remove(&head, &all).unwrap());
            let one_by_one = all.iter().rev().fold(head.clone(), |head, which| {
                let splices = remove(&head, std::slice::from_ref(which));
                applied(&head, splices.map(|splices| splices[0].clone())).unwrap()
            });
            prop_assert_eq!(String::from_utf8(at_once).unwrap(), one_by_one);
        }
    }
}
