//! What was typed for the fields of an entry: flags that `log` and `edit` share.

use crate::catalog::exercise::Library;
use crate::context::Context;
use crate::dates;
use crate::draft;
use crate::editor::note;
use crate::error::{Error, Result};
use crate::journal::Header;
use crate::journal::entry::{Entry, WordList};

/// The flags.
#[derive(Clone, Debug, clap::Args)]
pub struct EntryArgs {
    /// How long it took: 45m, 1h30, 90
    #[arg(
        short = 'f',
        long = "for",
        value_name = "TIME",
        allow_hyphen_values = true
    )]
    pub duration: Option<String>,
    /// When: yesterday, "mon 21:30", 2026-11-20, -1; 'log' takes several days, too: mon..wed, "mon wed fri"
    #[arg(short, long, value_name = "WHEN", allow_hyphen_values = true)]
    pub date: Option<String>,
    /// How it was, from 1 to 5
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub rating: Option<i64>,
    /// What you want to remember; - reads it from standard input
    #[arg(short = 'm', long, value_name = "TEXT", allow_hyphen_values = true)]
    pub note: Option<String>,
    /// How much, in the practice's own unit
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub amount: Option<f64>,
    /// A word to find it by; may be repeated
    #[arg(long = "tag", value_name = "TAG")]
    pub tags: Vec<String>,
    /// The guided exercise that was done
    #[arg(long, value_name = "NAME")]
    pub exercise: Option<String>,
    /// Never print the note
    #[arg(long)]
    pub private: bool,
}

impl EntryArgs {
    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let texts = [&self.duration, &self.date, &self.note, &self.exercise];
        texts.iter().all(|text| text.is_none())
            && self.rating.is_none()
            && self.amount.is_none()
            && self.tags.is_empty()
            && !self.private
    }

    /// The same fields with the note itself where it comes from standard input.
    ///
    /// # Errors
    ///
    /// When it can't be read.
    pub fn read(&self, context: &Context) -> Result<Self> {
        let note = self.note.as_deref().map(|note| note::given(note, context));
        Ok(Self {
            note: note.transpose()?,
            ..self.clone()
        })
    }

    /// Gives an entry what was typed, but for the date; what was not typed stays as it is. An empty note is none.
    ///
    /// # Errors
    ///
    /// When a value makes no sense.
    pub fn fill(
        &self,
        entry: &mut Entry<'static>,
        context: &Context,
        header: &Header,
    ) -> Result<()> {
        if let Some(duration) = &self.duration {
            entry.minutes = Some(dates::minutes(duration).map_err(draft::phrase_error)?);
        }
        if let Some(rating) = self.rating {
            entry.rating = Some(draft::rating(rating)?);
        }
        if let Some(word) = &self.exercise {
            let library = Library::of(context, header);
            entry.exercise = Some(draft::exercise(word, &library)?);
        }
        if let Some(amount) = self.amount {
            entry.amount = Some(draft::amount(amount, entry, header)?);
        }
        if !self.tags.is_empty() {
            let tags = self.tags.iter().map(|word| tag(word));
            entry.tags = WordList::Words(tags.collect::<Result<_>>()?);
        }
        if self.note.is_some() {
            entry.note = draft::kept(self.note.as_ref().filter(|note| !note.trim().is_empty()));
        }
        entry.private |= self.private;
        Ok(())
    }
}

/// A tag, which says something.
fn tag(word: &str) -> Result<String> {
    match word.trim() {
        "" => Err(Error::usage("could not use an empty tag")),
        word => Ok(word.to_owned()),
    }
}
