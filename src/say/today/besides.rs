//! What was done today without counting for a goal.

use super::super::{count, listed, time};
use super::Page;
use super::line::besides;
use crate::agenda::Item;
use crate::report::{Cell, Span};
use crate::stats::Logged;

impl Page<'_> {
    /// The practices that were done today without counting for any goal, in order.
    pub(super) fn without_goal(&self, items: &[Item<'_>]) -> Vec<&str> {
        let counts = |logged: &Logged| {
            items.iter().any(|item| {
                item.chain.practice == logged.entry.practice && item.chain.counts(&logged.entry)
            })
        };
        let mut keys: Vec<&str> = Vec::new();
        for logged in self.done().filter(|logged| !counts(logged)) {
            if !keys.contains(&&*logged.entry.practice) {
                keys.push(&logged.entry.practice);
            }
        }
        keys
    }

    fn done(&self) -> impl Iterator<Item = &Logged> {
        self.entries
            .iter()
            .filter(|logged| logged.entry.skip.is_none())
    }

    /// A practice without a goal: when it was last done today, how often, with whom and for how long.
    pub(super) fn free_row(&self, label: Cell, key: &str) -> Vec<Cell> {
        let entries = || {
            self.done()
                .map(|logged| &logged.entry)
                .filter(|entry| entry.practice == key)
        };
        let last = entries().map(|entry| entry.at).max();
        let mut with: Vec<String> = Vec::new();
        for who in entries().flat_map(|entry| entry.with.iter()) {
            let name = self.names.person_name(who);
            if !with.contains(&name) {
                with.push(name);
            }
        }
        let times = entries().count() as u64;
        let minutes: u64 = entries()
            .filter_map(|entry| entry.minutes)
            .map(u64::from)
            .sum();
        let parts = besides(
            (times > 1).then(|| count(times, "time")),
            (!with.is_empty()).then(|| format!("with {}", listed(&with))),
            (minutes > 0).then(|| time::minutes(minutes)),
        );
        vec![
            label,
            Span::strong(self.names.title(key)).into(),
            self.clock(last).into(),
            Cell::Parts(parts),
        ]
    }
}
