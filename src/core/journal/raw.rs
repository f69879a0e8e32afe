//! An entry as the `toml` crate reads it, in every form that TOML allows, checked field by field.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use toml::value::Datetime;

use super::at::At;
use super::entry::{AMOUNT_MAX, Entry, MINUTES_MAX, RATINGS, Skip, WordList};
use crate::slug::is_slug;

/// An entry that serde has read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct RawEntry(pub(super) Entry<'static>);

/// A key, checked to be a slug.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Slug(pub(super) String);

impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if is_slug(&text) {
            Ok(Self(text))
        } else {
            Err(de::Error::custom(format!(
                "{text:?} is no key: keys are made of a-z, 0-9 and -, and do not begin with -"
            )))
        }
    }
}

impl<'de> Deserialize<'de> for RawEntry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntryVisitor).map(Self)
    }
}

struct EntryVisitor;

impl<'de> Visitor<'de> for EntryVisitor {
    type Value = Entry<'static>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an entry, { at = ..., practice = ... }")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut at = None;
        let mut practice = None;
        let mut entry = Entry::new(At::day(chrono::NaiveDate::MIN), "");
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                "at" => at = Some(map.next_value::<RawAt>()?.0),
                "practice" => practice = Some(map.next_value::<Slug>()?.0),
                _ => read_field(&name, &mut map, &mut entry)?,
            }
        }
        entry.at = at.ok_or_else(|| de::Error::missing_field("at"))?;
        entry.practice = Cow::Owned(practice.ok_or_else(|| de::Error::missing_field("practice"))?);
        Ok(entry)
    }
}

fn read_field<'de, A: MapAccess<'de>>(
    name: &str,
    map: &mut A,
    entry: &mut Entry<'static>,
) -> Result<(), A::Error> {
    match name {
        "with" => {
            let with = map.next_value::<Vec<Slug>>()?;
            entry.with = WordList::Words(with.into_iter().map(|slug| slug.0).collect());
        }
        "minutes" => entry.minutes = Some(map.next_value::<Minutes>()?.0),
        "amount" => entry.amount = Some(map.next_value::<Amount>()?.0),
        "rating" => entry.rating = Some(map.next_value::<Rating>()?.0),
        "exercise" => entry.exercise = Some(Cow::Owned(map.next_value::<Slug>()?.0)),
        "tags" => entry.tags = WordList::Words(map.next_value()?),
        "note" => entry.note = Some(Cow::Owned(map.next_value()?)),
        "skip" => entry.skip = map.next_value::<RawSkip>()?.0,
        "private" => entry.private = map.next_value()?,
        "by" => entry.by = Some(Cow::Owned(map.next_value()?)),
        _ => {
            entry.unknown.insert(name.to_owned(), map.next_value()?);
        }
    }
    Ok(())
}

struct RawAt(At);

impl<'de> Deserialize<'de> for RawAt {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let moment = Datetime::deserialize(deserializer)?;
        At::from_toml(&moment).map(Self).map_err(de::Error::custom)
    }
}

struct Minutes(u32);

impl<'de> Deserialize<'de> for Minutes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let minutes = i64::deserialize(deserializer)?;
        u32::try_from(minutes)
            .ok()
            .filter(|minutes| (1..=MINUTES_MAX).contains(minutes))
            .map(Self)
            .ok_or_else(|| {
                de::Error::custom(format!(
                    "minutes = {minutes} is not within 1 and {MINUTES_MAX}"
                ))
            })
    }
}

struct Rating(u8);

impl<'de> Deserialize<'de> for Rating {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let rating = i64::deserialize(deserializer)?;
        u8::try_from(rating)
            .ok()
            .filter(|rating| RATINGS.contains(rating))
            .map(Self)
            .ok_or_else(|| de::Error::custom(format!("rating = {rating} is not within 1 and 5")))
    }
}

struct Amount(f64);

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let amount = f64::deserialize(deserializer)?;
        if (0.0..=AMOUNT_MAX).contains(&amount) {
            Ok(Self(amount))
        } else {
            Err(de::Error::custom(format!(
                "amount = {amount} is not within 0 and {AMOUNT_MAX:e}"
            )))
        }
    }
}

/// `true`, `false` (not skipped) or the reason for the skip.
struct RawSkip(Option<Skip<'static>>);

impl<'de> Deserialize<'de> for RawSkip {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SkipVisitor;
        impl Visitor<'_> for SkipVisitor {
            type Value = RawSkip;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("true or the reason for skipping")
            }

            fn visit_bool<E>(self, skipped: bool) -> Result<RawSkip, E> {
                Ok(RawSkip(skipped.then_some(Skip::Plain)))
            }

            fn visit_str<E>(self, reason: &str) -> Result<RawSkip, E> {
                Ok(RawSkip(Some(Skip::Because(Cow::Owned(reason.to_owned())))))
            }
        }
        deserializer.deserialize_any(SkipVisitor)
    }
}
