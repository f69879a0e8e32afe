//! `bond path`: where the files are.

use std::path::Path;

use crate::cli::Outcome;
use crate::context::Context;
use crate::fault::Result;
use crate::report::{Fact, Report};
use crate::store::Places;

/// Print where the journal is
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Every file that bond reads or writes, and what it is for
    #[arg(short, long)]
    all: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond path
  $EDITOR \"$(bond path)\"
  bond path --all";

/// Prints it as it is: scripts take it whole.
pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let places = context.store.places()?;
    if context.quiet || context.for_programs {
        return Ok(Outcome::Report(report(&places, context)));
    }
    let text = if args.all {
        everything(&places, context)
    } else {
        format!("{}\n", context.store.path().display())
    };
    Ok(Outcome::Text(text))
}

fn everything(places: &Places, context: &Context) -> String {
    let operations = places.operations.as_deref();
    let config = context.config_path.as_deref();
    let roles = [
        ("journal: all that you record", Some(context.store.path())),
        (
            "where that link leads",
            Some(places.journal.as_path()).filter(|path| *path != context.store.path()),
        ),
        ("config: your preferences; need not exist", config),
        ("record: what each command did, for undo", operations),
        ("lock: held while bond writes; empty", Some(&places.lock)),
        (
            "torn: unfinished lines that were put aside; seldom there",
            Some(&places.torn),
        ),
    ];
    let lines = roles
        .into_iter()
        .filter_map(|(role, path)| Some([role.to_owned(), format!("  {}", path?.display())]));
    let mut lines: Vec<String> = lines.flatten().collect();
    lines.push(String::new());
    lines.join("\n")
}

fn report(places: &Places, context: &Context) -> Report {
    let fact = |path: &Path| Fact::from(path.display().to_string());
    Report {
        schema: "bond.path/1",
        facts: vec![
            ("journal", fact(context.store.path())),
            ("resolved", fact(&places.journal)),
            (
                "config",
                context.config_path.as_deref().map_or(Fact::Null, fact),
            ),
            (
                "record",
                places.operations.as_deref().map_or(Fact::Null, fact),
            ),
            ("lock", fact(&places.lock)),
            ("torn", fact(&places.torn)),
        ],
        ..Report::default()
    }
}
