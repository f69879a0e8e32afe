//! `bond goal edit`: corrects a goal where it stands, as if it had been set like that.

use chrono::NaiveDate;

use super::set;
use super::standing::After;
use crate::catalog::names::Names;
use crate::context::Context;
use crate::draft;
use crate::error::{Error, Result};
use crate::goal_history::{self, Aim, Correction, GoalHistory};
use crate::report::{Block, Fact, Report, Span};
use crate::text;
use crate::transaction::{self, Committed, FieldChange, Transaction};

/// Correct a goal, also for the days gone by
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The practice
    practice: String,
    /// The person whom the goal is for
    #[arg(short, long, value_name = "WHO")]
    with: Option<String>,
    /// The goal that was in force on this day [default: today]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    on: Option<String>,
    /// How often, or how much: daily, 3/week, 90min/week, mon,wed,fri, 3/7d, 3d, max2/week
    #[arg(long, value_name = "HOW")]
    every: Option<String>,
    /// The first day that counts
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    since: Option<String>,
    /// Begin with the first entry
    #[arg(long, conflicts_with = "since")]
    no_since: bool,
    /// The last day that counts
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    until: Option<String>,
    /// Without a last day
    #[arg(long, conflicts_with = "until")]
    no_until: bool,
    /// The if-then plan
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    plan: Option<String>,
    /// Without a plan
    #[arg(long, conflicts_with = "plan")]
    no_plan: bool,
    /// Say what would change, and write nothing
    #[arg(long)]
    dry_run: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond goal edit quality-time --with sam --since 2026-09-01
  bond goal edit appreciation --every 4/week --no-plan
  bond goal edit quality-time --on 2026-03-01 --until 2026-03-31

This corrects what stands in the journal: days gone by are judged anew, as if the goal had been like that from the start.
To aim for something else from today on, and keep the past as it was: bond goal set";

/// A goal before and after.
struct EditedGoal {
    before: Aim,
    after: Aim,
}

/// Corrects it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    if args.is_empty() {
        return Err(
            Error::usage("could not edit the goal: it was not said what changes").hinted(
                "--every, --since, --until and --plan correct it, as in 'bond goal edit quality-time --every 2/week'",
            ),
        );
    }
    let every = args.every.as_deref().map(set::every).transpose()?;
    let change = |transaction: &mut Transaction<'_>| {
        let who = args.with.as_deref();
        let (aims, header) = GoalHistory::find(transaction, &args.practice, who, |header| {
            context.today(header)
        })?;
        if aims.all.is_empty() {
            return Err(aims.missing(&header));
        }
        let practice = Names::new(&header).practice_of(&aims.practice);
        let every = match (every.clone(), &practice) {
            (Some(every), Some(practice)) => Some(goal_history::in_unit(&every, practice)?),
            (every, _) => every,
        };
        let today = context.today(&header);
        let day = |text: Option<&String>| day(text, today);
        let correction = Correction {
            every,
            since: FieldChange::asked(day(args.since.as_ref())?, args.no_since),
            until: FieldChange::asked(day(args.until.as_ref())?, args.no_until),
            plan: FieldChange::text(args.plan.as_deref(), args.no_plan),
        };
        let (before, after) = aims.correct(day(args.on.as_ref())?, &correction, transaction)?;
        Ok(EditedGoal { before, after })
    };
    let committed = if args.dry_run {
        transaction::rehearse(context, change)?
    } else {
        transaction::commit(context, "goal edit", change)?
    };
    if context.quiet {
        return Ok(committed.silent());
    }
    Ok(told(&committed, args.dry_run, context))
}

impl Args {
    fn is_empty(&self) -> bool {
        let values = [&self.every, &self.since, &self.until, &self.plan];
        let clears = [self.no_since, self.no_until, self.no_plan];
        values.iter().all(|value| value.is_none()) && !clears.contains(&true)
    }
}

fn day(text: Option<&String>, today: NaiveDate) -> Result<Option<NaiveDate>> {
    text.map(|text| draft::past_or_coming_day(text, today))
        .transpose()
}

fn told(committed: &Committed<EditedGoal>, rehearsed: bool, context: &Context) -> Report {
    let EditedGoal { before, after } = &committed.value;
    let goal = &after.table;
    let now = After::read((&goal.practice, goal.with.as_deref()), context);
    let today = context.today(&now.header);
    let standing = now.standing.as_ref();
    let kept = standing
        .filter(|_| !rehearsed && text::goal_span::in_force(&after.with_until(), today))
        .and_then(text::goal_span::kept);
    let mut more = after.span(today);
    if let Some(kept) = kept {
        more = format!("{more}; {kept}");
    }
    let mut said = text::goal_span::line(goal, &more, Names::new(&now.header));
    if rehearsed {
        said.spans.insert(0, Span::strong("Would be: "));
    }
    let mut blocks: Vec<Block> = vec![said.into()];
    let fields = |aim: &Aim| text::goal_span::fields(&aim.table, today);
    match text::change::table(fields(before), fields(after)) {
        Some(table) => blocks.push(table.into()),
        None => blocks.push(Span::muted(text::change::LIKE_THAT).into()),
    }
    let fact = |aim: &Aim| Fact::Object(text::goal_span::facts(&aim.table, today));
    Report {
        schema: "bond.goal-edit/1",
        facts: vec![
            ("changed", committed.changed.into()),
            ("written", (committed.changed && !rehearsed).into()),
            ("before", fact(before)),
            ("goal", fact(after)),
        ],
        blocks,
        warnings: committed
            .warning()
            .into_iter()
            .chain(now.warnings)
            .collect(),
        ..Report::default()
    }
}
