//! The units in which a goal can count.

use crate::catalog::practice::Practice;
use crate::error::{Error, Result};
use crate::goals::{Every, Quantity};
use crate::text::unit_of;
use crate::unicode::folded;

/// The goal in the unit of its practice: "1 page a week" is accepted if the practice counts pages. Any other word is a
/// mistake.
///
/// # Errors
///
/// If the unit is another word, or the practice has no unit.
pub fn in_unit(every: &Every, practice: &Practice) -> Result<Every> {
    let mut every = every.clone();
    if let Every::AtLeast { quantity, .. } | Every::AtMost { quantity, .. } = &mut every
        && let Quantity::Amount { unit, .. } = quantity
    {
        *unit = known(unit, practice)?;
    }
    Ok(every)
}

/// The unit of a practice in the form of goals, if the word means this unit.
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
