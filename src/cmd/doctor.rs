//! `bond doctor`: names what is wrong in the journal with its line, and mends what can be mended without guessing.

use crate::context::Context;
use crate::doctor::{self, Difference, Finding, Kind};
use crate::fault::Result;
use crate::report::{Answer, Block, Fact, Line, Record, Report, Span, Tone};
use crate::say;

/// Name what is wrong in the journal, with line numbers
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Mend what can be mended without guessing; each change is shown
    #[arg(long)]
    fix: bool,
    /// With --fix: show the changes and write nothing
    #[arg(long, requires = "fix")]
    dry_run: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond doctor
  bond doctor --fix --dry-run
  bond doctor --fix

--fix mends just this: a missing newline at the end, a torn last line, a repeated id, an entry or table in the wrong
place, and entries that bond wrote and that have vanished. Exit status 1 says that something is left.";

/// Examines the journal, and mends it if asked to.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let findings = doctor::examine(context)?;
    if !args.fix {
        return Ok(report(context, &findings, &[], Vec::new()));
    }
    let mendable = findings.iter().any(|finding| finding.kind.is_mendable());
    if !mendable {
        return Ok(report(context, &findings, &[], Vec::new()));
    }
    let now = context.utc();
    if args.dry_run {
        let (differences, _) = context
            .store
            .rehearse(now, |draft| doctor::mend(draft, &findings))?;
        return Ok(report(context, &findings, &differences, Vec::new()));
    }
    let (differences, warning) =
        context
            .store
            .rewrite("doctor --fix", now, &context.waiting, |draft| {
                doctor::mend(draft, &findings)
            })?;
    let mut warnings: Vec<String> = warning.into_iter().collect();
    // What was mended stays mended, also where nobody can look again: then what was found before is named.
    let left = doctor::examine(context).unwrap_or_else(|fault| {
        warnings.push(format!("mended, but not looked at again: {fault}"));
        findings
    });
    Ok(report(context, &left, &differences, warnings))
}

fn report(
    context: &Context,
    findings: &[Finding],
    differences: &[Difference],
    warnings: Vec<String>,
) -> Report {
    let mut blocks = Vec::new();
    let findings = &hidden(findings, context);
    let differences = &hidden_differences(differences, context.show_private);
    for difference in differences {
        blocks.extend(difference_blocks(difference));
    }
    blocks.push(Block::Gap);
    for finding in findings {
        blocks.extend(finding_blocks(finding));
    }
    blocks.push(Block::Gap);
    blocks.push(summary(findings));
    Report {
        schema: "bond.doctor/1",
        facts: vec![
            ("journal", context.store.path().display().to_string().into()),
            (
                "findings",
                Fact::Rows(findings.iter().map(finding_facts).collect()),
            ),
            (
                "mended",
                Fact::Rows(differences.iter().map(difference_facts).collect()),
            ),
        ],
        columns: FINDING,
        blocks,
        warnings,
        incomplete: findings.iter().any(|finding| finding.kind == Kind::Broken),
        answer: if findings.is_empty() {
            Answer::Yes
        } else {
            Answer::No
        },
    }
}

/// The findings without what private entries say; where discretion is asked for, only what sort they are of.
fn hidden(findings: &[Finding], context: &Context) -> Vec<Finding> {
    let hide = |finding: &Finding| {
        let (what, text) = if context.discreet.value {
            (finding.kind.name().replace('-', " "), String::new())
        } else {
            let text = say::entry::line(&finding.text, context.show_private);
            (finding.what.clone(), text)
        };
        Finding {
            what,
            text,
            ..finding.clone()
        }
    };
    findings.iter().map(hide).collect()
}

/// The differences without what private entries say.
fn hidden_differences(differences: &[Difference], show_private: bool) -> Vec<Difference> {
    let lines = |lines: &[String]| {
        lines
            .iter()
            .map(|line| say::entry::line(line, show_private))
            .collect()
    };
    let hide = |difference: &Difference| Difference {
        what: difference.what.clone(),
        before: lines(&difference.before),
        after: lines(&difference.after),
    };
    differences.iter().map(hide).collect()
}

fn finding_blocks(finding: &Finding) -> [Block; 2] {
    let place = match (finding.line, finding.column) {
        (Some(line), Some(column)) if column > 1 => format!("line {line}, column {column}: "),
        (Some(line), _) => format!("line {line}: "),
        (None, _) => String::new(),
    };
    [
        Line::of(vec![
            Span::muted(place),
            Span::new(finding.what.clone(), Tone::Warn),
        ])
        .into(),
        Line::of(vec![Span::plain(finding.text.clone()).quoted()])
            .indented(4)
            .into(),
    ]
}

fn difference_blocks(difference: &Difference) -> Vec<Block> {
    let mut blocks: Vec<Block> = vec![Span::strong(difference.what.clone()).into()];
    let line = |sign: &str, text: &String, tone| {
        Line::of(vec![Span::new(format!("{sign} {text}"), tone).quoted()]).into()
    };
    blocks.extend(
        difference
            .before
            .iter()
            .map(|text| line("-", text, Tone::Muted)),
    );
    blocks.extend(
        difference
            .after
            .iter()
            .map(|text| line("+", text, Tone::Good)),
    );
    blocks
}

fn summary(findings: &[Finding]) -> Block {
    let mendable = findings
        .iter()
        .filter(|finding| finding.kind.is_mendable())
        .count();
    let things = say::count(findings.len() as u64, "thing");
    match (findings.len(), mendable) {
        (0, _) => Span::new("All is well in the journal", Tone::Good).into(),
        (_, 0) => Span::plain(format!("{things} to look at")).into(),
        (1, 1) => Span::plain("1 thing to look at; 'bond doctor --fix' mends it").into(),
        (_, mendable) => Span::plain(format!(
            "{things} to look at; 'bond doctor --fix' mends {mendable} of them"
        ))
        .into(),
    }
}

/// What [`finding_facts`] names.
const FINDING: &[&str] = &["kind", "line", "column", "what", "text", "mendable"];

fn finding_facts(finding: &Finding) -> Record {
    vec![
        ("kind", finding.kind.name().into()),
        ("line", finding.line.into()),
        ("column", finding.column.into()),
        ("what", finding.what.as_str().into()),
        ("text", finding.text.as_str().into()),
        ("mendable", finding.kind.is_mendable().into()),
    ]
}

fn difference_facts(difference: &Difference) -> Record {
    let lines =
        |lines: &[String]| Fact::List(lines.iter().map(|line| line.as_str().into()).collect());
    vec![
        ("what", difference.what.as_str().into()),
        ("before", lines(&difference.before)),
        ("after", lines(&difference.after)),
    ]
}
