//! A goal of a summary: where it stands, and its periods of that time.

use chrono::NaiveDate;

use crate::goals::{Period, Standing, State};
use crate::stats::{self, Ledger, Series};

/// A goal and where it stood.
#[derive(Clone, Debug)]
pub struct Goal<'d> {
    /// The goal.
    pub series: &'d Series,
    /// Where it stands today, or for days that are over, as of the day after them.
    pub standing: Standing,
    /// Its periods from those on that end in that time, and the one before, the oldest first.
    periods: Vec<Period>,
}

impl<'d> Goal<'d> {
    /// The goals that were in force on a day from `from` to `to`, in the order of the file.
    ///
    /// They are judged as [`Calendar::up_to`](crate::goals::Calendar::up_to) says.
    #[must_use]
    pub fn in_force(
        ledger: &'d Ledger,
        from: NaiveDate,
        to: NaiveDate,
        is_over: bool,
    ) -> Vec<Self> {
        let calendar = ledger.calendar().up_to(to, is_over);
        let all_series = ledger.all_series().iter();
        let meant: Vec<&Series> = all_series
            .filter(|series| series.is_in_force(ledger.calendar(), from, to))
            .collect();
        stats::each(&meant, |series| {
            let (standing, periods) = series.review(&calendar, (from, to));
            Self {
                series,
                standing,
                periods,
            }
        })
    }

    /// Whether a goal of the series holds for what is done on a day from `from` to `to`: one without `since` begins with
    /// its first entry, so that it holds for every entry.
    #[must_use]
    pub fn holds(series: &Series, from: NaiveDate, to: NaiveDate) -> bool {
        series.goals.iter().any(|goal| {
            goal.since.is_none_or(|since| since <= to)
                && goal.until.is_none_or(|until| from <= until)
        })
    }

    /// The states of the periods that end from `from` to `to`, in the time that it was gathered for; of a goal that only asks for little, an open period is a
    /// kept one, and of all others one that is not.
    pub fn states(&self, from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = State> {
        let is_at_most = self.standing.every.is_at_most();
        self.periods
            .iter()
            .filter(move |period| from <= period.ends() && period.ends() <= to)
            .map(move |period| match period.state {
                State::Open if is_at_most => State::Neutral,
                State::Open => State::Missed,
                state => state,
            })
    }

    /// How often it was kept from `from` to `to`.
    #[must_use]
    pub fn kept(&self, from: NaiveDate, to: NaiveDate) -> KeptPeriods {
        KeptPeriods::of(&self.periods, from, to)
    }

    /// Whether the last period that ended before `from` was missed and made up for since.
    #[must_use]
    pub fn is_mended(&self, from: NaiveDate) -> bool {
        let mut periods = self.periods.iter().rev();
        let before = periods.find(|period| period.to < from);
        before.is_some_and(|before| before.state == State::Mended)
    }
}

/// How many periods were kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeptPeriods {
    /// Kept or mended.
    pub kept: u32,
    /// Kept, mended or missed; neutral and open ones count nowhere.
    pub judged: u32,
    /// Mended.
    pub mended: u32,
}

impl KeptPeriods {
    /// Of those that end from `from` to `to`.
    #[must_use]
    pub fn of(periods: &[Period], from: NaiveDate, to: NaiveDate) -> Self {
        let mut sum = Self::default();
        let ended = |period: &&Period| from <= period.ends() && period.ends() <= to;
        for period in periods.iter().filter(ended) {
            let (kept, judged, mended) = match period.state {
                State::Kept => (1, 1, 0),
                State::Mended => (1, 1, 1),
                State::Missed => (0, 1, 0),
                State::Open | State::Neutral => (0, 0, 0),
            };
            sum.kept += kept;
            sum.judged += judged;
            sum.mended += mended;
        }
        sum
    }
}
