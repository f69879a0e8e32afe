//! How often a goal was kept, in words.

use super::{period, periods, sign};
use crate::goals::{Standing, State, StreakUnit, Unit};
use crate::report::{Span, TextLine, Tone};

/// How often it was kept: `kept 9 of the last 12 weeks`, `on time 9 of 12`; none before the first period is kept.
#[must_use]
pub fn rate(standing: &Standing) -> Option<String> {
    rate_as(standing, |kept, periods| {
        format!("kept {kept} of the last {periods}")
    })
}

/// The rate, where `of_several` says it of several periods: how many were kept, and of which, `12 weeks`.
fn rate_as(standing: &Standing, of_several: impl Fn(u32, &str) -> String) -> Option<String> {
    if standing.every.is_interval() {
        return on_time(standing.kept, standing.judged);
    }
    match (standing.kept, standing.judged) {
        (0, _) => None,
        (_, 1) => Some(format!("first {} kept", period(standing))),
        (kept, judged) => Some(of_several(kept, &periods(judged, standing))),
    }
}

/// How many intervals were kept: `on time 9 of 12`; none before the first is.
#[must_use]
pub fn on_time(kept: u32, judged: u32) -> Option<String> {
    (kept > 0).then(|| format!("on time {kept} of {judged}"))
}

/// The rate in a list: `9 of 12 weeks kept`, `on time 9 of 12`; none before the first period is kept.
#[must_use]
pub fn rate_listed(standing: &Standing) -> Option<String> {
    rate_as(standing, |kept, periods| {
        format!("{kept} of {periods} kept")
    })
}

/// The rate and what it is counted in: `kept 9 of 12` and `weeks`; none before the first period is kept.
#[must_use]
pub fn rate_in_parts(standing: &Standing) -> Option<(String, String)> {
    let rate = rate_listed(standing)?;
    if standing.judged == 1 || standing.every.is_interval() {
        return Some((rate, String::new()));
    }
    let judged = periods(standing.judged, standing);
    let unit = judged.split_once(' ').map(|(_, unit)| unit.to_owned());
    let said = format!("kept {} of {}", standing.kept, standing.judged);
    Some((said, unit.unwrap_or_default()))
}

/// The rate in few cells: `9 of 12 w`.
#[must_use]
pub fn rate_short(standing: &Standing) -> String {
    match standing.judged {
        0 => "new".to_owned(),
        judged => kept_short(standing.kept, judged, standing.unit),
    }
}

/// So many of so many periods: `9 of 12 w`; of intervals without a word for them: `9 of 12`.
#[must_use]
pub fn kept_short(kept: u32, judged: u32, unit: StreakUnit) -> String {
    let unit = match unit {
        StreakUnit::Time => "",
        StreakUnit::Period(Unit::Day) => " d",
        StreakUnit::Period(Unit::Week) => " w",
        StreakUnit::Period(Unit::Month) => " mo",
        StreakUnit::Period(Unit::Quarter) => " q",
        StreakUnit::Period(Unit::Year) => " y",
    };
    format!("{kept} of {judged}{unit}")
}

/// The sign after a rate of which some was made up for.
#[must_use]
pub fn mended_sign() -> Span {
    Span::sign(" ◐", " +", Tone::Good)
}

/// What that sign means, for the units of the goals that have it; none where there is none.
#[must_use]
pub fn legend(mended: impl Iterator<Item = StreakUnit>) -> Option<TextLine> {
    let meaning = match mended.max()? {
        StreakUnit::Time | StreakUnit::Period(Unit::Day | Unit::Week | Unit::Month) => {
            " some of it was made up for in the next week or month"
        }
        StreakUnit::Period(Unit::Quarter | Unit::Year) => " some of it was made up for later",
    };
    let line = TextLine::of(vec![Span::sign("◐", "+", Tone::Good), Span::muted(meaning)]);
    Some(line.indented(2))
}

/// That some of the kept periods were missed and then made up for, with the sign of that: `◐ 1 made up for`.
#[must_use]
pub fn mended(standing: &Standing) -> Option<[Span; 2]> {
    let (sign, ascii) = sign(State::Mended);
    (standing.mended > 0).then(|| {
        [
            Span::sign(sign, ascii, Tone::Muted),
            Span::muted(format!("{} made up for", standing.mended)),
        ]
    })
}
