//! The only goal of a page in lines, since a table of one row has more heading than content.

use chrono::NaiveDate;

use super::super::{capital, count, goal, goal_span};
use super::{sign_of_mended, signs};
use crate::catalog::names::Names;
use crate::goals::Standing;
use crate::report::{Block, Span, TextLine, explained};
use crate::stats::{Filter, Series};

/// What parts the signs from their meanings, and these from each other.
const BETWEEN: &str = "   ";

/// How the goal stands, what it came to at best, and its last periods. A page about its practice gives the strength
/// further down.
pub(super) fn lines(
    only: &(&Series, Standing),
    filter: &Filter,
    names: Names<'_>,
    today: NaiveDate,
) -> Vec<Block> {
    let (series, standing) = only;
    let stands = goal_span::stands("", standing, today);
    let mut lines = vec![TextLine::of(match about(series, filter, names) {
        Some(about) => vec![
            Span::strong(capital(&about)),
            Span::plain(format!(", {stands}")),
        ],
        None => vec![Span::plain(capital(&stands))],
    })];
    lines.extend(besides(standing, filter.practice.is_none()));
    lines.extend(strip(only));
    let lines = lines.into_iter().map(|line| line.indented(2).into());
    lines.collect()
}

/// What the goal is about, as far as the heading of the page does not say it.
fn about(series: &Series, filter: &Filter, names: Names<'_>) -> Option<String> {
    let with = series.with.as_deref();
    if filter.practice.is_none() {
        return Some(goal_span::about(&series.practice, with, names));
    }
    let with = with.filter(|with| filter.with.as_deref() != Some(with))?;
    Some(format!("with {}", names.person_name(with)))
}

/// What was made up for, the best streak where it is not the current one, and the strength.
fn besides(standing: &Standing, with_strength: bool) -> Option<TextLine> {
    let periods = |number| goal::periods(number, standing);
    let parts = [
        goal::rate(standing).filter(|_| standing.ended),
        (standing.mended > 0).then(|| format!("{} made up for", periods(standing.mended))),
        (standing.best_streak > standing.current_streak.max(1))
            .then(|| format!("best streak {}", periods(standing.best_streak))),
        with_strength.then(|| format!("strength {:.0} of 100", standing.strength)),
    ];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    let said = capital(&said.join(", "));
    (!said.is_empty()).then(|| TextLine::of(vec![Span::plain(said).nameless()]))
}

/// A sign for each of the last periods, the newest to the right, and what they mean; none for a single one.
fn strip(only: &(&Series, Standing)) -> Option<TextLine> {
    let (_, standing) = only;
    let recent = u32::try_from(standing.recent.len()).ok()?;
    let of = if standing.every.is_interval() {
        count(recent.into(), "interval")
    } else {
        goal::periods(recent, standing)
    };
    let mut spans = vec![Span::muted(format!("Last {of}  ")).nameless()];
    let states = standing.recent.iter().map(|period| period.state);
    spans.extend(states.map(goal::mark));
    let only = std::slice::from_ref(only);
    let meanings = [signs(only), sign_of_mended(only)].concat();
    let legend = explained(meanings.iter(), BETWEEN)?;
    spans.push(Span::plain(BETWEEN));
    spans.extend(legend.spans);
    (recent > 1).then(|| TextLine::of(spans))
}
