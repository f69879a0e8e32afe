//! Journals as ten years of use would leave them: the nine practices, five people, goals of each kind.

use std::fmt::Write as _;

use chrono::{Datelike, Days, NaiveDate};

/// The Sunday evening on which all of it is read.
pub(crate) const NOW: &str = "2030-11-24T21:15:00+01:00";
const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2030, 11, 24).expect("a day of the calendar");
/// 2020-01-01, from where ids count their minutes.
const EPOCH: NaiveDate = NaiveDate::from_ymd_opt(2020, 1, 1).expect("a day of the calendar");

const HEADER: &str = r#"# bond journal: one line per entry below [log]. Edit it as you like.
format = 1

[person.sam]
name = "Sam"
relation = "romantic"

[person.mum]
name = "Mum"
relation = "familial"

[person.lea]
name = "Lea"
relation = "familial"

[person.zoe]
name = "Zoë"
relation = "platonic"

[person.jonas]
name = "Jonas"
relation = "platonic"

[practice.reading-together]
title = "Reading together"
kinds = ["intellectual", "emotional"]
unit = "pages"

"#;

const GOALS: &str = r#"[[goal]]
practice = "quality-time"
with = "sam"
every = "2/week"
since = 2020-11-30
until = 2024-12-31

[[goal]]
practice = "quality-time"
with = "sam"
every = "3/week"
since = 2025-01-01
plan = "after dinner, the phones stay in the kitchen"

[[goal]]
practice = "quality-time"
with = "mum"
every = "14d"
since = 2020-11-30

[[goal]]
practice = "appreciation"
every = "daily"
since = 2020-11-30

[[goal]]
practice = "appreciation"
with = "lea"
every = "2/day"
since = 2022-03-01

[[goal]]
practice = "open-communication"
every = "mon,wed,fri"
since = 2020-11-30

[[goal]]
practice = "active-listening"
with = "mum"
every = "3/7d"
since = 2020-11-30

[[goal]]
practice = "physical-affection"
with = "sam"
every = "90min/week"
since = 2020-11-30

[[goal]]
practice = "new-experiences"
every = "weekly"
since = 2020-11-30

[[goal]]
practice = "future-goals"
every = "monthly"
since = 2020-11-30

[[goal]]
practice = "reading-together"
every = "20pages/month"
since = 2021-01-01

[[goal]]
practice = "professional-help"
every = "2/month"
since = 2021-01-01

[[goal]]
practice = "forgiveness"
every = "max2/week"
since = 2021-01-01

"#;

const PAUSES: &str = r#"[[pause]]
from = 2023-07-01
to = 2023-07-14
reason = "travelling"

[[pause]]
from = 2028-02-10
to = 2028-02-20
practice = "physical-affection"

"#;

const PRACTICES: [&str; 10] = [
    "quality-time",
    "appreciation",
    "open-communication",
    "active-listening",
    "physical-affection",
    "new-experiences",
    "future-goals",
    "reading-together",
    "professional-help",
    "forgiveness",
];

const WITH: [&str; 7] = [
    r#""sam""#,
    r#""sam""#,
    r#""mum""#,
    r#""lea""#,
    r#""zoe""#,
    r#""jonas""#,
    r#""sam", "lea""#,
];

const NOTES: [&str; 8] = [
    "walk by the river",
    "told them what I liked about the weekend",
    "cooked together, no phones on the table",
    "she talked, I asked and said it back",
    "Spaziergang über die Brücke, danach Tee",
    "laughed about the old pictures for an hour",
    "said sorry for the other day \u{2013} all good",
    "call on the train home",
];

/// A journal, and how many of its entries were done rather than skipped.
pub(crate) struct History {
    pub(crate) text: String,
    pub(crate) done: u64,
}

/// The goals of someone who began `days` days ago: none is older than the history.
fn goals(days: u64) -> String {
    let first = (TODAY - Days::new(days - 1)).to_string();
    let line = |line: &str| match line.strip_prefix("since = ") {
        Some(since) if since < first.as_str() => format!("since = {first}\n"),
        _ => format!("{line}\n"),
    };
    GOALS.lines().map(line).collect()
}

/// `days` days up to today with `daily` entries each.
pub(crate) fn history(days: u64, daily: u64) -> History {
    let mut history = History {
        text: format!("{HEADER}{}{PAUSES}[log]\n", goals(days)),
        done: 0,
    };
    let mut chance = Chance(7);
    for ago in (0..days).rev() {
        let day = TODAY - Days::new(ago);
        for place in 0..daily {
            // From seven in the morning to nine in the evening.
            let minute = 7 * 60 + place * 14 * 60 / daily;
            history.add(day, minute, &mut chance);
        }
    }
    history
}

impl History {
    fn add(&mut self, day: NaiveDate, minute: u64, chance: &mut Chance) {
        let minutes = (day - EPOCH).num_days().unsigned_abs() * 24 * 60 + minute - 60;
        let id = id(minutes << 15 | chance.below(1 << 15));
        let (hour, minute) = (minute / 60, minute % 60);
        let offset = if (4..=10).contains(&day.month()) {
            2
        } else {
            1
        };
        let practice = chance.of(&PRACTICES);
        let with = chance.of(&WITH);
        let text = &mut self.text;
        let _ = write!(
            text,
            r#"{id} = {{ at = {day}T{hour:02}:{minute:02}:00+{offset:02}:00, practice = "{practice}", with = [{with}]"#
        );
        if chance.below(100) == 0 {
            text.push_str(", skip = \"both ill\" }\n");
            return;
        }
        self.done += 1;
        let _ = write!(text, ", minutes = {}", 5 + 5 * chance.below(18));
        if practice == "reading-together" {
            let _ = write!(text, ", amount = {}", 1 + chance.below(30));
        }
        let _ = write!(text, ", rating = {}", 1 + chance.below(5));
        if chance.below(20) == 0 {
            text.push_str(", tags = [\"weekend\"]");
        }
        if chance.below(5) > 0 {
            let _ = write!(text, ", note = \"{}\"", chance.of(&NOTES));
        }
        text.push_str(if chance.below(50) == 0 {
            ", private = true }\n"
        } else {
            " }\n"
        });
    }
}

fn id(number: u64) -> String {
    let digits = b"0123456789abcdefghjkmnpqrstvwxyz";
    let digit = |place: u32| char::from(digits[(number >> (5 * place) & 31) as usize]);
    (0..8).rev().map(digit).collect()
}

/// Numbers without a pattern, the same in every run (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    fn of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        let place = self.next() % choices.len() as u64;
        choices[usize::try_from(place).unwrap_or(0)]
    }
}
