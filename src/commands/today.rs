//! `bond today`: what is due, what comes later and what is done. Plain `bond` is the same.

use crate::catalog::names::Names;
use crate::context::Context;
use crate::due::{DueGoal, Section, due_goals};
use crate::error::Result;
use crate::report::{Answer, Block, Fact, Record, Report, Span, TextLine, Tone};
use crate::stats::{Filter, Ledger, WithinDays};
use crate::store::Reading;
use crate::text;
use bond_core::sort;

/// Say what is due, and what is done
#[derive(Debug, Default, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Exit with 1 when something is due, for scripts
    #[arg(long)]
    check: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond                          the same as 'bond today'
  bond today --check -q || notify-send \"bond: something is due\"
  bond today --json | jq -r '.goals[] | select(.due) | .practice'

Each goal has one line. A narrow page leaves out the streak first, then what was made up for, the interval, until when
you are safe and how often it was kept, then the time. The state, the name and how much is done always stay.";

/// Looks at the day.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let reading = context.store.read(|header| {
        let today = context.today(header);
        let ledger = Ledger::new(header, today, Filter::default());
        Ok(WithinDays::new(ledger, today, today, header.day_starts))
    })?;
    let reading = reading.to_the_end();
    let Reading { header, view, seen } = &*reading;
    let WithinDays { inner, entries, .. } = view;
    let page = text::today::TodayPage {
        names: Names::new(header),
        today: inner.calendar().today,
        day_starts: header.day_starts,
        pauses: &header.pauses,
        entries,
        show_private: context.show_private,
    };
    let items = due_goals(inner);
    let is_due = items.iter().any(|item| item.place == Section::Due);
    let is_unused = reading.is_unused();
    Ok(Report {
        schema: "bond.today/1",
        facts: context.to_programs(|| facts(&page, &items, is_due)),
        columns: text::today::FIELDS,
        blocks: context.to_people(|| text::welcome::or(is_unused, || blocks(&page, &items, inner))),
        warnings: context.store.noticed(seen),
        incomplete: seen.is_incomplete(),
        answer: if args.check && is_due {
            Answer::No
        } else {
            Answer::Yes
        },
    })
}

fn facts(page: &text::today::TodayPage<'_>, items: &[DueGoal<'_>], is_due: bool) -> Record {
    let goals = items.iter().map(text::today::facts);
    let entries = page
        .entries
        .iter()
        .map(|logged| text::entry::facts(&logged.id, logged.day, &logged.entry, page.show_private));
    vec![
        ("today", page.today.to_string().into()),
        ("due", is_due.into()),
        ("goals", Fact::Rows(goals.collect())),
        ("entries", Fact::Rows(entries.collect())),
    ]
}

fn blocks(page: &text::today::TodayPage<'_>, items: &[DueGoal<'_>], ledger: &Ledger) -> Vec<Block> {
    let mut blocks = vec![
        Span::strong(page.today.format("%A %-d %B").to_string())
            .nameless()
            .into(),
        Block::Gap,
    ];
    let table = page.table(items);
    let is_nothing = table.rows.is_empty();
    blocks.push(table.into());
    if items.is_empty() {
        if is_nothing {
            blocks.push(
                TextLine::of(vec![Span::plain("Nothing is written down for today yet.")])
                    .indented(2)
                    .into(),
            );
        }
        blocks.push(Block::Gap);
        blocks.push(Span::muted(nudge(ledger, page.names)).into());
    } else if items.iter().all(|item| item.place != Section::Due) {
        blocks.push(Block::Gap);
        blocks.push(Span::new("Nothing is due today.", Tone::Good).into());
    }
    blocks
}

/// How to aim for something: the practice that was done most often among those that have a suggested goal.
fn nudge(ledger: &Ledger, names: Names<'_>) -> String {
    let mut practices = ledger.practices();
    sort::by_key(&mut practices, |(_, sums)| std::cmp::Reverse(sums.entries));
    let goal = practices.into_iter().find_map(|(key, _)| {
        let goal = names.practice_of(key)?.goal?;
        Some(format!("{key} {goal}"))
    });
    let goal = goal.unwrap_or_else(|| "quality-time 2/week".to_owned());
    format!("To aim for something: bond goal set {goal}")
}
