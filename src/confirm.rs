//! Asking before something is removed or brought back.

use crate::context::Context;
use crate::error::{Error, Result};
use crate::redact;

/// What the user is asked to agree to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Something is removed.
    Remove,
    /// Something that was lost is brought back.
    BringBack,
}

impl Change {
    fn verb(self) -> &'static str {
        match self {
            Self::Remove => "remove",
            Self::BringBack => "bring back",
        }
    }

    fn hint(self) -> &'static str {
        match self {
            Self::Remove => "--yes removes without asking, and --dry-run shows what would go",
            Self::BringBack => {
                "--yes brings it back without asking, and --dry-run shows what would come back"
            }
        }
    }

    fn declined(self) -> &'static str {
        match self {
            Self::Remove => "nothing was removed, as you did not say yes",
            Self::BringBack => "nothing was brought back, as you did not say yes",
        }
    }
}

/// Lets the user decide about a change; `yes` means that they have agreed already. `what` is what would be changed, as
/// in "2 entries".
///
/// # Errors
///
/// When they do not say yes, or there is nobody to say it.
pub fn ask(change: Change, what: &str, question: &str, yes: bool, context: &Context) -> Result<()> {
    if yes {
        return Ok(());
    }
    if !context.interactive {
        return Err(Error::usage(format!(
            "could not ask whether to {} {what}: there is nobody to answer",
            change.verb()
        ))
        .hinted(change.hint()));
    }
    let question = format!("{question} [y/N]");
    match (context.ask)(&redact::question(question, context)) {
        Ok(Some(answer)) if answer.to_lowercase().starts_with('y') => Ok(()),
        Ok(_) | Err(_) => Err(Error::declined(change.declined())),
    }
}
