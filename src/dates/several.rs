//! Several days at once: `mon wed fri`, `mon..wed`, and both together.

use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate};

use super::asked::{self, YEARS};
use super::date::moment;
use super::day_grammar::written;
use super::moment::{Moment, Now};
use super::typed_day::{Side, TypedDay};
use super::{PhraseError, quote};

/// The days that one phrase may mean at most: a range that is longer is more likely a slip.
pub const DAYS_MAX: usize = 366;

const EXAMPLES: &str = "write several days as mon..wed, \"mon wed fri\" or 2026-11-16..2026-11-20";

/// Reads one past or present moment as [`moment`] does, or several past days, which are given in the order of the
/// calendar.
///
/// Days stand side by side (`mon wed fri`, `mon, wed`, `yesterday today`), and a range has two dots between its first
/// and its last day, both included (`mon..wed`, `2026-11-16..2026-11-18`, `-3..-1`). Each day is the last one, today
/// included; a weekday or a date without its year after the dots is the first one after the day in front of them.
///
/// # Errors
///
/// The same as for [`moment`]. Refuses the whole phrase where any of its days lies in the future, where a day is named
/// twice, where a range ends before it begins, where there are more than [`DAYS_MAX`] days, and where a time stands
/// beside several days.
pub fn moments(text: &str, now: Now) -> Result<Vec<Moment>, PhraseError> {
    let today = now.today;
    let single = match moment(text, now) {
        Ok(single) => return Ok(vec![single]),
        Err(single) => single,
    };
    let spaced = text.replace("..", " .. ").replace(',', " ");
    let words = asked::words(&spaced);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if !is_list(&words, today) {
        return Err(single);
    }
    let days = TypedDays { text, today }.days(&words)?;
    Ok(days.into_iter().map(Moment::Day).collect())
}

/// Whether the words begin with a day after which another one follows, or name a range.
fn is_list(words: &[&str], today: NaiveDate) -> bool {
    let begins = |words: &[&str]| !matches!(written(words, today), Ok(None));
    let follows = match written(words, today) {
        Ok(Some((_, rest))) => !rest.is_empty() && begins(rest),
        Ok(None) | Err(_) => false,
    };
    follows || words.contains(&"..")
}

/// The typed text, and the day that its days are counted from.
#[derive(Clone, Copy)]
struct TypedDays<'a> {
    text: &'a str,
    today: NaiveDate,
}

impl TypedDays<'_> {
    fn days(self, words: &[&str]) -> Result<Vec<NaiveDate>, PhraseError> {
        let mut days = Vec::new();
        let mut rest = words;
        while !rest.is_empty() {
            let (first, behind) = self.day(rest)?;
            let first = self.past(first, self.today, Side::Past)?;
            let last = match behind {
                ["..", behind @ ..] => {
                    let (last, behind) = self.day(behind)?;
                    rest = behind;
                    self.last(first, last)?
                }
                behind => {
                    rest = behind;
                    first
                }
            };
            self.extend(&mut days, first..=last)?;
        }
        days.sort_unstable();
        match days.windows(2).find(|pair| pair[0] == pair[1]) {
            Some(twice) => Err(self.refused(&format!("{} is named twice", twice[0]))),
            None => Ok(days),
        }
    }

    fn day<'w>(self, words: &'w [&'w str]) -> Result<(TypedDay, &'w [&'w str]), PhraseError> {
        written(words, self.today)?.ok_or_else(|| match words.first() {
            None => self.refused("a day is missing behind .."),
            Some(&"..") => self.refused("a day is missing in front of .."),
            Some(word) if word.contains(':') => {
                self.refused("several days go without a time of day")
            }
            Some(word) => self.refused(&format!("{word:?} is no day")),
        })
    }

    /// The end of a range: a day that comes round again is the next one from its beginning on.
    fn last(self, first: NaiveDate, last: TypedDay) -> Result<NaiveDate, PhraseError> {
        let last = match last {
            TypedDay::Weekday(_) | TypedDay::Yearly { .. } => self.past(last, first, Side::Future),
            TypedDay::Digits(_)
            | TypedDay::Exact(_)
            | TypedDay::Back(..)
            | TypedDay::Ahead(..)
            | TypedDay::Last(_)
            | TypedDay::Next(_) => self.past(last, self.today, Side::Past),
        }?;
        if last < first {
            return Err(self.refused(&format!("{last} comes before {first}")));
        }
        Ok(last)
    }

    fn past(self, day: TypedDay, from: NaiveDate, side: Side) -> Result<NaiveDate, PhraseError> {
        let resolved = day.resolve(from, side);
        if let Some(error) = resolved.and_then(|date| day.misnamed(date)) {
            return Err(error);
        }
        let day = resolved.filter(|day| YEARS.contains(&day.year()));
        match day {
            None => Err(self.refused(&format!(
                "a day lies outside of the years {} to {}",
                YEARS.start(),
                YEARS.end()
            ))),
            Some(day) if day > self.today => Err(PhraseError::new(format!(
                "{} reaches into the future, to {day}: today is {}",
                quote(self.text),
                self.today
            ))),
            Some(day) => Ok(day),
        }
    }

    fn extend(
        self,
        days: &mut Vec<NaiveDate>,
        range: RangeInclusive<NaiveDate>,
    ) -> Result<(), PhraseError> {
        let mut next = Some(*range.start());
        while let Some(day) = next.filter(|day| day <= range.end()) {
            if days.len() == DAYS_MAX {
                return Err(self.refused(&format!("it means more than {DAYS_MAX} days")));
            }
            days.push(day);
            next = day.checked_add_days(Days::new(1));
        }
        Ok(())
    }

    fn refused(self, why: &str) -> PhraseError {
        let message = format!("could not understand the days {}: {why}", quote(self.text));
        PhraseError::new(message).hinted(EXAMPLES)
    }
}
