//! Goals in the words that people type.

use proptest::prelude::*;

use crate::goals::Every;

fn short(text: &str) -> String {
    match Every::typed(text) {
        Ok(every) => every.to_string(),
        Err(error) => panic!("{error}"),
    }
}

fn error(text: &str) -> String {
    match Every::typed(text) {
        Ok(every) => panic!("{text:?} is {every}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn periods_and_intervals_in_words() {
    for (text, is) in [
        ("every day", "daily"),
        ("Each Day", "daily"),
        ("everyday", "daily"),
        ("every evening", "daily"),
        ("every week", "weekly"),
        ("every month", "monthly"),
        ("every quarter", "quarterly"),
        ("every year", "yearly"),
        ("annually", "yearly"),
        ("per week", "weekly"),
        ("fortnightly", "14d"),
        ("every fortnight", "14d"),
        ("once a fortnight", "14d"),
        ("every other week", "14d"),
        ("every other day", "2d"),
        ("every second week", "14d"),
        ("every third day", "3d"),
        ("every 10th day", "10d"),
        ("every 1 day", "1d"),
        ("every 10 days", "10d"),
        ("every ten days", "10d"),
        ("10 days", "10d"),
        ("every 2 weeks", "14d"),
        ("every two weeks", "14d"),
        ("every 1 week", "weekly"),
        ("2w", "14d"),
        ("2 weeks", "14d"),
        ("once every 2 weeks", "14d"),
        ("once in 10 days", "10d"),
        ("every 7 to 14 days", "7d..14d"),
        ("every 7-14 days", "7d..14d"),
        ("between 7 and 14 days", "7d..14d"),
        ("1 to 2 weeks", "7d..14d"),
        ("1w..2w", "7d..14d"),
        ("1 week to 10 days", "7d..10d"),
    ] {
        assert_eq!(short(text), is, "{text}");
    }
}

#[test]
fn days_of_the_week_in_words() {
    for (text, is) in [
        ("sundays", "sun"),
        ("every sunday", "sun"),
        ("on Sunday", "sun"),
        ("on Mondays, Wednesdays and Fridays", "mon,wed,fri"),
        ("mon wed fri", "mon,wed,fri"),
        ("sat and sun", "sat,sun"),
        ("Sat & Sun", "sat,sun"),
        ("every tues and thurs", "tue,thu"),
        ("mon-fri", "mon,tue,wed,thu,fri"),
        ("mon – fri", "mon,tue,wed,thu,fri"),
        ("mon..wed", "mon,tue,wed"),
        ("monday to friday", "mon,tue,wed,thu,fri"),
        ("fri-mon", "mon,fri,sat,sun"),
        ("weekdays", "mon,tue,wed,thu,fri"),
        ("on weekdays", "mon,tue,wed,thu,fri"),
        ("every weekday", "mon,tue,wed,thu,fri"),
        ("workdays", "mon,tue,wed,thu,fri"),
        ("weekends", "sat,sun"),
        ("at the weekend", "sat,sun"),
        ("weekdays and sat", "mon,tue,wed,thu,fri,sat"),
        ("every day of the week", "mon,tue,wed,thu,fri,sat,sun"),
        ("every day except Sunday", "mon,tue,wed,thu,fri,sat"),
        ("weekdays but not fri", "mon,tue,wed,thu"),
    ] {
        assert_eq!(short(text), is, "{text}");
    }
}

#[test]
fn how_often_and_how_much_in_words() {
    for (text, is) in [
        ("once a week", "1/week"),
        ("twice a week", "2/week"),
        ("thrice a week", "3/week"),
        ("3 times a month", "3/month"),
        ("three times per week", "3/week"),
        ("3 times per week", "3/week"),
        ("2 per week", "2/week"),
        ("2 a week", "2/week"),
        ("2/w", "2/week"),
        ("2/d", "2/day"),
        ("3x/week", "3/week"),
        ("3x a week", "3/week"),
        ("3 × per week", "3/week"),
        ("once weekly", "1/week"),
        ("twice daily", "2/day"),
        ("3 times each month", "3/month"),
        ("once a year", "1/year"),
        ("once a quarter", "1/quarter"),
        ("4 times in a year", "4/year"),
        ("semiweekly", "2/week"),
        ("30 min a day", "30min/day"),
        ("half an hour a day", "30min/day"),
        ("half hour daily", "30min/day"),
        ("an hour a week", "60min/week"),
        ("1h/week", "60min/week"),
        ("1 h a week", "60min/week"),
        ("1h30 a week", "90min/week"),
        ("1h 30min per week", "90min/week"),
        ("1.5 hours a week", "90min/week"),
        ("1½ hours a week", "90min/week"),
        ("½ hour a day", "30min/day"),
        ("an hour and a half a week", "90min/week"),
        ("two hours a week", "120min/week"),
        ("a quarter of an hour a day", "15min/day"),
        ("20 pages a month", "20pages/month"),
        ("20 pages per month", "20pages/month"),
        ("2.5 km a day", "2.5km/day"),
        ("at least 3 a week", "3/week"),
        ("no less than 30 min a day", "30min/day"),
        (">= 3/week", "3/week"),
        ("at most 2 a week", "max2/week"),
        ("no more than 2 per week", "max2/week"),
        ("not more than twice a week", "max2/week"),
        ("up to an hour a day", "max60min/day"),
        ("maximum 2 a week", "max2/week"),
        ("max. 2 per week", "max2/week"),
        ("never", "max0/day"),
        ("never in a week", "max0/week"),
        ("on 3 of any 7 days", "3/7d"),
        ("on 3 days in any 7", "3/7d"),
        ("3 days in 7", "3/7d"),
        ("3 out of 7 days", "3/7d"),
        ("3 times in 7 days", "3/7d"),
        ("twice every 2 weeks", "2/14d"),
        ("twice a fortnight", "2/14d"),
        ("3 times every 10 days", "3/10d"),
        ("3/2w", "3/14d"),
    ] {
        assert_eq!(short(text), is, "{text}");
    }
}

#[test]
fn what_can_be_read_in_two_ways_is_refused_with_both() {
    for (text, readings) in [
        ("biweekly", ["2/week", "14d"]),
        ("Bi-weekly", ["2/week", "14d"]),
        ("bimonthly", ["2/month", "6/year"]),
        ("biannually", ["2/year", "730d"]),
        ("every 2 months", ["60d", "6/year"]),
        ("every other month", ["60d", "6/year"]),
        ("every 6 months", ["180d", "2/year"]),
        ("every 2 years", ["730d", "yearly"]),
        ("3 days a week", ["3/week", "3/7d"]),
    ] {
        let error = error(text);
        for reading in readings {
            assert!(error.contains(reading), "{error}");
        }
    }
}

#[test]
fn what_is_not_understood_gets_examples() {
    for text in [
        "often",
        "every",
        "every blue moon",
        "at most",
        "at most sundays",
        "twice",
        "a week",
        "every 0 days",
        "every day every week",
        "sat and",
        "3 times a moon",
        "no more",
        "never ever",
        "daily weekly",
    ] {
        let error = error(text);
        assert!(error.contains("write "), "{error}");
    }
    assert!(error("14 to 7 days").contains("7d..14d"));
    assert!(error("0 times a week").contains("max0/week"));
    assert!(error("every 4000 days").contains("3650"));
    assert!(error("30 min every 2 weeks").contains("min/week"));
}

proptest! {
    #[test]
    fn no_words_panic(text in "((every|at most|max|on|a|an|half|and|to|in|of|[0-9]{0,12}|/|-|\\.\\.|,|h|min|pages|days?|weeks?|month|years|mon|fridays|[a-zß½.]{0,4}) ?){0,9}") {
        if let Ok(every) = Every::typed(&text) {
            prop_assert_eq!(every.to_string().parse::<Every>().unwrap(), every);
        }
    }
}
