//! `bond remove`: takes entries out of the journal, after showing which.

use chrono::NaiveDate;

use crate::catalog::names::Names;
use crate::confirm;
use crate::context::Context;
use crate::entry_ids::{self, Named};
use crate::error::{Error, ErrorKind, Result};
use crate::journal::Header;
use crate::report::{Block, Fact, Report, Span, TextLine, Tone};
use crate::text;
use crate::transaction::{self, Transaction};

/// Take entries out of the journal
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// The entries: their ids, the start or end of each, @1 for the newest, last for the one you logged last
    #[arg(required = true, value_name = "ID")]
    ids: Vec<String>,
    /// Remove them without asking
    #[arg(short, long)]
    yes: bool,
    /// Erase them from the record of operations as well: nothing brings them back
    #[arg(long)]
    forget: bool,
    /// Say what would be removed, and write nothing
    #[arg(long, conflicts_with = "yes")]
    dry_run: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond remove @1
  bond remove 3empzc1s 47kq --yes
  bond remove @1 --forget

'bond undo' brings back what was removed, but for what was forgotten.";

/// Removes them.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let named = match entry_ids::named(&args.ids, context) {
        Err(error) if args.forget && error.kind == ErrorKind::Usage => {
            return args.forget_gone(error, context);
        }
        named => named?,
    };
    let header = context.store.header()?;
    let shown = EntriesInWords {
        said: named
            .iter()
            .map(|one| said(one, Names::new(&header), context.today(&header)))
            .collect(),
        named: &named,
    };
    let take_out = |transaction: &mut Transaction<'_>| {
        if args.forget {
            transaction.forget();
        }
        transaction.take_out(&shown.ids())
    };
    let lines = transaction::rehearse(context, take_out)?.value;
    if args.dry_run {
        return Ok(shown.report("Would remove", args, &header, context));
    }
    args.confirm(&shown, context)?;
    let committed = transaction::make(context, "remove", |transaction| {
        if take_out(transaction)? != lines {
            return Err(Error::unreadable(
                "could not remove the entry: somebody else changed it meanwhile",
            )
            .hinted("nothing was written; look at it again"));
        }
        Ok(())
    })?;
    if context.quiet {
        return Ok(committed.silent());
    }
    let verb = if args.forget { "Forgotten" } else { "Removed" };
    let mut report = shown.report(verb, args, &header, context);
    let back = match named.as_slice() {
        [_] => "'bond undo' brings it back",
        _ => "'bond undo' brings them back",
    };
    let back = committed.undoable.says(back);
    report
        .blocks
        .extend(back.map(|back| Span::muted(back).into()));
    report.warnings.extend(committed.warning());
    Ok(report)
}

/// Entries in words.
struct EntriesInWords<'n> {
    named: &'n [Named],
    said: Vec<Vec<Span>>,
}

impl EntriesInWords<'_> {
    fn ids(&self) -> Vec<&str> {
        self.named.iter().map(|one| one.id.as_str()).collect()
    }

    fn report(&self, verb: &str, args: &Args, header: &Header, context: &Context) -> Report {
        let line = |(said, one): (&Vec<Span>, &Named)| {
            let mut said = said.clone();
            said.insert(0, Span::strong(format!("{verb}: ")).nameless());
            Block::from(TextLine::of(said).with_right(Span::muted(&one.id)))
        };
        let blocks: Vec<Block> = self.said.iter().zip(self.named).map(line).collect();
        let facts = self.named.iter().filter_map(|one| {
            let entry = one.entry.as_ref()?;
            let day = entry.at.belongs_to(header.day_starts);
            Some(text::entry::facts(
                &one.id,
                day,
                entry,
                context.show_private,
            ))
        });
        Report {
            schema: "bond.remove/1",
            facts: vec![
                ("removed", Fact::Rows(facts.collect())),
                ("written", (!args.dry_run).into()),
                ("forgotten", (args.forget && !args.dry_run).into()),
            ],
            blocks,
            ..Report::default()
        }
    }
}

fn said(one: &Named, names: Names<'_>, today: NaiveDate) -> Vec<Span> {
    match &one.entry {
        Some(entry) => text::entry::dated(entry, names, today, Tone::Strong),
        None => vec![Span::strong("a line that can't be understood")],
    }
}

impl Args {
    /// Lets the user say whether all of that is to go.
    fn confirm(&self, shown: &EntriesInWords<'_>, context: &Context) -> Result<()> {
        let count = shown.named.len() as u64;
        let lines = shown.said.iter().zip(shown.named);
        let lines = lines.map(|(said, one)| {
            let said: String = said.iter().map(|span| span.text.as_str()).collect();
            format!("  {said}  {}", one.id)
        });
        let lines: Vec<String> = lines.collect();
        let (what, lost) = match count {
            1 => ("this entry", "it"),
            _ => ("these entries", "them"),
        };
        let forever = if self.forget {
            format!(" for ever? Nothing brings {lost} back")
        } else {
            "?".to_owned()
        };
        let question = format!("{}\nRemove {what}{forever}", lines.join("\n"));
        let entries = text::count(count, "entry");
        confirm::ask(
            confirm::Change::Remove,
            &entries,
            &question,
            self.yes,
            context,
        )
    }

    /// Entries that are not in the journal any more, but in the record of operations; `missing` says that there are none.
    fn forget_gone(&self, missing: Error, context: &Context) -> Result<Report> {
        if self.dry_run {
            return Err(missing);
        }
        let erased = context.store.forget(&self.ids, &context.waiting)?;
        if !erased.found {
            return Err(missing);
        }
        let ids = text::listed(&self.ids);
        Ok(Report {
            schema: "bond.remove/1",
            facts: vec![
                ("removed", Fact::Rows(Vec::new())),
                ("written", true.into()),
                ("forgotten", true.into()),
            ],
            blocks: vec![
                Span::strong(format!(
                    "Forgotten: {ids}, which was not in the journal any more"
                ))
                .into(),
            ],
            warnings: erased.warning().into_iter().collect(),
            ..Report::default()
        })
    }
}
