//! Cases 43 to 59: values at the edge of what they may be.

use serde_json::Value;

use crate::corpus::{HEAD, journal};
use crate::home::Home;
use crate::show::{VIEWS, run, views};

/// Views that count by days.
const DATED: &[&str] = &["today", "week", "calendar", "stats", "history", "doctor"];

/// Every view of a journal whose second entry has this `at`, which is of the day `day`, or left out with `why`.
fn at(name: &str, at: &str, expected: Result<&str, &str>) {
    check(
        name,
        &format!("at = {at}, practice = \"quality-time\""),
        "day",
        expected,
    );
}

/// Every view of a journal whose second entry has these fields: it is shown with `field`, or left out with `why`.
fn check(name: &str, fields: &str, field: &str, expected: Result<&str, &str>) {
    let home = Home::with_journal(&journal(&format!("x2 = {{ {fields} }}\n")));
    let run = run(&home, &["history", "--json"]);
    match expected {
        Ok(value) => {
            assert_eq!(run.status, 0, "{name}: {}", run.stderr);
            let answer: Value = serde_json::from_str(&run.stdout).expect("JSON");
            let entries = answer["entries"].as_array().expect("entries");
            let entry = entries
                .iter()
                .find(|entry| entry["id"] == "x2")
                .expect("the entry");
            assert_eq!(entry[field].to_string().trim_matches('"'), value, "{name}");
            views(&home, DATED, &[0, 1]);
        }
        Err(why) => {
            assert_eq!(run.status, 0, "{name}: {}", run.stderr);
            let answer: Value = serde_json::from_str(&run.stdout).expect("JSON");
            assert_eq!(answer["incomplete"], true, "{name}");
            assert_eq!(answer["entries"][0]["id"], "x1", "{name}");
            assert!(
                run.stderr.contains("journal.toml:5:"),
                "{name}: {}",
                run.stderr
            );
            assert!(run.stderr.contains(why), "{name}: {}", run.stderr);
        }
    }
    // What is wrong in one line keeps no other from being written.
    let before = home.journal();
    home.run(&["log", "appreciation", "-q"]);
    assert!(
        home.journal().starts_with(&before) && home.journal().len() > before.len(),
        "{name}"
    );
}

#[test]
fn days_and_times_are_those_of_the_calendar() {
    at("43 no leap year", "2026-02-29", Err("between 01 and 28"));
    at("44 a leap year", "2024-02-29", Ok("2024-02-29"));
    at("45 the year 0", "0000-01-01", Ok("0000-01-01"));
    at(
        "46 the last moment",
        "9999-12-31T23:59:59.999999999+23:59",
        Ok("9999-12-31"),
    );
    at(
        "46 the first moment",
        "0000-01-01T00:00:00-23:59",
        Ok("0000-01-01"),
    );
    at("47 a leap second", "2026-11-20T23:59:60Z", Ok("2026-11-20"));
    at(
        "48 an hour that Berlin leaves out",
        "2026-03-29T02:30:00+01:00",
        Ok("2026-03-29"),
    );
    at("49 the hour 24", "2026-11-20T24:00:00", Err("hour"));
    at("50 a time alone", "08:00:00", Err("a time alone is no day"));
    at("51 no zone", "2026-11-20T08:00:00", Ok("2026-11-20"));
    at(
        "52 the offset -00:00",
        "2026-11-20T08:00:00-00:00",
        Ok("2026-11-20"),
    );
    at(
        "53 19 digits of a second",
        "2026-11-20T08:00:00.1234567890123456789Z",
        Ok("2026-11-20"),
    );
    at("53 a text", "\"2026-11-20\"", Err("datetime"));
}

#[test]
fn numbers_are_whole_and_within_their_range() {
    let numbers = [
        (
            "54 the largest number of minutes",
            "minutes",
            "9223372036854775807",
            Err("within 1 and 1440"),
        ),
        (
            "54 one more than fits",
            "minutes",
            "9223372036854775808",
            Err(""),
        ),
        ("54 a day of minutes", "minutes", "1440", Ok("1440")),
        (
            "54 more than a day",
            "minutes",
            "1441",
            Err("within 1 and 1440"),
        ),
        (
            "55 minutes below nothing",
            "minutes",
            "-5",
            Err("within 1 and 1440"),
        ),
        ("55 no minutes", "minutes", "0", Err("within 1 and 1440")),
        (
            "56 no number of minutes",
            "minutes",
            "nan",
            Err("whole number"),
        ),
        ("56 endless minutes", "minutes", "-inf", Err("whole number")),
        (
            "57 minutes with a point",
            "minutes",
            "45.0",
            Err("whole number"),
        ),
        (
            "57 minutes in quotes",
            "minutes",
            "\"45\"",
            Err("whole number"),
        ),
        ("58 a number beyond all", "amount", "1e400", Err("")),
        ("58 no number", "amount", "nan", Err("amount")),
        ("58 endless", "amount", "inf", Err("amount")),
        ("58 below nothing", "amount", "-1", Err("amount")),
        (
            "58 the largest amount",
            "amount",
            "1e12",
            Ok("1000000000000.0"),
        ),
        (
            "58 more than that",
            "amount",
            "1.7976931348623157e308",
            Err("within 0 and 1e12"),
        ),
        ("59 a number in groups", "minutes", "1_000", Ok("1000")),
        ("59 the largest rating", "rating", "5", Ok("5")),
        ("59 a rating beyond", "rating", "6", Err("within 1 and 5")),
    ];
    for (name, field, value, expected) in numbers {
        let fields = format!("at = 2026-11-20, practice = \"quality-time\", {field} = {value}");
        check(name, &fields, field, expected);
    }
}

#[test]
fn keys_are_slugs() {
    for odd in [
        "",
        " ",
        "Sam",
        "-rf",
        "a b",
        "$(touch X)",
        "`x`",
        "../../x",
        "zoë",
        "a\\u0000",
        "a\\n",
    ] {
        let fields = format!("at = 2026-11-20, practice = \"{odd}\"");
        check(
            "a practice that is no slug",
            &fields,
            "practice",
            Err("is no key"),
        );
        let fields = format!("at = 2026-11-20, practice = \"a\", with = [\"{odd}\"]");
        check(
            "a person that is no slug",
            &fields,
            "with",
            Err("is no key"),
        );
        let home = Home::with_journal(
            &format!("[person.\"{odd}\"]\nname = \"Zoe\"\n\n{HEAD}").replace(HEAD, "[log]\n"),
        );
        let said = run(&home, &["person", "list"]);
        assert_eq!(said.status, 3, "{odd}: {}{}", said.stdout, said.stderr);
    }
}

#[test]
fn sums_of_the_largest_amounts_stay_numbers() {
    let entry = |id: usize| {
        format!(
            "y{id} = {{ at = 2026-11-22, practice = \"reading\", minutes = 1440, amount = 1e12 }}\n"
        )
    };
    let entries: String = (0..50).map(entry).collect();
    let text = "format = 1\n[practice.reading]\ntitle = \"Reading\"\nunit = \"pages\"\n[[goal]]\npractice = \"reading\"\nevery = \"20pages/week\"\nsince = 0000-01-01\n[[goal]]\npractice = \"quality-time\"\nevery = \"10000/day\"\n[log]\n";
    let home = Home::with_journal(&format!("{text}{entries}"));
    for (format, said) in views(&home, VIEWS, &[0, 1, 2]) {
        assert!(!said.contains("NaN"), "{said}");
        assert!(
            format == "json" || !said.contains("18446744073709551615"),
            "{said}"
        );
        if format == "json" && !said.is_empty() {
            let _: Value = serde_json::from_str(&said).expect("JSON");
        }
    }
}

#[test]
fn the_last_year_of_all_is_a_year_like_others() {
    let text = "format = 1\n[[goal]]\npractice = \"quality-time\"\nevery = \"3/7d\"\nsince = 9999-12-01\n[[goal]]\npractice = \"appreciation\"\nevery = \"2/month\"\n[log]\nx1 = { at = 9999-12-30, practice = \"quality-time\" }\nx2 = { at = 9999-12-31T23:59:59+01:00, practice = \"appreciation\" }\n";
    let home = Home::with_journal(text).at("9999-12-31T23:59:59+01:00");
    views(&home, VIEWS, &[0, 1, 2]);
    home.bond("log quality-time -q");
    home.bond("pause --from 9999-12-31");
    views(&home, VIEWS, &[0, 1, 2]);
    let early =
        Home::with_journal("[log]\nx1 = { at = 0000-01-01, practice = \"quality-time\" }\n")
            .at("0000-01-01T12:00:00+01:00");
    views(&early, VIEWS, &[0, 1, 2]);
}

#[test]
fn a_clock_beyond_what_toml_can_say_is_refused() {
    for now in ["9999-12-31T23:30:00Z", "9999-12-31T23:59:59-12:00"] {
        let home = Home::with_journal(&journal("")).at(now);
        let before = home.journal();
        let said = home.fails("log appreciation", 2);
        assert!(
            said.starts_with("error: could not understand BOND_NOW"),
            "{said}"
        );
        assert_eq!(home.journal(), before);
    }
}
