//! Goals with an ideal and a longest interval: due after the first, judged by the second.

use chrono::NaiveDate;

use super::calendar::date;
use super::chain::Chain;
use super::every::Every;
use super::period::State;
use super::rolling::{self, Rule};

/// How today stands against the ideal interval.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ideal {
    /// Whether it is over: today is neither done nor covered by it, nor taken out.
    pub(super) is_over: bool,
    /// The last day that it covers, or today if it is over; none without an end, or for goals of another kind.
    pub(super) until: Option<NaiveDate>,
}

impl Ideal {
    /// Of a goal that is in force today, or was last.
    pub(super) fn of(chain: &Chain, every: &Every) -> Self {
        let Every::Spaced { ideal, .. } = every else {
            return Self::default();
        };
        let rule = Rule::new(1, *ideal);
        let mut days = Vec::new();
        if let Some(span) = chain.latest(chain.today) {
            rolling::judge(chain, span, rule, &mut days);
        }
        Self {
            is_over: days.last().is_some_and(|today| today.state == State::Open),
            until: rolling::covered_until(chain, rule).and_then(date),
        }
    }
}
