//! Renames the key of a practice or a person everywhere in the journal.

use super::left::{left_in_config, left_in_exercises};
use super::{CatalogItem, Kind, check_free};
use crate::catalog::names::{Names, Who};
use crate::catalog::practice;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::journal::{Header, Rename, Uses, write};
use crate::report::{Fact, Report, Span};
use crate::text;
use crate::text::change::ChangedFields;
use crate::transaction::{self, Transaction, Undoable};

use crate::header_tables;

/// A rename, as it was typed.
#[derive(Clone, Copy, Debug)]
pub struct Renaming<'w> {
    /// Whether it is a practice or a person.
    pub kind: Kind,
    /// The key, name or alias that it has now.
    pub old: &'w str,
    /// The new key, or a name to make the key from.
    pub new: &'w str,
    /// The new title or name, if `new` is the key.
    pub name: Option<&'w str>,
    /// Whether nothing is written.
    pub dry_run: bool,
}

/// The outcome of a rename.
struct Renamed {
    rename: Rename,
    uses: Uses,
    before: Header,
    after: Header,
}

impl Renaming<'_> {
    /// Renames it completely or not at all, in one operation.
    ///
    /// # Errors
    ///
    /// If it is not known or is built in, if the new key is taken or not valid, or if the journal can't be written.
    pub fn run(&self, context: &Context) -> Result<Report> {
        let did = match self.kind {
            Kind::Practice => "practice rename",
            Kind::Person => "person rename",
        };
        let committed = transaction::perform(context, did, self.dry_run, |transaction| {
            self.rename(transaction)
        })?;
        let renamed = &committed.value;
        let left = [
            left_in_config(&renamed.rename, &renamed.before, &renamed.after, context),
            left_in_exercises(&renamed.rename, &renamed.before, context),
        ];
        let mut report = if context.quiet {
            Report::default()
        } else {
            renamed.report(self.dry_run, &committed.undoable)
        };
        report.warnings = committed.warning().into_iter().collect();
        report.warnings.extend(left.into_iter().flatten());
        Ok(report)
    }

    fn rename(&self, transaction: &mut Transaction<'_>) -> Result<Renamed> {
        let (item, before) = CatalogItem::find(self.kind, self.old, transaction)?;
        let names = Names::new(&before);
        let called = item.name(names);
        let what = format!("rename {called}");
        self.check_own(&item, &what)?;
        let (key, name) = self.key_and_name(names)?;
        if key == item.key {
            return Err(
                Error::usage(format!("could not {what}: {key} is its key already")).hinted(
                    format!(
                        "to call it otherwise, see 'bond {} edit --help'",
                        self.kind.noun()
                    ),
                ),
            );
        }
        let words = [Some(key.as_str()), name].into_iter().flatten();
        check_free(self.kind, words, Some(&item.key), &what, names)?;
        let taken = CatalogItem::new(self.kind, &key).uses(transaction)?;
        if !taken.is_empty() {
            return Err(Error::usage(format!(
                "could not {what}: {key} is named by {} already",
                text::uses::said(&taken)
            ))
            .hinted("two that become one could not be told apart again: choose another key"));
        }
        let uses = item.uses(transaction)?;
        let rename = Rename {
            kind: self.kind,
            from: item.key,
            to: key,
        };
        transaction.rename(&rename)?;
        CatalogItem::new(self.kind, &rename.to).call(name, transaction)?;
        Ok(Renamed {
            rename,
            uses,
            after: transaction.header()?,
            before,
        })
    }

    /// Refuses built-in practices: bond needs their keys.
    fn check_own(&self, item: &CatalogItem, what: &str) -> Result<()> {
        if self.kind != Kind::Practice || practice::find_builtin(&item.key).is_none() {
            return Ok(());
        }
        Err(Error::usage(format!(
            "could not {what}: it comes with bond, and so does its key"
        ))
        .hinted(format!(
            "to call it otherwise: bond practice edit {} --title {}",
            item.key,
            write::string(self.new)
        )))
    }

    /// The new key, and the new title or name if one was typed.
    fn key_and_name(&self, names: Names<'_>) -> Result<(String, Option<&str>)> {
        let new = self.new.trim();
        if let Some(name) = self.name.map(str::trim) {
            if name.is_empty() {
                return Err(Error::usage("could not use a name without a letter"));
            }
            if !practice::is_slug(new) {
                return Err(Error::usage(format!(
                    "could not use the key {new:?}: keys are made of a-z, 0-9 and -"
                )));
            }
            return Ok((new.to_owned(), Some(name)));
        }
        let slug = practice::slug(new);
        let key = match (slug, self.kind) {
            (Some(slug), _) => slug,
            (None, Kind::Person) if !new.is_empty() => match names.new_person(new) {
                Who::New { key, .. } | Who::Known(key) => key,
            },
            (None, Kind::Person | Kind::Practice) => {
                return Err(Error::usage(format!(
                    "could not use the name {new:?}: it needs a letter or a digit"
                )));
            }
        };
        let name = (new != key).then_some(new);
        Ok((key, name))
    }
}

impl CatalogItem {
    /// Sets the title or the name in the table, and adds a table if there is none.
    fn call(&self, name: Option<&str>, transaction: &mut Transaction<'_>) -> Result<()> {
        let Some(name) = name else {
            return Ok(());
        };
        let field = match self.kind {
            Kind::Practice => "title",
            Kind::Person => "name",
        };
        if self.has_table(&transaction.header()?) {
            return transaction.set(&self.which(), field, &write::string(name));
        }
        transaction.add(&match self.kind {
            Kind::Practice => header_tables::new_practice(&self.key, name),
            Kind::Person => header_tables::new_person(&self.key, name),
        })
    }
}

impl Renamed {
    fn report(&self, rehearsed: bool, undoable: &Undoable) -> Report {
        let (schema, label) = match self.rename.kind {
            Kind::Practice => ("bond.practice-rename/1", "title"),
            Kind::Person => ("bond.person-rename/1", "name"),
        };
        let old = CatalogItem::new(self.rename.kind, &self.rename.from);
        let new = CatalogItem::new(self.rename.kind, &self.rename.to);
        let fields = |item: &CatalogItem, header| {
            let name = item.name(Names::new(header));
            let name = (name != item.key).then(|| Span::plain(name));
            vec![("key", Some(Span::plain(&*item.key))), (label, name)]
        };
        let change = ChangedFields {
            name: &new.name(Names::new(&self.after)),
            key: &new.key,
            before: fields(&old, &self.before),
            after: fields(&new, &self.after),
        };
        let mut blocks = change.blocks(rehearsed);
        blocks.extend(
            self.summary(rehearsed, undoable)
                .map(|said| Span::muted(said).into()),
        );
        let mut facts = vec![
            ("written", (!rehearsed).into()),
            ("before", Fact::Object(old.facts(&self.before))),
            ("after", Fact::Object(new.facts(&self.after))),
        ];
        facts.extend(text::uses::facts(&self.uses));
        Report {
            schema,
            facts,
            blocks,
            ..Report::default()
        }
    }

    /// How much is renamed with it.
    fn summary(&self, rehearsed: bool, undoable: &Undoable) -> Option<String> {
        let uses = text::uses::said(&self.uses);
        let back = "'bond undo' takes it back";
        match (rehearsed, self.uses.is_empty()) {
            (true, true) => Some("Nothing else would change".to_owned()),
            (true, false) => Some(format!("{uses} would go by the new key")),
            (false, true) => undoable.says(back).map(str::to_owned),
            (false, false) => {
                let go = if self.uses.is_one() { "goes" } else { "go" };
                Some(undoable.after(&format!("{uses} {go} by the new key"), back))
            }
        }
    }
}
