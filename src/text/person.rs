//! People in facts.

use crate::catalog::practice::Relation;
use crate::journal::Header;
use crate::journal::header::Person;
use crate::report::{Fact, Record};
use crate::stats::Sums;

/// What [`facts`] names.
pub const FIELDS: &[&str] = &[
    "person", "name", "relation", "aliases", "entries", "minutes", "last", "archived",
];

/// The fields of a person for programs; named in `docs/json.md`.
#[must_use]
pub fn facts(key: &str, header: &Header, sums: Sums) -> Record {
    let person = header.people.get(key).cloned().unwrap_or_default();
    let mut facts = known(key, &person);
    // What came later stands last, as lines of CSV go by their places.
    let archived = facts.pop();
    facts.extend(sums_facts(sums));
    facts.extend(archived);
    facts
}

/// What is known about someone, for programs: the fields without what was done together.
#[must_use]
pub fn known(key: &str, person: &Person) -> Record {
    let aliases = person.aliases.iter();
    vec![
        ("person", key.into()),
        ("name", person.name.as_deref().unwrap_or(key).into()),
        ("relation", person.relation.map(Relation::as_str).into()),
        (
            "aliases",
            Fact::List(aliases.map(|alias| alias.as_str().into()).collect()),
        ),
        ("archived", person.archived.into()),
    ]
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
