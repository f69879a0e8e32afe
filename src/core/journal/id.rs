//! Entry ids: 40 bits as eight characters of lower-case Crockford base32, in the order of logging.

use std::fmt::{self, Write as _};

use chrono::{DateTime, Utc};

const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// 2020-01-01T00:00:00Z in minutes since 1970.
const EPOCH_MINUTES: i64 = 1_577_836_800 / 60;
const RANDOM_BITS: u32 = 15;
const MAX: u64 = (1 << 40) - 1;
/// An hour, in the unit of an id.
const HOUR: u64 = 60 << RANDOM_BITS;
const DAY: u64 = 24 * HOUR;
/// How far the next id may be after the newest id of a file. Two machines that continue from the same id draw the same
/// step in one of this many pairs.
const WIDE: u64 = 1 << 15;
/// The same limit if the ids are hours ahead of the clock, so that a script that never rests does not run days ahead.
const NARROW: u64 = 1 << 11;
/// The same limit for every entry of a batch except the first.
const CLOSE: u64 = 1 << 3;

/// An id that bond made. People may choose any other bare key for an entry.
///
/// Holds the eight characters as a number, the first character highest. The digits are in the order of their
/// characters, so ids sort like their texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(u64);

impl Id {
    /// The number of characters in an id.
    pub const LENGTH: usize = 8;

    /// The id that `key` spells, if bond could have made the key.
    #[must_use]
    #[inline]
    pub fn read(key: &[u8]) -> Option<Self> {
        let key: &[u8; Self::LENGTH] = key.try_into().ok()?;
        // One branch at the end, not one for each character: nearly every key is an id.
        let all = key.iter().fold(0, |all, &byte| all | value(byte));
        (all != NO_DIGIT).then_some(Self(u64::from_be_bytes(*key)))
    }

    /// The id with these 40 bits.
    fn of(bits: u64) -> Self {
        let digit = |place: u32| DIGITS[(bits >> (5 * place) & 31) as usize];
        Self(u64::from_be_bytes([7, 6, 5, 4, 3, 2, 1, 0].map(digit)))
    }

    /// The 40 bits of the id.
    fn bits(self) -> u64 {
        let bytes = self.0.to_be_bytes().into_iter();
        bytes.fold(0, |bits, byte| bits << 5 | u64::from(value(byte)))
    }

    /// The smallest id of the minute of `now`: 25 bits count the minutes since 2020-01-01 UTC (until the year 2083),
    /// then come 15 random bits.
    #[must_use]
    pub fn of_minute(now: DateTime<Utc>) -> Self {
        let minutes = now.timestamp().div_euclid(60) - EPOCH_MINUTES;
        Self::of((u64::try_from(minutes).unwrap_or(0) << RANDOM_BITS).min(MAX))
    }

    /// The next id in a file whose newest id is `newest`: of the current minute if possible, and always larger than
    /// `newest`.
    ///
    /// `random` is any random number; all its bits are used.
    #[must_use]
    pub fn next(now: DateTime<Utc>, newest: Option<Self>, random: u32) -> Self {
        let minute = Self::of_minute(now).bits();
        let fresh = minute | u64::from(random) & ((1 << RANDOM_BITS) - 1);
        let random = random >> RANDOM_BITS;
        let after = newest.map_or(0, |newest| {
            let is_far = newest.bits() > minute + 4 * HOUR;
            newest.bits() + step(if is_far { NARROW } else { WIDE }, random)
        });
        Self::of(fresh.max(after) & MAX)
    }

    /// The next id in the same batch: close to this id, whatever the clock shows.
    #[must_use]
    pub fn close_after(self, random: u32) -> Self {
        Self::of((self.bits() + step(CLOSE, random)) & MAX)
    }

    /// Whether the id was made more than a day after `now`: by a wrong clock, or by hand.
    #[must_use]
    pub fn is_ahead_of(self, now: DateTime<Utc>) -> bool {
        self.bits() > Self::of_minute(now).bits().saturating_add(DAY)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut characters = self.0.to_be_bytes().into_iter().map(char::from);
        characters.try_for_each(|character| f.write_char(character))
    }
}

/// A random step from 1 to `range`, which is a power of two.
fn step(range: u64, random: u32) -> u64 {
    1 + (u64::from(random) & (range - 1))
}

const NO_DIGIT: u8 = 255;

static VALUES: [u8; 256] = {
    let mut values = [NO_DIGIT; 256];
    let mut value = 0;
    while value < 32 {
        values[DIGITS[value as usize] as usize] = value;
        value += 1;
    }
    values
};

/// The value of a digit; [`NO_DIGIT`] for any other character.
#[inline]
fn value(character: u8) -> u8 {
    VALUES[usize::from(character)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn now() -> DateTime<Utc> {
        "2026-11-22T20:15:00Z".parse().unwrap()
    }

    #[test]
    fn an_id_holds_the_minute_and_fifteen_random_bits() {
        let minutes = 2_517 * 1_440 + 1_215;
        let id = Id::of_minute(now());
        assert_eq!(id.bits(), minutes << 15);
        assert_eq!(Id::read(id.to_string().as_bytes()), Some(id));
        assert_eq!(
            Id::next(now(), None, 0x7fff).bits(),
            (minutes << 15) + 32767
        );
    }

    #[test]
    fn words_with_letters_that_are_not_digits_are_not_ids() {
        for key in [
            "x1",
            "birthday",
            "3EMPZC1S",
            "3empzc1",
            "3empzc1s0",
            "3empzc1u",
        ] {
            assert_eq!(Id::read(key.as_bytes()), None, "{key}");
        }
    }

    #[test]
    fn a_newest_id_of_next_week_is_ahead_but_one_of_the_next_hour_is_not() {
        let later = |minutes| Id::of_minute(now() + chrono::TimeDelta::minutes(minutes));
        assert!(!later(60).is_ahead_of(now()));
        assert!(later(7 * 1440).is_ahead_of(now()));
    }

    /// Random-looking numbers that are the same in every run (`SplitMix64`).
    fn chance(seed: u64) -> u32 {
        let mixed = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        u32::try_from((mixed ^ mixed >> 31) >> 32).unwrap()
    }

    /// The share of equal pairs among 16,384 draws after `newest`, if each draw takes `steps` steps.
    fn alike(newest: Id, steps: u64) -> f64 {
        let draws = 1_u64 << 14;
        let mut counts = std::collections::HashMap::new();
        for draw in 0..draws {
            let ids = (1..steps).map(|step| draw * steps + step).map(chance);
            let first = Id::next(now(), Some(newest), chance(draw * steps));
            let last = ids.fold(first, |id, random| Id::next(now(), Some(id), random));
            *counts.entry(last).or_insert(0_u32) += 1;
        }
        let pairs = counts
            .values()
            .map(|&count| f64::from(count) * f64::from(count - 1));
        #[expect(clippy::cast_precision_loss, reason = "both are far below 2^53")]
        let all = (draws * (draws - 1)) as f64;
        pairs.sum::<f64>() / all
    }

    #[test]
    fn two_machines_that_continue_one_journal_draw_the_same_id_in_fewer_than_1_of_2_000_pairs() {
        let minute = Id::of_minute(now()).bits();
        // The newest id is from an earlier minute, early or late in this minute, or ahead of the clock.
        let newest = [
            minute - 1,
            minute,
            minute + (1 << 14),
            minute + (1 << 15) - 100,
            minute + (1 << 15) - 1,
            minute + HOUR,
            minute + 5 * HOUR,
            minute + DAY,
        ];
        for newest in newest {
            for steps in 1..4 {
                let alike = alike(Id::of(newest), steps);
                assert!(alike < 1.0 / 2_000.0, "{newest} {steps}: {alike}");
            }
        }
    }

    #[test]
    fn a_batch_stays_close_to_its_first_id() {
        let first = Id::next(now(), None, chance(0));
        let last = (1..100_000).map(chance).fold(first, Id::close_after);
        assert!(last.bits() - first.bits() <= 8 * 100_000);
        assert!(!last.is_ahead_of(now()));
    }

    #[test]
    fn a_script_that_logs_entry_by_entry_does_not_run_a_day_ahead_in_a_minute() {
        let first = Id::next(now(), None, chance(0));
        let next = |newest, random| Id::next(now(), Some(newest), random);
        let last = (1..20_000).map(chance).fold(first, next);
        assert!(!last.is_ahead_of(now()));
    }

    proptest! {
        #[test]
        fn ids_are_in_the_order_of_their_bits(one in 0..=MAX, other in 0..=MAX) {
            prop_assert_eq!(Id::of(one).bits(), one);
            prop_assert_eq!(Id::of(one).cmp(&Id::of(other)), one.cmp(&other));
        }

        #[test]
        fn the_next_id_is_larger_than_the_newest_and_reads_back(newest in 0..MAX - WIDE, random: u32) {
            let newest = Id::of(newest);
            for next in [Id::next(now(), Some(newest), random), newest.close_after(random)] {
                prop_assert!(next.bits() > newest.bits() && next > newest);
                prop_assert_eq!(Id::read(next.to_string().as_bytes()), Some(next));
            }
        }
    }
}
