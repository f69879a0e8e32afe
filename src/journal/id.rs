//! Entry ids: 40 bits as eight characters of lower-case Crockford base32, in the order of logging.

use std::fmt::{self, Write as _};

use chrono::{DateTime, Utc};

const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// 2020-01-01T00:00:00Z in minutes since 1970.
const EPOCH_MINUTES: i64 = 1_577_836_800 / 60;
const RANDOM_BITS: u32 = 15;
const MAX: u64 = (1 << 40) - 1;
/// A day, in the unit of an id.
const DAY: u64 = (24 * 60) << RANDOM_BITS;

/// An id of bond's own making; people may write any other bare key.
///
/// Its eight characters as one number, the first on top: as the digits stand in the order of their characters, ids are in
/// the order of their texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(u64);

impl Id {
    /// How many characters an id has.
    pub const LENGTH: usize = 8;

    /// The id that `key` spells, if it is one of bond's making.
    #[must_use]
    #[inline]
    pub fn read(key: &[u8]) -> Option<Self> {
        let key: &[u8; Self::LENGTH] = key.try_into().ok()?;
        // No branch before the end: nearly every key is an id.
        let all = key.iter().fold(0, |all, &byte| all | value(byte));
        (all != NO_DIGIT).then_some(Self(u64::from_be_bytes(*key)))
    }

    /// The id of so many bits.
    fn of(bits: u64) -> Self {
        let digit = |place: u32| DIGITS[(bits >> (5 * place) & 31) as usize];
        Self(u64::from_be_bytes([7, 6, 5, 4, 3, 2, 1, 0].map(digit)))
    }

    /// Its 40 bits.
    fn bits(self) -> u64 {
        let bytes = self.0.to_be_bytes().into_iter();
        bytes.fold(0, |bits, byte| bits << 5 | u64::from(value(byte)))
    }

    /// The smallest id of this minute: 25 bits of minutes since 2020-01-01 UTC (until the year 2083) before
    /// 15 random bits.
    #[must_use]
    pub fn of_minute(now: DateTime<Utc>) -> Self {
        let minutes = now.timestamp().div_euclid(60) - EPOCH_MINUTES;
        Self::of((u64::try_from(minutes).unwrap_or(0) << RANDOM_BITS).min(MAX))
    }

    /// The next id in a file whose newest is `newest`: of this minute, and always larger than the newest.
    ///
    /// `random` is any number; its low bits are used.
    #[must_use]
    pub fn next(now: DateTime<Utc>, newest: Option<Self>, random: u32) -> Self {
        let fresh = Self::of_minute(now).bits() | u64::from(random) & ((1 << RANDOM_BITS) - 1);
        let after = newest.map_or(0, |newest| {
            newest.bits() + 1 + u64::from(random >> RANDOM_BITS & 7)
        });
        Self::of(fresh.max(after) & MAX)
    }

    /// Whether the id was made more than a day after `now`, by a clock that was wrong or by hand.
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

/// What a digit stands for; [`NO_DIGIT`] for any other character.
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
    fn words_with_letters_that_are_no_digits_are_no_ids() {
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

    proptest! {
        #[test]
        fn ids_are_in_the_order_of_their_bits(one in 0..=MAX, other in 0..=MAX) {
            prop_assert_eq!(Id::of(one).bits(), one);
            prop_assert_eq!(Id::of(one).cmp(&Id::of(other)), one.cmp(&other));
        }

        #[test]
        fn the_next_id_is_larger_than_the_newest_and_reads_back(newest in 0..MAX - 16, random: u32) {
            let next = Id::next(now(), Some(Id::of(newest)), random);
            prop_assert!(next.bits() > newest && next > Id::of(newest));
            prop_assert_eq!(Id::read(next.to_string().as_bytes()), Some(next));
        }
    }
}
