//! The people of the week, by name.

use super::super::{count, listed, time, wish};
use crate::goal::Every;
use crate::names::Names;
use crate::report::{Cell, Column, Span, Table};
use crate::week::{Company, Digest};

/// A row for each person: what was done together, or since when nothing was, and what is wished for.
pub(super) fn table(digest: &Digest<'_>) -> Table {
    let names = digest.names();
    let people = digest.people();
    let mut rows: Vec<(String, Vec<Cell>)> =
        people.iter().map(|who| row(who, digest, names)).collect();
    rows.sort_by_key(|(name, _)| name.to_lowercase());
    Table {
        indent: 2,
        columns: vec![Column::new(""), Column::new("").wrapping()],
        rows: rows.into_iter().map(|(_, cells)| cells).collect(),
    }
}

fn row(who: &Company<'_>, digest: &Digest<'_>, names: Names<'_>) -> (String, Vec<Cell>) {
    let name = names.person_name(who.person);
    let spans = if who.entries > 0 {
        vec![Span::plain(together(who, names))]
    } else {
        let last = match who.last {
            Some(last) => format!("last together {}", time::ago(last, digest.today)),
            None => "nothing yet".to_owned(),
        };
        vec![Span::plain(last), Span::muted(wishes(who, names))]
    };
    (
        name.clone(),
        vec![Span::strong(name).into(), Cell::Text(spans)],
    )
}

fn together(who: &Company<'_>, names: Names<'_>) -> String {
    let titles: Vec<String> = who.practices.iter().map(|key| names.title(key)).collect();
    let times = count(who.entries, "moment");
    let time = match who.minutes {
        0 => String::new(),
        minutes => format!(", {}", time::minutes(minutes)),
    };
    format!("{times}{time}: {}", listed(&titles))
}

/// The wished intervals, and what is due.
fn wishes(who: &Company<'_>, names: Names<'_>) -> String {
    let wishes: Vec<String> = who
        .wishes
        .iter()
        .map(|each| format!("{} {}", names.title(each.practice), wish::wish(each.every)))
        .collect();
    if wishes.is_empty() {
        return String::new();
    }
    format!("; you wished for {}", listed(&wishes))
}
