//! `bond practice edit`: says something else about a practice, and nothing else in the file changes.

use clap::ValueEnum;

use super::fields::Fields;
use crate::aims;
use crate::amend::{self, Amendment};
use crate::context::Context;
use crate::fault::{Fault, Result};
use crate::journal::Header;
use crate::journal::header::OwnPractice;
use crate::journal::write;
use crate::names::Names;
use crate::practice::{self, Practice};
use crate::report::{Block, Fact, Report, Span};
use crate::say;
use crate::say::edit::Change;
use crate::subject::{Sort, Subject, check_free};
use crate::tables;

/// Say something else about one: its title, kinds, short names or unit
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The practice: its name, an alias or the beginning of it
    name: String,
    /// What it is called; its key stays, see 'bond practice rename'
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[command(flatten)]
    fields: Fields,
    /// Take something away; a built-in practice has again what it came with
    #[arg(long, value_name = "FIELD", value_delimiter = ',', value_enum)]
    clear: Vec<Field>,
    /// Say what would change, and write nothing
    #[arg(long)]
    dry_run: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond practice edit walk --title \"Evening walk\" --kind physical,emotional
  bond practice edit walk --alias ew --clear unit
  bond practice edit appreciation --title Thanks

Kinds and short names take the place of those that were there. A built-in practice gets a table in the journal that
overrules just what is named. 'bond undo' takes it back.";

/// What a table can do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Field {
    Title,
    #[value(alias = "kind")]
    Kinds,
    #[value(alias = "alias")]
    Aliases,
    Unit,
}

impl Field {
    /// Its key in the table.
    fn key(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Kinds => "kinds",
            Self::Aliases => "aliases",
            Self::Unit => "unit",
        }
    }
}

/// A practice before and after.
struct Edited {
    header: Header,
    before: Practice,
    after: Practice,
}

/// Edits it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let wanted = args.wanted()?;
    let change = |amendment: &mut Amendment<'_>| args.change(&wanted, amendment);
    let amended = amend::perform(context, "practice edit", args.dry_run, change)?;
    if context.quiet {
        return Ok(amended.silent());
    }
    let mut report = amended.value.report(amended.changed, args.dry_run);
    report.warnings.extend(amended.warning);
    Ok(report)
}

impl Args {
    /// What the table is to say, as far as it is named.
    fn wanted(&self) -> Result<OwnPractice> {
        let title = self.title.as_deref().map(str::trim);
        if let Some(title) = title.filter(|title| practice::slug(title).is_none()) {
            return Err(Fault::usage(format!(
                "could not use the title {title:?}: it needs a letter or a digit"
            )));
        }
        let wanted = OwnPractice {
            title: title.map(str::to_owned),
            kinds: self.fields.kinds(),
            aliases: self.fields.aliases()?,
            unit: self.fields.unit()?,
            archived: false,
        };
        let is_given = |field: &&Field| match field {
            Field::Title => wanted.title.is_some(),
            Field::Kinds => !wanted.kinds.is_empty(),
            Field::Aliases => !wanted.aliases.is_empty(),
            Field::Unit => wanted.unit.is_some(),
        };
        if let Some(both) = self.clear.iter().find(is_given) {
            let name = both.key();
            return Err(Fault::usage(format!(
                "could not both set {name} and take it away"
            )));
        }
        if wanted == OwnPractice::default() && self.clear.is_empty() {
            return Err(Fault::usage(format!(
                "could not edit {:?}: nothing was named to change",
                self.name
            ))
            .hinted("see 'bond practice edit --help', or 'bond edit' for the whole journal"));
        }
        Ok(wanted)
    }

    fn change(&self, wanted: &OwnPractice, amendment: &mut Amendment<'_>) -> Result<Edited> {
        let (subject, header) = Subject::find(Sort::Practice, &self.name, amendment)?;
        let names = Names::new(&header);
        let before = names.practice_or_bare(&subject.key);
        let words = wanted.title.iter().chain(&wanted.aliases);
        let words = words.map(String::as_str);
        let what = format!("edit the practice {:?}", before.title);
        check_free(Sort::Practice, words, Some(&subject.key), &what, names)?;
        let news = news(wanted, &before);
        if subject.has_table(&header) {
            let which = subject.which();
            for (key, value) in values(&news) {
                amendment.set(&which, key, &value)?;
            }
            for field in &self.clear {
                amendment.unset(&which, field.key())?;
            }
        } else if news != OwnPractice::default() {
            amendment.add(&tables::practice(&subject.key, &news))?;
        }
        let header = amendment.header()?;
        let after = Names::new(&header).practice_or_bare(&subject.key);
        Ok(Edited {
            header,
            before,
            after,
        })
    }
}

/// What is to be another than it is.
fn news(wanted: &OwnPractice, before: &Practice) -> OwnPractice {
    let title = wanted.title.clone();
    let unit = wanted.unit.clone();
    let differs = before.aliases.iter().ne(wanted.aliases.iter());
    OwnPractice {
        title: title.filter(|title| *title != before.title),
        kinds: Some(wanted.kinds.clone())
            .filter(|kinds| *kinds != *before.kinds)
            .unwrap_or_default(),
        aliases: Some(wanted.aliases.clone())
            .filter(|_| differs)
            .unwrap_or_default(),
        unit: unit.filter(|unit| Some(unit.as_str()) != before.unit.as_deref()),
        archived: false,
    }
}

/// The keys of a table with their TOML values.
fn values(own: &OwnPractice) -> Vec<(&'static str, String)> {
    let text = |text: &Option<String>| text.as_deref().map(write::string);
    let list = |words: Vec<&str>| {
        let some = !words.is_empty();
        some.then(|| write::strings(words.into_iter()))
    };
    let kinds = own.kinds.iter().map(|kind| kind.as_str()).collect();
    let aliases = own.aliases.iter().map(String::as_str).collect();
    let values = [
        ("title", text(&own.title)),
        ("kinds", list(kinds)),
        ("aliases", list(aliases)),
        ("unit", text(&own.unit)),
    ];
    let some = values.into_iter();
    some.filter_map(|(key, value)| Some((key, value?)))
        .collect()
}

impl Edited {
    fn report(&self, changed: bool, rehearsed: bool) -> Report {
        let is_other = self.before != self.after;
        Report {
            schema: "bond.practice-edit/1",
            facts: vec![
                ("changed", is_other.into()),
                ("written", (changed && !rehearsed).into()),
                ("before", Fact::Object(say::practice::facts(&self.before))),
                ("after", Fact::Object(say::practice::facts(&self.after))),
            ],
            blocks: self.blocks(is_other, rehearsed),
            ..Report::default()
        }
    }

    fn blocks(&self, is_other: bool, rehearsed: bool) -> Vec<Block> {
        let change = Change {
            name: &self.after.title,
            key: &self.after.key,
            before: fields(&self.before),
            after: fields(&self.after),
        };
        let mut blocks = change.blocks(rehearsed);
        blocks.extend(
            self.odd_goals()
                .filter(|_| is_other)
                .map(|said| Span::plain(said).into()),
        );
        blocks
    }

    /// That a goal counts in another unit than the practice now.
    fn odd_goals(&self) -> Option<String> {
        let mut goals = self.header.goals.iter();
        let odd = goals.find(|goal| {
            goal.practice == self.after.key && aims::check_unit(&goal.every, &self.after).is_err()
        })?;
        Some(format!(
            "Its goal still says {}; 'bond goal set {}' changes that",
            odd.every, self.after.key
        ))
    }
}

/// What can be said about a practice, always all and in the same order.
fn fields(practice: &Practice) -> Vec<say::edit::Field> {
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    vec![
        ("title", some(practice.title.clone().into_owned())),
        ("kinds", some(say::practice::kinds(practice))),
        ("short", some(practice.aliases.join(", "))),
        ("counted in", practice.unit.clone().map(Into::into)),
    ]
}
