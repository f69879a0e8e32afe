//! An entry changed by flags.

use super::Args;
use crate::catalog::names::Names;
use crate::context::Context;
use crate::draft::{self, Draft};
use crate::entry_args::EntryArgs;
use crate::error::{Error, Result};
use crate::report::Report;
use crate::text::edit::EditedEntry;
use crate::transaction::{self, Transaction};

/// Changes the entry of an id.
pub(super) fn run(args: &Args, id: &str, context: &Context) -> Result<Report> {
    let fields = args.fields.read(context)?;
    let change = |transaction: &mut Transaction<'_>| args.change(id, &fields, transaction, context);
    let committed = if args.dry_run {
        transaction::rehearse(context, change)?
    } else {
        transaction::commit(context, "edit", change)?
    };
    if context.quiet {
        return Ok(committed.silent());
    }
    let mut report = committed.value.report(args.dry_run, context);
    report.warnings.extend(committed.warning());
    Ok(report)
}

impl Args {
    fn change(
        &self,
        id: &str,
        fields: &EntryArgs,
        transaction: &mut Transaction<'_>,
        context: &Context,
    ) -> Result<EditedEntry> {
        let cleared = self.cleared()?;
        let header = transaction.header()?;
        let names = Names::new(&header);
        let (_, before) = transaction.entry(id)?;
        let mut draft = Draft {
            entry: before.clone(),
            new_people: Vec::new(),
        };
        if let Some(practice) = &self.practice {
            draft.entry.practice = names.practice(practice)?.key;
        }
        if let Some(date) = &fields.date {
            draft.entry.at = draft::moved(date, before.at, context, &header)?;
        }
        if !self.with.is_empty() {
            draft.meet(self.with.iter().map(String::as_str), self.new, names)?;
            if draft.entry.with.is_empty() {
                return Err(Error::usage("could not find a person without a name")
                    .hinted("--alone makes it an entry with nobody"));
            }
        }
        fields.fill(&mut draft.entry, context, &header)?;
        for field in cleared {
            field.clear(&mut draft.entry);
        }
        if draft.entry != before {
            transaction.rewrite(id, &draft.entry)?;
            for (key, name) in &draft.new_people {
                transaction.introduce(key, name)?;
            }
        }
        Ok(EditedEntry {
            id: id.to_owned(),
            header: transaction.header()?,
            before: Some(before),
            after: draft.entry,
            new_people: draft.new_people,
        })
    }
}
