//! `bond exercise check`: says all that is wrong with exercise files, for whoever writes one.

use std::path::PathBuf;

use crate::catalog::exercise::{Examined, Library};
use crate::context::Context;
use crate::error::Result;
use crate::journal::Problem;
use crate::report::{Answer, Block, Fact, Record, Report, Span, TextLine, Tone};
use crate::text;

/// Say all that is wrong with exercise files
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The files to check; your own and those of bond where none is named
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
}

const EXAMPLES: &str = "\
Examples:
  bond exercise check
  bond exercise check tea-time.toml

Your own exercises are read from exercises/PRACTICE/NAME.toml beside the configuration. Exit status 1 says that
something is wrong.";

/// Checks them.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let library = Library::of(context, &context.store.header().unwrap_or_default());
    let examined: Vec<Examined> = if args.files.is_empty() {
        library.examined()
    } else {
        let files = args.files.iter().map(|file| library.examine(file));
        files.collect::<Result<_>>()?
    };
    let is_well = examined.iter().all(|file| file.problems.is_empty());
    Ok(Report {
        schema: "bond.exercise-check/1",
        facts: vec![
            ("problems", Fact::Rows(problems(&examined))),
            ("files", Fact::Rows(examined.iter().map(file).collect())),
        ],
        columns: PROBLEM,
        blocks: blocks(&examined),
        warnings: library.unread,
        incomplete: false,
        answer: if is_well { Answer::Yes } else { Answer::No },
    })
}

fn blocks(examined: &[Examined]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for file in examined.iter().filter(|file| !file.problems.is_empty()) {
        blocks.push(Span::strong(file.path.clone()).into());
        blocks.extend(file.problems.iter().flat_map(told));
        blocks.push(Block::Gap);
    }
    let problems: usize = examined.iter().map(|file| file.problems.len()).sum();
    let files = text::count(examined.len() as u64, "file");
    blocks.push(match problems {
        0 => Span::new(format!("All is well in {files}"), Tone::Good).into(),
        _ => Span::plain(format!(
            "{} to mend in {files}",
            text::count(problems as u64, "thing")
        ))
        .into(),
    });
    blocks
}

fn told(problem: &Problem) -> [Block; 2] {
    let place = format!("line {}, column {}: ", problem.line, problem.column);
    let what = Span::new(problem.what.clone(), Tone::Warn);
    [
        TextLine::of(vec![Span::muted(place), what])
            .indented(2)
            .into(),
        TextLine::of(vec![Span::plain(problem.text.clone())])
            .indented(6)
            .into(),
    ]
}

/// What a row of [`problems`] names.
const PROBLEM: &[&str] = &["file", "line", "column", "what", "text"];

fn problems(examined: &[Examined]) -> Vec<Record> {
    let rows = examined.iter().flat_map(|file| {
        file.problems.iter().map(|problem| {
            vec![
                ("file", file.path.as_str().into()),
                ("line", problem.line.into()),
                ("column", problem.column.into()),
                ("what", problem.what.as_str().into()),
                ("text", problem.text.as_str().into()),
            ]
        })
    });
    rows.collect()
}

fn file(file: &Examined) -> Record {
    vec![
        ("file", file.path.as_str().into()),
        ("own", file.own.into()),
        ("problems", file.problems.len().into()),
    ]
}
