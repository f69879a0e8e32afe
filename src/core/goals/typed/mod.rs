//! Reads goals in the words that people use and that bond prints: `twice a week`, `every 2 weeks`.
//!
//! Words are turned into the short form of the journal, which is then read as strictly as in the journal.

mod days;
mod often;
mod words;

use super::every::Every;
use super::grammar::BadEvery;
use words::Tokens;

/// Examples for a phrase in which nothing is understood.
pub const EXAMPLES_IN_WORDS: &str =
    "daily, twice a week, 90 min a week, sat and sun, every 3 days, 3/7d or at most 2 a week";

/// The short form, or why there is none; `None` if the words are not understood.
type Short = Option<Result<String, String>>;

impl Every {
    /// Reads what someone typed: the short form, or words.
    ///
    /// # Errors
    ///
    /// If the text is neither, or can be read in two ways. The message has examples, or says what to write instead.
    pub fn typed(text: &str) -> Result<Self, BadEvery> {
        let strict = match text.parse::<Self>() {
            Ok(every) => return Ok(every),
            Err(strict) => strict,
        };
        let bad = |why: String| BadEvery::new(text, why);
        match short(&mut Tokens::of(text)) {
            Some(Ok(short)) => short.parse::<Self>().map_err(|error| bad(error.why)),
            Some(Err(why)) => Err(bad(why)),
            None if strict.is_specific() => Err(strict),
            None => Err(bad(format!("write it as in {EXAMPLES_IN_WORDS}"))),
        }
    }
}

fn short(words: &mut Tokens) -> Short {
    if let Some(two) = in_two_ways(words) {
        return Some(Err(two));
    }
    let mark = words.mark();
    for read in [
        limited,
        steady,
        days::weekdays,
        often::interval,
        often::counted,
    ] {
        words.back_to(mark);
        match read(words) {
            Some(Ok(short)) if words.is_at_end() => return Some(Ok(short)),
            Some(Err(why)) => return Some(Err(why)),
            Some(Ok(_)) | None => {}
        }
    }
    None
}

/// Refuses words that half of all people read in one way and half in the other.
fn in_two_ways(words: &mut Tokens) -> Option<String> {
    let (one, other) = match words.only()? {
        "biweekly" => ("twice a week (2/week)", "every 2 weeks (14d)"),
        "bimonthly" => ("twice a month (2/month)", "every 2 months (6/year)"),
        "biyearly" | "biannual" | "biannually" => ("twice a year (2/year)", "every 2 years (730d)"),
        _ => return None,
    };
    Some(format!(
        "it can mean {one} or {other}, write which of the two"
    ))
}

/// Reads `at most twice a week`, `no less than 3 a week`, `never`.
fn limited(words: &mut Tokens) -> Short {
    if words.eats("never") {
        let per = often::per(words);
        let unit = match per {
            Some(often::Per::Unit(unit)) => unit,
            Some(often::Per::Days(_)) => return None,
            None => "day",
        };
        return Some(Ok(format!("max0/{unit}")));
    }
    let most = [
        "at most",
        "no more than",
        "not more than",
        "up to",
        "max",
        "maximum",
        "<=",
        "≤",
    ];
    let least = [
        "at least",
        "no less than",
        "not less than",
        "no fewer than",
        "minimum",
        ">=",
        "≥",
    ];
    if most.iter().any(|most| words.eats(most)) {
        let much = often::counted(words)?;
        return Some(much.map(|much| format!("max{much}")));
    }
    least
        .iter()
        .any(|least| words.eats(least))
        .then(|| often::counted(words))?
}

/// Reads `every day`, `nightly`, `once every year`: on at least one day of each period.
fn steady(words: &mut Tokens) -> Short {
    let short = if words.eats_each() {
        if words.eats("day of week") {
            return Some(Ok("mon,tue,wed,thu,fri,sat,sun".to_owned()));
        }
        match words.next()? {
            "day" | "morning" | "evening" | "night" => "daily",
            "week" => "weekly",
            "month" => "monthly",
            "quarter" => "quarterly",
            "year" => "yearly",
            _ => return None,
        }
    } else {
        match words.next()? {
            "daily" | "everyday" | "nightly" => "daily",
            "weekly" => "weekly",
            "monthly" => "monthly",
            "quarterly" => "quarterly",
            "yearly" | "annually" | "annual" => "yearly",
            "fortnightly" => "14d",
            "semiweekly" => "2/week",
            "semimonthly" => "2/month",
            "semiannually" | "semiannual" => "2/year",
            "biennially" | "biennial" => "730d",
            _ => return None,
        }
    };
    Some(Ok(short.to_owned()))
}
