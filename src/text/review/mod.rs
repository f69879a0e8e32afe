//! A month or a year in review, in its order: a warm sentence, what was done when, the people, what was touched, the
//! notes, the long run.

mod facts;
mod grid;

use chrono::{Datelike, NaiveDate};

use super::summary::{self, Told, section};
use super::{count, listed, time};
use crate::context::Context;
use crate::error::Result;
use crate::journal::Header;
use crate::report::{Block, Report, Span, TextLine, Tone};
use crate::stats::Logged;
use crate::summary::review::{Gathered, Review, Scale, Stretch};

pub use facts::GRID;

/// How many notes of a month and of a year are shown.
fn notes(scale: Scale) -> usize {
    match scale {
        Scale::Month => 3,
        Scale::Year => 5,
    }
}

/// Reads the journal and sums up the stretch around the day that `day` gives, as of today.
///
/// # Errors
///
/// When the journal can't be read, and whatever `day` gives.
pub fn sum_up(
    scale: Scale,
    context: &Context,
    day: impl Fn(NaiveDate) -> Result<NaiveDate>,
) -> Result<Report> {
    let reading = context.store.read(|header| {
        let today = context.today(header);
        let stretch = Stretch::around(scale, day(today)?, header.week_starts);
        Ok(Gathered::new(header, stretch, today, notes(scale)))
    })?;
    let header = &reading.header;
    let mut report = report(&reading.view, header, context.today(header));
    if reading.is_unused() {
        report.blocks = super::welcome::blocks();
    }
    report.warnings = context.store.noticed(&reading.seen);
    report.incomplete = reading.seen.is_incomplete();
    Ok(report)
}

/// The whole answer, but for what was odd about the journal.
fn report(gathered: &Gathered, header: &Header, today: NaiveDate) -> Report {
    let review = Review::of(gathered, header, today);
    Report {
        schema: match gathered.stretch.scale {
            Scale::Month => "bond.month/1",
            Scale::Year => "bond.year/1",
        },
        facts: facts::facts(&review),
        columns: GRID,
        blocks: blocks(&review),
        ..Report::default()
    }
}

fn blocks(review: &Review<'_>) -> Vec<Block> {
    let gathered = review.gathered;
    let names = review.names();
    let mut blocks = vec![
        Span::strong(title(review)).nameless().into(),
        Span::new(sentence(review), Tone::Good).into(),
        Block::Gap,
        grid::table(review).into(),
    ];
    blocks.extend(grid::legend(review).map(Block::from));
    let people = summary::people(&review.people(), names, gathered.until);
    blocks.extend([Block::Gap, people.into()]);
    if gathered.done() > 0 {
        let sums = summary::sums(&moments(review), gathered.minutes);
        blocks.extend([Block::Gap, sums.into()]);
        blocks.extend(summary::touched(&review.kinds()).map(Block::from));
        let more = [fullest(review), firsts(review)];
        blocks.extend(more.into_iter().flatten().map(Block::from));
    }
    let note = |logged: &Logged| {
        let day = time::date(logged.day, gathered.until);
        summary::note(logged, &day, names)
    };
    section(
        &mut blocks,
        "Worth keeping",
        gathered.notes.iter().map(note),
    );
    section(
        &mut blocks,
        "In the long run",
        summary::rates(&review.goals, names),
    );
    blocks
}

/// `October 2026`, `2025`.
fn title(review: &Review<'_>) -> String {
    let stretch = review.gathered.stretch;
    match stretch.scale {
        Scale::Month => stretch.from.format("%B %Y").to_string(),
        Scale::Year => stretch.from.year().to_string(),
    }
}

/// `31 moments on 17 days`.
fn moments(review: &Review<'_>) -> String {
    let moments = count(review.gathered.done(), "moment");
    format!("{moments} on {}", count(review.gathered.days(), "day"))
}

fn sentence(review: &Review<'_>) -> String {
    let gathered = review.gathered;
    let moments = moments(review);
    let told = Told {
        word: gathered.stretch.scale.name(),
        is_over: review.is_over,
        moments: &moments,
        ever: review.entries_ever(),
    };
    let going = || {
        let left = (gathered.stretch.to - gathered.until)
            .num_days()
            .unsigned_abs();
        match left {
            0 => format!("{moments} this {}.", told.word),
            left => format!("{moments} so far, and {} to go.", count(left, "day")),
        }
    };
    told.sentence(review.mood(), Vec::new, going)
}

/// The month of a year with the most moments, where there are several to choose from.
fn fullest(review: &Review<'_>) -> Option<TextLine> {
    let stretch = review.gathered.stretch;
    let all = review.gathered.entries;
    let is_choice = all.iter().filter(|entries| **entries > 0).count() > 1;
    let parts = review.gathered.parts.iter().zip(all);
    // Of several the first.
    let (part, most) = parts.rev().max_by_key(|(_, entries)| *entries)?;
    (is_choice && stretch.scale == Scale::Year).then(|| {
        let month = part.from.format("%B");
        fact(
            "Fullest month: ",
            Span::plain(format!("{month}, {}", count(most, "moment"))).nameless(),
        )
    })
}

/// What was done for the first time ever, and with whom.
fn firsts(review: &Review<'_>) -> Option<TextLine> {
    let names = review.names();
    let firsts = review.firsts();
    let titles = firsts.practices.iter().map(|key| names.title(key));
    let people = firsts.people.iter();
    let people = people.map(|key| format!("something with {}", names.person_name(key)));
    let all: Vec<String> = titles.chain(people).collect();
    (!all.is_empty()).then(|| fact("For the first time: ", Span::plain(listed(&all))))
}

fn fact(what: &str, said: Span) -> TextLine {
    TextLine::of(vec![Span::muted(what).nameless(), said]).indented(2)
}
