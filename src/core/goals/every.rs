//! The kinds of goals: how often a practice is due, or how much.

use std::fmt;

use chrono::Weekday;

use super::calendar::{Day, Range, StreakUnit, Unit};
use super::tally::Tally;
use super::weekdays::Weekdays;

/// How often, or how much; read and written as in `every = "3/week"`.
#[derive(Clone, Debug, PartialEq)]
pub enum Every {
    /// Done on at least one day of each period: `daily`, `weekly`, `monthly`, `quarterly`, `yearly`. Counts days.
    Each(Unit),
    /// At least this much in each period: `3/week`, `90min/week`, `20pages/month`.
    AtLeast {
        /// How much.
        quantity: Quantity,
        /// The period.
        per: Unit,
    },
    /// At most this much in each period: `max2/week`, `max60min/day`; zero means never.
    AtMost {
        /// How much.
        quantity: Quantity,
        /// The period.
        per: Unit,
    },
    /// Done on each of these weekdays: `mon,wed,fri`. Counts days.
    On(Weekdays),
    /// Done on at least `days` days of any `window` days in a row: `3/7d`. Counts days.
    Rolling {
        /// How many days, from 2 to `window`.
        days: u32,
        /// The length of the window in days, from 1 to 3,650.
        window: u32,
    },
    /// Done again within `longest` days after the last time, and due from `ideal` days after it: `14d`, `7d..14d`.
    /// Counts days on which it was done.
    Interval {
        /// Days from one time to the next after which it is due, from 1 on.
        ideal: u32,
        /// The most days from one time to the next: at least `ideal`, and up to 3,650.
        longest: u32,
    },
}

/// How much: a number of entries, minutes or other amounts.
#[derive(Clone, Debug, PartialEq)]
pub enum Quantity {
    /// Entries.
    Entries(u32),
    /// Minutes of all entries.
    Minutes(u32),
    /// Amounts of all entries.
    Amount {
        /// The number, with at most three digits after the point.
        number: f64,
        /// The unit in lower case, such as `pages`.
        unit: String,
    },
}

impl Every {
    /// The unit in which the streak is counted, and by which the goal is judged.
    #[must_use]
    pub fn unit(&self) -> StreakUnit {
        self.period().map_or(StreakUnit::Time, StreakUnit::Period)
    }

    /// The calendar period by which the goal is judged; `None` for an interval goal, which is judged from one time to
    /// the next.
    #[must_use]
    pub fn period(&self) -> Option<Unit> {
        match self {
            Self::Each(unit) => Some(*unit),
            Self::AtLeast { per, .. } | Self::AtMost { per, .. } => Some(*per),
            Self::On(_) | Self::Rolling { .. } => Some(Unit::Day),
            Self::Interval { .. } => None,
        }
    }

    /// How much keeps a period, or must not be exceeded: entries, days, minutes or amounts.
    #[must_use]
    pub fn target(&self) -> f64 {
        match self {
            Self::Each(_) | Self::On(_) | Self::Interval { .. } => 1.0,
            Self::AtLeast { quantity, .. } | Self::AtMost { quantity, .. } => quantity.number(),
            Self::Rolling { days, .. } => f64::from(*days),
        }
    }

    /// Whether it is a limit: at most N.
    #[must_use]
    pub fn is_at_most(&self) -> bool {
        match self {
            Self::AtMost { .. } => true,
            Self::Each(_)
            | Self::AtLeast { .. }
            | Self::On(_)
            | Self::Rolling { .. }
            | Self::Interval { .. } => false,
        }
    }

    /// Whether doing it also covers following days, so that it need not be done every day.
    #[must_use]
    pub fn is_rolling(&self) -> bool {
        match self {
            Self::Rolling { .. } => true,
            Self::Each(_)
            | Self::AtLeast { .. }
            | Self::AtMost { .. }
            | Self::On(_)
            | Self::Interval { .. } => false,
        }
    }

    /// Whether it is judged from one time to the next, not by calendar periods.
    #[must_use]
    pub fn is_interval(&self) -> bool {
        self.unit() == StreakUnit::Time
    }

    /// Whether minutes or amounts are added up, not only entries or days.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        match self {
            Self::Each(_) | Self::On(_) | Self::Rolling { .. } | Self::Interval { .. } => false,
            Self::AtLeast { quantity, .. } | Self::AtMost { quantity, .. } => match quantity {
                Quantity::Entries(_) => false,
                Quantity::Minutes(_) | Quantity::Amount { .. } => true,
            },
        }
    }

    /// What a day adds to the count of this goal.
    pub(super) fn counted(&self, tally: &Tally) -> f64 {
        match self {
            Self::Each(_) | Self::On(_) | Self::Rolling { .. } | Self::Interval { .. } => {
                f64::from(u8::from(tally.is_done()))
            }
            Self::AtLeast { quantity, .. } | Self::AtMost { quantity, .. } => match quantity {
                Quantity::Entries(_) => f64::from(tally.entries),
                Quantity::Minutes(_) => f64::from(tally.minutes),
                Quantity::Amount { .. } => tally.amount_counted(),
            },
        }
    }

    /// Whether the goal is due on this day of the week.
    #[must_use]
    pub fn asks_for(&self, day: Weekday) -> bool {
        match self {
            Self::On(weekdays) => weekdays.days().any(|asked| asked == day),
            Self::Each(_)
            | Self::AtLeast { .. }
            | Self::AtMost { .. }
            | Self::Rolling { .. }
            | Self::Interval { .. } => true,
        }
    }

    /// Whether the goal is judged by the period that starts on this day. A goal for weekdays is judged only on those.
    pub(super) fn asks_on(&self, day: Day) -> bool {
        match self {
            Self::On(weekdays) => weekdays.has(day),
            Self::Each(_)
            | Self::AtLeast { .. }
            | Self::AtMost { .. }
            | Self::Rolling { .. }
            | Self::Interval { .. } => true,
        }
    }

    /// The days in `range`, a range of whole periods, by which the goal is judged: from the first to the last of them,
    /// and how many periods they are.
    pub(super) fn asked_in(&self, mut range: Range) -> Option<(Range, u32)> {
        let Self::On(weekdays) = self else {
            return Some((range, self.period()?.count_in(range)));
        };
        range.from = (range.from..=range.to).find(|day| weekdays.has(*day))?;
        range.to = (range.from..=range.to).rfind(|day| weekdays.has(*day))?;
        Some((range, weekdays.count_in(range)))
    }

    /// Whether a surplus under `self` can make up for a shortfall under `missed`.
    ///
    /// Only entries in a period longer than a day, minutes and amounts can, and only if both goals count the same thing
    /// in the same unit.
    pub(super) fn can_mend(&self, missed: &Self) -> bool {
        match (self, missed) {
            (
                Self::AtLeast { quantity, per },
                Self::AtLeast {
                    quantity: other,
                    per: other_per,
                },
            ) => per == other_per && quantity.adds_to(other, *per),
            (
                Self::Each(_)
                | Self::AtLeast { .. }
                | Self::AtMost { .. }
                | Self::On(_)
                | Self::Rolling { .. }
                | Self::Interval { .. },
                Self::Each(_)
                | Self::AtLeast { .. }
                | Self::AtMost { .. }
                | Self::On(_)
                | Self::Rolling { .. }
                | Self::Interval { .. },
            ) => false,
        }
    }
}

impl Quantity {
    /// The number without its unit.
    #[must_use]
    pub fn number(&self) -> f64 {
        match self {
            Self::Entries(number) | Self::Minutes(number) => f64::from(*number),
            Self::Amount { number, .. } => *number,
        }
    }

    fn adds_to(&self, other: &Self, per: Unit) -> bool {
        match (self, other) {
            (Self::Entries(_), Self::Entries(_)) => per != Unit::Day,
            (Self::Minutes(_), Self::Minutes(_)) => true,
            (Self::Amount { unit, .. }, Self::Amount { unit: other, .. }) => unit == other,
            (
                Self::Entries(_) | Self::Minutes(_) | Self::Amount { .. },
                Self::Entries(_) | Self::Minutes(_) | Self::Amount { .. },
            ) => false,
        }
    }
}

impl fmt::Display for Every {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Each(Unit::Day) => f.write_str("daily"),
            Self::Each(Unit::Week) => f.write_str("weekly"),
            Self::Each(Unit::Month) => f.write_str("monthly"),
            Self::Each(Unit::Quarter) => f.write_str("quarterly"),
            Self::Each(Unit::Year) => f.write_str("yearly"),
            Self::AtLeast { quantity, per } => write!(f, "{quantity}/{per}"),
            Self::AtMost { quantity, per } => write!(f, "max{quantity}/{per}"),
            Self::On(weekdays) => weekdays.fmt(f),
            Self::Rolling { days, window } => write!(f, "{days}/{window}d"),
            Self::Interval { ideal, longest } if ideal == longest => write!(f, "{longest}d"),
            Self::Interval { ideal, longest } => write!(f, "{ideal}d..{longest}d"),
        }
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Entries(number) => write!(f, "{number}"),
            Self::Minutes(number) => write!(f, "{number}min"),
            Self::Amount { number, unit } => write!(f, "{number}{unit}"),
        }
    }
}
