//! Journals for the views, told line by line.

use chrono::NaiveDate;

/// A journal in the making.
#[derive(Clone)]
pub(crate) struct Story {
    header: String,
    lines: String,
    count: usize,
}

impl Story {
    /// A journal with this above its log.
    pub(crate) fn new(header: &str) -> Self {
        Self {
            header: header.trim().to_owned(),
            lines: String::new(),
            count: 0,
        }
    }

    /// One entry: when, what, and the rest of its fields as TOML.
    pub(crate) fn log(mut self, at: &str, practice: &str, rest: &str) -> Self {
        self.count += 1;
        let rest = if rest.is_empty() {
            String::new()
        } else {
            format!(", {rest}")
        };
        let count = self.count;
        let line = format!("3e{count:06} = {{ at = {at}, practice = \"{practice}\"{rest} }}\n");
        self.lines.push_str(&line);
        self
    }

    /// The same entry on several days from `from` on, `apart` days apart.
    pub(crate) fn repeat(
        mut self,
        from: &str,
        apart: u64,
        times: usize,
        practice: &str,
        rest: &str,
    ) -> Self {
        let from: NaiveDate = from.parse().expect("a day");
        for day in (0..)
            .map(|number| from + chrono::Days::new(number * apart))
            .take(times)
        {
            self = self.log(&day.to_string(), practice, rest);
        }
        self
    }

    pub(crate) fn text(&self) -> String {
        format!("format = 1\n\n{}\n\n[log]\n{}", self.header, self.lines)
    }
}

/// People, goals of most kinds and a pause; three months up to Sunday, 22 November 2026.
pub(crate) fn three_months() -> Story {
    Story::new(HEADER)
        // 2 a week, of which one week was missed and made up for.
        .repeat(
            "2026-08-31",
            7,
            8,
            "quality-time",
            r#"with = ["sam"], minutes = 45"#,
        )
        .repeat(
            "2026-09-03",
            7,
            7,
            "quality-time",
            r#"with = ["sam"], minutes = 30"#,
        )
        .repeat(
            "2026-10-27",
            7,
            4,
            "quality-time",
            r#"with = ["sam"], minutes = 60"#,
        )
        .repeat("2026-10-28", 7, 4, "quality-time", r#"with = ["sam"]"#)
        .log(
            "2026-10-31T20:00:00+01:00",
            "quality-time",
            r#"with = ["sam"], minutes = 90, rating = 5, note = "first snow, long walk""#,
        )
        .repeat("2026-09-01", 2, 40, "appreciation", r#"with = ["sam"]"#)
        .repeat(
            "2026-09-05",
            14,
            5,
            "call",
            r#"with = ["mum"], minutes = 20"#,
        )
        .log(
            "2026-11-10",
            "call",
            r#"with = ["mum"], minutes = 35, rating = 4, note = "she told of her school days""#,
        )
        .repeat(
            "2026-09-07",
            7,
            11,
            "physical-affection",
            r#"with = ["sam"]"#,
        )
        .log(
            "2026-11-15",
            "new-experiences",
            r#"with = ["sam", "zoe"], minutes = 180, rating = 5, note = "the climbing hall""#,
        )
        .log(
            "2026-11-20T07:30:00+01:00",
            "forgiveness",
            r#"note = "let it go", private = true"#,
        )
        .log(
            "2026-11-22T08:10:00+01:00",
            "appreciation",
            r#"with = ["sam", "mum"], rating = 4, note = "thanked both for the soup""#,
        )
        .log("2026-11-22T21:00:00+01:00", "late-snack", "")
}

const HEADER: &str = r#"
[person.sam]
name = "Sam"
relation = "romantic"

[person.mum]
name = "Mum"
relation = "familial"

[person.zoe]
name = "Zoë"

[practice.call]
title = "Call"
kinds = ["emotional"]

[practice.late-snack]
title = "Late snack"

[[goal]]
practice = "quality-time"
with = "sam"
every = "2/week"
since = 2026-08-31
plan = "after dinner, we leave the phones in the kitchen"

[[goal]]
practice = "appreciation"
every = "3/7d"
since = 2026-09-01

[[goal]]
practice = "call"
with = "mum"
every = "14d"
plan = "on the way home from work, I call"

[[goal]]
practice = "late-snack"
every = "max2/week"
since = 2026-11-01

[[goal]]
practice = "future-goals"
with = "sam"
every = "1/month"
since = 2026-10-01
plan = "on the first Sunday, we look at the calendar"

[[goal]]
practice = "active-listening"
every = "mon,wed,fri"
since = 2026-11-01

[[pause]]
from = 2026-11-20
to = 2026-11-30
practice = "active-listening"
reason = "hoarse"
"#;
