//! Evidence in words and in facts.

use crate::practice::{Design, Evidence, Grade, Verified};
use crate::report::Record;

/// What a grade says: `B: a part of it was tested`.
#[must_use]
pub fn grade(grade: &Grade) -> String {
    let means = match grade.as_str().as_bytes() {
        [b'A', ..] => "this very practice was tested",
        [b'B', ..] => "a part of it was tested",
        [b'C', ..] => "it was observed, not tested",
        _ => "it is tradition, not tested",
    };
    format!("{grade}: {means}")
}

/// Where a finding comes from: authors, design, how it was checked, and the address.
#[must_use]
pub fn source(evidence: &Evidence) -> String {
    let doi = evidence.doi.as_ref();
    let parts = [
        Some(evidence.cite.clone()),
        evidence.design.map(|kind| design(kind).1.to_owned()),
        checked(evidence.verified).map(str::to_owned),
        doi.map(|doi| format!("https://doi.org/{doi}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// The word for programs, and the one for people.
fn design(design: Design) -> (&'static str, &'static str) {
    match design {
        Design::Meta => ("meta", "many studies taken together"),
        Design::Rct => ("rct", "a randomised trial"),
        Design::Experiment => ("experiment", "an experiment"),
        Design::Longitudinal => ("longitudinal", "the same people over time"),
        Design::Diary => ("diary", "a diary study"),
        Design::CrossSectional => ("cross-sectional", "one look at many people"),
        Design::Tradition => ("tradition", "expert practice without a test"),
    }
}

fn checked(verified: Verified) -> Option<&'static str> {
    match verified {
        Verified::Read => None,
        Verified::Matched | Verified::Reported => Some("known second hand"),
    }
}

/// The fields of a study for programs; named in `docs/json.md`.
#[must_use]
pub fn facts(evidence: &Evidence) -> Record {
    let verified = match evidence.verified {
        Verified::Read => "read",
        Verified::Matched => "matched",
        Verified::Reported => "reported",
    };
    vec![
        ("key", evidence.key.as_str().into()),
        ("cite", evidence.cite.as_str().into()),
        ("doi", evidence.doi.as_deref().into()),
        ("design", evidence.design.map(|kind| design(kind).0).into()),
        ("verified", verified.into()),
        ("finding", evidence.finding.as_str().into()),
    ]
}
