//! `bond log`: writes down that a practice was done, then says what that did for its goals.

use crate::context::Context;
use crate::deed::{self, Deed, Typed};
use crate::fault::{Fault, Kind, Result};
use crate::journal::entry::{AMOUNT_MAX, Entry, List};
use crate::journal::{Header, write};
use crate::names::Names;
use crate::phrase;
use crate::report::{Block, Fact, Line, Report, Span};
use crate::say;
use crate::stats::{Chain, Filter, Ledger};
use crate::store::{Reading, Written};

/// Log a practice: what, with whom, for how long
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// The practice: its name, an alias or the beginning of it; `-` reads JSON lines from standard input
    practice: Option<String>,
    /// Who it was with; several with commas or by repeating
    #[arg(short, long, value_name = "WHO", value_delimiter = ',')]
    with: Vec<String>,
    /// How long it took: 45m, 1h30, 90
    #[arg(
        short = 'f',
        long = "for",
        value_name = "TIME",
        allow_hyphen_values = true
    )]
    duration: Option<String>,
    /// When: yesterday, "mon 21:30", 2026-11-20, -1
    #[arg(short, long, value_name = "WHEN", allow_hyphen_values = true)]
    date: Option<String>,
    /// How it was, from 1 to 5
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    rating: Option<i64>,
    /// What you want to remember
    #[arg(short = 'm', long, value_name = "TEXT", allow_hyphen_values = true)]
    note: Option<String>,
    /// How much, in the practice's own unit
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    amount: Option<f64>,
    /// A word to find it by; may be repeated
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
    /// The guided exercise that was done
    #[arg(long, value_name = "NAME")]
    exercise: Option<String>,
    /// Never print the note
    #[arg(long)]
    private: bool,
    /// With nobody, whatever the configuration says
    #[arg(long, conflicts_with = "with")]
    alone: bool,
    /// The name is somebody new, though it resembles a known one
    #[arg(long)]
    new: bool,
    /// Say what would be logged, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Words that belong behind -d
    #[arg(hide = true, value_name = "WHEN")]
    rest: Vec<String>,
}

const EXAMPLES: &str = "\
Examples:
  bond log quality-time --with Sam --for 45m
  bond log qt -w sam,mum -d \"yesterday 21:30\" -m \"walk by the river\"
  bond log appreciation --private -m \"said thank you for the weekend\"
  echo '{\"at\": \"yesterday\", \"practice\": \"qt\", \"minutes\": 30}' | bond log -";

/// Logs it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let practice = args.named()?;
    if practice == "-" {
        return crate::batch::run(context, args.dry_run);
    }
    let header = context.store.header();
    let header = match header {
        Ok(header) => header,
        Err(fault) => return Err(unwritten(fault, args, practice, context)),
    };
    let deed = match args.deed(practice, context, &header) {
        // Names may be explained by tables behind the log, which only a look at the whole file finds.
        Ok(deed) if deed.new_people.is_empty() => deed,
        Ok(_) => args.deed(
            practice,
            context,
            &deed::whole_header(context).unwrap_or(header),
        )?,
        Err(fault) => match deed::whole_header(context) {
            Ok(whole) if whole != header => args.deed(practice, context, &whole)?,
            _ => return Err(fault),
        },
    };
    if args.dry_run {
        return rehearsed(&deed, context);
    }
    let written = deed.write(context)?;
    if context.quiet {
        return Ok(Report {
            warnings: written.warning.into_iter().collect(),
            ..Report::default()
        });
    }
    told(&deed, written, context)
}

impl Args {
    fn named(&self) -> Result<&str> {
        if let Some(word) = self.rest.first() {
            return Err(
                Fault::usage(format!("could not understand {word:?} behind the practice")).hinted(
                    format!(
                        "a date goes behind -d: bond log {} -d {word:?}",
                        self.practice.as_deref().unwrap_or("")
                    ),
                ),
            );
        }
        self.practice.as_deref().ok_or_else(|| {
            Fault::usage("could not log: no practice was named")
                .hinted("bond log PRACTICE logs one, 'bond practice list' names them, and 'bond history' shows what was logged")
        })
    }

    fn deed(&self, practice: &str, context: &Context, header: &Header) -> Result<Deed> {
        let typed = Typed {
            practice,
            with: &self.with,
            alone: self.alone,
            when: self.date.as_deref(),
            new: self.new,
        };
        let mut deed = typed.resolve(context, header)?;
        self.fill(&mut deed.entry)?;
        Ok(deed)
    }

    fn fill(&self, entry: &mut Entry<'static>) -> Result<()> {
        let minutes = self.duration.as_deref().map(phrase::minutes);
        entry.minutes = minutes.transpose().map_err(deed::phrase_fault)?;
        entry.rating = self.rating.map(rating).transpose()?;
        entry.amount = self.amount.map(amount).transpose()?;
        entry.exercise = self.exercise.as_deref().map(exercise).transpose()?;
        entry.tags = List::Words(self.tags.iter().map(|tag| tag.trim().to_owned()).collect());
        entry.note = deed::kept(self.note.as_ref().filter(|note| !note.trim().is_empty()));
        entry.private = self.private;
        Ok(())
    }
}

fn rating(rating: i64) -> Result<u8> {
    let fits = u8::try_from(rating)
        .ok()
        .filter(|rating| (1..=5).contains(rating));
    fits.ok_or_else(|| {
        Fault::usage(format!(
            "could not use the rating {rating}: it goes from 1 to 5"
        ))
    })
}

fn amount(amount: f64) -> Result<f64> {
    if (0.0..=AMOUNT_MAX).contains(&amount) {
        Ok(amount)
    } else {
        Err(Fault::usage(format!(
            "could not use the amount {amount}: it goes from 0 to {AMOUNT_MAX:e}"
        )))
    }
}

fn exercise(name: &str) -> Result<std::borrow::Cow<'static, str>> {
    match crate::practice::is_slug(name) {
        true => Ok(name.to_owned().into()),
        false => Err(Fault::usage(format!(
            "could not use the exercise {name:?}: names are made of a-z, 0-9 and -"
        ))),
    }
}

/// The header can't be read: what the user logs is shown as a finished line, so that it is not lost.
fn unwritten(fault: Fault, args: &Args, practice: &str, context: &Context) -> Fault {
    if fault.kind != Kind::Unreadable {
        return fault;
    }
    match args.deed(practice, context, &Header::default()) {
        Ok(deed) => {
            let line = write::line("new", &deed.entry);
            fault.hinted(format!(
                "nothing was written; when the journal is mended, log again or put this below [log], with a word of your own for 'new':\n{line}"
            ))
        }
        Err(_) => fault,
    }
}

fn rehearsed(deed: &Deed, context: &Context) -> Result<Report> {
    let header = context.store.header()?;
    let names = Names::new(&header);
    let today = context.today(&header);
    let day = deed.entry.at.belongs_to(header.day_starts);
    let mut report = Report {
        schema: "bond.log/1",
        ..Report::default()
    };
    let what = with_new_names(deed, &names, &header);
    let moment = say::time::moment(deed.entry.at, today);
    report
        .blocks
        .push(Span::plain(format!("Would log: {what}, {moment}")).into());
    report
        .blocks
        .push(Span::muted(write::line("id", &deed.entry)).into());
    report.facts = vec![
        ("written", false.into()),
        (
            "entry",
            Fact::Object(say::entry::facts("", day, &deed.entry, true)),
        ),
        ("goals", Fact::Rows(Vec::new())),
    ];
    Ok(report)
}

fn with_new_names(deed: &Deed, names: &Names<'_>, header: &Header) -> String {
    if deed.new_people.is_empty() {
        return say::entry::deed(&deed.entry, names);
    }
    let mut header = header.clone();
    for (key, name) in &deed.new_people {
        let person = crate::journal::header::Person {
            name: Some(name.clone()),
            ..Default::default()
        };
        header.people.insert(key.clone(), person);
    }
    say::entry::deed(&deed.entry, &Names::new(&header))
}

/// What was logged, for which day, and what it did for the goals. A journal that can't be read further down is only a
/// warning: the entry is safe.
fn told(deed: &Deed, written: Written, context: &Context) -> Result<Report> {
    let mut warnings: Vec<String> = written.warning.clone().into_iter().collect();
    let reading = context.store.read(|header| {
        let filter = Filter {
            practice: Some(deed.entry.practice.to_string()),
            ..Filter::default()
        };
        Ok(Ledger::new(header, context.today(header), filter))
    });
    let (header, ledger) = match reading {
        Ok(Reading {
            header,
            mut view,
            seen,
        }) => {
            warnings.extend(crate::store::noticed(&seen));
            view.settle();
            (header, Some(view))
        }
        Err(fault) => {
            warnings.push(format!("the entry is written, but {}", fault.message));
            (context.store.header().unwrap_or_default(), None)
        }
    };
    let mut report = Feedback {
        deed,
        written: &written,
        header: &header,
        ledger: ledger.as_ref(),
    }
    .report(context);
    report.warnings = warnings;
    Ok(report)
}

struct Feedback<'a> {
    deed: &'a Deed,
    written: &'a Written,
    header: &'a Header,
    ledger: Option<&'a Ledger>,
}

impl Feedback<'_> {
    fn report(&self, context: &Context) -> Report {
        let names = Names::new(self.header);
        let today = context.today(self.header);
        let entry = &self.deed.entry;
        let day = entry.at.belongs_to(self.header.day_starts);
        let said = format!(
            "{}, {}",
            say::entry::deed(entry, &names),
            say::time::moment(entry.at, today)
        );
        let mut blocks: Vec<Block> = vec![
            Line::of(vec![Span::strong(said)])
                .with_right(Span::muted(&self.written.id))
                .into(),
        ];
        for (_, name) in &self.deed.new_people {
            let added = format!(
                "{name} is new here and was added; 'bond person edit' tells more about them"
            );
            blocks.push(Span::muted(added).into());
        }
        let mut goals = Vec::new();
        if let Some(ledger) = self.ledger {
            for chain in self.chains(ledger) {
                let standing = chain.judge(ledger.calendar());
                goals.push(say::goal::facts(chain, &standing));
                blocks.push(self.goal_line(chain, &say::goal::summary(&standing, today), &names));
            }
            if goals.is_empty() {
                blocks.push(self.without_goal(ledger, &names));
            }
        }
        Report {
            schema: "bond.log/1",
            facts: vec![
                ("written", true.into()),
                (
                    "entry",
                    Fact::Object(say::entry::facts(
                        &self.written.id,
                        day,
                        entry,
                        context.show_private,
                    )),
                ),
                ("goals", Fact::Rows(goals)),
            ],
            blocks,
            ..Report::default()
        }
    }

    /// The goals that the entry counts for.
    fn chains<'l>(&'l self, ledger: &'l Ledger) -> impl Iterator<Item = &'l Chain> {
        let entry = &self.deed.entry;
        let chains = ledger.chains().iter();
        chains.filter(move |chain| chain.practice == entry.practice && chain.counts(entry))
    }

    /// Which goal is meant is only said where there are several.
    fn goal_line(&self, chain: &Chain, summary: &str, names: &Names<'_>) -> Block {
        match &chain.with {
            Some(with) if self.deed.entry.with.iter().count() > 1 => {
                Span::plain(format!("{}: {summary}", names.person_name(with))).into()
            }
            _ => Span::plain(summary.to_owned()).into(),
        }
    }

    fn without_goal(&self, ledger: &Ledger, names: &Names<'_>) -> Block {
        let key = &self.deed.entry.practice;
        let sums = ledger.practice(key);
        let said = match sums.entries {
            0 | 1 => "The first one: a good start".to_owned(),
            entries => format!("{} so far", say::count(entries, "time")),
        };
        let suggested = names.practice_of(key).and_then(|practice| practice.goal);
        match suggested {
            Some(goal) if sums.entries <= 3 => Span::muted(format!(
                "{said}. To aim for something: bond goal set {key} {goal}"
            ))
            .into(),
            _ => Span::muted(said).into(),
        }
    }
}
