//! What was done today without counting for a goal.

use std::collections::{HashMap, HashSet};

use super::super::{count, listed, time};
use super::TodayPage;
use super::line::besides;
use crate::due::DueGoal;
use crate::journal::Entry;
use crate::report::{Cell, Span};
use crate::stats::Scopes;

impl TodayPage<'_> {
    /// The practices that were done today without counting for any goal, in order, each with all that was done of it.
    pub(super) fn without_goal(&self, items: &[DueGoal<'_>]) -> Vec<(&str, Vec<&Entry<'static>>)> {
        let mut all: HashMap<&str, Vec<&Entry<'static>>> = HashMap::new();
        for entry in self.done() {
            all.entry(&entry.practice).or_default().push(entry);
        }
        let scopes = Scopes::of(items.iter().map(|item| item.series));
        let loose = self.done();
        let loose = loose.filter(|entry| !scopes.has_any(&entry.practice, &entry.with));
        loose
            .filter_map(|entry| Some((&*entry.practice, all.remove(&*entry.practice)?)))
            .collect()
    }

    fn done(&self) -> impl Iterator<Item = &Entry<'static>> {
        let entries = self.entries.iter().map(|logged| &logged.entry);
        entries.filter(|entry| entry.skip.is_none())
    }

    /// A practice without a goal: when it was last done today, how often, with whom and for how long.
    pub(super) fn free_row(&self, label: Cell, key: &str, entries: &[&Entry<'_>]) -> Vec<Cell> {
        let last = entries.iter().map(|entry| entry.at).max();
        let with = entries.iter().flat_map(|entry| entry.with.iter());
        let mut known = HashSet::new();
        let mut with: Vec<String> = with.map(|who| self.names.person_name(who)).collect();
        with.retain(|name| known.insert(name.clone()));
        let times = entries.len() as u64;
        let minutes: u64 = entries
            .iter()
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
