//! Names in order find what a look at all names finds.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::select;

use crate::catalog::practice::{Candidate, Index, Lookup, find};

/// What goes by a key: name, aliases, whether it is the user's own and whether it is archived.
type Called = (String, Vec<String>, bool, bool);

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[ab]{1,4}[a-cé -]{0,5}",
        2 => "Per[a-d]{2}[a-f]{0,6}(son)?",
        1 => "[A-CÉ]{1,3}e?\u{301}?",
        1 => "[a-b]{60,70}",
        1 => "\\PC{0,8}",
    ]
}

/// Everything, in the order in which it is added.
fn all() -> impl Strategy<Value = Vec<(String, Called)>> {
    let key = prop_oneof!["[ab][a-c-]{0,6}", "per[a-d]{2}[a-f]{0,6}"];
    let aliases = prop::collection::vec(name(), 0..2);
    let called = (name(), aliases, any::<bool>(), prop::bool::weighted(0.2));
    prop::collection::hash_map(key, called, 1..16).prop_map(|all| all.into_iter().collect())
}

/// A name, or one that is a few slips away from it.
fn slips() -> impl Strategy<Value = Vec<(usize, char)>> {
    let letter = select(vec!['a', 'b', 'c', 'é', 'x', '-', '\u{301}']);
    prop::collection::vec((0..80_usize, letter), 0..3)
}

fn slipped(name: &str, slips: &[(usize, char)]) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    for (number, (place, letter)) in slips.iter().enumerate() {
        let place = place % (letters.len() + 1);
        match (place + number) % 4 {
            0 if place < letters.len() => letters[place] = *letter,
            1 if place < letters.len() => drop(letters.remove(place)),
            2 if place + 1 < letters.len() => letters.swap(place, place + 1),
            _ => letters.insert(place, *letter),
        }
    }
    letters.into_iter().collect()
}

fn candidate<'a>(key: &'a str, (name, aliases, own, archived): &'a Called) -> Candidate<'a> {
    Candidate {
        key,
        name,
        aliases: aliases.iter().map(String::as_str).collect(),
        own: *own,
        archived: *archived,
    }
}

/// Sees that both find the same of a word.
fn agree(index: &Index, known: &BTreeMap<&str, &Called>, word: &str) {
    let candidates = known.iter().map(|(key, called)| candidate(key, called));
    let candidates: Vec<Candidate<'_>> = candidates.collect();
    let found = find(word, &candidates);
    assert_eq!(index.find(word), found, "{word:?}");
    match (index.find_up_to(word, 2), found) {
        (Lookup::Ambiguous(two), Lookup::Ambiguous(all)) => {
            assert!(two.iter().all(|key| all.contains(key)), "{word:?}");
            assert!(
                two.len() == 2
                    || !candidates
                        .iter()
                        .any(|one| one.own && all.contains(&one.key))
            );
        }
        (two, all) => assert_eq!(two, all, "{word:?}"),
    }
    let mut called = candidates.iter().filter(|one| one.is_called(word));
    let first = called.next().map(|one| one.key);
    assert_eq!(index.called(word), first, "{word:?}");
    let archived = candidates.iter().any(|one| one.archived);
    assert_eq!(index.has_archived(), archived);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn names_in_order_find_what_a_look_at_all_finds(all in all(), slips in slips(), free in name(), begun in 1..6_usize) {
        let mut index = Index::default();
        let mut known = BTreeMap::new();
        for (key, called) in &all {
            // What resembles a word is asked before the next one joins, and afterwards.
            for word in [&called.0, key, &slipped(&called.0, &slips), &slipped(key, &slips), &free] {
                agree(&index, &known, word);
            }
            index.add(&candidate(key, called));
            known.insert(key.as_str(), called);
            let beginning: String = called.0.chars().take(begun).collect();
            for word in [&called.0, key, &slipped(&called.0, &slips), &slipped(key, &slips), &beginning, &free] {
                agree(&index, &known, word);
            }
        }
    }
}

#[test]
fn whoever_is_archived_is_found_by_the_key_alone() {
    let sam = (String::from("Sam"), vec![String::from("Sammy")], true, true);
    let index = Index::of([candidate("sam-1", &sam)]);
    assert_eq!(index.find("SAM-1"), Lookup::Found("sam-1"));
    for word in ["Sam", "Sammy", "sam-2"] {
        assert_eq!(
            index.find(word),
            Lookup::Unknown { nearest: None },
            "{word}"
        );
    }
    assert_eq!(index.called("sammy"), Some("sam-1"));
}
