//! Which part of the history a view is about: flags that several commands share, and what they mean.

use chrono::NaiveDate;

use crate::catalog::names::Names;
use crate::catalog::practice::is_slug;
use crate::context::Context;
use crate::dates;
use crate::draft;
use crate::error::{Error, ErrorKind, Result};
use crate::journal::{Header, View};
use crate::stats::Filter;
use crate::store::Reading;

/// The flags that narrow a view down.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct FilterArgs {
    /// Only this practice: its name, an alias or the beginning of it
    practice: Option<String>,
    /// Only what was done with this person
    #[arg(short, long, value_name = "WHO")]
    with: Option<String>,
    /// Only from this day on: "last monday", 2026-11-01
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    since: Option<String>,
    /// Only up to this day
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    until: Option<String>,
}

/// The flag for how much of a list is shown.
#[derive(Debug, Default, clap::Args)]
pub struct Limit {
    /// At most this many; otherwise the newest in tables, and all in JSON and CSV
    #[arg(
        short = 'n',
        long,
        value_name = "N",
        value_parser = clap::value_parser!(u32).range(1..),
        allow_negative_numbers = true
    )]
    limit: Option<u32>,
}

impl Limit {
    /// How many are shown: without the flag as many as is usual for a table, and all for programs.
    #[must_use]
    pub fn or(&self, usual: Option<usize>, context: &Context) -> Option<usize> {
        match self.limit {
            Some(limit) => Some(usize::try_from(limit).unwrap_or(usize::MAX)),
            None if context.for_programs => None,
            None => usual,
        }
    }
}

/// What was read, and a name in the scope that nothing explains.
pub struct Scoped<V> {
    /// The journal.
    pub reading: Reading<V>,
    /// The error about a key that has no table: to be given if no entry has that key either.
    pub doubt: Option<Error>,
}

impl FilterArgs {
    /// A practice and a person as they were typed, over the whole history.
    #[must_use]
    pub fn of(practice: Option<&str>, with: Option<&str>) -> Self {
        Self {
            practice: practice.map(str::to_owned),
            with: with.map(str::to_owned),
            since: None,
            until: None,
        }
    }

    /// The practice as it was typed.
    #[must_use]
    pub fn practice(&self) -> Option<&str> {
        self.practice.as_deref()
    }

    /// The same about another practice.
    #[must_use]
    pub fn about(&self, practice: String) -> Self {
        Self {
            practice: Some(practice),
            ..self.clone()
        }
    }

    /// Reads the journal once with a view that is made for the filter.
    ///
    /// A practice or person without a table goes by its key; names may also be explained by tables after the log.
    /// Both are looked into only where a name is not known.
    ///
    /// # Errors
    ///
    /// When the flags make no sense, or the journal can't be read.
    pub fn read<V: View>(
        &self,
        context: &Context,
        make: impl Fn(&Header, Filter) -> V,
    ) -> Result<Scoped<V>> {
        let known = context
            .store
            .read(|header| Ok(make(header, self.filter(context, header, false)?)));
        let error = match known {
            Ok(reading) => {
                return Ok(Scoped {
                    reading,
                    doubt: None,
                });
            }
            Err(error) if error.kind == ErrorKind::Usage => error,
            Err(error) => return Err(error),
        };
        let Ok(whole) = draft::whole_header(context) else {
            return Err(error);
        };
        let (filter, doubt) = match self.filter(context, &whole, false) {
            Ok(filter) => (filter, None),
            Err(error) => match self.filter(context, &whole, true) {
                Ok(filter) => (filter, Some(error)),
                Err(_) => return Err(error),
            },
        };
        let reading = context
            .store
            .read(|header| Ok(make(header, filter.clone())))?;
        Ok(Scoped { reading, doubt })
    }

    fn filter(&self, context: &Context, header: &Header, by_key: bool) -> Result<Filter> {
        let names = Names::new(header);
        let key = |word: &str, found: Result<String>| match found {
            Err(_) if by_key && is_slug(word) => Ok(word.to_owned()),
            found => found,
        };
        let practice = self.practice.as_deref();
        let practice = practice.map(|word| {
            let found = names.practice(word).map(|found| found.key.into_owned());
            let found = found.map_err(|error| match names.people_called(word).next() {
                Some(_) => error.hinted(format!(
                    "that is a person: put -w in front, as in -w {word}"
                )),
                None => error,
            });
            key(word, found)
        });
        let with = self.with.as_deref();
        let with = with.map(|word| key(word, names.known_person(word)));
        let today = context.today(header);
        let filter = Filter {
            practice: practice.transpose()?,
            with: with.transpose()?,
            since: day(self.since.as_deref(), today)?,
            until: day(self.until.as_deref(), today)?,
        };
        match (filter.since, filter.until) {
            (Some(since), Some(until)) if until < since => Err(Error::usage(format!(
                "could not look from {since} to {until}: the end comes first"
            ))),
            _ => Ok(filter),
        }
    }
}

fn day(text: Option<&str>, today: NaiveDate) -> Result<Option<NaiveDate>> {
    let day = text.map(|text| dates::day(text, today));
    day.transpose().map_err(draft::phrase_error)
}
