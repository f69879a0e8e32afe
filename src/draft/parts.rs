//! What the parts of an entry may be where someone types them.

use crate::catalog::exercise::Library;
use crate::catalog::names::Names;
use crate::catalog::practice::Text;
use crate::error::{Error, Result};
use crate::goals::{Every, Quantity};
use crate::journal::Header;
use crate::journal::entry::{AMOUNT_MAX, Entry, RATINGS};

/// A rating that was typed.
///
/// # Errors
///
/// When it does not lie between 1 and 5.
pub fn rating(rating: i64) -> Result<u8> {
    let fits = u8::try_from(rating)
        .ok()
        .filter(|rating| RATINGS.contains(rating));
    fits.ok_or_else(|| {
        Error::usage(format!(
            "could not use the rating {rating}: it goes from 1 to 5"
        ))
    })
}

/// An amount that was typed for an entry: something must say what it counts, which is the unit of the practice, a goal
/// for it, or the question of an exercise.
///
/// # Errors
///
/// When it is out of range, or nothing says what it counts.
pub fn amount(amount: f64, entry: &Entry<'_>, header: &Header) -> Result<f64> {
    if !(0.0..=AMOUNT_MAX).contains(&amount) {
        return Err(Error::usage(format!(
            "could not use the amount {amount}: it goes from 0 to {AMOUNT_MAX:e}"
        )));
    }
    let Some(practice) = Names::new(header).practice_of(&entry.practice) else {
        return Ok(amount);
    };
    let mut goals = header.goals.iter();
    let is_counted = practice.unit.is_some()
        || entry.exercise.is_some()
        || goals.any(|goal| goal.practice == entry.practice && counts_amounts(&goal.every));
    if is_counted {
        return Ok(amount);
    }
    let title = &practice.title;
    let hint = format!(
        "to count something else, such as pages: bond practice edit {} --unit pages",
        practice.key
    );
    Err(Error::usage(format!(
        "could not use the amount {amount}: {title} is counted in times and minutes only"
    ))
    .hinted(hint))
}

fn counts_amounts(every: &Every) -> bool {
    match every {
        Every::AtLeast { quantity, .. } | Every::AtMost { quantity, .. } => match quantity {
            Quantity::Amount { .. } => true,
            Quantity::Entries(_) | Quantity::Minutes(_) => false,
        },
        Every::Each(_) | Every::On(_) | Every::Rolling { .. } | Every::Interval { .. } => false,
    }
}

/// The slug of the exercise that a word stands for. A file of the user's own that is broken still has its name.
///
/// # Errors
///
/// When it stands for none, or for several.
pub fn exercise(word: &str, library: &Library) -> Result<Text> {
    match library.find_outline(word) {
        Ok(outline) => Ok(outline.slug.clone()),
        Err(_) if library.known().slugs.contains(word) => Ok(word.to_owned().into()),
        Err(error) => Err(error),
    }
}
