//! What was put away, in words.

use super::count;
use crate::catalog::names::Names;
use crate::journal::{Entry, Header, Kind};
use crate::report::{Block, Cell, Span};

/// A name in a list, with a word on it where it was put away.
#[must_use]
pub fn name(name: &str, is_archived: bool) -> Cell {
    let mut spans = vec![Span::strong(name)];
    spans.extend(is_archived.then(|| Span::muted(" (archived)")));
    Cell::Text(spans)
}

/// That a list has left some out, and how to see them.
#[must_use]
pub fn left_out(number: usize, noun: &str) -> Vec<Block> {
    if number == 0 {
        return Vec::new();
    }
    let number = count(number as u64, noun);
    let said = format!("{number} archived: 'bond {noun} list --all' shows all");
    vec![Block::Gap, Span::muted(said).into()]
}

/// How a practice or a person comes back: `to bring Sam back, run: bond person unarchive sam`.
#[must_use]
pub fn ends(sort: Kind, key: &str, name: &str) -> String {
    let noun = sort.noun();
    format!("to bring {name} back, run: bond {noun} unarchive {key}")
}

/// That entries are of a practice or with people that were put away, each once.
#[must_use]
pub fn logged(entries: &[Entry<'_>], header: &Header) -> Vec<Block> {
    let mut said: Vec<String> = Vec::new();
    for entry in entries {
        let practice = (Kind::Practice, &*entry.practice);
        let people = entry.with.iter().map(|person| (Kind::Person, person));
        for (sort, key) in std::iter::once(practice).chain(people) {
            let one = of(sort, key, header);
            said.extend(one.filter(|one| !said.contains(one)));
        }
    }
    said.into_iter()
        .map(|one| Span::muted(one).into())
        .collect()
}

fn of(sort: Kind, key: &str, header: &Header) -> Option<String> {
    let names = Names::new(header);
    let name = match sort {
        Kind::Practice => names.title(key),
        Kind::Person => names.person_name(key),
    };
    let is_archived = header.is_archived(sort, key);
    is_archived.then(|| format!("{name} is archived; {}", ends(sort, key, &name)))
}
