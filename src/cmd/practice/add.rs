//! `bond practice add`: a practice of the user's own.

use super::fields::Fields;
use crate::amend::{Amendment, amend};
use crate::context::Context;
use crate::fault::{Fault, Result};
use crate::journal::header::OwnPractice;
use crate::names::Names;
use crate::practice::{self, Practice};
use crate::report::{Block, Report, Span};
use crate::say;
use crate::subject::{Sort, check_free};
use crate::tables;

/// Add your own practice
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// What it is called
    name: String,
    #[command(flatten)]
    fields: Fields,
}

const EXAMPLES: &str = "\
Examples:
  bond practice add \"Date night\" --kind emotional --kind intellectual --alias dn
  bond practice add \"Read together\" --kind intellectual --unit pages";

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
        warnings: amended.warning().into_iter().collect(),
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
        let aliases = self.fields.aliases()?;
        let words = [&title, &key].into_iter().chain(&aliases);
        let words = words.map(String::as_str);
        let what = format!("add the practice {title:?}");
        check_free(Sort::Practice, words, None, &what, Names::new(&header))?;
        let own = OwnPractice {
            title: Some(title),
            kinds: self.fields.kinds(),
            aliases,
            unit: self.fields.unit()?,
            archived: false,
        };
        amendment.add(&tables::practice(&key, &own))?;
        Names::new(&amendment.header()?).practice(&key)
    }
}
