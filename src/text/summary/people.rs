//! The people of a summary, by name.

use bond_core::sort;
use chrono::NaiveDate;

use super::super::{count, every, listed, time};
use crate::catalog::names::Names;
use crate::goals::Every;
use crate::report::{Cell, Column, Span, Table};
use crate::summary::week::{PersonGoal, PersonSummary};

/// A row for each person: what was done together, or since when nothing was, and what is wished for.
#[must_use]
pub fn people(people: &[PersonSummary<'_>], names: Names<'_>, today: NaiveDate) -> Table {
    let mut rows: Vec<(String, Vec<Cell>)> =
        people.iter().map(|who| row(who, names, today)).collect();
    sort::by_key(&mut rows, |(name, _)| name.to_lowercase());
    Table {
        indent: 2,
        columns: vec![Column::new("").naming(), Column::new("").wrapping()],
        rows: rows.into_iter().map(|(_, cells)| cells).collect(),
    }
}

fn row(who: &PersonSummary<'_>, names: Names<'_>, today: NaiveDate) -> (String, Vec<Cell>) {
    let name = names.person_name(who.person);
    let said = match who.last {
        _ if who.entries > 0 => together(who, names),
        Some(last) => format!("last together {}", time::ago(last, today)),
        None => "nothing yet".to_owned(),
    };
    let wishes = Span::muted(wishes(who, names, today));
    let cells = vec![
        Span::strong(name.as_str()).into(),
        Cell::Text(vec![Span::plain(said), wishes]),
    ];
    (name, cells)
}

fn together(who: &PersonSummary<'_>, names: Names<'_>) -> String {
    let titles: Vec<String> = who.practices.iter().map(|key| names.title(key)).collect();
    let times = count(who.entries, "moment");
    let time = match who.minutes {
        0 => String::new(),
        minutes => format!(", {}", time::minutes(minutes)),
    };
    format!("{times}{time}: {}", listed(&titles))
}

/// What is due with a person; where nothing was done together, the wished intervals that are not due too.
fn wishes(who: &PersonSummary<'_>, names: Names<'_>, today: NaiveDate) -> String {
    let is_wished = |every: &Every| every.is_rolling() || every.is_interval();
    let is_told = |each: &&PersonGoal<'_>| each.due || who.entries == 0 && is_wished(each.every);
    let told = who.wishes.iter().filter(is_told).map(|each| {
        let last = match each.last {
            Some(last) => format!(", last {}", time::ago(last, today)),
            None => String::new(),
        };
        let title = names.title(each.practice);
        format!("; you wished for {title} {}{last}", every::wish(each.every))
    });
    told.collect()
}
