//! What a goal may count in.

use crate::fault::{Fault, Result};
use crate::goal::{Every, Quantity};
use crate::practice::Practice;
use crate::unicode::folded;

/// An amount is counted in the unit of its practice: another word is a slip.
///
/// # Errors
///
/// When it is another word, or the practice has no unit.
pub fn check_unit(every: &Every, practice: &Practice) -> Result<()> {
    let unit = match every {
        Every::AtLeast { quantity, .. } | Every::AtMost { quantity, .. } => match quantity {
            Quantity::Amount { unit, .. } => unit,
            Quantity::Entries(_) | Quantity::Minutes(_) => return Ok(()),
        },
        Every::Each(_) | Every::On(_) | Every::Rolling { .. } | Every::Spaced { .. } => {
            return Ok(());
        }
    };
    let title = &practice.title;
    match &practice.unit {
        Some(known) if folded(known) == *unit => Ok(()),
        Some(known) => Err(Fault::usage(format!(
            "could not aim for {unit} of {title}: it is counted in {known}"
        ))),
        None => Err(Fault::usage(format!(
            "could not aim for {unit} of {title}: it is counted in times and minutes only"
        ))
        .hinted(format!(
            "write 3/week or 90min/week; 'bond practice edit {} --unit {unit}' gives it a unit",
            practice.key
        ))),
    }
}
