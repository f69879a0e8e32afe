//! An entry changed by flags.

use super::Args;
use crate::amend::{self, Amendment};
use crate::context::Context;
use crate::deed::{self, Deed};
use crate::fault::{Fault, Result};
use crate::fields::Fields;
use crate::names::Names;
use crate::report::Report;
use crate::say::edit::Edited;

/// Changes the entry of an id.
pub(super) fn run(args: &Args, id: &str, context: &Context) -> Result<Report> {
    let fields = args.fields.read(context)?;
    let change = |amendment: &mut Amendment<'_>| args.change(id, &fields, amendment, context);
    let amended = if args.dry_run {
        amend::rehearse(context, change)?
    } else {
        amend::amend(context, "edit", change)?
    };
    if context.quiet {
        return Ok(amended.silent());
    }
    let mut report = amended.value.report(args.dry_run, context);
    report.warnings.extend(amended.warning());
    Ok(report)
}

impl Args {
    fn change(
        &self,
        id: &str,
        fields: &Fields,
        amendment: &mut Amendment<'_>,
        context: &Context,
    ) -> Result<Edited> {
        let cleared = self.cleared()?;
        let header = amendment.header()?;
        let names = Names::new(&header);
        let (_, before) = amendment.entry(id)?;
        let mut deed = Deed {
            entry: before.clone(),
            new_people: Vec::new(),
        };
        if let Some(practice) = &self.practice {
            deed.entry.practice = names.practice(practice)?.key;
        }
        if let Some(date) = &fields.date {
            deed.entry.at = deed::moved(date, before.at, context, &header)?;
        }
        if !self.with.is_empty() {
            deed.meet(self.with.iter().map(String::as_str), self.new, names)?;
            if deed.entry.with.is_empty() {
                return Err(Fault::usage("could not find a person without a name")
                    .hinted("--alone makes it an entry with nobody"));
            }
        }
        fields.fill(&mut deed.entry, context, &header)?;
        for field in cleared {
            field.clear(&mut deed.entry);
        }
        if deed.entry != before {
            amendment.rewrite(id, &deed.entry)?;
            for (key, name) in &deed.new_people {
                amendment.introduce(key, name)?;
            }
        }
        Ok(Edited {
            id: id.to_owned(),
            header: amendment.header()?,
            before: Some(before),
            after: deed.entry,
            new_people: deed.new_people,
        })
    }
}
