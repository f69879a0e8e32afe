//! Month by month: how often, how long, how strong, how it was.

use chrono::{Datelike, Months, NaiveDate};

use super::{Profile, count, number, time};
use crate::catalog::names::Names;
use crate::goals::{self as goals, Calendar};
use crate::report::{Cell, Column, Span, Spark, Table};
use crate::stats::{LATELY, Month, Series};

/// How many months are told.
const MONTHS: u32 = 12;

/// The first days of the last months up to `until`, the oldest first; none before the month of `since`.
pub(super) fn up_to(until: NaiveDate, since: Option<NaiveDate>) -> Vec<NaiveDate> {
    let first = |day: NaiveDate| day.with_day(1).unwrap_or(day);
    let ago = |months| first(until).checked_sub_months(Months::new(months));
    let all = (0..MONTHS).rev().filter_map(ago);
    all.filter(|month| since.is_none_or(|since| *month >= first(since)))
        .collect()
}

/// The strength of a goal, from 0 to 100, at the end of each month, or on `until` in the last one.
pub(super) fn scores(
    series: &Series,
    calendar: Calendar,
    months: &[NaiveDate],
    until: NaiveDate,
) -> Vec<Option<f64>> {
    let scores = goals::scores(&series.goals, series.days(), &series.pauses, &calendar);
    let at_end = |month: &NaiveDate| {
        let next = *month + Months::new(1);
        let place = scores.partition_point(|(day, _)| *day < next && *day <= until);
        let (day, score) = scores.get(place.checked_sub(1)?)?;
        (*day >= *month).then_some(100.0 * score)
    };
    months.iter().map(at_end).collect()
}

impl Profile<'_> {
    /// A chart for each of times, minutes, strength and ratings, and what it says in words.
    pub(super) fn by_month(&self, names: Names<'_>, last: Option<&str>) -> Table {
        let all = self.depth.totals();
        let mut rows = vec![row(
            "times",
            self.chart(|month| Some(number(month.entries))),
            match last {
                Some(last) => format!("{} in all, last {last}", count(all.entries, "time")),
                None => format!("{} in all", count(all.entries, "time")),
            },
        )];
        if all.minutes > 0 {
            let minutes = self.chart(|month| Some(number(month.minutes)));
            rows.push(row("minutes", minutes, self.minutes()));
        }
        for strength in &self.goals {
            let chart = Spark {
                values: strength.scores.clone(),
                top: Some(100.0),
            };
            let title = self.strength_title(strength.series, names);
            rows.push(row(&title, chart, in_words(&strength.scores)));
        }
        if all.ratings.count > 0 {
            let chart = Spark {
                top: Some(5.0),
                ..self.chart(|month| month.ratings.mean())
            };
            rows.push(row("rating", chart, self.ratings()));
        }
        let letter = |month: &NaiveDate| month.format("%b").to_string().chars().next();
        Table {
            indent: 2,
            columns: vec![
                Column::new("month").naming(),
                Column {
                    words: Some(self.span()),
                    ..Column::new(self.months.iter().filter_map(letter).collect::<String>())
                },
                Column::new("").wrapping(),
            ],
            rows,
        }
    }

    /// From which month to which: `December 2025 to November 2026`.
    fn span(&self) -> String {
        let said = |month: Option<&NaiveDate>| {
            month.map_or_else(String::new, |month| month.format("%B %Y").to_string())
        };
        let (first, last) = (said(self.months.first()), said(self.months.last()));
        if first == last {
            first
        } else {
            format!("{first} to {last}")
        }
    }

    /// A value for each month; none before the first entry.
    fn chart(&self, value: impl Fn(&Month) -> Option<f64>) -> Spark {
        let first = self.depth.months.keys().next();
        let of = |month: &NaiveDate| match self.depth.months.get(month) {
            Some(sums) => value(sums),
            None if first.is_some_and(|first| first < month) => value(&Month::default()),
            None => None,
        };
        Spark {
            values: self.months.iter().map(of).collect(),
            top: None,
        }
    }

    /// `107 h 25 min in all, 47 min each time, 1 h 30 min at most`.
    fn minutes(&self) -> String {
        let minutes = self.depth.totals().minutes;
        let mean = (minutes + self.depth.timed / 2) / self.depth.timed.max(1);
        format!(
            "{} in all, {} on average, {} at most",
            time::minutes(minutes),
            time::minutes(mean),
            time::minutes(self.depth.longest.into())
        )
    }

    /// `4.3 of 5 on average; lately 4.6, before 4.1`.
    fn ratings(&self) -> String {
        let all = self.depth.rated();
        let lately = self.depth.lately;
        let mean = all.mean().unwrap_or(0.0);
        if all.count == 1 {
            return format!("rated once, {mean} of 5");
        }
        let said = format!("{mean:.1} of 5 on average, {} rated", all.count);
        match (lately.mean(), all.without(lately).mean()) {
            (Some(lately), Some(before)) => {
                format!("{said}; {lately:.1} in the last {LATELY} days, {before:.1} before")
            }
            _ => said,
        }
    }
}

/// `86 of 100 now, 74 three months before`.
fn in_words(scores: &[Option<f64>]) -> String {
    let at = |ago: usize| {
        let place = scores.len().checked_sub(1 + ago)?;
        scores.get(place).copied().flatten()
    };
    match (at(0), at(3)) {
        (Some(now), Some(before)) => format!("{now:.0} of 100, {before:.0} three months before"),
        (Some(now), None) => format!("{now:.0} of 100"),
        (None, _) => "no goal now".to_owned(),
    }
}

fn row(title: &str, chart: Spark, said: String) -> Vec<Cell> {
    vec![
        Span::strong(title).into(),
        chart.into(),
        Span::muted(said).into(),
    ]
}
