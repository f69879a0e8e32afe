//! `bond practice add`: a practice of the user's own.

use super::fields::PracticeArgs;
use crate::catalog::names::Names;
use crate::catalog::practice::{self, Practice};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::header_tables;
use crate::journal::header::OwnPractice;
use crate::kind::{Kind, check_free};
use crate::report::{Block, Report, Span};
use crate::text;
use crate::transaction::{Transaction, commit};

/// Add your own practice
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// What it is called
    name: String,
    #[command(flatten)]
    fields: PracticeArgs,
}

const EXAMPLES: &str = "\
Examples:
  bond practice add \"Date night\" --kind emotional --kind intellectual --alias dn
  bond practice add \"Read together\" --kind intellectual --unit pages";

/// Adds it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let committed = commit(context, "practice add", |transaction| args.add(transaction))?;
    if context.quiet {
        return Ok(committed.silent());
    }
    let added = &committed.value;
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
        facts: text::practice::facts(added),
        blocks,
        warnings: committed.warning().into_iter().collect(),
        ..Report::default()
    })
}

impl Args {
    fn add(&self, transaction: &mut Transaction<'_>) -> Result<Practice> {
        let header = transaction.header()?;
        let title = self.name.trim().to_owned();
        let key = practice::slug(&title).ok_or_else(|| {
            Error::usage(format!(
                "could not add the practice {title:?}: a name needs a letter or a digit"
            ))
        })?;
        let aliases = self.fields.aliases()?;
        let words = [&title, &key].into_iter().chain(&aliases);
        let words = words.map(String::as_str);
        let what = format!("add the practice {title:?}");
        check_free(Kind::Practice, words, None, &what, Names::new(&header))?;
        let own = OwnPractice {
            title: Some(title),
            kinds: self.fields.kinds(),
            aliases,
            unit: self.fields.unit()?,
            archived: false,
        };
        transaction.add(&header_tables::practice(&key, &own))?;
        Names::new(&transaction.header()?).practice(&key)
    }
}
