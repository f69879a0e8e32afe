//! What a goal may count in.

use crate::catalog::practice::Practice;
use crate::error::{Error, Result};
use crate::goals::{Every, Quantity};
use crate::text::unit_of;
use crate::unicode::folded;

/// The same goal in the unit of its practice, for which "1 page a week" may stand where pages are counted. Any other word is
/// a slip.
///
/// # Errors
///
/// When it is another word, or the practice has no unit.
pub fn in_unit(every: &Every, practice: &Practice) -> Result<Every> {
    let mut every = every.clone();
    if let Every::AtLeast { quantity, .. } | Every::AtMost { quantity, .. } = &mut every
        && let Quantity::Amount { unit, .. } = quantity
    {
        *unit = known(unit, practice)?;
    }
    Ok(every)
}

/// The unit of a practice as goals have it, if that is what the word means.
fn known(unit: &str, practice: &Practice) -> Result<String> {
    let title = &practice.title;
    match &practice.unit {
        Some(known)
            if [known, unit_of(1.0, known)]
                .map(folded)
                .contains(&unit.to_owned()) =>
        {
            Ok(folded(known))
        }
        Some(known) => Err(Error::usage(format!(
            "could not aim for {unit} of {title}: it is counted in {known}"
        ))),
        None => Err(Error::usage(format!(
            "could not aim for {unit} of {title}: it is counted in times and minutes only"
        ))
        .hinted(format!(
            "write 3/week or 90min/week; 'bond practice edit {} --unit {unit}' gives it a unit",
            practice.key
        ))),
    }
}
