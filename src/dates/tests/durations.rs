//! What is a duration, and what is none.

use crate::dates::minutes;

#[test]
fn durations() {
    for (text, expected) in [
        ("45m", 45),
        ("45 min", 45),
        ("45 Minutes", 45),
        ("90", 90),
        ("1", 1),
        ("2h", 120),
        ("2 hours", 120),
        ("1h30", 90),
        ("1h 30m", 90),
        (" 1 h 30 min ", 90),
        ("1h5", 65),
        ("0h05m", 5),
        ("1.5h", 90),
        ("1,5h", 90),
        ("0.05h", 3),
        ("1.250 h", 75),
        ("2.0h", 120),
        ("1:30", 90),
        ("0:45", 45),
        ("24h", 1440),
        ("1440", 1440),
        ("24:00", 1440),
    ] {
        assert_eq!(minutes(text), Ok(expected), "{text}");
    }
}

#[test]
fn what_is_no_duration() {
    for (text, why) in [
        ("0", "shorter than a minute"),
        ("0h00", "shorter than a minute"),
        ("1441", "longer than 24 hours"),
        ("24:01", "longer than 24 hours"),
        ("25h", "longer than 24 hours"),
        ("99999999999999999999", "longer than 24 hours"),
        ("99999999999999999999h", "longer than 24 hours"),
        ("1h90", "beyond 59"),
        ("1:75", "beyond 59"),
        ("1.33h", "not a whole number"),
        ("1.00000000000000000001h", "not a whole number"),
        ("", "could not understand"),
        ("h", "could not understand"),
        ("-5", "could not understand"),
        ("1.5", "could not understand"),
        ("1.5m", "could not understand"),
        ("1.5.5h", "could not understand"),
        ("1.h", "could not understand"),
        (".5h", "could not understand"),
        ("1:5", "could not understand"),
        ("1:30m", "could not understand"),
        ("1 0 m", "could not understand"),
        ("30s", "could not understand"),
        ("30m 1h", "could not understand"),
        ("a\u{1b}", "could not understand the duration \"a\\u{1b}\""),
        ("٤٥m", "could not understand"),
    ] {
        let error = minutes(text).unwrap_err();
        assert!(error.message.contains(why), "{text}: {error}");
        assert!(error.hint.is_some(), "{text}");
    }
}
