//! What is refused as a date, and in which words.

use super::{NOW, date, typed};
use crate::dates::{any_day, day};

#[test]
fn refusals_say_why() {
    for (text, message, hint) in [
        (
            "03/04",
            "the date \"03/04\" reads differently from country to country",
            "write 2026-04-03 or 2026-03-04",
        ),
        (
            "03/04/2026",
            "the date \"03/04/2026\" reads differently from country to country",
            "write 2026-04-03 or 2026-03-04",
        ),
        (
            "3-4-25 21:30",
            "the date \"3-4-25\" reads differently from country to country",
            "write 2025-04-03 or 2025-03-04 or 2003-04-25",
        ),
        (
            "21.30",
            "the date \"21.30\" does not begin with its year",
            "write a date as 2026-04-03, a time as 21:30",
        ),
        (
            "26-11-20",
            "the date \"26-11-20\" reads differently from country to country",
            "write 2026-11-20 or 2020-11-26",
        ),
        ("20261320", "there is no such date as \"20261320\"", ""),
        ("31.4.2026", "there is no such date as \"31.4.2026\"", ""),
        ("30.2.", "there is no such date as \"30.2.\"", ""),
        (
            "mon 20 nov",
            "the weekday does not fit: 2026-11-20 is a Friday",
            "write 2026-11-20 for that day",
        ),
        ("2026-02-30", "there is no such date as \"2026-02-30\"", ""),
        ("2025-02-29", "there is no such date as \"2025-02-29\"", ""),
        ("30 feb", "there is no such date as \"30 feb\"", ""),
        (
            "0000-01-01",
            "the date \"0000-01-01\" lies outside of the years 1900 to 9999",
            "",
        ),
        (
            "1899-12-31",
            "the date \"1899-12-31\" lies outside of the years 1900 to 9999",
            "",
        ),
        (
            "99999999999999999999 days ago",
            "the date \"99999999999999999999 days ago\" lies outside of the years 1900 to 9999",
            "",
        ),
        (
            "99999999999 hours ago",
            "the date \"99999999999 hours ago\" lies outside of the years 1900 to 9999",
            "",
        ),
        (
            "25:00",
            "there is no such time as \"25:00\"",
            "write a time as 21:30 or 9pm",
        ),
        (
            "13pm",
            "there is no such time as \"13pm\"",
            "write a time as 21:30 or 9pm",
        ),
        (
            "tomorrow",
            "\"tomorrow\" lies in the future: today is 2026-11-22",
            "",
        ),
        (
            "next friday",
            "\"next friday\" lies in the future: today is 2026-11-22",
            "",
        ),
        ("+1", "\"+1\" lies in the future: today is 2026-11-22", ""),
        (
            "2h",
            "\"2h\" may be a time or a duration",
            "write 02:00 for the time, \"2h ago\" for the duration",
        ),
        (
            "a\u{1b}[2J",
            "could not understand the date \"a\\u{1b}[2J\"",
            MOMENTS,
        ),
    ] {
        let error = typed(text, NOW).unwrap_err();
        assert_eq!(error.message, message);
        assert_eq!(error.hint.as_deref().unwrap_or_default(), hint, "{text}");
    }
}

const MOMENTS: &str =
    "write it as today, yesterday 21:30, 3 days ago, friday, last friday, -1 or 2026-11-20";

#[test]
fn what_is_no_date() {
    for text in [
        "",
        " ",
        "9",
        "-",
        "+",
        "--1",
        "-1-2",
        "yesterday foo",
        "today today",
        "at",
        "today at",
        "ago",
        "3 ago",
        "3 days",
        "last",
        "last week",
        "next",
        "in",
        "in 3",
        "mo",
        "fr",
        "2026",
        "2026-11",
        "12026-11-20",
        "2026-11-20-05",
        "2026-11-20T",
        "T21:30",
        "21:30+01:00",
        "yesterday 21:30Z",
        "2026-11-20 21:30+24:00",
        "2 1:30",
        "1:3",
        "21:30:5",
        "9 pm pm",
        "20 nov nov",
        "qt",
        "٣ days ago",
        "🙂",
        "２０２６-11-20",
    ] {
        let error = typed(text, NOW).unwrap_err();
        assert!(
            error.message.starts_with("could not understand the date"),
            "{text}: {error}"
        );
        assert!(error.hint.is_some());
    }
}

#[test]
fn a_day_is_asked_for_in_its_own_words() {
    let error = day("soon", date("2026-11-22")).unwrap_err();
    assert!(error.hint.unwrap().contains("yesterday, 3 days ago"));
    let error = any_day("soon", date("2026-11-22")).unwrap_err();
    assert!(error.hint.unwrap().contains("in 3 days"));
    assert!(any_day("10000-01-01", date("2026-11-22")).is_err());
    assert!(any_day("+9999999", date("2026-11-22")).is_err());
    assert!(any_day("tomorrow 9pm", date("2026-11-22")).is_err());
}
