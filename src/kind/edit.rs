//! Edits the table of a practice or a person: changes only the given fields.

use super::{CatalogItem, Kind, check_free};
use crate::catalog::names::Names;
use crate::catalog::practice::{Closeness, Relation};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::journal::{Header, write};
use crate::report::{Fact, Report, Span};
use crate::text;
use crate::text::change::{ChangedFields, FieldInWords};
use crate::transaction::{self, Transaction};

/// An edit of a table.
#[derive(Clone, Debug)]
pub struct Edit<'e> {
    /// Whether it is a practice or a person.
    pub kind: Kind,
    /// The key, name or alias that was typed.
    pub word: &'e str,
    /// Keys of the table, with their new TOML values.
    pub wanted: Vec<KeyValue>,
    /// Keys to clear.
    pub cleared: Vec<&'static str>,
    /// Words that no other practice or person may have.
    pub words: Vec<&'e str>,
    /// Whether nothing is written.
    pub dry_run: bool,
}

/// A key of a table with its TOML value.
pub type KeyValue = (&'static str, String);

/// A practice or a person before and after an edit.
#[derive(Clone, Debug)]
pub struct EditedTable {
    /// The practice or the person.
    pub item: CatalogItem,
    /// The header before the edit.
    pub before: Header,
    /// The header after the edit.
    pub after: Header,
}

impl Edit<'_> {
    /// Changes the table, or adds one.
    ///
    /// # Errors
    ///
    /// If nothing is to be changed, a key is both set and cleared, a word stands for another practice or person, or the
    /// journal can't be written.
    pub fn run(&self, context: &Context) -> Result<(EditedTable, Report)> {
        self.check()?;
        let did = match self.kind {
            Kind::Practice => "practice edit",
            Kind::Person => "person edit",
        };
        let change = |transaction: &mut Transaction<'_>| self.change(transaction);
        let committed = transaction::perform(context, did, self.dry_run, change)?;
        let warning = committed.warning();
        let edited = committed.value;
        let mut report = if context.quiet {
            Report::default()
        } else {
            edited.report(committed.changed, self.dry_run)
        };
        report.warnings.extend(warning);
        Ok((edited, report))
    }

    fn check(&self) -> Result<()> {
        let is_wanted = |cleared: &&&str| self.wanted.iter().any(|(key, _)| key == *cleared);
        if let Some(both) = self.cleared.iter().find(is_wanted) {
            return Err(Error::usage(format!(
                "could not both set {both} and take it away"
            )));
        }
        if self.wanted.is_empty() && self.cleared.is_empty() {
            let noun = self.kind.noun();
            return Err(Error::usage(format!(
                "could not edit {:?}: nothing was named to change",
                self.word
            ))
            .hinted(format!(
                "see 'bond {noun} edit --help', or 'bond edit' for the whole journal"
            )));
        }
        Ok(())
    }

    fn change(&self, transaction: &mut Transaction<'_>) -> Result<EditedTable> {
        let (item, before) = CatalogItem::find(self.kind, self.word, transaction)?;
        let names = Names::new(&before);
        let what = format!("edit {}", item.name(names));
        let words = self.words.iter().copied();
        check_free(self.kind, words, Some(&item.key), &what, names)?;
        let known = item.values(&before);
        let news = self.wanted.iter().filter(|value| !known.contains(value));
        let news: Vec<&KeyValue> = news.collect();
        if item.has_table(&before) {
            let which = item.which();
            for (key, value) in news {
                transaction.set(&which, key, value)?;
            }
            for key in &self.cleared {
                transaction.unset(&which, key)?;
            }
        } else if !news.is_empty() {
            let lines = news.iter().map(|(key, value)| format!("{key} = {value}\n"));
            let lines: Vec<String> = lines.collect();
            let noun = self.kind.noun();
            transaction.add(&format!("[{noun}.{}]\n{}", item.key, lines.concat()))?;
        }
        Ok(EditedTable {
            after: transaction.header()?,
            item,
            before,
        })
    }
}

impl EditedTable {
    fn report(&self, changed: bool, rehearsed: bool) -> Report {
        let schema = match self.item.kind {
            Kind::Practice => "bond.practice-edit/1",
            Kind::Person => "bond.person-edit/1",
        };
        let before = self.item.fields(&self.before);
        let after = self.item.fields(&self.after);
        let is_other = before != after;
        let change = ChangedFields {
            name: &self.item.name(Names::new(&self.after)),
            key: &self.item.key,
            before,
            after,
        };
        Report {
            schema,
            facts: vec![
                ("changed", is_other.into()),
                ("written", (changed && !rehearsed).into()),
                ("before", Fact::Object(self.item.facts(&self.before))),
                ("after", Fact::Object(self.item.facts(&self.after))),
            ],
            blocks: change.blocks(rehearsed),
            ..Report::default()
        }
    }
}

/// A TOML list of words; `None` if there are no words.
#[must_use]
pub fn list<'w>(words: impl Iterator<Item = &'w str>) -> Option<String> {
    let mut words = words.peekable();
    words.peek().is_some().then(|| write::strings(words))
}

/// The keys that have a value.
#[must_use]
pub fn values<const N: usize>(values: [(&'static str, Option<String>); N]) -> Vec<KeyValue> {
    let values = values.into_iter();
    values
        .filter_map(|(key, value)| Some((key, value?)))
        .collect()
}

impl CatalogItem {
    /// The values of all fields, whether they are in the table or not.
    fn values(&self, header: &Header) -> Vec<KeyValue> {
        match self.kind {
            Kind::Practice => {
                let practice = Names::new(header).practice_or_bare(&self.key);
                values([
                    ("title", Some(write::string(&practice.title))),
                    (
                        "kinds",
                        list(practice.kinds.iter().copied().map(Closeness::as_str)),
                    ),
                    ("aliases", list(practice.aliases.iter().map(AsRef::as_ref))),
                    ("unit", practice.unit.as_deref().map(write::string)),
                ])
            }
            Kind::Person => {
                let person = header.people.get(&self.key).cloned().unwrap_or_default();
                let relation = person.relation.map(Relation::as_str);
                values([
                    ("name", person.name.as_deref().map(write::string)),
                    ("relation", relation.map(write::string)),
                    ("aliases", list(person.aliases.iter().map(String::as_str))),
                ])
            }
        }
    }

    /// All fields in words, always in the same order.
    fn fields(&self, header: &Header) -> Vec<FieldInWords> {
        let some = |text: String| (!text.is_empty()).then(|| Span::plain(text));
        match self.kind {
            Kind::Practice => {
                let practice = Names::new(header).practice_or_bare(&self.key);
                vec![
                    ("title", some(practice.title.clone().into_owned())),
                    ("kinds", some(text::practice::kinds(&practice))),
                    ("short", some(practice.aliases.join(", "))),
                    ("counted in", practice.unit.map(Span::plain)),
                ]
            }
            Kind::Person => {
                let person = header.people.get(&self.key).cloned().unwrap_or_default();
                let relation = person.relation.map(Relation::as_str);
                vec![
                    ("name", person.name.map(Span::plain)),
                    ("relation", relation.map(|one| Span::plain(one).nameless())),
                    ("short", some(person.aliases.join(", "))),
                ]
            }
        }
    }
}
