//! A year as a calendar of shades, and below it what it adds up to.

mod days;
mod facts;
mod picture;

use chrono::{NaiveDate, Weekday};

use super::{capital, count, every, filter, goal, time};
use crate::catalog::names::Names;
use crate::goals::{Period, Standing};
use crate::report::{Block, Span, TextLine};
use crate::stats::{Daily, Filter, Ledger, Series};
use crate::summary::week::KeptPeriods;
use days::{Day, Measure, Rule};

/// A year that was asked for.
#[derive(Clone, Copy, Debug)]
pub struct Year {
    /// Which.
    pub number: i32,
    /// Whether its last day is past: then it is judged as of the day after that.
    pub is_over: bool,
}

/// What is shown.
pub struct CalendarPage<'c> {
    filter: &'c Filter,
    names: Names<'c>,
    today: NaiveDate,
    week_starts: Weekday,
    /// The year, where one was asked for.
    year: Option<Year>,
    days: Vec<Day>,
    goal: Option<(&'c Series, Standing)>,
    periods: Vec<Period>,
    measure: Measure,
}

impl<'c> CalendarPage<'c> {
    /// The days that were added up, judged by the goal that is meant.
    #[must_use]
    pub fn of(
        daily: &'c Daily<Ledger>,
        names: Names<'c>,
        pauses: &[crate::goals::Pause],
        year: Option<Year>,
    ) -> Self {
        let ledger = &daily.inner;
        let last = ledger.calendar().today;
        let is_over = year.is_some_and(|year| year.is_over);
        let calendar = ledger.calendar().up_to(last, is_over);
        let sums: Vec<_> = daily.days().collect();
        let range = (sums.first().map_or(last, |(day, _)| *day), last);
        let series = goal_that_is_meant(ledger, range);
        let reviewed = series.map(|series| (series, series.review(&calendar, range)));
        let (goal, periods) = match reviewed {
            Some((series, (standing, periods))) => (Some((series, standing)), periods),
            None => (None, Vec::new()),
        };
        let every = goal.as_ref().map(|(_, standing)| &standing.every);
        let measure = Measure::of(every, &sums);
        let rule = Rule {
            every,
            periods: &periods,
            pauses: series.map_or(pauses, |series| &series.pauses),
            measure,
        };
        let days = sums.into_iter().map(|(day, sums)| rule.day(day, sums));
        Self {
            filter: ledger.filter(),
            names,
            today: last,
            week_starts: calendar.week_starts,
            year,
            days: days.collect(),
            goal,
            periods,
            measure,
        }
    }

    /// The page.
    #[must_use]
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks = vec![
            Span::strong(self.title()).into(),
            Block::Gap,
            self.picture().into(),
            Block::Gap,
        ];
        blocks.extend(
            self.goal_lines()
                .into_iter()
                .map(|line| Block::from(line.indented(2))),
        );
        blocks.push(
            TextLine::of(vec![Span::plain(self.totals())])
                .indented(2)
                .into(),
        );
        blocks
    }

    fn title(&self) -> String {
        let what = filter::said(self.filter, self.names, self.today);
        let what = what.unwrap_or_else(|| "All practices".to_owned());
        match self.year {
            Some(year) => format!("{what}, {}", year.number),
            None => format!("{what}, the last 12 months"),
        }
    }

    /// How the goal was kept in these days, the streak now, and the best one.
    fn goal_lines(&self) -> Vec<TextLine> {
        let Some((series, standing)) = &self.goal else {
            return Vec::new();
        };
        let with = series
            .with
            .as_deref()
            .filter(|_| self.filter.with.is_none());
        let with = with.map(|key| format!(" with {}", self.names.person_name(key)));
        let KeptPeriods { kept, judged, .. } = self.kept();
        let mut first = vec![Span::strong(format!(
            "{}{}",
            capital(&every::wish(&standing.every)),
            with.unwrap_or_default()
        ))];
        if let Some(rate) = standing
            .every
            .is_interval()
            .then(|| goal::on_time(kept, judged))
        {
            first.extend(rate.map(|rate| Span::plain(format!(": {rate}"))));
        } else if kept > 0 {
            let judged = goal::periods(judged, standing);
            first.push(Span::plain(format!(": {kept} of {judged} kept")));
        }
        let now = match self.year {
            Some(Year { is_over: true, .. }) => "at the end of the year",
            Some(_) | None => "now",
        };
        let now = goal::streak(standing).map(|said| format!("{now} {said}"));
        let best = self.best(standing);
        let streaks: Vec<String> = [now, best].into_iter().flatten().collect();
        let mut lines = vec![TextLine::of(first)];
        if !streaks.is_empty() {
            let streaks = capital(&streaks.join(", "));
            lines.push(TextLine::of(vec![Span::plain(streaks).nameless()]));
        }
        lines
    }

    fn best(&self, standing: &Standing) -> Option<String> {
        let (from, to) = standing.best_from.zip(standing.best_to)?;
        let best = goal::periods(standing.best_streak, standing);
        let day = |day: NaiveDate| time::date(day, self.today);
        (standing.best_streak > 1).then(|| {
            let to = to.min(self.today);
            format!("best {best} ({} to {})", day(from), day(to))
        })
    }

    /// How many periods that ended in these days were kept.
    fn kept(&self) -> KeptPeriods {
        match (self.days.first(), self.days.last()) {
            (Some(first), Some(last)) => KeptPeriods::of(&self.periods, first.date, last.date),
            _ => KeptPeriods::default(),
        }
    }

    fn entries(&self) -> u64 {
        self.days.iter().map(|each| each.sums.entries).sum()
    }

    fn minutes(&self) -> u64 {
        self.days.iter().map(|each| each.sums.minutes).sum()
    }

    fn totals(&self) -> String {
        let days = self.days.iter().filter(|each| each.sums.entries > 0);
        match (self.entries(), self.minutes()) {
            (0, _) => "Nothing is written down for these days.".to_owned(),
            (entries, minutes) => {
                let times = count(entries, "time");
                let days = count(days.count() as u64, "day");
                let time = match minutes {
                    0 => String::new(),
                    minutes => format!(", {}", time::minutes(minutes)),
                };
                format!("{times} on {days}{time}")
            }
        }
    }

    /// Whether nothing was done or skipped, and there is no goal.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let is_idle = |each: &Day| each.sums.entries + each.sums.skips == 0;
        self.goal.is_none() && self.days.iter().all(is_idle)
    }
}

/// The goal of the practice and the person that are asked for, if it was in force on one of these days; where nobody is
/// named, also the only one of the practice.
fn goal_that_is_meant(ledger: &Ledger, (from, to): (NaiveDate, NaiveDate)) -> Option<&Series> {
    let filter = ledger.filter();
    let practice = filter.practice.as_ref()?;
    let of_it = || {
        ledger
            .all_series()
            .iter()
            .filter(|series| series.practice == *practice)
            .filter(|series| series.is_in_force(ledger.calendar(), from, to))
    };
    let exact = of_it().find(|series| series.with == filter.with);
    let only = || {
        let mut all = of_it();
        let first = all.next().filter(|_| filter.with.is_none());
        first.filter(|_| all.next().is_none())
    };
    exact.or_else(only)
}
