//! Decks: every draw by a fixed seed.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::super::deck::{Draw, Pile, fingerprint, seed};
use crate::catalog::exercise::{Card, Deck, DrawOrder};
use crate::catalog::practice::Relation;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn card(text: usize, depth: u8, relationships: Vec<Relation>, weight: u32) -> Card {
    Card {
        text: format!("card {text}"),
        depth,
        relationships,
        kinds: Vec::new(),
        weight,
    }
}

fn order() -> impl Strategy<Value = DrawOrder> {
    prop_oneof![
        Just(DrawOrder::Random),
        Just(DrawOrder::ByDepth),
        Just(DrawOrder::Listed)
    ]
}

fn deck() -> impl Strategy<Value = Deck> {
    let relation = proptest::sample::select(Relation::ALL.to_vec());
    let card_parts = (
        1_u8..=3,
        proptest::collection::vec(relation, 0..2),
        1_u32..4,
    );
    let cards = proptest::collection::vec(card_parts, 1..20);
    (order(), 0_u32..60, cards).prop_map(|(order, no_repeat_days, cards)| Deck {
        order,
        no_repeat_days,
        cards: cards
            .into_iter()
            .enumerate()
            .map(|(place, (depth, relationships, weight))| {
                card(place, depth, relationships, weight)
            })
            .collect(),
    })
}

fn draw(relation: Option<Relation>, seed: u64) -> Draw {
    Draw {
        relation,
        today: today(),
        seed,
        ..Draw::default()
    }
}

fn all(pile: &Pile) -> Vec<String> {
    pile.clone().take(usize::MAX, &[])
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_pile_is_every_suitable_card_once_and_the_seed_alone_decides(deck in deck(), seed: u64) {
        for relation in Relation::ALL {
            let pile = Pile::new(&deck, &draw(Some(relation), seed));
            prop_assert_eq!(&pile, &Pile::new(&deck, &draw(Some(relation), seed)));
            let cards = all(&pile);
            let suitable: BTreeSet<String> = deck.cards_for(Some(relation)).map(|card| card.text.clone()).collect();
            prop_assert_eq!(cards.len(), suitable.len());
            prop_assert_eq!(cards.into_iter().collect::<BTreeSet<_>>(), suitable);
        }
    }

    #[test]
    fn lighter_cards_come_first_by_depth_and_listed_ones_as_they_stand(deck in deck(), seed: u64) {
        let cards = all(&Pile::new(&deck, &Draw { least: usize::MAX, ..draw(None, seed) }));
        let place = |text: &String| deck.cards.iter().position(|card| card.text == *text).unwrap();
        let places: Vec<usize> = cards.iter().map(place).collect();
        match deck.order {
            DrawOrder::Listed => prop_assert!(places.is_sorted()),
            DrawOrder::ByDepth => prop_assert!(places.is_sorted_by_key(|&place| deck.cards[place].depth)),
            DrawOrder::Random => {}
        }
    }

    #[test]
    fn what_was_drawn_within_the_days_comes_last(
        deck in deck(), seed: u64, days in proptest::collection::vec(0_u64..90, 20),
    ) {
        let mut draw = Draw { least: usize::MAX, ..draw(None, seed) };
        for (card, days) in deck.cards.iter().zip(&days).step_by(2) {
            draw.lately.insert(fingerprint(&card.text), today() - Days::new(*days));
        }
        let too_soon = |text: &String| {
            let day = draw.lately.get(&fingerprint(text))?;
            let since = (today() - *day).num_days();
            (since < i64::from(deck.no_repeat_days)).then_some(*day)
        };
        let order: Vec<_> = all(&Pile::new(&deck, &draw)).iter().map(too_soon).collect();
        prop_assert!(order.is_sorted(), "none, then the oldest first: {order:?}");
    }

    #[test]
    fn no_card_comes_twice_before_all_have_come(deck in deck(), seed: u64, count in 1_usize..5) {
        let mut pile = Pile::new(&deck, &Draw { least: usize::MAX, ..draw(None, seed) });
        let cards = deck.cards.len();
        let mut seen = BTreeSet::new();
        for _ in 0..cards / count {
            for card in pile.take(count, &[]) {
                prop_assert!(seen.insert(card));
            }
        }
    }

    #[test]
    fn other_cards_are_others_where_there_are_any(deck in deck(), seed: u64, count in 1_usize..5) {
        let mut pile = Pile::new(&deck, &Draw { least: usize::MAX, ..draw(None, seed) });
        let held = pile.take(count, &[]);
        let others = pile.take(count, &held);
        prop_assert_eq!(others.len(), held.len());
        let same = others.iter().filter(|card| held.contains(card)).count();
        let free = deck.cards.len() - held.len();
        prop_assert_eq!(same, held.len().saturating_sub(free));
    }
}

#[test]
fn a_month_of_one_card_a_day_repeats_none() {
    let cards = (0..31).map(|place| card(place, 1, Vec::new(), 1)).collect();
    let deck = Deck {
        order: DrawOrder::Random,
        no_repeat_days: 30,
        cards,
    };
    let mut draw = draw(None, 0);
    let mut seen = BTreeSet::new();
    for _ in 0..30 {
        draw.seed = seed(&["echo", "topics", "sam", &draw.today.to_string()]);
        let drawn = Pile::new(&deck, &draw).take(1, &[]);
        assert!(
            seen.insert(drawn[0].clone()),
            "{drawn:?} again on {}",
            draw.today
        );
        draw.lately.insert(fingerprint(&drawn[0]), draw.today);
        draw.today = draw.today + Days::new(1);
    }
}

#[test]
fn where_a_relation_is_not_known_cards_for_everybody_are_enough() {
    let cards = vec![
        card(0, 1, vec![Relation::Romantic], 1),
        card(1, 1, Vec::new(), 1),
    ];
    let deck = Deck {
        order: DrawOrder::Listed,
        no_repeat_days: 0,
        cards,
    };
    let drawn = |least| {
        all(&Pile::new(
            &deck,
            &Draw {
                least,
                ..draw(None, 0)
            },
        ))
    };
    assert_eq!(drawn(1), ["card 1"]);
    assert_eq!(drawn(2), ["card 0", "card 1"]);
}

#[test]
fn a_heavier_card_is_sooner_in_proportion() {
    let cards = vec![card(0, 1, Vec::new(), 3), card(1, 1, Vec::new(), 1)];
    let deck = Deck {
        order: DrawOrder::Random,
        no_repeat_days: 0,
        cards,
    };
    let first = (0..4000).filter(|seed| all(&Pile::new(&deck, &draw(None, *seed)))[0] == "card 0");
    let first = first.count();
    assert!(
        (2850..3150).contains(&first),
        "{first} of 4000, expected 3000"
    );
}
