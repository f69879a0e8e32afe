//! Which months and years are meant, and which are none.

use chrono::Datelike;

use super::{NOW, at};
use crate::dates::{PhraseError, month, year};

fn asked_month(text: &str) -> Result<String, PhraseError> {
    let now = at(NOW);
    month(text, now.date()).map(|day| day.format("%Y-%m").to_string())
}

fn asked_year(text: &str) -> Result<i32, PhraseError> {
    let now = at(NOW);
    year(text, now.date()).map(|day| day.year())
}

#[test]
fn months() {
    for (text, expected) in [
        ("this", "2026-11"),
        ("this month", "2026-11"),
        ("month", "2026-11"),
        ("last", "2026-10"),
        ("Last Month", "2026-10"),
        ("-1", "2026-10"),
        ("-12", "2025-11"),
        ("-0", "2026-11"),
        ("2026-10", "2026-10"),
        ("2026-1", "2026-01"),
        ("october", "2026-10"),
        ("Nov", "2026-11"),
        ("december", "2025-12"),
        ("11", "2026-11"),
        ("1", "2026-01"),
        ("12", "2025-12"),
        ("october 2024", "2024-10"),
        ("oct 2024", "2024-10"),
        ("2026-10-12", "2026-10"),
        ("yesterday", "2026-11"),
        ("2 months ago", "2026-09"),
    ] {
        assert_eq!(asked_month(text).as_deref(), Ok(expected), "{text}");
    }
}

#[test]
fn years() {
    for (text, expected) in [
        ("this", 2026),
        ("last year", 2025),
        ("-1", 2025),
        ("-3", 2023),
        ("2025", 2025),
        ("2025-07-01", 2025),
        ("today", 2026),
    ] {
        assert_eq!(asked_year(text), Ok(expected), "{text}");
    }
}

#[test]
fn what_is_no_month_or_year() {
    for (text, why) in [
        ("2026-12", "lies in the future"),
        ("december 2026", "lies in the future"),
        ("2026-13", "there is no month"),
        ("13", "there is no month"),
        ("0", "there is no month"),
        ("-99999", "there is no month"),
        ("1899-12", "there is no month"),
        ("soon", "could not understand"),
        ("", "could not understand"),
    ] {
        let refused = asked_month(text).unwrap_err();
        assert!(refused.message.contains(why), "{text}: {refused}");
        let hint = refused.hint.unwrap_or_default();
        assert!(
            why.contains("future") || hint.contains("october"),
            "{text}: {hint}"
        );
    }
    for (text, why) in [
        ("2027", "lies in the future"),
        ("1899", "there is no year"),
        ("-4000000000", "there is no year"),
        ("99999", "lies in the future"),
        ("99999999", "there is no year"),
        ("soon", "could not understand"),
    ] {
        let refused = asked_year(text).unwrap_err();
        assert!(refused.message.contains(why), "{text}: {refused}");
    }
}
