//! The line of one entry in the user's editor.

use crate::context::Context;
use crate::editor::editing::{self, Left};
use crate::entry_ids::Named;
use crate::error::{Error, Result};
use crate::journal::{problems, single, write};
use crate::report::{Report, Span};
use crate::text::edit::EditedEntry;
use crate::transaction::commit;

/// What is below the line.
const HELP: &str = "
# Change the line above, then save and leave; without a change, or without the
# line, all stays as it is. at and practice have to be there; there may also be
# with = [\"sam\"], minutes = 45, amount = 3, rating = 1 to 5, note = \"...\",
# exercise = \"...\", tags = [\"...\"], skip = \"why\", private = true
";

/// Opens it, and puts what comes back into its place.
pub(super) fn run(named: &Named, context: &Context) -> Result<Report> {
    let id = named.id.as_str();
    let old = commit(context, "edit", |transaction| transaction.line(id))?.value;
    let called = editing::FileNames {
        file: "entry.toml",
        aside: id,
        said: "text",
        without: super::WITHOUT,
    };
    let left = editing::edit(
        context,
        called,
        format!("{old}\n{HELP}").as_bytes(),
        |text| understood(text, id),
    )?;
    let (line, written) = match left {
        Left::Changed(Some(line), written) if line != old => (line, written),
        Left::Changed(_, written) => return written.close().map(|()| unchanged(id)),
        Left::Unchanged => return Ok(unchanged(id)),
    };
    let committed = commit(context, "edit", |transaction| {
        if transaction.line(id)? != old {
            return Err(Error::unreadable(format!(
                "could not change the entry {id}: somebody else changed it meanwhile"
            )));
        }
        transaction.replace(id, Some(&line))?;
        let (_, after) = transaction.entry(id)?;
        Ok(EditedEntry {
            id: id.to_owned(),
            header: transaction.header()?,
            before: named.entry.clone(),
            after,
            new_people: Vec::new(),
        })
    });
    let committed = match committed {
        Ok(committed) => committed,
        Err(error) => return Err(written.kept(error, context)),
    };
    let left = written.taken();
    if context.quiet {
        let mut report = committed.silent();
        report.warnings.extend(left);
        return Ok(report);
    }
    let mut report = committed.value.report(false, context);
    report.warnings.extend(committed.value.nameless());
    report.warnings.extend(committed.warning());
    report.warnings.extend(left);
    Ok(report)
}

fn unchanged(id: &str) -> Report {
    Report {
        schema: "bond.edit/1",
        facts: vec![("changed", false.into()), ("written", false.into())],
        blocks: vec![Span::plain(format!("Nothing was changed in the entry {id}")).into()],
        ..Report::default()
    }
}

/// The line that a text holds besides comments; none where all of it is gone.
fn understood(text: &[u8], id: &str) -> std::result::Result<Option<String>, String> {
    let text = std::str::from_utf8(text).map_err(|_| "it is no UTF-8 text".to_owned())?;
    let says = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    let lines: Vec<&str> = text.lines().collect();
    let (Some(first), Some(last)) = (lines.iter().position(says), lines.iter().rposition(says))
    else {
        return Ok(None);
    };
    let own = lines[first..=last].join("\n");
    // A table after the line is refused below.
    if let Some(problem) = problems(format!("[log]\n{own}\n").as_bytes()).first() {
        let line = problem.line.saturating_sub(1) + first;
        return Err(format!(
            "line {line}, column {}: {}",
            problem.column, problem.what
        ));
    }
    match single::read(&own) {
        Some((found, _)) if found != id => {
            Err(format!("the id has to stay {id}, and it says {found}"))
        }
        Some((_, entry)) if first != last => Ok(Some(write::line(id, &entry))),
        Some(_) => Ok(Some(own.trim().to_owned())),
        None => Err(format!("there is more in it than the one entry {id}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = "x = { at = 2026-11-20, practice = \"appreciation\" }";

    fn read(text: &str) -> std::result::Result<Option<String>, String> {
        understood(text.as_bytes(), "x")
    }

    #[test]
    fn a_line_comes_back_as_it_was_typed() {
        for line in [LINE, "x = {practice='walk',at=2026-11-20} # mine"] {
            assert_eq!(
                read(&format!("# top\n\n  {line}\n{HELP}")),
                Ok(Some(line.to_owned()))
            );
        }
        assert_eq!(read(HELP), Ok(None));
        let spread = "x = {\n at = 2026-11-20,\n practice = 'appreciation',\n}";
        assert_eq!(read(spread), Ok(Some(LINE.to_owned())));
    }

    #[test]
    fn what_is_no_such_entry_is_refused_with_its_place() {
        let refused = |text: &str| read(text).unwrap_err();
        assert_eq!(
            refused(&LINE.replace("x =", "y =")),
            "the id has to stay x, and it says y"
        );
        let other = LINE.replace("x =", "y =");
        for more in [other.as_str(), "[person.sam]", "y = 1"] {
            assert!(read(&format!("{LINE}\n{more}")).is_err(), "{more}");
        }
        assert!(
            refused(&format!(
                "# one\n\n{}",
                LINE.replace(" }", ", rating = 9 }")
            ))
            .starts_with("line 3, column 60: rating = 9"),
        );
        assert!(refused("x = { at = 2026-11-20 }").contains("practice"));
        assert!(refused("x = \"never").starts_with("line 1"));
    }
}
