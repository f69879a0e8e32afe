//! Finds the goals for which an entry counts by its practice and people, without comparing every goal with every
//! person.

use rustc_hash::FxHashMap;

use super::series::Series;
use crate::journal::WordList;

/// The index of each series of goals, by practice and person.
#[derive(Clone, Debug, Default)]
pub struct Scopes(FxHashMap<Box<str>, ScopeSums>);

/// The series of a practice.
#[derive(Clone, Debug, Default)]
struct ScopeSums {
    /// The series for which every entry counts.
    everyone: Option<usize>,
    /// The series for a person, by the person's key.
    with: FxHashMap<Box<str>, usize>,
}

impl Scopes {
    /// The indices of these series, which all differ in practice or person.
    pub fn of<'c>(all_series: impl IntoIterator<Item = &'c Series>) -> Self {
        let mut scopes = Self::default();
        for (place, series) in all_series.into_iter().enumerate() {
            let scope = scopes.0.entry(series.practice.as_str().into()).or_default();
            match &series.with {
                Some(with) => {
                    scope.with.insert(with.as_str().into(), place);
                }
                None => scope.everyone = Some(place),
            }
        }
        scopes
    }

    /// The index of the series for a practice and perhaps a person.
    pub(super) fn place(&self, (practice, with): (&str, Option<&str>)) -> Option<usize> {
        let scope = self.0.get(practice)?;
        match with {
            Some(with) => scope.with.get(with).copied(),
            None => scope.everyone,
        }
    }

    /// The indices of the series for which an entry of this practice with these people counts, in any order.
    pub(super) fn done(
        &self,
        practice: &str,
        people: &WordList<'_>,
    ) -> impl Iterator<Item = usize> {
        let scope = self.0.get(practice);
        let everyone = scope.and_then(|scope| scope.everyone);
        let with = scope.map(|scope| &scope.with).into_iter();
        let with = with.flat_map(|with| people.iter().filter_map(|person| with.get(person)));
        everyone.into_iter().chain(with.copied())
    }

    /// Whether an entry of this practice with these people counts for any of the series.
    #[must_use]
    pub fn has_any(&self, practice: &str, people: &WordList<'_>) -> bool {
        self.done(practice, people).next().is_some()
    }

    /// The indices of the series for which a skip counts, in any order. A skip without people counts for all series of
    /// the practice.
    fn skipped(&self, practice: &str, people: &WordList<'_>) -> Vec<usize> {
        let scope = self.0.get(practice);
        let everyone = scope.and_then(|scope| scope.everyone);
        if people.is_empty() {
            let with = scope.into_iter().flat_map(|scope| scope.with.values());
            everyone.into_iter().chain(with.copied()).collect()
        } else {
            let all = self.done(practice, people);
            all.filter(|place| Some(*place) != everyone).collect()
        }
    }

    /// The indices of the series for which entries of this practice with these people count, or skips if `is_skip`:
    /// sorted, without repeats, by the rule of [`Series::counts_with`].
    pub(super) fn counting(
        &self,
        practice: &str,
        people: &WordList<'_>,
        is_skip: bool,
    ) -> Vec<usize> {
        let mut places = if is_skip {
            self.skipped(practice, people)
        } else {
            self.done(practice, people).collect()
        };
        places.sort_unstable();
        places.dedup();
        places
    }
}

#[cfg(test)]
mod tests {
    use super::super::series::all_series;
    use super::*;
    use crate::journal::Header;
    use crate::journal::header::GoalTable;

    fn goal(practice: &str, with: Option<&str>) -> GoalTable {
        GoalTable {
            practice: practice.to_owned(),
            with: with.map(str::to_owned),
            every: "daily".parse().unwrap(),
            since: None,
            until: None,
            plan: None,
        }
    }

    #[test]
    fn scopes_find_the_series_for_which_an_entry_counts() {
        let whom = [None, Some("sam"), Some("mum"), Some("dad")];
        let practices = ["walk", "call", "walk"];
        let goals = whom
            .iter()
            .rev()
            .flat_map(|with| practices.map(|key| goal(key, *with)));
        let header = Header {
            goals: goals.collect(),
            ..Header::default()
        };
        let all_series = all_series(&header);
        assert_eq!(all_series.len(), 8);
        let scopes = Scopes::of(&all_series);
        for practice in ["walk", "call", "swim"] {
            for people in ["", "sam", "mum\", \"sam", "dad\", \"ann\", \"dad", "ann"] {
                for is_skip in [false, true] {
                    let list = WordList::of_slugs(people);
                    let counts = |place: &usize| {
                        let series = &all_series[*place];
                        series.practice == practice && series.counts_with(&list, is_skip)
                    };
                    let known: Vec<usize> = (0..all_series.len()).filter(counts).collect();
                    let found = scopes.counting(practice, &list, is_skip);
                    assert_eq!(found, known, "{practice} {people} {is_skip}");
                    if !is_skip {
                        assert_eq!(scopes.has_any(practice, &list), !known.is_empty());
                    }
                }
            }
        }
    }
}
