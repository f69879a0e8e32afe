//! `bond practice add`: a practice of the user's own.

use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::amend::{Amendment, amend};
use crate::context::Context;
use crate::fault::{Fault, Result};
use crate::goal::{Every, Quantity};
use crate::journal::header::OwnPractice;
use crate::names::Names;
use crate::practice::{self, Kind, Practice};
use crate::report::{Block, Report, Span};
use crate::say;
use crate::tables;

/// Add one of your own
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// What it is called
    name: String,
    /// A kind of intimacy that it feeds, the most important first; may be repeated
    #[arg(long = "kind", value_name = "KIND", value_delimiter = ',', ignore_case = true, value_parser = kinds())]
    kinds: Vec<Kind>,
    /// A short name to type; may be repeated
    #[arg(long = "alias", value_name = "WORD", value_delimiter = ',')]
    aliases: Vec<String>,
    /// What 'bond log --amount' counts, such as pages
    #[arg(long, value_name = "WORD")]
    unit: Option<String>,
}

const EXAMPLES: &str = "\
Examples:
  bond practice add \"Date night\" --kind emotional --kind intellectual --alias dn
  bond practice add \"Read together\" --kind intellectual --unit pages";

fn kinds() -> impl TypedValueParser<Value = Kind> {
    PossibleValuesParser::new(Kind::ALL.map(Kind::as_str)).try_map(|word| word.parse::<Kind>())
}

/// Adds it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let amended = amend(context, "practice add", |amendment| args.add(amendment))?;
    if context.quiet {
        return Ok(amended.silent());
    }
    let added = &amended.value;
    let mut blocks: Vec<Block> = vec![
        Span::strong(format!("{} is tracked now", added.title)).into(),
        Span::muted(format!("To log it: bond log {}", added.key)).into(),
    ];
    if added.kinds.is_empty() {
        let said = "It counts for no kind of intimacy, as no --kind was named";
        blocks.push(Span::muted(said).into());
    }
    Ok(Report {
        schema: "bond.practice-add/1",
        facts: say::practice::facts(added),
        blocks,
        warnings: amended.warning.into_iter().collect(),
        ..Report::default()
    })
}

impl Args {
    fn add(&self, amendment: &mut Amendment<'_>) -> Result<Practice> {
        let header = amendment.header()?;
        let title = self.name.trim().to_owned();
        let key = practice::slug(&title).ok_or_else(|| {
            Fault::usage(format!(
                "could not add the practice {title:?}: a name needs a letter or a digit"
            ))
        })?;
        let aliases: Vec<String> = self
            .aliases
            .iter()
            .map(|alias| alias.trim().to_owned())
            .collect();
        for alias in &aliases {
            if practice::slug(alias).is_none() {
                return Err(Fault::usage(format!(
                    "could not use the alias {alias:?}: it needs a letter or a digit"
                )));
            }
        }
        let names = Names::new(&header);
        for word in [&title, &key].into_iter().chain(&aliases) {
            if let Some(taken) = names.practice_called(word) {
                return Err(Self::taken(&title, word, &taken));
            }
        }
        let mut kinds = self.kinds.clone();
        let mut seen = Vec::new();
        kinds.retain(|kind| {
            !seen.contains(kind) && {
                seen.push(*kind);
                true
            }
        });
        let own = OwnPractice {
            title: Some(title),
            kinds,
            aliases,
            unit: self.unit.as_deref().map(unit).transpose()?,
        };
        amendment.add(&tables::practice(&key, &own))?;
        Names::new(&amendment.header()?).practice(&key)
    }

    fn taken(title: &str, word: &str, taken: &Practice) -> Fault {
        let Practice {
            key,
            title: other,
            builtin,
            ..
        } = taken;
        let whose = if *builtin {
            "the built-in practice"
        } else {
            "the practice"
        };
        Fault::usage(format!(
            "could not add the practice {title:?}: {word:?} already means {whose} {other:?}"
        ))
        .hinted(format!(
            "choose another name or alias; 'bond practice show {key}' shows that one"
        ))
    }
}

/// A word that goals can count in: `20pages/month` has to mean this unit.
fn unit(word: &str) -> Result<String> {
    let every: Option<Every> = format!("1{}/week", word.trim()).parse().ok();
    match every {
        Some(Every::AtLeast {
            quantity: Quantity::Amount { unit, .. },
            ..
        }) => Ok(unit),
        _ => Err(Fault::usage(format!(
            "could not use the unit {word:?}: it has to be one word that means no time, such as pages"
        ))),
    }
}
