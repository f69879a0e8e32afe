//! A home that has been lived in: people with names of usual length, goals of every kind, skips and pauses, three months.

use crate::home::Home;
use crate::story::Story;

/// The goals, by practice and person.
pub(crate) const GOALS: [(&str, &str, &str); 15] = [
    ("quality-time", "alexandra", "3/week"),
    ("appreciation", "", "daily"),
    ("call", "mum", "14d"),
    ("call", "grandpa-joe", "7d..14d"),
    ("date-night", "sam", "2/month"),
    ("bedtime-story", "zoe", "20pages/week"),
    ("active-listening", "", "mon,wed,fri"),
    ("late-snack", "", "max2/week"),
    ("physical-affection", "sam", "5/7d"),
    ("visit", "alexandra", "quarterly"),
    ("quality-time", "sam", "90min/week"),
    ("new-experiences", "", "monthly"),
    ("open-communication", "sam", "weekly"),
    ("praying", "", "sun"),
    ("future-goals", "", "yearly"),
];

const HEADER: &str = r#"
[person.sam]
name = "Sam"

[person.mum]
name = "Mum"

[person.alexandra]
name = "Alexandra"

[person.grandpa-joe]
name = "Grandpa Joe"

[person.zoe]
name = "Zoë"

[practice.call]
title = "Call"
kinds = ["emotional"]

[practice.date-night]
title = "Date night"
kinds = ["emotional", "physical"]

[practice.bedtime-story]
title = "Bedtime story"
unit = "pages"

[practice.late-snack]
title = "Late snack"

[practice.visit]
title = "Visit"

[practice.praying]
title = "Praying together"
kinds = ["spiritual"]

[[pause]]
from = 2026-10-05
to = 2026-10-11
reason = "travelling"

[[pause]]
from = 2026-11-16
to = 2026-12-02
practice = "praying"
reason = "a break of the choir"
"#;

/// The same with another name for Sam.
pub(crate) fn home_with(name: &str) -> Home {
    Home::with_journal(&text().replace("name = \"Sam\"", &format!("name = \"{name}\"")))
}

/// All goals since 20 August; today is Sunday, 22 November 2026.
pub(crate) fn home() -> Home {
    Home::with_journal(&text())
}

fn text() -> String {
    let mut header = HEADER.to_owned();
    for (practice, with, every) in GOALS {
        let with = match with {
            "" => String::new(),
            with => format!("with = \"{with}\""),
        };
        let goal = [
            "",
            "[[goal]]",
            &format!("practice = \"{practice}\""),
            &with,
            &format!("every = \"{every}\""),
            "since = 2026-08-20",
            "",
        ];
        header.push_str(&goal.join("\n"));
    }
    let sam = r#"with = ["sam"]"#;
    let story = Story::new(&header)
        .repeat(
            "2026-08-21",
            2,
            46,
            "quality-time",
            r#"with = ["alexandra"], minutes = 30"#,
        )
        .repeat(
            "2026-08-22",
            5,
            18,
            "quality-time",
            r#"with = ["sam"], minutes = 45"#,
        )
        .repeat("2026-08-20", 1, 90, "appreciation", sam)
        .repeat("2026-08-24", 13, 6, "call", r#"with = ["mum"]"#)
        .repeat("2026-08-25", 11, 8, "call", r#"with = ["grandpa-joe"]"#)
        .repeat("2026-08-21", 14, 7, "date-night", sam)
        .repeat(
            "2026-08-20",
            2,
            45,
            "bedtime-story",
            r#"with = ["zoe"], amount = 8"#,
        )
        .repeat("2026-08-21", 7, 13, "active-listening", "")
        .repeat("2026-08-24", 7, 12, "active-listening", "")
        .repeat("2026-08-22", 6, 16, "late-snack", "")
        .repeat("2026-08-20", 1, 70, "physical-affection", sam)
        .repeat("2026-11-17", 1, 6, "physical-affection", sam)
        .repeat("2026-08-30", 7, 11, "open-communication", sam)
        .repeat("2026-08-23", 7, 12, "praying", "")
        .log("2026-10-09", "new-experiences", sam)
        .log("2026-11-18", "new-experiences", sam)
        .log(
            "2026-11-19",
            "quality-time",
            r#"with = ["sam"], skip = "a day of work far away from home""#,
        )
        .log(
            "2026-11-22",
            "open-communication",
            r#"with = ["sam"], skip = "no line to the island""#,
        )
        .log(
            "2026-11-22T07:40:00+01:00",
            "forgiveness",
            r#"with = ["sam", "mum", "alexandra", "grandpa-joe", "zoe"]"#,
        );
    story.text()
}
