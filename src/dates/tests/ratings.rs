//! Which ratings are meant, and what is none.

use crate::dates::ratings;

#[test]
fn one_rating_or_a_range() {
    for (text, expected) in [
        ("4", 4..=4),
        (" 4 ", 4..=4),
        ("4..", 4..=5),
        ("..2", 1..=2),
        ("2..4", 2..=4),
        ("2 .. 4", 2..=4),
        ("1..5", 1..=5),
        ("5..", 5..=5),
    ] {
        assert_eq!(ratings(text), Ok(expected), "{text}");
    }
}

#[test]
fn what_is_no_rating() {
    for (text, why) in [
        ("", "could not understand"),
        ("..", "could not understand"),
        ("good", "could not understand"),
        ("4...5", "could not understand"),
        ("-1", "could not understand"),
        ("4.5", "could not understand"),
        ("0", "from 1 to 5"),
        ("6", "from 1 to 5"),
        ("..0", "from 1 to 5"),
        ("99999999999", "from 1 to 5"),
        ("4..2", "end before they begin"),
    ] {
        let refused = ratings(text).unwrap_err();
        assert!(refused.message.contains(why), "{text}: {refused}");
    }
}
