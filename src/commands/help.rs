//! `bond help`: what clap says of a command, and where people find help.

use crate::context::Context;
use crate::report::Report;
use crate::{help_lines, text};

/// The word that is no command.
const SAFETY: &str = "safety";

/// Show how a command is used, or where people find help: bond help safety
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A command, or 'safety'
    #[arg(value_name = "COMMAND")]
    words: Vec<String>,
}

impl Args {
    /// The command whose usage is asked for; none where it is about help for people.
    #[must_use]
    pub(super) fn about(&self) -> Option<&[String]> {
        (self.words != [SAFETY]).then_some(&self.words)
    }
}

/// Says where people find help.
pub(super) fn run(context: &Context) -> Report {
    let (own, warning) = match help_lines::of(context) {
        Ok(lines) => (lines, None),
        Err(warning) => (Vec::new(), Some(warning)),
    };
    let mut report = text::safety::report(&own, &help_lines::shown_path(context));
    report.warnings.extend(warning);
    report
}
