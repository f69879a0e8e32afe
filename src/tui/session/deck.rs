//! Cards: in which order a deck is drawn from. Pure: chance is a seed, and what was drawn lately is an argument.

use bond_core::sort;
use std::collections::BTreeMap;
use std::hash::Hasher;

use chrono::{Days, NaiveDate};

use crate::catalog::exercise::{Card, Deck, DrawOrder};
use crate::catalog::practice::Relation;

/// What is known before cards are drawn.
#[derive(Clone, Debug, Default)]
pub struct Draw {
    /// How these people are related; none where it is not known.
    pub relation: Option<Relation>,
    /// On which day a card was drawn last, by its [`fingerprint`].
    pub lately: BTreeMap<String, NaiveDate>,
    /// The day that it is.
    pub today: NaiveDate,
    /// How many cards lie open at once.
    pub least: usize,
    /// Decides what chance would: the same seed gives the same order.
    pub seed: u64,
}

/// The cards of one deck that suit, in the order in which they are drawn; after the last one comes the first again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pile {
    cards: Vec<String>,
    next: usize,
}

impl Pile {
    /// Puts a deck in order: cards that were drawn within its `no_repeat_days` come last, the oldest of them first.
    #[must_use]
    pub fn new(deck: &Deck, draw: &Draw) -> Self {
        let mut chance = Chance(draw.seed);
        let mut ranked: Vec<_> = suitable(deck, draw)
            .into_iter()
            .map(|card| {
                let lately = drawn_within(deck, card, draw).map(|day| (day, card.depth));
                (lately, place(deck.order, card, &mut chance), card)
            })
            .collect();
        sort::by(
            &mut ranked,
            |(lately, place, _), (other_lately, other_place, _)| {
                let by_place = place
                    .0
                    .cmp(&other_place.0)
                    .then(place.1.total_cmp(&other_place.1));
                lately.cmp(other_lately).then(by_place)
            },
        );
        Self {
            cards: ranked
                .into_iter()
                .map(|(_, _, card)| card.text.clone())
                .collect(),
            next: 0,
        }
    }

    /// The next cards, at most `count`; none of those in `held` unless there is no other.
    pub fn take(&mut self, count: usize, held: &[String]) -> Vec<String> {
        let mut taken = Vec::new();
        for _ in 0..self.cards.len() {
            if taken.len() == count {
                break;
            }
            let card = &self.cards[self.next];
            self.next = (self.next + 1) % self.cards.len();
            if !held.contains(card) {
                taken.push(card.clone());
            }
        }
        let missing = count.saturating_sub(taken.len());
        taken.extend(held.iter().take(missing).cloned());
        taken
    }

    /// Whether there is a card that is not in `held`.
    #[must_use]
    pub fn has_other(&self, held: &[String]) -> bool {
        self.cards.iter().any(|card| !held.contains(card))
    }
}

/// The cards for these people. Where it is not known how they are related, those for everyone are enough if there are
/// enough of them.
fn suitable<'d>(deck: &'d Deck, draw: &Draw) -> Vec<&'d Card> {
    let all: Vec<&Card> = deck.cards_for(draw.relation).collect();
    let common = all
        .iter()
        .copied()
        .filter(|card| card.relationships.is_empty());
    match draw.relation {
        None if common.clone().count() >= draw.least => common.collect(),
        _ => all,
    }
}

/// The day on which the card was drawn, if that is too recent for it to come again.
fn drawn_within(deck: &Deck, card: &Card, draw: &Draw) -> Option<NaiveDate> {
    let day = *draw.lately.get(&fingerprint(&card.text))?;
    let again = day.checked_add_days(Days::new(deck.no_repeat_days.into()))?;
    (draw.today < again).then_some(day)
}

/// Sorts the cards of a deck: by depth where that counts, then by chance or as they are in the file.
fn place(order: DrawOrder, card: &Card, chance: &mut Chance) -> (u8, f64) {
    match order {
        DrawOrder::Random => (0, chance.weighted(card.weight)),
        DrawOrder::ByDepth => (card.depth, chance.weighted(card.weight)),
        DrawOrder::Listed => (0, 0.0),
    }
}

/// A short name for a card by its text, which says nothing of it.
#[must_use]
pub fn fingerprint(text: &str) -> String {
    format!("{:016x}", seed(&[text]))
}

/// A seed from words.
#[must_use]
pub fn seed(words: &[&str]) -> u64 {
    let mut hasher = fnv::FnvHasher::default();
    for word in words {
        hasher.write(word.as_bytes());
        hasher.write_u8(0);
    }
    hasher.finish()
}

/// `SplitMix64` (Steele, Lea and Flood 2014): small, and the same on every machine.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// The smaller, the sooner; a card of weight 2 is twice as likely to be the first as one of weight 1 (Efraimidis
    /// and Spirakis 2006).
    fn weighted(&mut self, weight: u32) -> f64 {
        let top = u32::try_from(self.next() >> 32).unwrap_or(u32::MAX);
        let share = (f64::from(top) + 1.0) / (f64::from(u32::MAX) + 2.0);
        -libm::log(share) / f64::from(weight)
    }
}
