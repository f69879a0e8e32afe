//! How rate, streak and best streak follow from the periods, in a sentence each.

use super::super::{capital, count, goal, goal_span, listed, time};
use super::times::{now, row};
use super::{ExplainPage, rules, times};
use crate::goals::{Breakdown, Reckoned, Standing, State, Unit};
use crate::report::Span;

/// The rate first, since a broken streak shown alone makes people stop.
pub(super) fn sentences(page: &ExplainPage<'_>) -> Vec<Span> {
    let streak = if page.breakdown.standing.every.is_interval() {
        times::streak(page)
    } else {
        streak(page)
    };
    let said = [
        rules::cover(page),
        Some(rate(page)),
        streak,
        best(page),
        rules::changed(page),
        rules::gaps(page),
    ];
    said.into_iter().flatten().map(Span::plain).collect()
}

fn rate(page: &ExplainPage<'_>) -> String {
    let standing = &page.breakdown.standing;
    let is_interval = standing.every.is_interval();
    let counted: Vec<&Reckoned> = marked(page.breakdown, |one| one.in_rate);
    let Some(first) = counted.first() else {
        let period = goal::period(standing);
        return if is_interval {
            "No time has followed another yet.".to_owned()
        } else {
            format!("No {period} has been judged yet.")
        };
    };
    let from = time::date(first.period.from, page.today);
    let judged = if is_interval {
        count(standing.judged.into(), "interval")
    } else {
        goal::periods(standing.judged, standing)
    };
    let kept = goal_span::kept(standing).map(|said| capital(&said));
    let mended = match standing.mended {
        0 => String::new(),
        mended => format!(", {mended} of them mended"),
    };
    match kept {
        Some(kept) => format!("{kept}{mended}, counted from {from} on."),
        None => format!("{judged} counted so far, from {from} on."),
    }
}

/// The periods of a mark, the oldest first.
fn marked(breakdown: &Breakdown, is: impl Fn(&Reckoned) -> bool) -> Vec<&Reckoned> {
    breakdown.periods.iter().filter(|one| is(one)).collect()
}

fn streak(page: &ExplainPage<'_>) -> Option<String> {
    let standing = &page.breakdown.standing;
    let within = marked(page.breakdown, |one| one.in_streak);
    let kept = || {
        let is_kept = |one: &&&Reckoned| one.period.state == State::Kept;
        within.iter().filter(is_kept)
    };
    let (Some(first), Some(last)) = (kept().next(), kept().next_back()) else {
        return none_yet(page);
    };
    let row = row(
        standing.current_streak,
        (first.period.from, last.period.to),
        page,
    );
    let now = now(standing);
    let over = passed_over(&within, &goal::period(standing));
    let before = before(first, page).unwrap_or_default();
    let open = still_open(&within, standing).unwrap_or_default();
    Some(format!("The streak {now}: {row}{over}.{before}{open}"))
}

/// What a streak begins after.
fn before(first: &Reckoned, page: &ExplainPage<'_>) -> Option<String> {
    let earlier = page.breakdown.periods.iter();
    let before = earlier
        .take_while(|one| one.period.from < first.period.from)
        .filter(|one| is_of_streaks_now(one, page.breakdown))
        .last()
        .filter(|one| one.period.state == State::Missed)?;
    let before = one_period(before, page);
    Some(format!(" It begins after {before}, which was not kept."))
}

/// That the current period may still add to a streak.
fn still_open(within: &[&Reckoned], standing: &Standing) -> Option<String> {
    within
        .last()
        .filter(|last| last.period.state == State::Open)?;
    let current = match standing.every.period()? {
        Unit::Day => "Today",
        Unit::Week => "This week",
        Unit::Month => "This month",
        Unit::Quarter => "This quarter",
        Unit::Year => "This year",
    };
    let once = if standing.every.is_at_most() {
        "over"
    } else {
        "kept"
    };
    Some(format!(
        " {current} is still open, and adds to it once it is {once}."
    ))
}

/// Whether a streak can run on from a period to the current one.
fn is_of_streaks_now(one: &Reckoned, breakdown: &Breakdown) -> bool {
    let now = breakdown
        .periods
        .last()
        .and_then(|last| breakdown.term(last));
    now.map(|term| term.stretch) == breakdown.term(one).map(|term| term.stretch)
}

/// What a streak passes over: `, passing over 1 mended and 2 neutral weeks`.
fn passed_over(within: &[&Reckoned], period: &str) -> String {
    let passed = |state: State| {
        let many = within.iter().filter(|one| one.period.state == state);
        let many = many.count() as u64;
        (many > 0).then(|| (many, state.name()))
    };
    let passed: Vec<(u64, &str)> = [State::Mended, State::Neutral]
        .into_iter()
        .filter_map(passed)
        .collect();
    let Some((last, _)) = passed.last() else {
        return String::new();
    };
    let words: Vec<String> = passed
        .iter()
        .map(|(many, word)| format!("{many} {word}"))
        .collect();
    let many = count(*last, period);
    let word = many.split_once(' ').map_or("", |(_, word)| word);
    format!(", passing over {} {word}", listed(&words))
}

/// That there is no streak at the moment, and how one begins.
fn none_yet(page: &ExplainPage<'_>) -> Option<String> {
    let standing = &page.breakdown.standing;
    if standing.ended {
        return None;
    }
    let period = goal::period(standing);
    let last = page.breakdown.periods.iter().rev();
    let last = last
        .take_while(|one| is_of_streaks_now(one, page.breakdown))
        .find(|one| one.period.state == State::Missed);
    let why = match (last, page.began_again()) {
        (Some(last), _) => format!("{} was not kept", one_period(last, page)),
        (None, Some(begun)) => format!("the goal began again {}", time::on(begun, page.today)),
        (None, None) => {
            return Some(format!(
                "No streak yet; the first kept {period} begins one."
            ));
        }
    };
    Some(format!(
        "No streak at the moment, as {why}; the next kept {period} begins one."
    ))
}

fn one_period(one: &Reckoned, page: &ExplainPage<'_>) -> String {
    let unit = page.breakdown.term(one).map(|term| term.every.unit());
    time::periods(
        one.period.from,
        one.period.to,
        unit.unwrap_or(Unit::Day.into()),
        page.today,
    )
}

fn best(page: &ExplainPage<'_>) -> Option<String> {
    let standing = &page.breakdown.standing;
    let days = standing.best_from.zip(standing.best_to)?;
    if standing.best_streak == standing.current_streak {
        return Some("That is the best streak so far.".to_owned());
    }
    let row = row(standing.best_streak, days, page);
    Some(format!("The best streak so far: {row}."))
}
