//! People in facts.

use crate::journal::Header;
use crate::names::Names;
use crate::practice::Relation;
use crate::report::{Fact, Record};
use crate::stats::Sums;

/// What [`facts`] names.
pub const FIELDS: &[&str] = &[
    "person", "name", "relation", "aliases", "entries", "minutes", "last",
];

/// The fields of a person for programs; named in `docs/json.md`.
#[must_use]
pub fn facts(key: &str, header: &Header, sums: Sums) -> Record {
    let person = header.people.get(key);
    let aliases = person.map(|person| person.aliases.as_slice());
    let aliases = aliases.unwrap_or_default().iter();
    let relation = person.and_then(|person| person.relation);
    let mut facts = vec![
        ("person", key.into()),
        ("name", Names::new(header).person_name(key).into()),
        ("relation", relation.map(Relation::as_str).into()),
        (
            "aliases",
            Fact::List(aliases.map(|alias| alias.as_str().into()).collect()),
        ),
    ];
    facts.extend(sums_facts(sums));
    facts
}

/// What entries add up to, for programs.
#[must_use]
pub fn sums_facts(sums: Sums) -> Record {
    vec![
        ("entries", sums.entries.into()),
        ("minutes", sums.minutes.into()),
        ("last", sums.last.map(|day| day.to_string()).into()),
    ]
}
