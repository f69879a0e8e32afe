//! How often a practice or a person is named, in words and in facts.

use super::{count, listed};
use crate::journal::Uses;
use crate::report::Record;

/// All of it: `412 entries, 2 goals and 1 pause`; `nothing` where nothing names it.
#[must_use]
pub fn said(uses: &Uses) -> String {
    let counts = [
        (uses.entries, "entry"),
        (uses.goals, "goal"),
        (uses.pauses, "pause"),
    ];
    let some = counts.iter().filter(|(number, _)| *number > 0);
    let said: Vec<String> = some.map(|(number, word)| count(*number, word)).collect();
    if said.is_empty() {
        "nothing".to_owned()
    } else {
        listed(&said)
    }
}

/// The fields for programs; named in `docs/json.md`.
#[must_use]
pub fn facts(uses: &Uses) -> Record {
    vec![
        ("entries", uses.entries.into()),
        ("goals", uses.goals.into()),
        ("pauses", uses.pauses.into()),
    ]
}
