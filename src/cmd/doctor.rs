//! `bond doctor`: names what is wrong in the journal with its line, and mends what can be mended without guessing.

use std::collections::HashSet;

use crate::consent;
use crate::context::Context;
use crate::doctor::{self, Difference, Finding, Kind};
use crate::fault::{Fault, Result};
use crate::journal::single;
use crate::report::{Answer, Block, Fact, Line, Record, Report, Span, Tone};
use crate::say;

/// Name what is wrong in the journal, with line numbers
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Fix what can be fixed without guessing; each change is shown
    #[arg(long, group = "changes")]
    fix: bool,
    /// Bring back entries that are no longer in the file: those with these ids, or all
    #[arg(long, group = "changes", value_name = "ID", num_args = 0..)]
    restore: Option<Vec<String>>,
    /// With --restore: bring them back without asking
    #[arg(short, long, requires = "restore")]
    yes: bool,
    /// With --fix or --restore: show the changes, but write nothing
    #[arg(long, requires = "changes")]
    dry_run: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond doctor
  bond doctor --fix --dry-run
  bond doctor --fix
  bond doctor --restore 3empzc1s

--fix fixes just this: a missing newline at the end, an unfinished last line, a repeated id, and an entry or table in the
wrong place. Exit status 1 says that something is wrong; what is only worth a look is a notice. An entry that is no longer
in the file may have been deleted on purpose, so only --restore brings it back.";

/// Examines the journal, and mends it if asked to.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let findings = doctor::examine(context)?;
    if let Some(ids) = &args.restore {
        return restore(args, ids, context);
    }
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
    let (differences, undoable) =
        context
            .store
            .rewrite("doctor --fix", now, &context.waiting, |draft| {
                doctor::mend(draft, &findings)
            })?;
    let mut warnings: Vec<String> = undoable.warning().into_iter().collect();
    // What was mended stays mended, also where nobody can look again: then what was found before is named.
    let left = doctor::examine(context).unwrap_or_else(|fault| {
        warnings.push(format!("mended, but not looked at again: {fault}"));
        findings
    });
    Ok(report(context, &left, &differences, warnings))
}

/// Brings back what is missing, after showing it; what that is is decided again under the lock.
fn restore(args: &Args, ids: &[String], context: &Context) -> Result<Report> {
    let store = &context.store;
    let now = context.utc();
    let find = |text: &[u8]| wanted(doctor::missing(text, &store.operations()?), ids);
    let (lines, _) = store.rehearse(now, |draft| find(draft.text()))?;
    if lines.is_empty() {
        return Ok(restored(&lines, "Nothing is missing", Vec::new(), context));
    }
    if args.dry_run {
        return Ok(restored(&lines, "Would bring back", Vec::new(), context));
    }
    let entries = say::count(lines.len() as u64, "entry");
    let shown = hidden_lines(&lines, context).join("\n");
    consent::ask(
        &format!("bring back {entries}"),
        &format!("{shown}\nBring back {entries}?"),
        args.yes,
        context,
    )?;
    let (lines, undoable) = store.rewrite(doctor::RESTORE, now, &context.waiting, |draft| {
        let shown: HashSet<&String> = lines.iter().collect();
        let mut agreed: Vec<String> = find(draft.text())?;
        agreed.retain(|line| shown.contains(line));
        doctor::restore(draft, &agreed)
    })?;
    let warnings = undoable.warning().into_iter().collect();
    Ok(restored(&lines, "Brought back", warnings, context))
}

/// The missing lines with these ids, or all.
fn wanted(missing: Vec<String>, ids: &[String]) -> Result<Vec<String>> {
    let keys: HashSet<String> = missing.iter().map(|line| key(line)).collect();
    for id in ids {
        if !keys.contains(id) {
            return Err(Fault::usage(format!(
                "could not bring back {id:?}: no such entry is missing"
            ))
            .hinted("to list what is missing, run: bond doctor"));
        }
    }
    let named: HashSet<&String> = ids.iter().collect();
    let is_wanted = |line: &String| ids.is_empty() || named.contains(&key(line));
    Ok(missing.into_iter().filter(is_wanted).collect())
}

/// Lines as they may be seen; where discretion is asked for, only the ids.
fn hidden_lines(lines: &[String], context: &Context) -> Vec<String> {
    let hide = |line: &String| {
        if context.discreet.value {
            key(line)
        } else {
            say::entry::line(line, context.show_private)
        }
    };
    lines.iter().map(hide).collect()
}

fn key(line: &str) -> String {
    single::read(line).map(|(id, _)| id).unwrap_or_default()
}

fn restored(lines: &[String], said: &str, warnings: Vec<String>, context: &Context) -> Report {
    let lines = hidden_lines(lines, context);
    let said = match lines.len() {
        0 => said.to_owned(),
        count => format!("{said} {}", say::count(count as u64, "entry")),
    };
    let entry = |line: &String| {
        Line::of(vec![Span::plain(line.clone()).quoted()])
            .indented(2)
            .into()
    };
    let blocks = std::iter::once(Span::strong(said).nameless().into());
    Report {
        schema: "bond.doctor-restore/1",
        facts: vec![(
            "restored",
            Fact::List(lines.iter().map(|line| line.as_str().into()).collect()),
        )],
        blocks: blocks.chain(lines.iter().map(entry)).collect(),
        warnings,
        ..Report::default()
    }
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
    let is_gone = |finding: &&Finding| finding.kind == Kind::Vanished;
    let gone = findings.iter().filter(is_gone).count();
    for finding in findings.iter().filter(|finding| !is_gone(finding)) {
        blocks.extend(finding_blocks(finding));
    }
    for finding in findings.iter().filter(is_gone).take(GONE) {
        blocks.extend(finding_blocks(finding));
    }
    if gone > 0 {
        let more = gone.saturating_sub(GONE);
        let more = (more > 0)
            .then(|| format!("{more} more are gone; to list them, run: bond doctor --json"));
        let how = "If you did not delete it, bring it back: bond doctor --restore".to_owned();
        let lines = more.into_iter().chain([how]);
        blocks.extend(lines.map(|line| Span::muted(line).nameless().into()));
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
        answer: if findings.iter().all(|finding| finding.kind.is_notice()) {
            Answer::Yes
        } else {
            Answer::No
        },
    }
}

/// How many entries that are gone are shown to people.
const GONE: usize = 10;

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
    let count = |is: fn(Kind) -> bool| findings.iter().filter(|finding| is(finding.kind)).count();
    let notices = count(Kind::is_notice);
    let (problems, fixable) = (findings.len() - notices, count(Kind::is_mendable));
    let said = |count: usize, noun| say::count(count as u64, noun);
    let notices = (notices > 0).then(|| said(notices, "notice"));
    let fix = match fixable {
        0 => String::new(),
        all if all == problems => "; to fix it, run: bond doctor --fix".to_owned(),
        some => format!("; to fix {some} of them, run: bond doctor --fix"),
    };
    let all_well = "All is well in the journal";
    match (problems, notices) {
        (0, None) => Span::new(all_well, Tone::Good).into(),
        (0, Some(notices)) => Span::new(format!("{all_well}; {notices}"), Tone::Good).into(),
        (_, None) => Span::plain(format!("{}{fix}", said(problems, "problem"))).into(),
        (_, Some(notices)) => {
            Span::plain(format!("{} and {notices}{fix}", said(problems, "problem"))).into()
        }
    }
}

/// What [`finding_facts`] names.
const FINDING: &[&str] = &[
    "kind", "line", "column", "what", "text", "mendable", "notice",
];

fn finding_facts(finding: &Finding) -> Record {
    vec![
        ("kind", finding.kind.name().into()),
        ("line", finding.line.into()),
        ("column", finding.column.into()),
        ("what", finding.what.as_str().into()),
        ("text", finding.text.as_str().into()),
        ("mendable", finding.kind.is_mendable().into()),
        ("notice", finding.kind.is_notice().into()),
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
