//! `bond exercise list`: the exercises that fit, by practice.

use crate::catalog::exercise::{Library, Outline, PartySize, Word};
use crate::catalog::names::Names;
use crate::catalog::practice::{Closeness, Grade, Relation, Stage};
use crate::context::Context;
use crate::error::Result;
use crate::report::{Block, Cell, Column, Fact, Record, Report, Span, Table};
use crate::text;

/// List exercises, by practice
#[derive(Debug, Default, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// Only those of this practice
    #[arg(long, value_name = "PRACTICE")]
    practice: Option<String>,
    /// Only those of this kind: emotional, physical, intellectual, spiritual
    #[arg(long, value_name = "KIND")]
    kind: Option<Closeness>,
    /// Only those of this stage: heal, improve
    #[arg(long, value_name = "STAGE")]
    stage: Option<Stage>,
    /// Only those for this relation: romantic, familial, platonic
    #[arg(long, value_name = "RELATION")]
    relation: Option<Relation>,
    /// Only those for one person alone
    #[arg(long, conflicts_with_all = ["pair", "group"])]
    solo: bool,
    /// Only those for two
    #[arg(long, conflicts_with = "group")]
    pair: bool,
    /// Only those for two or more
    #[arg(long)]
    group: bool,
    /// Only those that take so many minutes at most
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    minutes: Option<u32>,
    /// Only those with this grade of evidence at least: A, B+, B- ...
    #[arg(long, value_name = "GRADE", value_parser = grade)]
    grade: Option<Grade>,
}

/// The column that a discreet list leaves out.
const KINDS: usize = 4;

const EXAMPLES: &str = "\
Examples:
  bond exercise list
  bond exercise list --kind physical --minutes 20
  bond exercise list --relation platonic --solo --grade B
  bond exercise list --discreet";

fn grade(text: &str) -> std::result::Result<Grade, String> {
    Grade::try_from(text.to_uppercase())
}

/// Lists them.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let header = context.store.header();
    let header = match &args.practice {
        Some(_) => header?,
        // Only the names of the user's own practices are missing then.
        None => header.unwrap_or_default(),
    };
    let names = Names::new(&header);
    let practice = args.practice.as_deref().map(|word| names.practice(word));
    let practice = practice.transpose()?.map(|practice| practice.key);
    let library = Library::of(context, &header);
    let all = library.outlines();
    let numbered = (1..).zip(all.iter().copied());
    let chosen: Vec<(usize, &Outline)> = numbered
        .filter(|(_, one)| practice.as_ref().is_none_or(|key| *key == one.practice))
        .filter(|(_, one)| args.lets_through(one, names))
        .collect();
    let rows = chosen
        .iter()
        .map(|(number, one)| facts(*number, one, names, context.discreet.value));
    Ok(Report {
        schema: "bond.exercises/1",
        facts: vec![("exercises", Fact::Rows(rows.collect()))],
        blocks: blocks(&chosen, names, context.discreet.value),
        columns: FIELDS,
        warnings: library.warnings,
        ..Report::default()
    })
}

impl Args {
    fn lets_through(&self, one: &Outline, names: Names<'_>) -> bool {
        let party = match one.party {
            PartySize::Solo => self.solo,
            PartySize::Pair => self.pair,
            PartySize::Group => self.group,
        };
        let anybody = !(self.solo || self.pair || self.group);
        (anybody || party)
            && self.kind.is_none_or(|kind| one.kinds.contains(&kind))
            && self
                .relation
                .is_none_or(|relation| one.relationships.contains(&relation))
            && self
                .minutes
                .is_none_or(|minutes| one.minutes <= f64::from(minutes))
            && self
                .grade
                .as_ref()
                .is_none_or(|grade| one.grade.rank() <= grade.rank())
            && self
                .stage
                .is_none_or(|stage| stages(one, names).contains(&stage))
    }
}

/// The stage of its practice, and those that it serves besides.
fn stages(one: &Outline, names: Names<'_>) -> Vec<Stage> {
    let practice = names.practice_of(&one.practice);
    let first = practice.and_then(|practice| practice.stage);
    first.into_iter().chain(one.also.iter().copied()).collect()
}

fn blocks(chosen: &[(usize, &Outline)], names: Names<'_>, discreet: bool) -> Vec<Block> {
    if chosen.is_empty() {
        return vec![
            Span::plain("No exercise is like that").into(),
            Span::muted("Leave a filter out, or see all with: bond exercise list").into(),
        ];
    }
    let mut table = Table {
        columns: vec![
            Column::new("exercise"),
            Column::new("min").right(),
            Column::new("who"),
            Column::new("evidence").drop(1),
            Column::new("kinds").drop(2),
            Column::new("for").drop(3),
        ],
        ..Table::default()
    };
    let mut practice = "";
    for (number, one) in chosen {
        if one.practice != practice && !discreet {
            practice = &one.practice;
            table.rows.push(heading(&names.title(practice)));
        }
        table.rows.push(row(*number, one, discreet));
    }
    let count = text::count(chosen.len() as u64, "exercise");
    let word = if discreet { "NUMBER" } else { "NAME" };
    if discreet {
        table.columns.remove(KINDS);
        for row in &mut table.rows {
            row.remove(KINDS);
        }
    }
    vec![
        table.into(),
        Block::Gap,
        Span::muted(format!(
            "{count}; 'bond exercise show {word}' tells more of one"
        ))
        .into(),
    ]
}

fn heading(practice: &str) -> Vec<Cell> {
    let mut cells = vec![Cell::Empty; 6];
    cells[0] = Span::strong(practice).into();
    cells
}

fn row(number: usize, one: &Outline, discreet: bool) -> Vec<Cell> {
    let name = if discreet {
        neutral(number)
    } else {
        format!("  {}", one.slug)
    };
    vec![
        name.into(),
        text::number(one.minutes).into(),
        one.party.word().into(),
        one.grade.as_str().into(),
        joined(&one.kinds).into(),
        if one.relationships.len() == Relation::ALL.len() {
            Span::muted("all").into()
        } else {
            joined(&one.relationships).into()
        },
    ]
}

fn joined<T: Word>(words: &[T]) -> String {
    let words: Vec<&str> = words.iter().map(|word| word.word()).collect();
    words.join(", ")
}

/// What an exercise is called where somebody may look on: its place in the whole list.
fn neutral(number: usize) -> String {
    format!("Exercise {number}")
}

/// What [`facts`] names.
const FIELDS: &[&str] = &[
    "number",
    "slug",
    "title",
    "summary",
    "practice",
    "stages",
    "kinds",
    "relationships",
    "who",
    "people_min",
    "people_max",
    "minutes",
    "level",
    "grade",
    "safety",
    "own",
];

fn facts(number: usize, one: &Outline, names: Names<'_>, discreet: bool) -> Record {
    let shown = |text: &str| Fact::from((!discreet).then_some(text));
    let title = if discreet {
        neutral(number)
    } else {
        one.title.to_string()
    };
    let kinds: &[Closeness] = if discreet { &[] } else { &one.kinds };
    let stages = stages(one, names);
    vec![
        ("number", number.into()),
        ("slug", shown(&one.slug)),
        ("title", title.into()),
        ("summary", shown(&one.summary)),
        ("practice", shown(&one.practice)),
        ("stages", words(if discreet { &[] } else { &stages })),
        ("kinds", words(kinds)),
        ("relationships", words(&one.relationships)),
        ("who", one.party.word().into()),
        ("people_min", u32::from(one.people.0).into()),
        ("people_max", u32::from(one.people.1).into()),
        ("minutes", one.minutes.into()),
        ("level", u32::from(one.level).into()),
        ("grade", one.grade.as_str().into()),
        ("safety", one.safety.word().into()),
        ("own", one.own.into()),
    ]
}

fn words<T: Word>(words: &[T]) -> Fact {
    Fact::List(words.iter().map(|word| word.word().into()).collect())
}
