//! A goal of a summary: where it stands, and its periods once somebody asks for them.

use std::cell::OnceCell;

use chrono::NaiveDate;

use crate::goal::{self, Calendar, Period, Standing, State};
use crate::stats::{Chain, Ledger};

/// A goal and where it stood.
#[derive(Clone, Debug)]
pub struct Goal<'d> {
    /// The goal.
    pub chain: &'d Chain,
    /// Where it stood on the last day that counts, or stands today.
    pub standing: Standing,
    /// Its periods, once somebody has asked for them.
    periods: OnceCell<Vec<Period>>,
}

impl<'d> Goal<'d> {
    /// The goals that were in force on a day from `from` to `to`, in the order of the file.
    #[must_use]
    pub fn in_force(ledger: &'d Ledger, from: NaiveDate, to: NaiveDate) -> Vec<Self> {
        let chains = ledger.chains().iter();
        chains
            .filter(|chain| is_in_force(chain, from, to))
            .map(|chain| Self {
                chain,
                standing: chain.judge(ledger.calendar()),
                periods: OnceCell::new(),
            })
            .collect()
    }

    /// All periods that are judged, the oldest first; worked out once.
    pub fn periods(&self, calendar: &Calendar) -> &[Period] {
        self.periods.get_or_init(|| {
            let chain = self.chain;
            goal::periods(&chain.goals, chain.days(), &chain.pauses, calendar)
        })
    }

    /// The states of the periods that end from `from` to `to`; of a goal that only asks for little, an open period is a
    /// kept one, and of all others one that is not.
    pub fn states(
        &self,
        calendar: &Calendar,
        from: NaiveDate,
        to: NaiveDate,
    ) -> impl Iterator<Item = State> {
        let is_at_most = self.standing.every.is_at_most();
        let periods = self.periods(calendar).iter();
        periods
            .filter(move |period| from <= period.to && period.to <= to)
            .map(move |period| match period.state {
                State::Open if is_at_most => State::Neutral,
                State::Open => State::Missed,
                state => state,
            })
    }

    /// Whether the last period that ended before `from` was missed and made up for since.
    #[must_use]
    pub fn is_mended(&self, calendar: &Calendar, from: NaiveDate) -> bool {
        let periods = self.periods(calendar);
        let before = periods.iter().rev().find(|period| period.to < from);
        before.is_some_and(|before| before.state == State::Mended)
    }
}

/// Whether a goal of the chain was in force on a day from `from` to `to`.
pub(crate) fn is_in_force(chain: &Chain, from: NaiveDate, to: NaiveDate) -> bool {
    chain.goals.iter().any(|goal| {
        goal.since.is_none_or(|since| since <= to) && goal.until.is_none_or(|until| from <= until)
    })
}
