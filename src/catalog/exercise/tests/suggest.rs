//! Suggestions: what must hold whatever the past is.

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::super::index::OUTLINES;
use super::super::outline::{Outline, PartySize, SafetyLevel};
use super::super::suggest::{Companion, Criteria, Past, Reason, suggest};
use crate::catalog::practice::{Closeness, Relation};

static ALL: LazyLock<Vec<&Outline>> = LazyLock::new(|| OUTLINES.iter().collect());

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn ago(days: u64) -> NaiveDate {
    today().checked_sub_days(Days::new(days)).unwrap()
}

fn company(key: &str, relation: Option<Relation>, last: Option<u64>, due: bool) -> Companion {
    Companion {
        key: key.to_owned(),
        name: key.to_owned(),
        relation,
        last: last.map(ago),
        due,
    }
}

fn past(kinds: [u64; 4], people: Vec<Companion>) -> Past {
    Past {
        archived: [].into(),
        known: [].into(),
        today: today(),
        kinds,
        is_new: false,
        done: [].into(),
        people,
        paused: [].into(),
    }
}

fn someone() -> impl Strategy<Value = Companion> {
    let relation = proptest::sample::select(vec![
        None,
        Some(Relation::Romantic),
        Some(Relation::Familial),
        Some(Relation::Platonic),
    ]);
    let last = proptest::option::of(0u64..60);
    ("[a-e]", relation, last, any::<bool>())
        .prop_map(|(key, relation, last, due)| company(&key, relation, last, due))
}

fn history() -> impl Strategy<Value = Past> {
    let done = proptest::collection::vec((0..34usize, 0u64..40), 0..34);
    let people = proptest::collection::vec(someone(), 0..4);
    let kinds = proptest::array::uniform4(0u64..6);
    (kinds, done, people).prop_map(|(kinds, done, people)| Past {
        done: done
            .into_iter()
            .map(|(place, days)| (ALL[place].slug.to_string(), ago(days)))
            .collect(),
        ..past(kinds, people)
    })
}

proptest! {
    #[test]
    fn a_suggestion_fits_time_people_and_rest(
        past in history(),
        minutes in proptest::option::of(1u32..60),
        with in proptest::collection::vec(someone(), 0..3),
    ) {
        let wish = Criteria { minutes, with };
        let found = suggest(&ALL, &past, &wish);
        prop_assert_eq!(&found, &suggest(&ALL, &past, &wish), "the same past, the same answer");
        let mut turned = ALL.clone();
        turned.reverse();
        prop_assert_eq!(&found, &suggest(&turned, &past, &wish), "the order does not matter");
        let Some(found) = found else {
            // With time enough and everything rested, there is always something.
            prop_assert!(minutes.is_some() || !past.done.is_empty() || wish.with.len() > 1);
            return Ok(());
        };
        let one = found.exercise;
        prop_assert_ne!(one.safety, SafetyLevel::Gate);
        let rested = past.done.get(&*one.slug).is_none_or(|day| (past.today - *day).num_days() >= 14);
        prop_assert!(rested, "{}", one.slug);
        prop_assert!(minutes.is_none_or(|minutes| found.minutes <= f64::from(minutes)));
        if !found.with.is_empty() {
            prop_assert_ne!(one.party, PartySize::Solo);
            prop_assert!(found.with.len() < usize::from(one.people.1));
        }
        for person in &found.with {
            let suits = person.relation.map_or(one.relationships.len() == 3, |relation| {
                one.relationships.contains(&relation)
            });
            prop_assert!(suits, "{} for {:?}", one.slug, person.relation);
        }
        if !wish.with.is_empty() {
            prop_assert_eq!(&found.with, &wish.with);
        }
        prop_assert!(!found.reasons.is_empty());
    }
}

#[test]
fn the_kind_that_was_touched_least_is_named_and_met() {
    for (place, kind) in Closeness::ALL.into_iter().enumerate() {
        if kind == Closeness::Physical {
            continue;
        }
        let mut kinds = [3; 4];
        kinds[place] = 1;
        let found = suggest(&ALL, &past(kinds, Vec::new()), &Criteria::default()).unwrap();
        assert_eq!(found.exercise.kinds[0], kind);
        let others = Closeness::ALL.into_iter();
        let others = others.filter(|one| ![Closeness::Physical, kind].contains(one));
        assert!(found.reasons.contains(&Reason::Kind {
            kind,
            entries: 1,
            fewer_than: others.collect(),
            is_new: false
        }));
    }
}

proptest! {
    #[test]
    fn what_is_said_of_a_kind_is_true_whatever_the_others_have(past in history()) {
        let sums = |kind: Closeness| {
            let mut all = Closeness::ALL.into_iter().zip(past.kinds);
            all.find(|(one, _)| *one == kind).map(|(_, entries)| entries)
        };
        let found = suggest(&ALL, &past, &Criteria::default());
        let reasons = found.map(|found| found.reasons).unwrap_or_default();
        for reason in reasons {
            let Reason::Kind { kind, entries, fewer_than, .. } = reason else {
                continue;
            };
            prop_assert_ne!(kind, Closeness::Physical);
            prop_assert_eq!(sums(kind), Some(entries));
            prop_assert!(!fewer_than.is_empty());
            for other in Closeness::ALL {
                let is_told = fewer_than.contains(&other);
                let has_more = other != Closeness::Physical && sums(other) > Some(entries);
                prop_assert_eq!(is_told, has_more, "{} and {}", kind, other);
                prop_assert!(other == Closeness::Physical || sums(other) >= Some(entries));
            }
        }
    }
}

#[test]
fn a_person_whose_goal_is_due_comes_before_one_who_was_longer_ago() {
    let due = company("mum", Some(Relation::Familial), Some(20), true);
    let long = company("sam", Some(Relation::Romantic), Some(50), false);
    let fresh = company("zoe", Some(Relation::Platonic), Some(2), false);
    let ask = |people: Vec<Companion>| {
        let found = suggest(&ALL, &past([1; 4], people), &Criteria::default()).unwrap();
        found
            .with
            .into_iter()
            .map(|one| one.key)
            .collect::<Vec<_>>()
    };
    assert_eq!(ask(vec![long.clone(), due.clone(), fresh.clone()]), ["mum"]);
    assert_eq!(ask(vec![fresh.clone(), long]), ["sam"]);
    assert_eq!(ask(vec![fresh]), Vec::<String>::new());
}

/// Whether an exercise is of a practice that nobody is urged to.
fn is_careful(exercise: &Outline) -> bool {
    ["forgiveness", "professional-help", "physical-affection"].contains(&&*exercise.practice)
}

#[test]
fn little_touch_is_no_reason_and_nobody_is_urged_to_any() {
    let mut past = past([3, 0, 2, 3], Vec::new());
    while let Some(found) = suggest(&ALL, &past, &Criteria::default()) {
        let physical = |reason: &Reason| {
            matches!(
                reason,
                Reason::Kind {
                    kind: Closeness::Physical,
                    ..
                }
            )
        };
        assert!(!found.reasons.iter().any(physical));
        if is_careful(found.exercise) {
            let left = ALL.iter().filter(|one| !past.done.contains_key(&*one.slug));
            assert!(
                left.clone().all(|one| is_careful(one)),
                "{}",
                found.exercise.slug
            );
            let for_balance = |reason: &Reason| matches!(reason, Reason::Kind { .. });
            assert!(
                !found.reasons.iter().any(for_balance),
                "{}",
                found.exercise.slug
            );
        }
        past.done.insert(found.exercise.slug.to_string(), today());
    }
    assert!(
        past.done.contains_key("cuddle-window"),
        "when nothing else is left"
    );
}

#[test]
fn whoever_logs_touch_or_has_a_goal_for_it_may_be_reminded_of_it() {
    let mut past = past([0, 3, 3, 3], Vec::new());
    past.known.insert("physical-affection".to_owned());
    let mut touch = 0;
    while let Some(found) = suggest(&ALL, &past, &Criteria::default()) {
        if ["forgiveness", "professional-help"].contains(&&*found.exercise.practice) {
            break;
        }
        touch += usize::from(found.exercise.practice == "physical-affection");
        past.done.insert(found.exercise.slug.to_string(), today());
    }
    assert_eq!(touch, 4);
}

#[test]
fn if_nobody_is_waiting_it_suits_someone_who_is_known() {
    let friend = company("zoe", Some(Relation::Platonic), Some(2), false);
    let mut kinds = [3; 4];
    kinds[2] = 0;
    let ask = |people: Vec<Companion>| {
        let found = suggest(&ALL, &past(kinds, people), &Criteria::default()).unwrap();
        assert_eq!(found.with, []);
        found.exercise
    };
    let found = ask(vec![friend]);
    assert!(found.relationships.contains(&Relation::Platonic));
    let unknown = ask(vec![company("kim", None, Some(2), false)]);
    assert_eq!(unknown.relationships.len(), Relation::ALL.len());
}

#[test]
fn what_is_paused_comes_only_where_nothing_else_fits() {
    let mut past = past([1; 4], Vec::new());
    let first = suggest(&ALL, &past, &Criteria::default()).unwrap().exercise;
    past.paused.insert(first.practice.to_string());
    let second = suggest(&ALL, &past, &Criteria::default()).unwrap().exercise;
    assert_ne!(first.practice, second.practice);
    let all = ALL.iter().map(|one| one.practice.to_string());
    past.paused = all.collect();
    let third = suggest(&ALL, &past, &Criteria::default()).unwrap().exercise;
    assert_eq!(first, third);
}

#[test]
fn what_was_done_within_14_days_rests_and_then_comes_again() {
    let mut past = past([1; 4], Vec::new());
    let first = suggest(&ALL, &past, &Criteria::default())
        .unwrap()
        .exercise
        .slug
        .clone();
    past.done.insert(first.to_string(), ago(13));
    let second = suggest(&ALL, &past, &Criteria::default())
        .unwrap()
        .exercise
        .slug
        .clone();
    assert_ne!(first, second);
    past.done.insert(first.to_string(), ago(14));
    past.done.insert(second.to_string(), ago(3));
    let third = suggest(&ALL, &past, &Criteria::default())
        .unwrap()
        .exercise
        .slug
        .clone();
    assert_eq!(first, third);
}

#[test]
fn where_duty_does_harm_nothing_is_suggested_while_something_else_fits() {
    let wish = Criteria {
        minutes: Some(20),
        ..Criteria::default()
    };
    let mut past = past([1; 4], Vec::new());
    while let Some(found) = suggest(&ALL, &past, &wish) {
        let slug = &found.exercise.slug;
        if is_careful(found.exercise) {
            let left = ALL.iter().filter(|one| !past.done.contains_key(&*one.slug));
            let others = left.filter(|one| !is_careful(one) && one.minutes <= 20.0);
            assert_eq!(others.count(), 0, "{slug}");
        }
        past.done.insert(slug.to_string(), today());
    }
}
