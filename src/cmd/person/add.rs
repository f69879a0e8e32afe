//! `bond person add`: somebody, with what is known about them.

use super::fields::Fields;
use crate::amend::{Amendment, amend};
use crate::context::Context;
use crate::fault::{Fault, Result};
use crate::journal::Header;
use crate::journal::header::Person;
use crate::names::{Names, Who};
use crate::practice;
use crate::report::{Report, Span};
use crate::say;
use crate::stats::Sums;
use crate::subject::{Sort, check_free};
use crate::tables;

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
    fields: Fields,
}

const EXAMPLES: &str = "\
Examples:
  bond person add Sam --relation romantic
  bond person add mum --name \"Margaret\" --relation familial --alias mom";

/// Adds them.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let amended = amend(context, "person add", |amendment| args.add(amendment))?;
    if context.quiet {
        return Ok(amended.silent());
    }
    let (key, header) = &amended.value;
    let name = Names::new(header).person_name(key);
    Ok(Report {
        schema: "bond.person-add/1",
        facts: say::person::facts(key, header, Sums::default()),
        blocks: vec![
            Span::strong(format!("{name} was added")).into(),
            Span::muted(format!(
                "To log something with {name}: bond log quality-time --with {key}"
            ))
            .into(),
        ],
        warnings: amended.warning().into_iter().collect(),
        ..Report::default()
    })
}

impl Args {
    fn add(&self, amendment: &mut Amendment<'_>) -> Result<(String, Header)> {
        let header = amendment.header()?;
        let names = Names::new(&header);
        let name = self.name.as_deref().unwrap_or(&self.who).trim();
        if name.is_empty() {
            return Err(Fault::usage("could not add a person without a name"));
        }
        let key = self.key(names)?;
        let aliases = self.fields.aliases()?;
        let words = [name, &key].into_iter();
        let words = words.chain(aliases.iter().map(String::as_str));
        check_free(
            Sort::Person,
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
        amendment.add(&tables::person(&key, &person))?;
        let header = amendment.header()?;
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
        Err(Fault::usage(format!(
            "could not use the key {:?}: keys are made of a-z, 0-9 and -",
            self.who
        )))
    }
}
