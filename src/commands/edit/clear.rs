//! Fields that can be taken away.

use clap::ValueEnum;

use super::Args;
use crate::error::{Error, Result};
use crate::journal::{Entry, WordList};

/// A field of an entry that it can do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum EntryField {
    With,
    #[value(alias = "for")]
    Minutes,
    Amount,
    Rating,
    Exercise,
    #[value(alias = "tag")]
    Tags,
    Note,
    Skip,
    Private,
    By,
}

impl EntryField {
    pub(super) fn clear(self, entry: &mut Entry<'_>) {
        match self {
            Self::With => entry.with = WordList::none(),
            Self::Minutes => entry.minutes = None,
            Self::Amount => entry.amount = None,
            Self::Rating => entry.rating = None,
            Self::Exercise => entry.exercise = None,
            Self::Tags => entry.tags = WordList::none(),
            Self::Note => entry.note = None,
            Self::Skip => entry.skip = None,
            Self::Private => entry.private = false,
            Self::By => entry.by = None,
        }
    }

    /// Whether the command line gives the field a value.
    fn is_given(self, args: &Args) -> bool {
        let fields = &args.fields;
        match self {
            Self::With => !args.with.is_empty(),
            Self::Minutes => fields.duration.is_some(),
            Self::Amount => fields.amount.is_some(),
            Self::Rating => fields.rating.is_some(),
            Self::Exercise => fields.exercise.is_some(),
            Self::Tags => !fields.tags.is_empty(),
            Self::Note => fields.note.is_some(),
            Self::Private => fields.private,
            Self::Skip | Self::By => false,
        }
    }
}

impl Args {
    /// The fields that go.
    ///
    /// # Errors
    ///
    /// When one of them is given a value as well.
    pub(super) fn cleared(&self) -> Result<Vec<EntryField>> {
        if let Some(both) = self.clear.iter().find(|field| field.is_given(self)) {
            let name = both.to_possible_value();
            let name = name.as_ref().map_or("it", |value| value.get_name());
            return Err(Error::usage(format!(
                "could not both set {name} and take it away"
            )));
        }
        let alone = self.alone.then_some(EntryField::With);
        Ok(self.clear.iter().copied().chain(alone).collect())
    }
}
