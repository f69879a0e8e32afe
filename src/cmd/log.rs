//! `bond log`: writes down that a practice was done, then says what that did for its goals.

use crate::context::Context;
use crate::deed::{self, Deed, Typed};
use crate::fault::{Fault, Kind, Result};
use crate::fields::Fields;
use crate::journal::Header;
use crate::names::Names;
use crate::report::Report;
use crate::say;
use crate::store;

/// Log a practice: what, with whom, for how long
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// The practice: its name, an alias or the beginning of it; `-` reads JSON lines from standard input
    practice: Option<String>,
    /// Who it was with; several with commas or by repeating
    #[arg(short, long, value_name = "WHO", value_delimiter = ',')]
    with: Vec<String>,
    #[command(flatten)]
    fields: Fields,
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
    let deed = deed::resolved(context, &header, |header| {
        args.deed(practice, context, header)
    })?;
    if args.dry_run {
        return say::log::rehearsed(&deed, context);
    }
    let written = deed.write(context)?;
    if context.quiet {
        return Ok(Report {
            warnings: written.warning.into_iter().collect(),
            ..Report::default()
        });
    }
    Ok(say::log::told(&deed, &written, context))
}

impl Args {
    fn named(&self) -> Result<&str> {
        if let Some(word) = self.rest.first() {
            let practice = self.practice.as_deref().unwrap_or("");
            let title = format!("{practice} {}", self.rest.join(" "));
            let is_title = Names::new(&Header::default()).practice(&title).is_ok();
            let hint = if is_title {
                format!(
                    "a name of several words goes in quotes: bond log {:?}",
                    title.to_lowercase()
                )
            } else {
                format!("a date goes behind -d: bond log {practice} -d {word:?}")
            };
            let message = format!("could not understand {word:?} behind the practice");
            return Err(Fault::usage(message).hinted(hint));
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
            when: self.fields.date.as_deref(),
            new: self.new,
        };
        let mut deed = typed.resolve(context, header)?;
        self.fields.fill(&mut deed.entry, context, header)?;
        Ok(deed)
    }
}

/// The header can't be read: what the user logs is shown as a finished line, so that it is not lost.
fn unwritten(fault: Fault, args: &Args, practice: &str, context: &Context) -> Fault {
    if fault.kind != Kind::Unreadable {
        return fault;
    }
    match args.deed(practice, context, &Header::default()) {
        Ok(deed) => store::with_line(fault, &deed.entry),
        Err(_) => fault,
    }
}
