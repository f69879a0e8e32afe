//! `bond practice edit`: says something else about a practice, and nothing else in the file changes.

use clap::ValueEnum;

use super::fields::PracticeArgs;
use crate::catalog::names::Names;
use crate::catalog::practice::{self, Closeness};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::goal_history;
use crate::journal::write;
use crate::kind::{self, Edit, EditedTable, KeyValue, Kind};
use crate::report::{Report, Span};

/// Change a practice's title, kinds, aliases or unit
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The practice: its name, an alias or the beginning of it
    name: String,
    /// What it is called; its key stays, see 'bond practice rename'
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[command(flatten)]
    fields: PracticeArgs,
    /// Take something away; a built-in practice has again what it came with
    #[arg(long, value_name = "FIELD", value_delimiter = ',', value_enum)]
    clear: Vec<PracticeField>,
    /// Say what would change, and write nothing
    #[arg(long)]
    dry_run: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond practice edit walk --title \"Evening walk\" --kind physical,emotional
  bond practice edit walk --alias ew --clear unit
  bond practice edit appreciation --title Thanks

Kinds and short names take the place of those that were there. A built-in practice gets a table in the journal that
overrules just what is named. 'bond undo' takes it back.";

/// What a table can do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum PracticeField {
    Title,
    #[value(alias = "kind")]
    Kinds,
    #[value(alias = "alias")]
    Aliases,
    Unit,
}

impl PracticeField {
    /// Its key in the table.
    fn key(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Kinds => "kinds",
            Self::Aliases => "aliases",
            Self::Unit => "unit",
        }
    }
}

/// Edits it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let title = args.title()?;
    let aliases = args.fields.aliases()?;
    let edit = Edit {
        kind: Kind::Practice,
        word: &args.name,
        wanted: args.wanted(title, &aliases)?,
        cleared: args.clear.iter().map(|field| field.key()).collect(),
        words: title
            .into_iter()
            .chain(aliases.iter().map(String::as_str))
            .collect(),
        dry_run: args.dry_run,
    };
    let (edited, mut report) = edit.run(context)?;
    if !context.quiet {
        let said = odd_goals(&edited).map(|said| Span::plain(said).into());
        report.blocks.extend(said);
    }
    Ok(report)
}

impl Args {
    fn title(&self) -> Result<Option<&str>> {
        let title = self.title.as_deref().map(str::trim);
        match title.filter(|title| practice::slug(title).is_none()) {
            Some(title) => Err(Error::usage(format!(
                "could not use the title {title:?}: it needs a letter or a digit"
            ))),
            None => Ok(title),
        }
    }

    /// What the table is to say, as far as it is named.
    fn wanted(&self, title: Option<&str>, aliases: &[String]) -> Result<Vec<KeyValue>> {
        let kinds = self.fields.kinds();
        let unit = self.fields.unit()?;
        Ok(kind::values([
            ("title", title.map(write::string)),
            (
                "kinds",
                kind::list(kinds.iter().copied().map(Closeness::as_str)),
            ),
            ("aliases", kind::list(aliases.iter().map(String::as_str))),
            ("unit", unit.as_deref().map(write::string)),
        ]))
    }
}

/// That a goal counts in another unit than the practice now.
fn odd_goals(edited: &EditedTable) -> Option<String> {
    let key = &edited.item.key;
    let practice = |header| Names::new(header).practice_or_bare(key);
    let (before, after) = (practice(&edited.before), practice(&edited.after));
    let mut goals = edited.after.goals.iter();
    let odd = goals.find(|goal| {
        goal.practice == *key
            && before.unit != after.unit
            && goal_history::in_unit(&goal.every, &after).is_err()
    })?;
    Some(format!(
        "Its goal still says {}; 'bond goal set {key}' changes that",
        odd.every
    ))
}
