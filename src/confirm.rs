//! Asking before something goes.

use crate::context::Context;
use crate::error::{Error, Result};
use crate::redact;

/// Lets the user say whether it is to be; `yes` has said so already. `what` is what would be done, as in "remove 2 entries".
///
/// # Errors
///
/// When they do not say yes, or there is nobody to say it.
pub fn ask(what: &str, question: &str, yes: bool, context: &Context) -> Result<()> {
    if yes {
        return Ok(());
    }
    if !context.interactive {
        return Err(Error::usage(format!(
            "could not ask whether to {what}: there is nobody to answer"
        ))
        .hinted("--yes removes without asking, and --dry-run shows what would go"));
    }
    let question = format!("{question} [y/N]");
    match (context.ask)(&redact::question(question, context)) {
        Ok(Some(answer)) if answer.to_lowercase().starts_with('y') => Ok(()),
        Ok(_) | Err(_) => Err(Error::declined(
            "nothing was removed, as you did not say yes",
        )),
    }
}
