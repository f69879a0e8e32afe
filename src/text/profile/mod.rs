//! One practice in depth: month by month, by weekday and hour, and its ratings.

mod facts;
mod months;

use chrono::{NaiveDate, Weekday};

use super::{count, time};
use crate::catalog::names::Names;
use crate::goals::Calendar;
use crate::report::{Block, Cell, Column, Record, Span, Spark, Table, TextLine};
use crate::stats::{Depth, Series};

/// Display cells of the longest bar.
const BAR: u8 = 20;

/// The days of the week, from Monday on.
const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// What is told of a practice.
pub struct Profile<'p> {
    depth: &'p Depth,
    /// The first days of the months that are told, the oldest first.
    months: Vec<NaiveDate>,
    goals: Vec<Strength<'p>>,
    week_starts: Weekday,
}

/// The strength of a goal at the end of each month.
struct Strength<'p> {
    series: &'p Series,
    /// From 0 to 100; none where no goal was in force.
    scores: Vec<Option<f64>>,
}

impl<'p> Profile<'p> {
    /// The last 12 months up to `until`, or those since `since`.
    #[must_use]
    pub fn of(
        depth: &'p Depth,
        goals: impl Iterator<Item = &'p Series>,
        calendar: &Calendar,
        since: Option<NaiveDate>,
        until: NaiveDate,
    ) -> Self {
        let months = months::up_to(until, since);
        let strength = |series: &'p Series| Strength {
            series,
            scores: months::scores(series, *calendar, &months, until),
        };
        Self {
            goals: goals.map(strength).collect(),
            depth,
            months,
            week_starts: calendar.week_starts,
        }
    }

    /// The tables, one below the other; none where nothing was done. `last` is when it was done last.
    #[must_use]
    pub fn blocks(
        &self,
        names: Names<'_>,
        last: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Vec<Block> {
        if self.depth.months.is_empty() {
            return Vec::new();
        }
        let last = last.map(|last| time::day(last, today));
        let mut blocks = vec![Block::Gap, self.by_month(names, last.as_deref()).into()];
        blocks.extend(self.by_weekday());
        if self.depth.hours.iter().sum::<u64>() > 1 {
            blocks.push(Block::Gap);
            blocks.extend(self.by_hour());
        }
        let ratings = self.by_rating();
        if ratings.rows.len() > 1 {
            blocks.extend([Block::Gap, ratings.into()]);
        }
        blocks
    }

    /// The fields for programs.
    #[must_use]
    pub fn facts(&self) -> Record {
        facts::facts(self)
    }

    /// A row for each day of the week on which it was done, or a line where that is always the same.
    fn by_weekday(&self) -> Vec<Block> {
        let first = WEEK.iter().position(|day| *day == self.week_starts);
        let days = WEEK.iter().zip(self.depth.weekdays);
        let days = days.cycle().skip(first.unwrap_or(0)).take(WEEK.len());
        let table = bars(
            "weekday",
            days.map(|(day, entries)| (time::weekday(*day).to_owned(), entries)),
        );
        if table.rows.len() > 1 {
            return vec![Block::Gap, table.into()];
        }
        let only = WEEK.iter().zip(self.depth.weekdays);
        let only = only.filter(|(_, entries)| *entries > 1).map(|(day, _)| {
            let said = format!("Always on a {}", time::weekday(*day));
            TextLine::of(vec![Span::plain(said).nameless()]).indented(2)
        });
        only.flat_map(|line| [Block::Gap, line.into()]).collect()
    }

    /// A row for each rating that was given.
    fn by_rating(&self) -> Table {
        let ratings = (1..).zip(self.depth.ratings).collect::<Vec<(u8, u64)>>();
        let rows = ratings.into_iter().rev();
        bars(
            "rating",
            rows.map(|(rating, entries)| (rating.to_string(), entries)),
        )
    }

    /// A chart of the hours, and below it what it says in words.
    fn by_hour(&self) -> [Block; 2] {
        let hours = self.depth.hours;
        let values = hours.iter().map(|entries| Some(number(*entries)));
        let spark = Spark {
            values: values.collect(),
            top: None,
        };
        let timed: u64 = hours.iter().sum();
        let without = self.depth.totals().entries - timed;
        let most = (0..hours.len())
            .zip(hours)
            .rev()
            .max_by_key(|(_, entries)| *entries);
        let most = most.map(|(hour, entries)| {
            format!("most often from {hour}:00 on ({})", count(entries, "time"))
        });
        let rest = (without > 0).then(|| format!("{without} without a time"));
        let said: Vec<String> = most.into_iter().chain(rest).collect();
        let chart = Table {
            indent: 2,
            columns: vec![
                Column::new(""),
                Column {
                    words: Some("0:00 to 23:00".to_owned()),
                    ..Column::new("0     6     12    18")
                },
            ],
            rows: vec![vec![Span::strong("hour").into(), spark.into()]],
        };
        let words = TextLine::of(vec![Span::muted(said.join(", "))]).indented(2);
        [chart.into(), words.into()]
    }

    /// The title of the row of a goal: `strength`, or whose goal it is where there are several.
    fn strength_title(&self, series: &Series, names: Names<'_>) -> String {
        match (&series.with, self.goals.len()) {
            (Some(with), 2..) => format!("strength, {}", names.person_name(with)),
            _ => "strength".to_owned(),
        }
    }
}

/// A row with a bar for each that was done at all; `what` heads them.
fn bars(what: &str, rows: impl Iterator<Item = (String, u64)>) -> Table {
    let rows: Vec<(String, u64)> = rows.filter(|(_, entries)| *entries > 0).collect();
    let most = rows.iter().map(|(_, entries)| *entries).max().unwrap_or(0);
    let row = |(name, entries): &(String, u64)| {
        vec![
            Span::strong(name.as_str()).into(),
            Cell::Bar {
                share: number(*entries) / number(most.max(1)),
                width: BAR,
            },
            entries.to_string().into(),
        ]
    };
    Table {
        indent: 2,
        columns: vec![
            Column::new(what).naming(),
            Column::new(""),
            Column::new("times").right(),
        ],
        rows: rows.iter().map(row).collect(),
    }
}

fn number(number: u64) -> f64 {
    u32::try_from(number).map_or(f64::from(u32::MAX), f64::from)
}
