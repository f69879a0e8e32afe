//! Evidence in words and in facts.

use crate::catalog::exercise::Word;
use crate::catalog::practice::{Design, Evidence, Grade, Verified};
use crate::report::Record;

/// That a finding is only known from what others wrote about it.
pub const UNREAD: &str = "we have not read the original study";

/// What a grade stands for: `a part of it, or another form of it, was tested`.
#[must_use]
pub fn grade(grade: &Grade) -> &'static str {
    match grade.as_str().as_bytes() {
        [b'A', ..] => "tested in trials",
        [b'B', ..] => "a part of it, or another form of it, was tested",
        [b'C', ..] => "observed in people's lives, not tested",
        _ => "expert practice, not tested",
    }
}

/// How a study was done.
#[must_use]
pub fn design(design: Design) -> &'static str {
    match design {
        Design::Meta => "many studies taken together",
        Design::Rct => "a randomised trial",
        Design::Experiment => "an experiment",
        Design::Longitudinal => "the same people over time",
        Design::Diary => "a diary study",
        Design::CrossSectional => "a one-off survey",
        Design::Tradition => "expert practice, not tested",
    }
}

/// Where a finding comes from: authors, design, how it was checked, and the address.
#[must_use]
pub fn source(evidence: &Evidence) -> String {
    let doi = evidence.doi.as_ref();
    let parts = [
        Some(evidence.cite.clone()),
        evidence.design.map(|kind| design(kind).to_owned()),
        (evidence.verified != Verified::Read).then(|| UNREAD.to_owned()),
        doi.map(|doi| format!("https://doi.org/{doi}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
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
        ("design", evidence.design.map(Word::word).into()),
        ("verified", verified.into()),
        ("finding", evidence.finding.as_str().into()),
    ]
}
