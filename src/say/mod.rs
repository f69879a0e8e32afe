//! The words of the output: one voice, warm and plain, with singular and plural right.

pub mod aim;
pub mod archive;
pub mod calendar;
pub mod edit;
pub mod entry;
pub mod exercise;
pub mod filter;
pub mod goal;
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
pub mod wish;

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

/// Words in a row as in a sentence: `Sam`, `Sam and Mum`, `Sam, Mum and Zoe`.
#[must_use]
pub fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [front @ .., last] => format!("{} and {last}", front.join(", ")),
    }
}

/// That somebody was added, and where to see it.
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

/// A number without a fraction that says nothing: `3`, `2.5`.
#[must_use]
pub fn number(value: f64) -> String {
    format!("{value}")
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
    fn the_last_of_several_comes_after_and() {
        let words = ["Sam", "Mum", "Zoe"].map(str::to_owned);
        assert_eq!(listed(&words), "Sam, Mum and Zoe");
        assert_eq!(listed(&words[..2]), "Sam and Mum");
        assert_eq!(listed(&words[..1]), "Sam");
    }
}
