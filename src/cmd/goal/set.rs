//! `bond goal set`: aims for something from a day on, and ends what was aimed for before.

use chrono::NaiveDate;

use super::standing::After;
use crate::aims::{self, Aim, Aims, First, SetAim, Wish};
use crate::amend::{Amended, Amendment, amend};
use crate::context::Context;
use crate::deed;
use crate::fault::{Fault, Result};
use crate::goal::{EXAMPLES_IN_WORDS, Every, Standing};
use crate::journal::Header;
use crate::names::{Names, Who};
use crate::practice::Practice;
use crate::report::{Block, Fact, Report, Span};
use crate::say;

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
struct Done {
    set: SetAim,
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
    let amended = amend(context, "goal set", |amendment| {
        args.set(every.as_ref(), context, amendment)
    })?;
    if context.quiet {
        return Ok(amended.silent());
    }
    Ok(told(&amended, context))
}

/// How often, as it was typed.
pub(super) fn every(text: &str) -> Result<Every> {
    Every::typed(text).map_err(|error| {
        let fault = Fault::usage(error.to_string());
        if fault.message.contains(EXAMPLES_IN_WORDS) {
            return fault.hinted("'bond goal set --help' says what each means");
        }
        fault.hinted(
            "a goal is daily, weekly, monthly, quarterly, yearly, 3/week, 90min/week, mon,wed,fri, 3/7d, 3d, 7d..14d or max2/week",
        )
    })
}

impl Args {
    fn set(
        &self,
        every: Option<&Every>,
        context: &Context,
        amendment: &mut Amendment<'_>,
    ) -> Result<Done> {
        let reading = amendment.read(|header| {
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
        let every = every.map(|every| aims::in_unit(every, &practice));
        let every = every.transpose()?;
        let who = self.who(header)?;
        let scope = (&*practice.key, who.as_ref().map(Who::key));
        let aims = Aims::of(header, scope, reading.view.day, today);
        let wish = Wish {
            every: every.as_ref(),
            since: self.since(today)?,
            plan: self.plan.as_deref(),
        };
        let new_person = match &who {
            Some(Who::New { key, name }) => {
                amendment.introduce(key, name)?;
                Some((key.clone(), name.clone()))
            }
            Some(Who::Known(_)) | None => None,
        };
        Ok(Done {
            set: aims.set(wish, amendment)?,
            new_person,
            practice,
        })
    }

    /// That it was not said how often, with what is suggested.
    fn unsaid(&self, context: &Context) -> Fault {
        let header = deed::whole_header(context).unwrap_or_default();
        match Names::new(&header).practice(&self.practice) {
            Ok(Practice { key, goal, .. }) => {
                let example = match goal {
                    Some(goal) => format!("'bond goal set {key} {goal}'"),
                    None => "3/week".to_owned(),
                };
                Fault::usage("could not set the goal: it was not said how often").hinted(format!(
                    "say it as in {example}; 'bond goal set --help' names what else there is"
                ))
            }
            Err(fault) => fault,
        }
    }

    fn who(&self, header: &Header) -> Result<Option<Who>> {
        let names = Names::new(header);
        let who = self
            .with
            .as_deref()
            .map(|who| match (who.contains(','), self.new) {
                (true, _) => Err(Fault::usage(format!(
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
            .map(|text| deed::past_or_coming_day(text, today))
            .transpose()
    }
}

fn told(amended: &Amended<Done>, context: &Context) -> Report {
    let Done {
        set, new_person, ..
    } = &amended.value;
    let after = After::read((&set.goal.practice, set.goal.with.as_deref()), context);
    let today = context.today(&after.header);
    let names = Names::new(&after.header);
    let mut blocks = vec![headline(amended, after.standing.as_ref(), names, today)];
    blocks.extend(amended.value.before(today));
    if let Some(plan) = &set.goal.plan {
        blocks.push(Span::plain(format!("Plan: {plan}")).into());
    }
    if let Some((key, name)) = new_person {
        blocks.push(Span::muted(say::added(key, name)).into());
    }
    blocks.extend(amended.value.gentle());
    let before = set
        .ended
        .iter()
        .map(Aim::with_until)
        .chain(set.replaced.iter().map(|aim| aim.table.clone()));
    Report {
        schema: "bond.goal-set/1",
        facts: vec![
            ("written", amended.changed.into()),
            ("goal", Fact::Object(say::aim::facts(&set.goal, today))),
            (
                "replaced",
                Fact::Rows(before.map(|goal| say::aim::facts(&goal, today)).collect()),
            ),
        ],
        blocks,
        warnings: amended
            .warning()
            .into_iter()
            .chain(after.warnings)
            .collect(),
        ..Report::default()
    }
}

/// What is aimed for, and how the past stands against it.
fn headline(
    amended: &Amended<Done>,
    standing: Option<&Standing>,
    names: Names<'_>,
    today: NaiveDate,
) -> Block {
    let SetAim {
        goal,
        from,
        from_first_entry,
        awaits_entry,
        ..
    } = &amended.value.set;
    let mut more = say::aim::span(*from, None, today);
    if *awaits_entry {
        more = say::aim::span_awaiting_entry(None, today);
    } else if *from_first_entry && *from < today {
        more.push_str(", when you first logged it");
    }
    if let Some(kept) = standing.filter(|_| *from <= today).and_then(say::aim::kept) {
        more = format!("{more}; {kept}");
    }
    let mut said = say::aim::line(goal, &more, names);
    if !amended.changed {
        said.spans.insert(0, Span::strong("Nothing to change. "));
    }
    said.into()
}

impl Done {
    /// What was aimed for before.
    fn before(&self, today: NaiveDate) -> Vec<Block> {
        let ended = self.set.ended.iter().map(|aim| {
            let until = aim
                .to
                .map_or_else(String::new, |to| say::aim::day(to, today));
            format!(
                "Until {until} it was {}, {}",
                say::aim::every(&aim.table.every),
                say::aim::span(aim.from, None, today)
            )
        });
        let replaced = self.set.replaced.iter().map(|aim| {
            format!(
                "In place of {}, {}",
                say::aim::every(&aim.table.every),
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
