//! Which exercise would do most good now: pure, so that the same past always gives the same answer.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::outline::{Outline, PartySize, SafetyLevel};
use crate::catalog::practice::{self, Closeness, Grade, Relation};

/// Days in which no exercise is suggested again.
pub const REST: i64 = 14;
/// Days that the kinds are compared over.
pub const BALANCE: i64 = 28;

/// What was done up to now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// The day that it is.
    pub today: NaiveDate,
    /// Entries of each kind in the last [`BALANCE`] days, in the order of [`Closeness::ALL`].
    pub kinds: [u64; 4],
    /// Whether nothing is older than that: then there is no word of weeks that were not seen.
    pub is_new: bool,
    /// The last day of each exercise, by slug.
    pub done: BTreeMap<String, NaiveDate>,
    /// Everyone who is known, by key.
    pub people: Vec<Companion>,
    /// The practices that are paused today, by key.
    pub paused: BTreeSet<String>,
    /// The practices that are archived, by key.
    pub archived: BTreeSet<String>,
    /// The practices that were logged or have a goal, by key.
    pub known: BTreeSet<String>,
}

/// Someone to do an exercise with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Companion {
    /// The key in the journal.
    pub key: String,
    /// The name.
    pub name: String,
    /// What they are to the user, where that is known.
    pub relation: Option<Relation>,
    /// The last day with them.
    pub last: Option<NaiveDate>,
    /// Whether a goal for them is due.
    pub due: bool,
}

/// What the user wants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Criteria {
    /// The time at hand, in minutes.
    pub minutes: Option<u32>,
    /// The people who are there; if none are given, the suggestion is for the person who has waited longest.
    pub with: Vec<Companion>,
}

/// One exercise, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion<'e> {
    /// What to do.
    pub exercise: &'e Outline,
    /// The variant that fits the time at hand, `easier`, where the exercise as it is does not.
    pub variant: Option<&'static str>,
    /// How long it takes, in minutes.
    pub minutes: f64,
    /// Who it is for besides the user.
    pub with: Vec<Companion>,
    /// Why, the weightiest first.
    pub reasons: Vec<Reason>,
}

/// Why an exercise is suggested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A goal for this person is due, or it was long ago.
    Person {
        /// Their name.
        name: String,
        /// The last day with them.
        last: Option<NaiveDate>,
        /// Whether a goal for them is due.
        due: bool,
    },
    /// This kind was touched less than others in the last [`BALANCE`] days.
    Kind {
        /// Which.
        kind: Closeness,
        /// How often it was touched.
        entries: u64,
        /// The kinds that were touched more, of those that are compared; never the physical one.
        fewer_than: Vec<Closeness>,
        /// Whether that is all there is, since the journal begins within these days.
        is_new: bool,
    },
    /// It fits the time at hand.
    Time(u32),
    /// How good the evidence is.
    Evidence(Grade),
}

/// The exercise that fits best; none where nothing fits.
///
/// If no person is given, it is for the person who has waited longest. If nobody is waiting, it suits someone who is
/// known, or one person alone. The kind with the fewest entries comes first, then the best evidence, then the exercise
/// that was last done longest ago. What is paused, and what nobody may be urged to, comes only where nothing else fits. Touch is never
/// suggested because there was little of it.
#[must_use]
pub fn suggest<'e>(all: &[&'e Outline], past: &Past, wish: &Criteria) -> Option<Suggestion<'e>> {
    if !wish.with.is_empty() {
        return best(all, past, wish, &wish.with);
    }
    let waiting = longest_waiting(past);
    let with_them = waiting.and_then(|one| best(all, past, wish, std::slice::from_ref(one)));
    with_them.or_else(|| {
        let mut all = all.to_vec();
        all.retain(|exercise| is_for_someone(exercise, past));
        best(&all, past, wish, &[])
    })
}

/// Whether the exercise is for one person alone or suits someone who is known. If nobody is known, any exercise may.
fn is_for_someone(exercise: &Outline, past: &Past) -> bool {
    let mut people = past.people.iter().map(std::slice::from_ref);
    exercise.party == PartySize::Solo
        || past.people.is_empty()
        || people.any(|person| suits(exercise, person))
}

/// The person whose goal is due, or with whom nothing was done for more than [`REST`] days, the longest ago first.
fn longest_waiting(past: &Past) -> Option<&Companion> {
    let is_waiting = |one: &&Companion| {
        let days = one.last.map(|last| (past.today - last).num_days());
        one.due || days.is_none_or(|days| days > REST)
    };
    let waiting = past.people.iter().filter(is_waiting);
    waiting.min_by_key(|one| (!one.due, one.last, &one.key))
}

fn best<'e>(
    all: &[&'e Outline],
    past: &Past,
    wish: &Criteria,
    company: &[Companion],
) -> Option<Suggestion<'e>> {
    let kind = least_touched(past);
    let fitting = all
        .iter()
        .copied()
        .filter(|exercise| exercise.safety != SafetyLevel::Gate)
        .filter(|exercise| !past.archived.contains(&*exercise.practice))
        .filter(|exercise| is_rested(exercise, past) && suits(exercise, company))
        .filter_map(|exercise| Some((exercise, in_time(exercise, wish.minutes, company)?)));
    let rank = |exercise: &'e Outline| {
        let is_urging = is_urging(exercise, past);
        let place = kind.and_then(|kind| exercise.kinds.iter().position(|one| *one == kind));
        (
            past.paused.contains(&*exercise.practice),
            is_urging,
            place.filter(|_| !is_urging).map_or(2, |place| place.min(1)),
            exercise.grade.rank(),
            past.done.get(&*exercise.slug).copied(),
            exercise.level,
            &*exercise.slug,
        )
    };
    let (exercise, (variant, minutes)) = fitting.min_by_key(|(exercise, _)| rank(exercise))?;
    Some(Suggestion {
        exercise,
        variant,
        minutes,
        with: company.to_vec(),
        reasons: reasons(exercise, kind, wish, company, past),
    })
}

fn reasons(
    exercise: &Outline,
    kind: Option<Closeness>,
    wish: &Criteria,
    company: &[Companion],
    past: &Past,
) -> Vec<Reason> {
    let person = company.first().filter(|_| wish.with.is_empty());
    let person = person.map(|one| Reason::Person {
        name: one.name.clone(),
        last: one.last,
        due: one.due,
    });
    let is_for_balance =
        |kind: Closeness| exercise.kinds.contains(&kind) && !is_urging(exercise, past);
    let kind = kind.filter(|kind| is_for_balance(*kind));
    let kind = kind.map(|kind| balance(kind, past));
    let time = wish.minutes.map(Reason::Time);
    let evidence = Reason::Evidence(exercise.grade);
    let all = [person, kind, time, Some(evidence)];
    all.into_iter().flatten().collect()
}

/// The kinds that are compared, and how often each was touched. The physical one is not among them: that there is little
/// touch may be how someone wants it.
fn compared(past: &Past) -> impl Iterator<Item = (Closeness, u64)> {
    let all = Closeness::ALL.into_iter().zip(past.kinds);
    all.filter(|(kind, _)| *kind != Closeness::Physical)
}

/// The compared kind with the fewest entries; `None` if all have the same number.
fn least_touched(past: &Past) -> Option<Closeness> {
    let (kind, fewest) = compared(past).min_by_key(|(_, entries)| *entries)?;
    let differ = compared(past).any(|(_, entries)| entries != fewest);
    differ.then_some(kind)
}

/// How often a kind was touched, and which of the others more.
fn balance(kind: Closeness, past: &Past) -> Reason {
    let own = compared(past).find(|(one, _)| *one == kind);
    let entries = own.map_or(0, |(_, entries)| entries);
    let more = compared(past).filter(|(_, others)| *others > entries);
    Reason::Kind {
        kind,
        entries,
        fewer_than: more.map(|(kind, _)| kind).collect(),
        is_new: past.is_new,
    }
}

fn is_rested(exercise: &Outline, past: &Past) -> bool {
    let last = past.done.get(&*exercise.slug);
    last.is_none_or(|last| (past.today - *last).num_days() >= REST)
}

/// Whether it is for these people. Where it is not known what someone is to the user, only what is for all is.
fn suits(exercise: &Outline, with: &[Companion]) -> bool {
    let everybody = with.len() + 1;
    let fits = with.is_empty()
        || (exercise.party != PartySize::Solo
            && (usize::from(exercise.people.0)..=usize::from(exercise.people.1))
                .contains(&everybody));
    fits && with.iter().all(|one| match one.relation {
        Some(relation) => exercise.relationships.contains(&relation),
        None => Relation::ALL
            .iter()
            .all(|relation| exercise.relationships.contains(relation)),
    })
}

/// How it is done in the time at hand: as it is, else the easier way. Other variants may stand on what came before.
fn in_time(
    exercise: &Outline,
    minutes: Option<u32>,
    with: &[Companion],
) -> Option<(Option<&'static str>, f64)> {
    let fits = |needed: f64| minutes.is_none_or(|minutes| needed <= f64::from(minutes));
    if fits(exercise.minutes) {
        return Some((None, exercise.minutes));
    }
    let for_them = |relations: &[Relation]| {
        let known = |one: &Companion| one.relation.is_some_and(|one| relations.contains(&one));
        relations.is_empty() || (!with.is_empty() && with.iter().all(known))
    };
    let easier = exercise.easier.as_ref();
    easier
        .filter(|easier| fits(easier.minutes) && for_them(&easier.relationships))
        .map(|easier| (Some("easier"), easier.minutes))
}

/// Whether it is of a practice that nobody may be urged to: one that bond suggests no goal for, as duty does harm there, or
/// one of touch, unless the user has logged that or has a goal for it. Such a one is named last, and never for balance.
fn is_urging(exercise: &Outline, past: &Past) -> bool {
    practice::find_builtin(&exercise.practice).is_some_and(|practice| {
        let is_touch = practice.kinds.first() == Some(&Closeness::Physical);
        practice.goal.is_none() || (is_touch && !past.known.contains(&*exercise.practice))
    })
}
