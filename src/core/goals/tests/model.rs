//! An independent model of calendar goals, which follows the words of the rules day by day and shares no code with the
//! judges.

mod chance;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;

use crate::goals::{
    Calendar, Days, Every, Goal, Pause, Quantity, State, Tally, Unit, judge, periods,
};

/// A series of calendar goals, and what was done for it.
#[derive(Clone, Debug)]
struct Model {
    goals: Vec<Goal>,
    days: BTreeMap<NaiveDate, Tally>,
    pauses: Vec<Pause>,
    calendar: Calendar,
}

/// A period as the model judges it.
#[derive(Clone, Debug)]
struct Judged {
    goal: usize,
    from: NaiveDate,
    to: NaiveDate,
    done: f64,
    state: State,
}

/// The days from `from` to `to`, both included.
fn days_between(from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    from.iter_days().take_while(move |day| *day <= to)
}

fn target(every: &Every) -> f64 {
    match every {
        Every::AtLeast { quantity, .. } | Every::AtMost { quantity, .. } => match quantity {
            Quantity::Entries(number) | Quantity::Minutes(number) => f64::from(*number),
            Quantity::Amount { number, .. } => *number,
        },
        _ => 1.0,
    }
}

fn unit(every: &Every) -> Unit {
    match every {
        Every::Each(unit) => *unit,
        Every::AtLeast { per, .. } | Every::AtMost { per, .. } => *per,
        _ => Unit::Day,
    }
}

fn is_limit(every: &Every) -> bool {
    matches!(every, Every::AtMost { .. })
}

fn counted(every: &Every, tally: &Tally) -> f64 {
    match every {
        Every::AtLeast { quantity, .. } | Every::AtMost { quantity, .. } => match quantity {
            Quantity::Entries(_) => f64::from(tally.entries),
            Quantity::Minutes(_) => f64::from(tally.minutes),
            Quantity::Amount { .. } => tally.amount,
        },
        _ => f64::from(u8::from(tally.entries > 0)),
    }
}

impl Model {
    /// The active goal on a day: the last goal that has started, unless it has ended.
    fn in_force(&self, day: NaiveDate) -> Option<usize> {
        let begun = |goal: &Goal| goal.since.is_some_and(|since| since <= day);
        let last = self.goals.iter().rposition(begun)?;
        let until = self.goals[last].until;
        until.is_none_or(|until| day <= until).then_some(last)
    }

    fn is_in(&self, unit: Unit, one: NaiveDate, other: NaiveDate) -> bool {
        let week = |day: NaiveDate| {
            let starts = self.calendar.week_starts;
            let mut back = (0..7).filter_map(|days| day.checked_sub_days(chrono::Days::new(days)));
            back.find(|day| day.weekday() == starts)
        };
        let (years, months) = (one.year() == other.year(), one.month() == other.month());
        match unit {
            Unit::Day => one == other,
            Unit::Week => week(one) == week(other),
            Unit::Month => years && months,
            Unit::Quarter => years && one.month0() / 3 == other.month0() / 3,
            Unit::Year => years,
        }
    }

    /// The first and the last day of the period around a day.
    fn around(&self, unit: Unit, day: NaiveDate) -> (NaiveDate, NaiveDate) {
        let (mut from, mut to) = (day, day);
        while let Some(before) = from.pred_opt().filter(|one| self.is_in(unit, *one, day)) {
            from = before;
        }
        while let Some(after) = to.succ_opt().filter(|one| self.is_in(unit, *one, day)) {
            to = after;
        }
        (from, to)
    }

    fn is_free(&self, day: NaiveDate) -> bool {
        let is_paused = self
            .pauses
            .iter()
            .any(|pause| pause.from <= day && pause.to.is_none_or(|to| day <= to));
        let is_known = day <= self.calendar.today && self.in_force(day).is_some();
        let tally = self.days.get(&day).filter(|_| is_known);
        is_paused || tally.is_some_and(|tally| tally.skipped && tally.entries == 0)
    }

    /// Whether skipped and paused days up to `limit` excuse a period: one is enough, but a quarter or a year needs half
    /// of its days.
    fn is_excused(&self, unit: Unit, (from, to): (NaiveDate, NaiveDate), limit: NaiveDate) -> bool {
        let free: Vec<NaiveDate> = days_between(from, to)
            .filter(|day| self.is_free(*day))
            .collect();
        let is_enough = match unit {
            Unit::Quarter | Unit::Year => 2 * free.len() >= days_between(from, to).count(),
            Unit::Day | Unit::Week | Unit::Month => true,
        };
        is_enough && free.iter().any(|day| *day <= limit)
    }

    fn done(&self, every: &Every, (from, to): (NaiveDate, NaiveDate)) -> f64 {
        let counts = |day: &NaiveDate| *day <= self.calendar.today && self.in_force(*day).is_some();
        let days = days_between(from, to).filter(counts);
        days.filter_map(|day| self.days.get(&day))
            .map(|tally| counted(every, tally))
            .sum()
    }

    /// The period of this unit around a day, if a goal is judged by it.
    fn judged(&self, unit_asked: Unit, day: NaiveDate) -> Option<Judged> {
        let today = self.calendar.today;
        let (from, end) = self.around(unit_asked, day);
        let is_asked = |goal: &usize| unit(&self.goals[*goal].every) == unit_asked;
        let gone: Vec<usize> = days_between(from, end.min(today))
            .filter_map(|day| self.in_force(day))
            .collect();
        let own: Vec<usize> = gone.iter().copied().filter(is_asked).collect();
        let judge = *own.iter().max()?;
        let is_cut = gone.iter().any(|goal| *goal > judge);
        let to = if is_cut {
            days_between(from, end)
                .filter(|day| self.in_force(*day) == Some(judge))
                .last()?
        } else {
            end
        };
        let every = &self.goals[judge].every;
        let is_changed = is_cut || gone.iter().any(|goal| *goal < judge);
        let is_kept = |limits: bool| {
            own.iter()
                .map(|goal| &self.goals[*goal].every)
                .any(|every| {
                    let (done, target) = (self.done(every, (from, to)), target(every));
                    let is_good = if is_limit(every) {
                        done <= target + 1e-6
                    } else {
                        done >= target - 1e-6
                    };
                    is_limit(every) == limits && is_good
                })
        };
        let is_excused = |limit| self.is_excused(unit_asked, (from, to), limit);
        let is_whole = days_between(from, to).all(|day| self.in_force(day).is_some());
        let is_now = from <= today && today <= to && self.in_force(today) == Some(judge);
        let state = match (is_now, is_limit(every)) {
            (_, _) if is_kept(false) || !is_now && is_kept(true) => State::Kept,
            (false, _) if is_changed || is_excused(to) || !is_whole => State::Neutral,
            (true, false) if is_excused(today) => State::Neutral,
            (true, true) if is_changed || is_kept(true) => State::Open,
            (true, true) if is_excused(to) || !is_whole => State::Neutral,
            (true, false) => State::Open,
            (false, _) | (true, true) => State::Missed,
        };
        let done = self.done(every, (from, to));
        Some(Judged {
            goal: judge,
            from,
            to,
            done,
            state,
        })
    }

    /// All periods. Those of a goal follow those of the goals before it.
    fn periods(&self) -> Vec<Judged> {
        let mut all: Vec<Judged> = Vec::new();
        let mut seen: Option<(Unit, NaiveDate)> = None;
        for day in days_between(self.goals[0].since.unwrap(), self.calendar.today) {
            let Some(goal) = self.in_force(day) else {
                continue;
            };
            let unit = unit(&self.goals[goal].every);
            // A period is judged once, however many of its days have an active goal.
            if seen.is_none_or(|(known, to)| known != unit || to < day) {
                seen = Some((unit, self.around(unit, day).1));
                let found = self.judged(unit, day).unwrap();
                let is_known = |one: &Judged| (one.goal, one.from) == (found.goal, found.from);
                if !all.iter().any(is_known) {
                    all.push(found);
                }
            }
        }
        all.sort_by_key(|one| (one.goal, one.from));
        self.mend(&mut all);
        all
    }

    /// A missed period is made up for if the next that is not neutral has the shortfall on top.
    fn mend(&self, all: &mut [Judged]) {
        for place in (0..all.len()).rev() {
            let next = all[place + 1..]
                .iter()
                .find(|one| one.state != State::Neutral);
            let Some(next) = next.filter(|next| next.state == State::Kept) else {
                continue;
            };
            let (every, after) = (
                &self.goals[all[place].goal].every,
                &self.goals[next.goal].every,
            );
            let (
                Every::AtLeast { quantity, per },
                Every::AtLeast {
                    quantity: plenty,
                    per: other,
                },
            ) = (every, after)
            else {
                continue;
            };
            let is_same = match (quantity, plenty) {
                (Quantity::Entries(_), Quantity::Entries(_)) => *per != Unit::Day,
                (Quantity::Minutes(_), Quantity::Minutes(_)) => true,
                _ => false,
            };
            let surplus = next.done - target(after);
            let is_enough = surplus >= target(every) - all[place].done - 1e-6;
            if all[place].state == State::Missed && is_same && per == other && is_enough {
                all[place].state = State::Mended;
            }
        }
    }

    /// Whether something should be done today.
    fn is_due(&self) -> bool {
        let today = self.calendar.today;
        let Some(goal) = self.in_force(today).filter(|_| !self.is_free(today)) else {
            return false;
        };
        let every = &self.goals[goal].every;
        let now = self.judged(unit(every), today);
        let now = now.filter(|now| now.goal == goal && now.state != State::Neutral);
        let Some(now) = now.filter(|_| !is_limit(every)) else {
            return false;
        };
        let gone = u32::try_from(days_between(now.from, today).count()).unwrap();
        let all = u32::try_from(days_between(now.from, now.to).count()).unwrap();
        let asked = (target(every) * f64::from(gone) / f64::from(all)).floor();
        now.done < asked
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn calendar_goals_are_judged_as_in_the_model(model in chance::model()) {
        let days: Days = model.days.iter().map(|(day, tally)| (*day, *tally)).collect();
        let judged = periods(&model.goals, &days, &model.pauses, &model.calendar);
        let judged: Vec<_> = judged.iter().map(|one| (one.from, one.to, one.state)).collect();
        let known: Vec<_> = model.periods().iter().map(|one| (one.from, one.to, one.state)).collect();
        prop_assert_eq!(judged, known);
        let standing = judge(&model.goals, &days, &model.pauses, &model.calendar);
        prop_assert_eq!(standing.due, model.is_due());
    }
}
