//! `bond path`: where the files are.

use std::path::Path;

use crate::context::Context;
use crate::error::Result;
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

/// As it is: scripts take it whole.
pub(super) fn text(args: &Args, context: &Context) -> Result<String> {
    let places = context.store.places()?;
    Ok(if args.all {
        everything(&places, context)
    } else {
        format!("{}\n", context.store.path().display())
    })
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

/// Every path, for programs.
pub(super) fn facts(context: &Context) -> Result<Report> {
    let places = context.store.places()?;
    let fact = |path: &Path| Fact::from(path.display().to_string());
    let config = context.config_path.as_deref();
    let operations = places.operations.as_deref();
    Ok(Report {
        schema: "bond.path/1",
        facts: vec![
            ("journal", fact(context.store.path())),
            ("resolved", fact(&places.journal)),
            ("config", config.map_or(Fact::Null, fact)),
            ("record", operations.map_or(Fact::Null, fact)),
            ("lock", fact(&places.lock)),
            ("torn", fact(&places.torn)),
        ],
        ..Report::default()
    })
}
