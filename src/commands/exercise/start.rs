//! `bond exercise start`: leads through an exercise, then logs the practice.

mod cards;
mod companions;
mod lead;
mod safety;
mod unlogged;

use crate::catalog::exercise::{self, Exercise, Library, LogAs, SafetyLevel};
use crate::context::Context;
use crate::dates;
use crate::draft::{self, Draft, Typed};
use crate::editor::note;
use crate::error::{Error, Result};
use crate::help_lines;
use crate::journal::Header;
use crate::report::Report;
use crate::store::Basis;
use crate::tui::session::Plan;

/// Do an exercise, step by step, and log it
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The exercise: its name or the beginning of it
    name: Option<String>,
    /// Who it is done with; several with commas or by repeating
    #[arg(short, long, value_name = "WHO", value_delimiter = ',')]
    with: Vec<String>,
    /// With nobody, whatever the configuration says
    #[arg(long, conflicts_with = "with")]
    alone: bool,
    /// The name is somebody new, though it resembles a known one
    #[arg(long)]
    new: bool,
    /// Another way to do it: easier, harder
    #[arg(long, value_name = "NAME")]
    variant: Option<String>,
    /// Confirm that you have read the cautions and answered yes to every safety question
    #[arg(long)]
    safe: bool,
    /// Log it though it is one that is kept out of the journal
    #[arg(long)]
    log: bool,
    /// Log nothing: only to go through it, or to read it
    #[arg(long, conflicts_with_all = ["log", "rating", "duration", "note"])]
    no_log: bool,
    /// As plain lines, without keys and countdowns, for screen readers: all at once, and logged as done
    #[arg(long)]
    plain: bool,
    /// How it was, from 1 to 5
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    rating: Option<i64>,
    /// How long it took: 20m, 1h30
    #[arg(
        short = 'f',
        long = "for",
        value_name = "TIME",
        allow_hyphen_values = true
    )]
    duration: Option<String>,
    /// What you want to remember; - reads it from standard input
    #[arg(short = 'm', long, value_name = "TEXT", allow_hyphen_values = true)]
    note: Option<String>,
}

const EXAMPLES: &str = "\
Examples:
  bond exercise start mirror-and-swap -w sam
  bond exercise start stress-download -w sam --variant easier
  bond exercise start phone-free-walk -w mum --plain --rating 4 --for 20m

Keys: enter goes on, b back, p pauses, c draws another card, s skips, q quits and asks whether to log what was done,
Ctrl-C quits and logs it. x, or Esc twice, clears the screen and leaves at once; nothing is logged then.

With --plain, in a pipe or for programs nobody can be asked how it went: all of it is printed at once, and logged as done
in the time that it takes, or that --for says. --no-log prints it only; 'bond undo' takes back what was logged.";

/// What is settled before the exercise begins.
struct Start {
    exercise: Exercise,
    draft: Draft,
    basis: Basis,
    plan: Plan,
    private: bool,
}

/// Leads through it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let name = args.name.as_deref().ok_or_else(|| {
        Error::usage("could not start: no exercise was named").hinted(
            "'bond exercise suggest' names one that fits now, 'bond exercise list' shows all",
        )
    })?;
    let note = args.note.as_deref().map(|note| note::given(note, context));
    let args = &Args {
        note: note.transpose()?,
        ..args.clone()
    };
    let basis = context.store.whole_basis()?;
    let header = basis.header().clone();
    let library = Library::of(context, &header);
    let exercise = library.find(name)?;
    let (own_help, help_warning) = safety::own_help(context);
    let start = args.settle(exercise, basis, context, &own_help)?;
    let plain = args.plain || context.terminal.dumb || context.for_programs || !context.interactive;
    let mut report = if plain {
        lead::in_lines(start, args, context)?
    } else {
        lead::on_the_terminal(start, args, context)?
    };
    let odd = library.warnings.iter().cloned().chain(help_warning);
    report.warnings.splice(0..0, odd);
    Ok(report)
}

impl Args {
    fn settle(
        &self,
        exercise: Exercise,
        basis: Basis,
        context: &Context,
        own_help: &[help_lines::HelpLine],
    ) -> Result<Start> {
        let header = basis.header();
        let course = exercise::course(&exercise, self.variant.as_deref())?;
        let variant = exercise
            .variants
            .iter()
            .find(|variant| Some(&variant.id) == self.variant.as_ref());
        let draft = self.draft(&exercise, header, context)?;
        let relation = companions::relation(&draft, header);
        companions::check_relation(&exercise, variant, relation)?;
        let people = companions::people(&exercise, &draft, header)?;
        let gate = exercise.outline.safety == SafetyLevel::Gate;
        let plan = Plan {
            variant: variant.map(|variant| (variant.title.clone(), variant.text.clone())),
            piles: cards::piles(&exercise, &course.turns, &draft, relation, context, header),
            help: safety::help(own_help, context),
            turns: course.turns,
            minutes: course.minutes,
            people,
            safe: self.safe,
            logs: (!gate || self.log) && !self.no_log,
            known: self.known(),
            timed: context.timer.is_some(),
            exercise: exercise.clone(),
        };
        let answered = |ask: &&exercise::Ask| self.note.is_some() && ask.log_as == LogAs::Note;
        let private = gate
            || exercise
                .record
                .iter()
                .filter(answered)
                .any(|ask| ask.private);
        Ok(Start {
            exercise,
            draft,
            basis,
            plan,
            private,
        })
    }

    /// The entry as far as the command line tells it.
    fn draft(&self, exercise: &Exercise, header: &Header, context: &Context) -> Result<Draft> {
        let typed = Typed {
            practice: &exercise.outline.practice,
            with: &self.with,
            alone: self.alone,
            when: None,
            new: self.new,
        };
        let mut draft = typed.resolve(context, header)?;
        let minutes = self.duration.as_deref().map(dates::minutes);
        draft.entry.minutes = minutes.transpose().map_err(draft::phrase_error)?;
        draft.entry.rating = self.rating.map(draft::rating).transpose()?;
        draft.entry.exercise = Some(exercise.outline.slug.clone());
        draft.entry.note = draft::kept(self.note.as_ref().filter(|note| !note.trim().is_empty()));
        Ok(draft)
    }

    /// The answers that the command line gives.
    fn known(&self) -> Vec<LogAs> {
        let rating = self.rating.map(|_| LogAs::Rating);
        rating
            .into_iter()
            .chain(self.note.as_ref().map(|_| LogAs::Note))
            .collect()
    }
}
