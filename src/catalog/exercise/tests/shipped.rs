//! Every shipped file is as the schema and the rules have it, and all of them together are too.

use std::collections::BTreeSet;

use super::super::index::OUTLINES;
use super::super::outline::PartySize;
use super::super::read::read;
use super::super::references::References;
use super::super::schema::Exercise;
use super::super::{Word, course};
use crate::catalog::practice::{self, Closeness, Relation};

pub(super) fn known() -> References {
    References {
        slugs: practice::exercises()
            .iter()
            .map(|file| file.slug.to_owned())
            .collect(),
        practices: practice::keys().map(str::to_owned).collect(),
    }
}

pub(super) fn shipped() -> Vec<Exercise> {
    let known = known();
    let read = |file: &practice::ExerciseFile| match read(&file.bytes(), file.slug, &known) {
        Ok(exercise) => exercise,
        Err(problems) => {
            let all: Vec<String> = problems.iter().map(ToString::to_string).collect();
            panic!("{}: {}", file.slug, all.join("\n"))
        }
    };
    practice::exercises().iter().map(read).collect()
}

#[test]
fn every_shipped_file_can_be_read_and_keeps_every_rule() {
    assert_eq!(shipped().len(), 34);
}

#[test]
fn what_is_known_without_reading_is_what_the_reader_finds() {
    let read: Vec<_> = shipped().into_iter().map(|one| one.outline).collect();
    assert_eq!(read, OUTLINES);
}

#[test]
fn a_file_lies_in_the_folder_of_its_practice() {
    for (file, exercise) in practice::exercises().iter().zip(shipped()) {
        assert_eq!(
            file.practice, exercise.outline.practice,
            "{}",
            exercise.outline.slug
        );
    }
}

#[test]
fn every_practice_has_two_exercises_at_least() {
    for key in practice::keys() {
        let count = shipped()
            .iter()
            .filter(|one| one.outline.practice == key)
            .count();
        assert!(count >= 2, "{key}: {count}");
    }
}

#[test]
fn every_kind_is_the_primary_one_of_three_at_least() {
    for kind in Closeness::ALL {
        let all = shipped();
        let count = all
            .iter()
            .filter(|one| one.outline.kinds[0] == kind)
            .count();
        assert!(count >= 3, "{kind}: {count}");
    }
}

#[test]
fn there_is_something_for_every_relation_alone_in_pairs_and_in_groups() {
    let all = shipped();
    for relation in Relation::ALL {
        for (word, party) in PartySize::WORDS {
            let fits = |one: &&Exercise| {
                one.outline.party == *party && one.outline.relationships.contains(&relation)
            };
            assert!(all.iter().any(|one| fits(&one)), "{relation} {word}");
        }
    }
}

#[test]
fn no_card_is_in_two_files() {
    let mut seen = BTreeSet::new();
    for exercise in shipped() {
        for card in exercise.decks.values().flat_map(|deck| &deck.cards) {
            let plain: String = card.text.to_lowercase();
            assert!(
                seen.insert(plain),
                "{}: {}",
                exercise.outline.slug,
                card.text
            );
        }
    }
}

#[test]
fn the_way_through_each_variant_takes_the_minutes_that_it_says() {
    for exercise in shipped() {
        assert!(
            (5..=9).contains(&exercise.steps.len()),
            "{}",
            exercise.outline.slug
        );
        let whole = course(&exercise, None).unwrap();
        assert!(
            (whole.minutes - exercise.outline.minutes).abs() < 1e-9,
            "{}",
            exercise.outline.slug
        );
        for variant in &exercise.variants {
            let way = course(&exercise, Some(&variant.id)).unwrap();
            assert!(
                (way.minutes - variant.minutes).abs() < 1e-9,
                "{}",
                exercise.outline.slug
            );
            assert!(!way.turns.is_empty());
        }
    }
}

#[test]
fn the_example_of_the_page_for_authors_keeps_every_rule() {
    let page = include_str!("../../../../docs/exercises.md");
    let (_, example) = page.split_once("```toml\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    assert_eq!(read(example.as_bytes(), "tea-time", &known()).err(), None);
}
