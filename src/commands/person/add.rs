//! `bond person add`: somebody, with what is known about them.

use super::fields::PersonArgs;
use crate::catalog::names::{Names, Who};
use crate::catalog::practice;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::header_tables;
use crate::journal::Header;
use crate::journal::header::Person;
use crate::kind::{Kind, check_free};
use crate::report::{Report, Span};
use crate::stats::Sums;
use crate::text;
use crate::transaction::{Transaction, commit};

/// Add a person
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// What you call them; with --name, the key that stands in the journal
    #[arg(value_name = "NAME|KEY")]
    who: String,
    /// What you call them, where the key is to be another
    #[arg(long)]
    name: Option<String>,
    #[command(flatten)]
    fields: PersonArgs,
}

const EXAMPLES: &str = "\
Examples:
  bond person add Sam --relation romantic
  bond person add mum --name \"Margaret\" --relation familial --alias mom";

/// Adds them.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let committed = commit(context, "person add", |transaction| args.add(transaction))?;
    if context.quiet {
        return Ok(committed.silent());
    }
    let (key, header) = &committed.value;
    let name = Names::new(header).person_name(key);
    Ok(Report {
        schema: "bond.person-add/1",
        facts: text::person::facts(key, header, Sums::default()),
        blocks: vec![
            Span::strong(format!("{name} was added")).into(),
            Span::muted(format!(
                "To log something with {name}: bond log quality-time --with {key}"
            ))
            .into(),
        ],
        warnings: committed.warning().into_iter().collect(),
        ..Report::default()
    })
}

impl Args {
    fn add(&self, transaction: &mut Transaction<'_>) -> Result<(String, Header)> {
        let header = transaction.header()?;
        let names = Names::new(&header);
        let name = self.name.as_deref().unwrap_or(&self.who).trim();
        if name.is_empty() {
            return Err(Error::usage("could not add a person without a name"));
        }
        let key = self.key(names)?;
        let aliases = self.fields.aliases()?;
        let words = [name, &key].into_iter();
        let words = words.chain(aliases.iter().map(String::as_str));
        check_free(
            Kind::Person,
            words,
            None,
            &format!("add the person {name:?}"),
            names,
        )?;
        let person = Person {
            name: Some(name.to_owned()),
            relation: self.fields.relation,
            aliases,
            archived: false,
        };
        transaction.add(&header_tables::person(&key, &person))?;
        let header = transaction.header()?;
        Ok((key, header))
    }

    /// The key that was typed, or the one that follows from the name.
    fn key(&self, names: Names<'_>) -> Result<String> {
        if self.name.is_none() {
            return Ok(match practice::slug(&self.who) {
                Some(slug) => slug,
                None => match names.new_person(&self.who) {
                    Who::New { key, .. } | Who::Known(key) => key,
                },
            });
        }
        if practice::is_slug(&self.who) {
            return Ok(self.who.clone());
        }
        Err(Error::usage(format!(
            "could not use the key {:?}: keys are made of a-z, 0-9 and -",
            self.who
        )))
    }
}
