//! The words around guided exercises.

use chrono::NaiveDate;

use super::{count, time};
use crate::exercise::{Dose, Party, Reason};
use crate::practice::{Design, Grade, Kind};

/// Why an exercise is suggested: `Nothing spiritual in the last four weeks`.
#[must_use]
pub fn reason(reason: &Reason, today: NaiveDate) -> String {
    match reason {
        Reason::Person { name, last, due } => {
            let last = last.map(|last| time::ago(last, today));
            match (last, due) {
                (None, false) => format!("Nothing has been logged with {name} yet"),
                (None, true) => format!("Something with {name} is due"),
                (Some(ago), false) => format!("The last time with {name}: {ago}"),
                (Some(ago), true) => {
                    format!("Something with {name} is due; last time together: {ago}")
                }
            }
        }
        Reason::Kind {
            kind,
            entries,
            is_new,
        } => match (entries, is_new) {
            (0, true) => format!("Nothing {kind} yet"),
            (0, false) => format!("Nothing {kind} in the last four weeks"),
            (_, true) => format!("{} so far: {}", least(*kind), count(*entries, "entry")),
            (_, false) => format!(
                "{} in four weeks: {}",
                least(*kind),
                count(*entries, "entry")
            ),
        },
        Reason::Time(minutes) => format!("It fits into {}", time::minutes((*minutes).into())),
        Reason::Evidence(found) => format!("Evidence of grade {found}: {}", grade(found)),
    }
}

fn least(kind: Kind) -> String {
    format!("Of the four kinds, {kind} has had least")
}

/// What a grade of evidence stands for.
#[must_use]
pub fn grade(grade: &Grade) -> &'static str {
    match grade.as_str().as_bytes() {
        [b'A', ..] => "trials of this very practice",
        [b'B', ..] => "trials of a part of it, or of another form",
        [b'C', ..] => "observed in people's lives, not tried out",
        _ => "handed on by experts, not tested",
    }
}

/// How many take part: `two people`.
#[must_use]
pub fn party(party: Party, people: (u8, u8)) -> String {
    match party {
        Party::Solo => "you alone".to_owned(),
        Party::Pair => "two people".to_owned(),
        Party::Group => format!("{} to {} people", people.0, people.1),
    }
}

/// How often: `once`, `twice`, `3 times`.
#[must_use]
pub fn times(times: u32) -> String {
    match times {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        times => format!("{times} times"),
    }
}

/// How often an exercise does good: `once a week for 4 weeks`.
#[must_use]
pub fn dose(dose: &Dose) -> String {
    let said = format!("{} a {}", times(dose.times), dose.per);
    match dose.weeks {
        Some(weeks) => format!("{said} for {}", count(weeks.into(), "week")),
        None => said,
    }
}

/// How a study was done.
#[must_use]
pub fn design(design: Design) -> &'static str {
    match design {
        Design::Meta => "many studies together",
        Design::Rct => "a randomised trial",
        Design::Experiment => "an experiment",
        Design::Longitudinal => "people followed over time",
        Design::Diary => "diaries",
        Design::CrossSectional => "one look at many people",
        Design::Tradition => "tradition",
    }
}
