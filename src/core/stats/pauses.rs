//! The pauses of each practice, sorted and merged once for all goals of the practice.

use std::sync::Arc;

use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::goals::Pause;
use crate::journal::header::PauseTable;

/// The pauses of a header, looked up by practice.
pub(super) struct Pauses<'h> {
    all: &'h [PauseTable],
    /// The practices with pauses of their own. All other practices have the same pauses.
    own: FxHashSet<&'h str>,
    /// The pauses that were looked up so far. Those of practices without pauses of their own have the key `None`.
    known: FxHashMap<Option<&'h str>, Arc<[Pause]>>,
}

impl<'h> Pauses<'h> {
    pub(super) fn of(all: &'h [PauseTable]) -> Self {
        Self {
            all,
            own: all
                .iter()
                .filter_map(|one| one.practice.as_deref())
                .collect(),
            known: FxHashMap::default(),
        }
    }

    /// The pauses of a practice.
    pub(super) fn held_for(&mut self, practice: &'h str) -> Arc<[Pause]> {
        let key = self.own.contains(practice).then_some(practice);
        let known = self.known.entry(key);
        Arc::clone(known.or_insert_with(|| pauses_for(self.all, practice).into()))
    }
}

/// The pauses of a practice, its own and the pauses of everything: in order, and not overlapping.
#[must_use]
pub fn pauses_for(pauses: &[PauseTable], practice: &str) -> Vec<Pause> {
    let held = pauses.iter().filter(|pause| pause.is_for(practice));
    Pause::apart(held.map(PauseTable::days))
}

/// Whether a day from `from` to `to` is paused. The pauses are in order and do not overlap.
#[must_use]
pub fn is_paused(pauses: &[Pause], from: NaiveDate, to: NaiveDate) -> bool {
    let over = pauses.partition_point(|pause| pause.to.is_some_and(|to| to < from));
    from <= to && pauses.get(over).is_some_and(|pause| pause.from <= to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, number).unwrap()
    }

    fn table(practice: Option<&str>, from: u32, to: Option<u32>) -> PauseTable {
        PauseTable {
            practice: practice.map(str::to_owned),
            from: day(from),
            to: to.map(day),
            reason: None,
        }
    }

    #[test]
    fn pauses_in_any_order_hold_on_the_same_days_when_they_are_put_in_order() {
        let tables = [
            table(None, 20, Some(22)),
            table(Some("walk"), 3, Some(4)),
            table(None, 5, Some(6)),
            table(Some("call"), 1, None),
            table(None, 12, Some(10)),
            table(None, 14, Some(18)),
            table(Some("walk"), 15, Some(16)),
            table(Some("walk"), 28, None),
            table(None, 29, Some(30)),
        ];
        let mut pauses = Pauses::of(&tables);
        for (practice, count) in [("walk", 4), ("call", 1), ("swim", 4), ("run", 4)] {
            let held = pauses.held_for(practice);
            assert_eq!(held.len(), count, "{practice}");
            let holds = |from: u32, to: u32| {
                let of = tables.iter().filter(|table| table.is_for(practice));
                let days: Vec<Pause> = of.map(PauseTable::days).collect();
                (from..=to).any(|number| days.iter().any(|pause| pause.holds(day(number))))
            };
            for from in 1..=31 {
                for to in 1..=31 {
                    let found = is_paused(&held, day(from), day(to));
                    assert_eq!(found, holds(from, to), "{practice} {from} to {to}");
                }
            }
        }
        assert!(Arc::ptr_eq(
            &pauses.held_for("swim"),
            &pauses.held_for("run")
        ));
    }
}
