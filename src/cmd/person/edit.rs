//! `bond person edit`: says something else about somebody, and nothing else in the file changes.

use clap::ValueEnum;

use super::fields::Fields;
use crate::amend::{self, Amendment};
use crate::context::Context;
use crate::fault::{Fault, Result};
use crate::journal::header::Person;
use crate::journal::write;
use crate::names::Names;
use crate::practice::Relation;
use crate::report::{Fact, Report};
use crate::say;
use crate::say::edit::Change;
use crate::subject::{Sort, Subject, check_free};
use crate::tables;

/// Say something else about somebody: their name, relation or other names
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The person: their name, an alias or the beginning of it
    who: String,
    /// What you call them; the key stays, see 'bond person rename'
    #[arg(long)]
    name: Option<String>,
    #[command(flatten)]
    fields: Fields,
    /// Take something away
    #[arg(long, value_name = "FIELD", value_delimiter = ',', value_enum)]
    clear: Vec<Field>,
    /// Say what would change, and write nothing
    #[arg(long)]
    dry_run: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond person edit sam --relation romantic
  bond person edit mum --name Margaret --alias mom
  bond person edit zoe --clear relation,aliases

Other names take the place of those that were there. 'bond undo' takes it back.";

/// What a table can do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Field {
    Name,
    Relation,
    #[value(alias = "alias")]
    Aliases,
}

impl Field {
    /// Its key in the table.
    fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Relation => "relation",
            Self::Aliases => "aliases",
        }
    }
}

/// Somebody before and after.
struct Edited {
    key: String,
    before: Person,
    after: Person,
}

/// Edits them.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let wanted = args.wanted()?;
    let change = |amendment: &mut Amendment<'_>| args.change(&wanted, amendment);
    let amended = amend::perform(context, "person edit", args.dry_run, change)?;
    if context.quiet {
        return Ok(amended.silent());
    }
    let mut report = amended.value.report(amended.changed, args.dry_run);
    report.warnings.extend(amended.warning);
    Ok(report)
}

impl Args {
    /// What the table is to say, as far as it is named.
    fn wanted(&self) -> Result<Person> {
        let name = self.name.as_deref().map(str::trim);
        if name == Some("") {
            return Err(Fault::usage("could not use a name without a letter"));
        }
        let wanted = Person {
            name: name.map(str::to_owned),
            relation: self.fields.relation,
            aliases: self.fields.aliases()?,
            archived: false,
        };
        let is_given = |field: &&Field| match field {
            Field::Name => wanted.name.is_some(),
            Field::Relation => wanted.relation.is_some(),
            Field::Aliases => !wanted.aliases.is_empty(),
        };
        if let Some(both) = self.clear.iter().find(is_given) {
            let name = both.key();
            return Err(Fault::usage(format!(
                "could not both set {name} and take it away"
            )));
        }
        if wanted == Person::default() && self.clear.is_empty() {
            return Err(Fault::usage(format!(
                "could not edit {:?}: nothing was named to change",
                self.who
            ))
            .hinted("see 'bond person edit --help', or 'bond edit' for the whole journal"));
        }
        Ok(wanted)
    }

    fn change(&self, wanted: &Person, amendment: &mut Amendment<'_>) -> Result<Edited> {
        let (subject, header) = Subject::find(Sort::Person, &self.who, amendment)?;
        let names = Names::new(&header);
        let before = header.people.get(&subject.key).cloned();
        let before = before.unwrap_or_default();
        let words = wanted.name.iter().chain(&wanted.aliases);
        let words = words.map(String::as_str);
        let what = format!("edit {}", names.person_name(&subject.key));
        check_free(Sort::Person, words, Some(&subject.key), &what, names)?;
        let news = news(wanted, &before);
        if subject.has_table(&header) {
            let which = subject.which();
            for (key, value) in values(&news) {
                amendment.set(&which, key, &value)?;
            }
            for field in &self.clear {
                amendment.unset(&which, field.key())?;
            }
        } else if news != Person::default() {
            amendment.add(&tables::person(&subject.key, &news))?;
        }
        let after = amendment.header()?.people.remove(&subject.key);
        Ok(Edited {
            key: subject.key,
            before,
            after: after.unwrap_or_default(),
        })
    }
}

/// What is to be another than it is.
fn news(wanted: &Person, before: &Person) -> Person {
    let name = wanted.name.clone();
    let aliases = Some(wanted.aliases.clone());
    Person {
        name: name.filter(|_| wanted.name != before.name),
        relation: wanted
            .relation
            .filter(|_| wanted.relation != before.relation),
        aliases: aliases
            .filter(|aliases| *aliases != before.aliases)
            .unwrap_or_default(),
        archived: false,
    }
}

/// The keys of a table with their TOML values.
fn values(person: &Person) -> Vec<(&'static str, String)> {
    let relation = person.relation.map(Relation::as_str);
    let aliases = person.aliases.iter().map(String::as_str);
    let aliases = Some(write::strings(aliases)).filter(|_| !person.aliases.is_empty());
    let values = [
        ("name", person.name.as_deref().map(write::string)),
        ("relation", relation.map(write::string)),
        ("aliases", aliases),
    ];
    let some = values.into_iter();
    some.filter_map(|(key, value)| Some((key, value?)))
        .collect()
}

impl Edited {
    fn report(&self, changed: bool, rehearsed: bool) -> Report {
        let facts = |person: &Person| Fact::Object(say::person::known(&self.key, person));
        let name = self.after.name.as_ref().unwrap_or(&self.key);
        let change = Change {
            name,
            key: &self.key,
            before: fields(&self.before),
            after: fields(&self.after),
        };
        Report {
            schema: "bond.person-edit/1",
            facts: vec![
                ("changed", (self.before != self.after).into()),
                ("written", (changed && !rehearsed).into()),
                ("before", facts(&self.before)),
                ("after", facts(&self.after)),
            ],
            blocks: change.blocks(rehearsed),
            ..Report::default()
        }
    }
}

/// What can be said about somebody, always all and in the same order.
fn fields(person: &Person) -> Vec<say::edit::Field> {
    let aliases = Some(person.aliases.join(", "));
    let relation = person.relation.map(Relation::as_str);
    vec![
        ("name", person.name.clone()),
        ("relation", relation.map(str::to_owned)),
        ("short", aliases.filter(|aliases| !aliases.is_empty())),
    ]
}
