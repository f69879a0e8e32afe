//! `bond goal set`: aims for something from a day on, and ends what was aimed for before.

use chrono::NaiveDate;

use super::standing::After;
use crate::catalog::names::{Names, Who};
use crate::catalog::practice::Practice;
use crate::context::Context;
use crate::draft;
use crate::error::{Error, Result};
use crate::goal_history::{self, Aim, First, GoalHistory, GoalSet, NewGoal};
use crate::goals::{EXAMPLES_IN_WORDS, Every, Standing};
use crate::journal::Header;
use crate::report::{Block, Fact, Report, Span};
use crate::text;
use crate::transaction::{Committed, Transaction, commit};

/// Aim for something, or for something else
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The practice: its name, an alias or the beginning of it
    practice: String,
    /// How often, or how much: daily, 3/week, "twice a week", "30 min a day", mon,wed,fri, "every 2 weeks", max2/week
    every: Vec<String>,
    /// With whom: then only what you do with them counts
    #[arg(short, long, value_name = "WHO")]
    with: Option<String>,
    /// The first day that counts [default: the day of the first entry; today for a goal that changes]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    since: Option<String>,
    /// An if-then plan, such as "after dinner, we leave the phones in the kitchen"
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    plan: Option<String>,
    /// The name is somebody new, though it resembles a known one
    #[arg(long, requires = "with")]
    new: bool,
}

const EXAMPLES: &str = "\
How often, or how much:
  daily, weekly, monthly    on at least one day of each day, week, month
  quarterly, yearly         on at least one day of each quarter, year
  3/week, 2/month, 4/year   that many times, in weeks, months, quarters or years of the calendar
  90min/week, 20pages/month that much together
  mon,wed,fri               on these days
  3/7d, 3d                  on 3 of any 7 days; every 3 days
  7d..14d                   due after 7 days, and kept while it is done within 14
  max2/week                 at most that many times
Words mean the same: every day, twice a week, half an hour a day, sat and sun, every 2 weeks, no more than 2 a week

Examples:
  bond goal set quality-time 3/week --with sam
  bond goal set appreciation daily --plan \"when I brush my teeth, I think of one thing\"
  bond goal set qt twice a week --since 2026-01-01

Another goal begins today, and the one before ends yesterday, so that the past is judged as it was. Where the past itself
was written down wrongly: bond goal edit";

/// What was set.
struct GoalChange {
    set: GoalSet,
    new_person: Option<(String, String)>,
    practice: Practice,
}

/// Sets it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let typed = args.every.join(" ");
    let every = match args.every.as_slice() {
        [] if args.plan.is_none() && args.since.is_none() => return Err(args.unsaid(context)),
        [] => None,
        [_, ..] => Some(every(&typed)?),
    };
    let committed = commit(context, "goal set", |transaction| {
        args.set(every.as_ref(), context, transaction)
    })?;
    if context.quiet {
        return Ok(committed.silent());
    }
    Ok(told(&committed, context))
}

/// How often, as it was typed.
pub(super) fn every(text: &str) -> Result<Every> {
    Every::typed(text).map_err(|error| {
        let error = Error::usage(error.to_string());
        if error.message.contains(EXAMPLES_IN_WORDS) {
            return error.hinted("'bond goal set --help' says what each means");
        }
        error.hinted(
            "a goal is daily, weekly, monthly, quarterly, yearly, 3/week, 90min/week, mon,wed,fri, 3/7d, 3d, 7d..14d or max2/week",
        )
    })
}

impl Args {
    fn set(
        &self,
        every: Option<&Every>,
        context: &Context,
        transaction: &mut Transaction<'_>,
    ) -> Result<GoalChange> {
        let reading = transaction.read(|header| {
            let practice = Names::new(header)
                .practice(&self.practice)?
                .key
                .into_owned();
            let who = self.who(header)?;
            let with = who.as_ref().map(|who| who.key().to_owned());
            Ok(First::new(practice, with, header, context.today(header)))
        })?;
        let header = &reading.header;
        let today = context.today(header);
        let practice = Names::new(header).practice(&self.practice)?;
        let every = every.map(|every| goal_history::in_unit(every, &practice));
        let every = every.transpose()?;
        let who = self.who(header)?;
        let scope = (&*practice.key, who.as_ref().map(Who::key));
        let aims = GoalHistory::of(header, scope, reading.view.day, today);
        let wish = NewGoal {
            every: every.as_ref(),
            since: self.since(today)?,
            plan: self.plan.as_deref(),
        };
        let new_person = match &who {
            Some(Who::New { key, name }) => {
                transaction.introduce(key, name)?;
                Some((key.clone(), name.clone()))
            }
            Some(Who::Known(_)) | None => None,
        };
        Ok(GoalChange {
            set: aims.set(wish, transaction)?,
            new_person,
            practice,
        })
    }

    /// That it was not said how often, with what is suggested.
    fn unsaid(&self, context: &Context) -> Error {
        let header = draft::whole_header(context).unwrap_or_default();
        match Names::new(&header).practice(&self.practice) {
            Ok(Practice { key, goal, .. }) => {
                let example = match goal {
                    Some(goal) => format!("'bond goal set {key} {goal}'"),
                    None => "3/week".to_owned(),
                };
                Error::usage("could not set the goal: it was not said how often").hinted(format!(
                    "say it as in {example}; 'bond goal set --help' names what else there is"
                ))
            }
            Err(error) => error,
        }
    }

    fn who(&self, header: &Header) -> Result<Option<Who>> {
        let names = Names::new(header);
        let who = self
            .with
            .as_deref()
            .map(|who| match (who.contains(','), self.new) {
                (true, _) => Err(Error::usage(format!(
                    "could not set one goal for {who:?}: a goal is for one person"
                ))
                .hinted("set one for each, or leave -w out for a goal that counts everything")),
                (false, true) => names.person_or_new(who),
                (false, false) => names.person(who),
            });
        who.transpose()
    }

    fn since(&self, today: NaiveDate) -> Result<Option<NaiveDate>> {
        let since = self.since.as_deref();
        since
            .map(|text| draft::past_or_coming_day(text, today))
            .transpose()
    }
}

fn told(committed: &Committed<GoalChange>, context: &Context) -> Report {
    let GoalChange {
        set, new_person, ..
    } = &committed.value;
    let after = After::read((&set.goal.practice, set.goal.with.as_deref()), context);
    let today = context.today(&after.header);
    let names = Names::new(&after.header);
    let mut blocks = vec![headline(committed, after.standing.as_ref(), names, today)];
    blocks.extend(committed.value.before(today));
    if let Some(plan) = &set.goal.plan {
        blocks.push(Span::plain(format!("Plan: {plan}")).into());
    }
    if let Some((key, name)) = new_person {
        blocks.push(Span::muted(text::added(key, name)).into());
    }
    blocks.extend(committed.value.gentle());
    let before = set
        .ended
        .iter()
        .map(Aim::with_until)
        .chain(set.replaced.iter().map(|aim| aim.table.clone()));
    Report {
        schema: "bond.goal-set/1",
        facts: vec![
            ("written", committed.changed.into()),
            (
                "goal",
                Fact::Object(text::goal_span::facts(&set.goal, today)),
            ),
            (
                "replaced",
                Fact::Rows(
                    before
                        .map(|goal| text::goal_span::facts(&goal, today))
                        .collect(),
                ),
            ),
        ],
        blocks,
        warnings: committed
            .warning()
            .into_iter()
            .chain(after.warnings)
            .collect(),
        ..Report::default()
    }
}

/// What is aimed for, and how the past stands against it.
fn headline(
    committed: &Committed<GoalChange>,
    standing: Option<&Standing>,
    names: Names<'_>,
    today: NaiveDate,
) -> Block {
    let GoalSet {
        goal,
        from,
        from_first_entry,
        awaits_entry,
        ..
    } = &committed.value.set;
    let mut more = text::goal_span::span(*from, None, today);
    if *awaits_entry {
        more = text::goal_span::span_awaiting_entry(None, today);
    } else if *from_first_entry && *from < today {
        more.push_str(", when you first logged it");
    }
    if let Some(kept) = standing
        .filter(|_| *from <= today)
        .and_then(text::goal_span::kept)
    {
        more = format!("{more}; {kept}");
    }
    let mut said = text::goal_span::line(goal, &more, names);
    if !committed.changed {
        said.spans.insert(0, Span::strong("Nothing to change. "));
    }
    said.into()
}

impl GoalChange {
    /// What was aimed for before.
    fn before(&self, today: NaiveDate) -> Vec<Block> {
        let ended = self.set.ended.iter().map(|aim| {
            let until = aim
                .to
                .map_or_else(String::new, |to| text::goal_span::day(to, today));
            format!(
                "Until {until} it was {}, {}",
                text::goal_span::every(&aim.table.every),
                text::goal_span::span(aim.from, None, today)
            )
        });
        let replaced = self.set.replaced.iter().map(|aim| {
            format!(
                "In place of {}, {}",
                text::goal_span::every(&aim.table.every),
                aim.span(today)
            )
        });
        ended
            .chain(replaced)
            .map(|said| Span::muted(said).nameless().into())
            .collect()
    }

    /// A word of care where duty may do harm.
    fn gentle(&self) -> Option<Block> {
        let Practice {
            key, goal, builtin, ..
        } = &self.practice;
        let is_gentle = *builtin && goal.is_none() && !self.set.goal.every.is_at_most();
        is_gentle.then(|| {
            Span::muted(format!(
                "bond suggests no goal here, since it helps only where it is wanted: 'bond practice show {key}'"
            ))
            .into()
        })
    }
}
