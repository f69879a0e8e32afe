//! `bond edit`: changes one entry, by flags or in the user's editor, or opens the whole journal.

mod clear;
mod flags;
mod line;
mod whole;

use clear::EntryField;

use crate::context::Context;
use crate::entry_args::EntryArgs;
use crate::entry_ids;
use crate::error::{Error, Result};
use crate::report::Report;

/// Change an entry, or open the journal in your editor
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// The entry: its id, the start or end of it, @1 for the newest, last for the one you logged last; the whole journal if not given
    id: Option<String>,
    /// Another practice
    #[arg(long, value_name = "NAME")]
    practice: Option<String>,
    /// Who it was with, instead of those who stand there; several with commas or by repeating
    #[arg(short, long, value_name = "WHO", value_delimiter = ',')]
    with: Vec<String>,
    #[command(flatten)]
    fields: EntryArgs,
    /// Take a field away; several with commas or by repeating
    #[arg(long, value_name = "FIELD", value_delimiter = ',', value_enum)]
    clear: Vec<EntryField>,
    /// With nobody: short for --clear with
    #[arg(long, conflicts_with = "with")]
    alone: bool,
    /// The name is somebody new, though it resembles a known one
    #[arg(long)]
    new: bool,
    /// Say what would change, and write nothing
    #[arg(long)]
    dry_run: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond edit last --for 1h --rating 5
  bond edit zc1s -d \"yesterday 21:30\" --clear note
  bond edit zc1s -d 21:30   keeps the day; -d yesterday keeps the time
  bond edit 3empzc1s        opens its line in your editor
  bond edit                 opens the whole journal

Only that one line of the journal changes; what is not named stays. 'bond undo' takes it back. The editor is the one of
VISUAL or EDITOR; what it leaves is taken back only if it can be understood.";

/// What to do if there is no editor.
const WITHOUT: &str = "name what changes, as in 'bond edit @1 --for 45m', or the program to use with VISUAL or EDITOR";

/// Edits it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let Some(word) = &args.id else {
        if args.is_empty() {
            return whole::run(context);
        }
        return Err(Error::usage("could not edit: no entry was named").hinted(
            "@1 is the newest one, as in 'bond edit @1 --for 45m'; 'bond history' shows the ids",
        ));
    };
    let named = entry_ids::named(std::slice::from_ref(word), context)?;
    let Some(named) = named.into_iter().next() else {
        return Err(Error::usage(format!("could not find the entry {word:?}")));
    };
    if args.is_empty() {
        line::run(&named, context)
    } else {
        flags::run(args, &named.id, context)
    }
}

impl Args {
    /// Whether nothing is to be changed by flags.
    fn is_empty(&self) -> bool {
        self.practice.is_none()
            && self.with.is_empty()
            && self.fields.is_empty()
            && self.clear.is_empty()
            && !self.alone
            && !self.new
            && !self.dry_run
    }
}
