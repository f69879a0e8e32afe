//! `bond doctor`: names what is wrong in the journal with its line, and mends what can be mended without guessing.

mod restore;

use crate::context::Context;
use crate::doctor::{self, Difference, END_OF_LINE, Finding, FindingKind};
use crate::error::Result;
use crate::report::{Answer, Block, Fact, Record, Report, Span, TextLine, Tone};
use crate::text;

/// Name what is wrong in the journal, with line numbers
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Fix what can be fixed without guessing; each change is shown
    #[arg(long, group = "changes")]
    fix: bool,
    /// Bring back what is no longer in the file: entries with these ids; or all, with goals, pauses and names
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
wrong place. Exit status 1 says that something is wrong; what is only worth a look is a notice. What bond wrote and is no
longer in the file may have been deleted on purpose, so only --restore brings it back.";

/// Examines the journal, and mends it if asked to.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let mut findings = doctor::examine(context)?;
    if let Some(ids) = &args.restore {
        return restore::run(args, ids, context);
    }
    if findings.is_empty() {
        findings.extend(restore::gone(context)?);
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
            .rehearse(now, |batch| doctor::mend(batch, &findings))?;
        return Ok(report(context, &findings, &differences, Vec::new()));
    }
    let (differences, undoable) =
        context
            .store
            .rewrite("doctor --fix", now, &context.waiting, |batch| {
                doctor::mend(batch, &findings)
            })?;
    let mut warnings: Vec<String> = undoable.warning().into_iter().collect();
    // What was mended stays mended, also where nobody can look again: then what was found before is named.
    let left = doctor::examine(context).unwrap_or_else(|error| {
        warnings.push(format!("mended, but not looked at again: {error}"));
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
    let is_gone = |finding: &&Finding| finding.kind == FindingKind::Vanished;
    let gone = findings.iter().filter(is_gone).count();
    for finding in findings.iter().filter(|finding| !is_gone(finding)) {
        blocks.extend(finding_blocks(finding));
    }
    for finding in findings.iter().filter(is_gone).take(GONE) {
        blocks.extend(finding_blocks(finding));
    }
    if gone > 0 || is_without_journal(findings) {
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
        incomplete: findings
            .iter()
            .any(|finding| finding.kind == FindingKind::Broken),
        answer: if findings.iter().all(|finding| finding.kind.is_notice()) {
            Answer::Yes
        } else {
            Answer::No
        },
    }
}

fn is_without_journal(findings: &[Finding]) -> bool {
    findings
        .iter()
        .any(|finding| finding.kind == FindingKind::Gone)
}

/// How many entries that are gone are shown to people.
const GONE: usize = 10;

/// The findings without what private entries say; where discretion is asked for, only what sort they are of.
fn hidden<'f>(findings: &'f [Finding], context: &Context) -> Vec<Finding> {
    // Many findings of one line quote the same.
    let mut lately: Option<(&Finding, String)> = None;
    let hide = |finding: &'f Finding| {
        let (what, text) = if context.discreet.value {
            (finding.kind.name().replace('-', " "), String::new())
        } else {
            let alike = |known: &Finding| known.kind == finding.kind && known.text == finding.text;
            let known = lately.take().filter(|(known, _)| alike(known));
            let (_, text) = known.unwrap_or_else(|| (finding, quoted(finding, context)));
            lately = Some((finding, text.clone()));
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

/// The line that a finding quotes, without what a private entry says.
fn quoted(finding: &Finding, context: &Context) -> String {
    let line = if finding.kind == FindingKind::Torn {
        text::entry::unfinished
    } else {
        text::entry::line
    };
    line(&finding.text, context.show_private)
}

/// The differences without what private entries say.
fn hidden_differences(differences: &[Difference], show_private: bool) -> Vec<Difference> {
    let hide = |difference: &Difference| {
        // Only an unfinished line goes for good.
        let line = if difference.after.is_empty() {
            text::entry::unfinished
        } else {
            text::entry::line
        };
        let shown = |text: &String| match text.strip_suffix(END_OF_LINE) {
            Some(text) => line(text, show_private) + END_OF_LINE,
            None => line(text, show_private),
        };
        let lines = |lines: &[String]| lines.iter().map(shown).collect();
        Difference {
            what: difference.what.clone(),
            before: lines(&difference.before),
            after: lines(&difference.after),
        }
    };
    differences.iter().map(hide).collect()
}

fn finding_blocks(finding: &Finding) -> Vec<Block> {
    let place = match (finding.line, finding.column) {
        (Some(line), Some(column)) if column > 1 => format!("line {line}, column {column}: "),
        (Some(line), _) => format!("line {line}: "),
        (None, _) => String::new(),
    };
    let what = TextLine::of(vec![
        Span::muted(place),
        Span::new(finding.what.clone(), Tone::Warn),
    ]);
    let lines = finding.text.lines();
    let quoted = lines.map(|line| TextLine::of(vec![Span::plain(line).quoted()]).indented(4));
    std::iter::once(what)
        .chain(quoted)
        .map(Block::from)
        .collect()
}

fn difference_blocks(difference: &Difference) -> Vec<Block> {
    let mut blocks: Vec<Block> = vec![Span::strong(difference.what.clone()).into()];
    let line = |sign: &str, text: &String, tone| {
        TextLine::of(vec![Span::new(format!("{sign} {text}"), tone).quoted()]).into()
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
    let count =
        |is: fn(FindingKind) -> bool| findings.iter().filter(|finding| is(finding.kind)).count();
    let notices = count(FindingKind::is_notice);
    let (problems, fixable) = (findings.len() - notices, count(FindingKind::is_mendable));
    let said = |count: usize, noun| text::count(count as u64, noun);
    let notices = (notices > 0).then(|| said(notices, "notice"));
    let fix = match fixable {
        0 => "; to fix it in your editor, run: bond edit".to_owned(),
        all if all == problems => "; to fix it, run: bond doctor --fix".to_owned(),
        some => format!("; to fix {some} of them, run: bond doctor --fix"),
    };
    let all_well = "All is well in the journal";
    match (problems, notices) {
        (0, Some(notices)) if is_without_journal(findings) => Span::plain(notices).into(),
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
