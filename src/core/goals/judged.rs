//! Judges all periods of a series.

use chrono::NaiveDate;

use super::calendar::date;
use super::every::Every;
use super::interval::{self, Stretch};
use super::judge::Judge;
use super::period::{Judged, Period, State, reaches};
use super::rolling::{self, Rule};
use super::series::PreparedSeries;

impl Judged {
    /// The period with dates; chrono's calendar ends in the year 262142.
    pub(super) fn of(&self, series: &PreparedSeries) -> Period {
        let stretch = Stretch::of(series, self.place());
        Period {
            from: date(self.range.from).unwrap_or(NaiveDate::MIN),
            to: date(self.range.to).unwrap_or(NaiveDate::MAX),
            done: self.done,
            target: self.goal(series).map_or(0.0, |goal| goal.every.target()),
            state: self.state,
            late_by: stretch
                .as_ref()
                .and_then(|stretch| u32::try_from(stretch.late_by(self)).ok()),
            in_time_until: stretch.and_then(|stretch| self.in_time_until(&stretch)),
        }
    }

    fn in_time_until(&self, stretch: &Stretch) -> Option<NaiveDate> {
        let until = stretch.until(stretch.origin(self.range.from), self.range.to);
        until.and_then(date)
    }
}

/// Every period one by one, newest first.
pub(super) fn newest_first<'j>(
    series: &'j PreparedSeries,
    judged: &'j [Judged],
) -> impl Iterator<Item = Judged> + 'j {
    judged.iter().rev().flat_map(|period| period.each(series))
}

/// Every period up to the current one, one by one, oldest first.
pub(super) fn each(series: &PreparedSeries) -> Vec<Judged> {
    let mut periods: Vec<Judged> = newest_first(series, &judged(series)).collect();
    periods.reverse();
    periods
}

/// Every period up to the current one, oldest first.
///
/// Many periods in a row without entries are one item here, so that a goal that started long ago takes no longer.
pub(super) fn judged(series: &PreparedSeries) -> Vec<Judged> {
    let mut judged = Vec::new();
    for (index, span) in series.spans.iter().enumerate() {
        match span.every {
            Every::Rolling { days, window } => {
                rolling::judge(series, index, Rule::new(*days, *window), &mut judged);
            }
            Every::Interval { .. } => interval::judge(series, index, &mut judged),
            Every::Each(_) | Every::AtLeast { .. } | Every::AtMost { .. } | Every::On(_) => {
                if let Some(unit) = span.every.period() {
                    Judge::new(series, index, span, unit).judge(&mut judged);
                }
            }
        }
    }
    mend(series, &mut judged);
    judged
}

/// Marks a missed period as made up for if the next period that is not neutral was kept with the shortfall on top.
///
/// A surplus makes up for at most one period: only the last missed period before it has it as its next. That period is
/// never one of several in an item.
fn mend(series: &PreparedSeries, judged: &mut [Judged]) {
    let every = |period: &Judged| period.goal(series).map(|span| span.every);
    let mut next: Option<Judged> = None;
    for period in judged.iter_mut().rev() {
        if period.state == State::Neutral {
            continue;
        }
        if let (State::Missed, Some(after)) = (period.state, next) {
            let goals = every(&after).zip(every(period));
            let is_enough = |(plenty, missed): (&Every, &Every)| {
                plenty.can_mend(missed)
                    && reaches(after.done - plenty.target(), missed.target() - period.done)
            };
            if after.state == State::Kept && goals.is_some_and(is_enough) {
                period.state = State::Mended;
            }
        }
        next = Some(*period);
    }
}
