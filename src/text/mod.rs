//! The words of the output: one voice, warm and plain, with singular and plural right.

pub mod archive;
pub mod calendar;
pub mod change;
pub mod done;
pub mod edit;
pub mod entry;
pub mod every;
pub mod exercise;
pub mod explain;
pub mod filter;
pub mod goal;
pub mod goal_span;
pub mod history;
pub mod log;
pub mod pause;
pub mod person;
pub mod practice;
pub mod profile;
pub mod review;
pub mod safety;
pub mod stats;
pub mod step;
pub mod study;
pub mod suggestion;
pub mod summary;
pub mod time;
pub mod today;
pub mod uses;
pub mod week;
pub mod welcome;

use chrono::NaiveDate;

use crate::stats::Sums;

/// A number with its word: `1 week`, `5 weeks`.
#[must_use]
pub fn count(number: u64, word: &str) -> String {
    if number == 1 {
        return format!("{number} {word}");
    }
    match word.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{number} {stem}ies"),
        _ if word == "person" => format!("{number} people"),
        _ => format!("{number} {word}s"),
    }
}

/// So much of a unit of the user's own: `1 page`, `2.5 pages`, `3 km`.
#[must_use]
pub fn amount(value: f64, unit: &str) -> String {
    format!("{} {}", number(value), unit_of(value, unit))
}

/// A unit as it comes after a number: one of what is counted in `pages` is a page.
#[must_use]
pub fn unit_of(value: f64, unit: &str) -> &str {
    let is_plural = unit.len() > 3 && !["ss", "us", "is"].iter().any(|end| unit.ends_with(end));
    match unit.strip_suffix('s').filter(|_| is_plural) {
        Some(stem) if (value - 1.0).abs() < f64::EPSILON => ["sse", "she", "che", "xe"]
            .iter()
            .find(|end| stem.ends_with(*end))
            .map_or(stem, |_| &stem[..stem.len() - 1]),
        Some(_) | None => unit,
    }
}

/// The text with its first letter as a sentence has it.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// Words in a row as in a sentence: `Sam`, `Sam and Mum`, `Sam, Mum and Zoe`.
#[must_use]
pub fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [front @ .., last] => format!("{} and {last}", front.join(", ")),
    }
}

/// That someone was added, and where to see it.
#[must_use]
pub fn added(key: &str, name: &str) -> String {
    format!("{name} is new here and was added; see 'bond person show {key}'")
}

/// What entries add up to: `12 times, 9 h 15 min in all, last Friday`; `not yet` where there are none.
#[must_use]
pub fn sums(sums: Sums, today: NaiveDate) -> String {
    let Some(last) = sums.last else {
        return "not yet".to_owned();
    };
    let times = count(sums.entries, "time");
    let last = time::day(last, today);
    match sums.minutes {
        0 => format!("{times}, last {last}"),
        minutes => format!("{times}, {} in all, last {last}", time::minutes(minutes)),
    }
}

/// A number without a fraction that says nothing: `3`, `2.5`. What a sum of fractions is off by says nothing either.
#[must_use]
pub fn number(value: f64) -> String {
    let rounded = format!("{value:.6}");
    let short = rounded.trim_end_matches('0').trim_end_matches('.');
    match short.parse::<f64>() {
        Ok(near) if (near - value).abs() <= 1e-9 * value.abs() => short.to_owned(),
        Ok(_) | Err(_) => format!("{value}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_singular_and_all_else_plural() {
        let said = |number, word| count(number, word);
        assert_eq!(said(1, "week"), "1 week");
        assert_eq!(said(0, "week"), "0 weeks");
        assert_eq!(said(2, "entry"), "2 entries");
        assert_eq!(said(2, "day"), "2 days");
        assert_eq!(said(3, "person"), "3 people");
    }

    #[test]
    fn numbers_are_shown_without_the_rounding_errors_of_sums() {
        for (value, said) in [
            (0.1 + 0.2, "0.3"),
            (10.0 * 0.1 - 0.3, "0.7"),
            (0.0, "0"),
            (-1.5, "-1.5"),
            (20.0, "20"),
            (1_000_000.0, "1000000"),
            (2.125, "2.125"),
            (0.000_000_25, "0.00000025"),
        ] {
            assert_eq!(number(value), said);
        }
    }

    #[test]
    fn one_of_what_is_counted_in_pages_is_a_page() {
        for (value, unit, said) in [
            (1.0, "pages", "1 page"),
            (2.0, "pages", "2 pages"),
            (0.5, "pages", "0.5 pages"),
            (0.0, "pages", "0 pages"),
            (1.0, "km", "1 km"),
            (1.0, "glasses", "1 glass"),
            (1.0, "lunches", "1 lunch"),
            (1.0, "bus", "1 bus"),
            (1.0, "kiss", "1 kiss"),
            (1.0, "Küsse", "1 Küsse"),
        ] {
            assert_eq!(amount(value, unit), said);
        }
    }

    #[test]
    fn the_last_of_several_comes_after_and() {
        let words = ["Sam", "Mum", "Zoe"].map(str::to_owned);
        assert_eq!(listed(&words), "Sam, Mum and Zoe");
        assert_eq!(listed(&words[..2]), "Sam and Mum");
        assert_eq!(listed(&words[..1]), "Sam");
    }
}
