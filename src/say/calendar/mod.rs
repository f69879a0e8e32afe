//! A year as a calendar of shades, and below it what it adds up to.

mod days;
mod picture;

use chrono::{NaiveDate, Weekday};

use super::{capital, count, filter, goal, time, wish};
use crate::goal::{Period, Standing, State};
use crate::names::Names;
use crate::report::{Block, Fact, Line, Record, Span};
use crate::stats::{Chain, Daily, Filter, Ledger};
use crate::week::Kept;
use days::{Day, Measure, Rule};

/// What is shown.
pub struct Calendar<'c> {
    filter: &'c Filter,
    names: Names<'c>,
    today: NaiveDate,
    week_starts: Weekday,
    /// The year, where one was asked for.
    year: Option<i32>,
    days: Vec<Day>,
    goal: Option<(&'c Chain, Standing)>,
    periods: Vec<Period>,
    measure: Measure,
}

impl<'c> Calendar<'c> {
    /// The days that were added up, judged by the goal that is meant; `year` is only for the words.
    #[must_use]
    pub fn of(
        daily: &'c Daily<Ledger>,
        names: Names<'c>,
        pauses: &[crate::goal::Pause],
        year: Option<i32>,
    ) -> Self {
        let ledger = &daily.inner;
        let calendar = ledger.calendar();
        let chain = goal_that_is_meant(ledger);
        let goal = chain.map(|chain| (chain, chain.judge(calendar)));
        let periods = chain
            .map(|chain| crate::goal::periods(&chain.goals, chain.days(), &chain.pauses, calendar));
        let periods = periods.unwrap_or_default();
        let sums: Vec<_> = daily.days().collect();
        let every = goal.as_ref().map(|(_, standing)| &standing.every);
        let measure = Measure::of(every, &sums);
        let rule = Rule {
            every,
            periods: &periods,
            pauses: chain.map_or(pauses, |chain| &chain.pauses),
            measure,
        };
        let days = sums.into_iter().map(|(day, sums)| rule.day(day, sums));
        Self {
            filter: ledger.filter(),
            names,
            today: calendar.today,
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
            Line::of(vec![Span::plain(self.totals())])
                .indented(2)
                .into(),
        );
        blocks
    }

    fn title(&self) -> String {
        let what = filter::said(self.filter, self.names, self.today);
        let what = what.unwrap_or_else(|| "All practices".to_owned());
        match self.year {
            Some(year) => format!("{what}, {year}"),
            None => format!("{what}, the last 12 months"),
        }
    }

    /// How the goal was kept in these days, the streak now, and the best one.
    fn goal_lines(&self) -> Vec<Line> {
        let Some((chain, standing)) = &self.goal else {
            return Vec::new();
        };
        let with = chain.with.as_deref().filter(|_| self.filter.with.is_none());
        let with = with.map(|key| format!(" with {}", self.names.person_name(key)));
        let Kept { kept, judged, .. } = self.kept();
        let mut first = vec![Span::strong(format!(
            "{}{}",
            capital(&wish::wish(&standing.every)),
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
        let is_now = self.days.last().is_some_and(|last| last.date == self.today);
        let now = goal::streak(standing).filter(|_| is_now);
        let best = self.best(standing);
        let streaks: Vec<String> = [now.map(|said| format!("now {said}")), best]
            .into_iter()
            .flatten()
            .collect();
        let mut lines = vec![Line::of(first)];
        if !streaks.is_empty() {
            let streaks = capital(&streaks.join(", "));
            lines.push(Line::of(vec![Span::plain(streaks).nameless()]));
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
    fn kept(&self) -> Kept {
        match (self.days.first(), self.days.last()) {
            (Some(first), Some(last)) => Kept::of(&self.periods, first.date, last.date),
            _ => Kept::default(),
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

    /// The fields for programs.
    #[must_use]
    pub fn facts(&self) -> Record {
        let day = |day: Option<&Day>| day.map(|each| each.date.to_string());
        let Kept { kept, judged, .. } = self.kept();
        let goal = self.goal.as_ref();
        let rows = self.days.iter().map(|each| {
            vec![
                ("day", each.date.to_string().into()),
                ("entries", each.sums.entries.into()),
                ("minutes", each.sums.minutes.into()),
                ("skips", each.sums.skips.into()),
                ("paused", each.paused.into()),
                ("state", each.state.map(State::name).into()),
            ]
        });
        vec![
            ("today", self.today.to_string().into()),
            ("practice", self.filter.practice.as_deref().into()),
            ("with", self.filter.with.as_deref().into()),
            ("from", day(self.days.first()).into()),
            ("to", day(self.days.last()).into()),
            ("entries", self.entries().into()),
            ("minutes", self.minutes().into()),
            (
                "goal",
                goal.map_or(Fact::Null, |(chain, standing)| {
                    Fact::Object(goal::facts(chain, standing))
                }),
            ),
            ("kept", kept.into()),
            ("judged", judged.into()),
            ("days", Fact::Rows(rows.collect())),
        ]
    }
}

/// The goal of the practice and the person that are asked for; where nobody is named, also the only one of the practice.
fn goal_that_is_meant(ledger: &Ledger) -> Option<&Chain> {
    let filter = ledger.filter();
    let practice = filter.practice.as_ref()?;
    let of_it = || {
        ledger
            .chains()
            .iter()
            .filter(|chain| chain.practice == *practice)
    };
    let exact = of_it().find(|chain| chain.with == filter.with);
    let only = || {
        let mut all = of_it();
        let first = all.next().filter(|_| filter.with.is_none());
        first.filter(|_| all.next().is_none())
    };
    exact.or_else(only)
}
