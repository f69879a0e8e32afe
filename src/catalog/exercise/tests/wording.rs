//! The wording of what is shipped: whole sentences, findings that claim no more than was found, and a way out of heavy cards.

use super::safety::texts;
use super::shipped::shipped;
use crate::catalog::practice::{self, Design};

/// Every finding with its design, those of practices too.
fn findings() -> Vec<(Option<Design>, String)> {
    let exercises = shipped().into_iter().flat_map(|one| one.evidence);
    let exercises = exercises.map(|study| (study.design, study.finding));
    let practices = practice::keys().flat_map(|key| practice::background(key).unwrap().evidence);
    let practices = practices.map(|study| (study.design, study.finding));
    exercises.chain(practices).collect()
}

/// Every text that is shipped.
fn all_texts() -> Vec<String> {
    let mut all: Vec<String> = findings().into_iter().map(|(_, finding)| finding).collect();
    for one in shipped() {
        all.extend(texts(&one).into_iter().map(str::to_owned));
    }
    for key in practice::keys() {
        let background = practice::background(key).unwrap();
        all.extend([background.dose, background.limits]);
    }
    all
}

#[test]
fn no_sentence_is_a_fragment_that_begins_with_not() {
    for text in all_texts() {
        for start in ["Not ", "Never by "] {
            let begins = text.starts_with(start) || text.contains(&format!(". {start}"));
            assert!(!begins, "{text}");
        }
    }
}

#[test]
fn studies_are_counted_without_the_word_that_also_means_more_than() {
    for (_, finding) in findings() {
        let words: Vec<String> = finding.split_whitespace().map(str::to_lowercase).collect();
        for (place, word) in words.iter().enumerate() {
            let counted = words.iter().skip(place + 1).take(2);
            let is_count = word == "over"
                && counted.clone().any(|word| {
                    ["studies", "tests", "publications", "evenings"]
                        .contains(&word.trim_end_matches(['.', ',', ';', ')']))
                });
            assert!(!is_count, "{finding}");
        }
    }
}

#[test]
fn what_was_only_observed_is_told_as_a_link() {
    let observed = [Design::Diary, Design::CrossSectional, Design::Longitudinal];
    let causes = [
        " because ",
        " led ",
        " made ",
        " makes ",
        " brought ",
        " helped ",
        " lifted ",
        " softened ",
        " comes to ",
    ];
    let mut seen = 0;
    for (design, finding) in findings() {
        if !design.is_some_and(|design| observed.contains(&design)) {
            continue;
        }
        seen += 1;
        for cause in causes {
            assert!(!finding.contains(cause), "{cause:?}: {finding}");
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn a_heavy_card_can_be_passed() {
    let ways_out = [
        "pass",
        "another card",
        "take another",
        "Take another",
        "can always go back",
    ];
    for one in shipped() {
        let mut cards = one.decks.values().flat_map(|deck| &deck.cards);
        // Alone, anybody can leave a card out.
        let is_seen = one.roles.len() > 1 || one.outline.people.1 > 1;
        if is_seen && cards.any(|card| card.depth == 3) {
            let offers = texts(&one)
                .into_iter()
                .any(|text| ways_out.iter().any(|way| text.contains(way)));
            assert!(offers, "{}", one.outline.slug);
        }
    }
}
