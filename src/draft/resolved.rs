//! Drafts with what they were understood with: names that change before the drafts are written are understood anew.

use super::Drafts;
use super::renamed::gone;
use super::several::Recorded;
use crate::catalog::names::Names;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::journal::{Header, Kind};
use crate::store::{self, Basis};

/// How often names are understood anew that others keep changing.
const TRIES: usize = 16;

/// Drafts, and the names that they were understood with.
#[derive(Clone, Debug)]
pub struct Resolved {
    /// What is to be written.
    pub drafts: Drafts,
    basis: Basis,
}

impl Resolved {
    /// Drafts whose keys come from a list that was made with these names.
    #[must_use]
    pub fn new(drafts: Drafts, basis: Basis) -> Self {
        Self { drafts, basis }
    }

    /// What `make` understands with the names above the log, or with those after it as well if the former do not explain
    /// all words.
    ///
    /// # Errors
    ///
    /// Whatever `make` gives.
    pub fn with(
        basis: Basis,
        context: &Context,
        make: impl Fn(&Header) -> Result<Drafts>,
    ) -> Result<Self> {
        let found = make(basis.header());
        let explains_all = |drafts: &Drafts| drafts.new_people.is_empty();
        if !found.as_ref().is_ok_and(explains_all)
            && let Ok(whole) = context.store.whole_basis()
            && whole.header() != basis.header()
        {
            let drafts = make(whole.header())?;
            return Ok(Self {
                drafts,
                basis: whole,
            });
        }
        Ok(Self {
            drafts: found?,
            basis,
        })
    }

    /// The header with which the words were understood.
    #[must_use]
    pub fn header(&self) -> &Header {
        self.basis.header()
    }

    /// Writes all entries. If another bond has changed names meanwhile, `make` understands the words anew first.
    ///
    /// # Errors
    ///
    /// As [`Drafts::write`], and whatever `make` gives. A header that can't be read any more is named with the finished
    /// lines.
    pub fn write(
        &mut self,
        context: &Context,
        make: impl Fn(&Header) -> Result<Drafts>,
    ) -> Result<Recorded> {
        for _ in 0..TRIES {
            if let Some(recorded) = self.drafts.write(&self.basis, context)? {
                return Ok(recorded);
            }
            let basis = context.store.basis();
            let basis = basis.map_err(|error| store::with_lines(error, &self.drafts.entries))?;
            *self = Self::with(basis, context, &make)?;
        }
        let error =
            Error::io("could not log: other programs keep changing the names in the journal");
        Err(error.hinted("nothing was written; try again when they are done"))
    }
}

impl Drafts {
    /// The same drafts where the header has become another one. Whoever was new and has been added meanwhile is known now.
    ///
    /// # Errors
    ///
    /// When a practice or a person is no longer known that was known before.
    pub fn still_known(&self, before: &Header, now: &Header) -> Result<Self> {
        let is_gone = |sort: Kind, key: &str| {
            Names::new(before).is_known(sort, key) && !Names::new(now).is_known(sort, key)
        };
        if let Some((sort, key)) = self.keys().find(|(sort, key)| is_gone(*sort, key)) {
            let name = match sort {
                Kind::Practice => Names::new(before).title(key),
                Kind::Person => Names::new(before).person_name(key),
            };
            return Err(gone(sort, &name));
        }
        let mut drafts = self.clone();
        drafts
            .new_people
            .retain(|(key, _)| !now.people.contains_key(key));
        Ok(drafts)
    }
}
