//! What is said of entries: before they are written, and what they did for the goals once they are.

mod goals;

use chrono::NaiveDate;

use super::{added, archive, count, entry, time};
use crate::catalog::names::Names;
use crate::context::Context;
use crate::draft::{Drafts, Recorded};
use crate::error::Result;
use crate::journal::header::Person;
use crate::journal::{Entry, Header, write};
use crate::report::{Block, Fact, Record, Report, Span, TextLine, Tone};
use crate::stats::{Filter, Ledger};
use crate::store::Reading;

/// What would be logged; nothing is written.
///
/// # Errors
///
/// When the header can't be read.
pub fn rehearsed(drafts: &Drafts, context: &Context) -> Result<Report> {
    let header = context.store.header()?;
    let today = context.today(&header);
    // By its key a name can be hidden; the journal does not know it yet.
    let known = with_new_people(drafts, &header, !context.discreet.value);
    let names = Names::new(&known);
    let said = |entry| entry::dated(entry, names, today, Tone::Plain);
    let line = |entry| {
        let line = entry::line(&write::line("id", entry), context.show_private);
        TextLine::of(vec![Span::muted(line).quoted()]).unwrapped()
    };
    let mut blocks: Vec<Block> = Vec::new();
    match drafts.entries.as_slice() {
        [only] => {
            let would = Span::plain("Would log: ").nameless();
            let spans = std::iter::once(would).chain(said(only));
            blocks.push(TextLine::of(spans.collect()).into());
            blocks.push(line(only).into());
        }
        several => {
            let entries = count(several.len() as u64, "entry");
            blocks.push(Span::plain(format!("Would log {entries}")).into());
            for entry in several {
                blocks.push(TextLine::of(said(entry)).indented(2).into());
                blocks.push(line(entry).indented(4).into());
            }
        }
    }
    blocks.extend(archive::logged(&drafts.entries, &header));
    let ids = Recorded::default();
    Ok(Report {
        blocks,
        ..facts(
            drafts,
            &ids,
            false,
            &header,
            Vec::new(),
            context.show_private,
        )
    })
}

fn with_new_people(drafts: &Drafts, header: &Header, named: bool) -> Header {
    let mut header = header.clone();
    for (key, name) in &drafts.new_people {
        let person = Person {
            name: named.then(|| name.clone()),
            ..Default::default()
        };
        header.people.insert(key.clone(), person);
    }
    header
}

/// What was done and when: `Quality time with Sam, 45 min, today 21:15`.
fn sentence(entry: &Entry<'_>, names: Names<'_>, today: NaiveDate) -> String {
    let moment = time::moment(entry.at, names.day_starts(), today);
    format!("{}, {moment}", entry::draft(entry, names))
}

/// What entries are about that are not written yet, for a question: the first of them, and that there are others.
#[must_use]
pub fn about(drafts: &Drafts, header: &Header, context: &Context) -> String {
    let known = with_new_people(drafts, header, !context.discreet.value);
    let said = |entry| sentence(entry, Names::new(&known), context.today(header));
    match drafts.entries.as_slice() {
        [] => String::new(),
        [only] => said(only),
        [first, rest @ ..] => {
            format!(
                "{}, and {} more",
                said(first),
                count(rest.len() as u64, "entry")
            )
        }
    }
}

/// What was logged, for which days, and what it did for the goals. A journal that can't be read further down is only a
/// warning: the entries are safe.
#[must_use]
pub fn told(drafts: &Drafts, recorded: &Recorded, context: &Context) -> Report {
    let Looked {
        header,
        ledger,
        warnings,
        incomplete,
    } = look(drafts, recorded, context);
    let (names, today) = (Names::new(&header), context.today(&header));
    let mut blocks = headlines(drafts, recorded, names, today);
    for (key, name) in &drafts.new_people {
        blocks.push(Span::muted(added(key, name)).into());
    }
    blocks.extend(archive::logged(&drafts.entries, &header));
    let mut rows = Vec::new();
    if let Some(ledger) = &ledger {
        let goals = goals::Goals {
            entries: &drafts.entries,
            ledger,
            names,
        };
        blocks.extend(goals.blocks());
        rows = goals.facts();
    }
    Report {
        blocks,
        warnings,
        incomplete,
        ..facts(drafts, recorded, true, &header, rows, context.show_private)
    }
}

/// The same for programs only: what was logged, or would be where nothing was `recorded`, and where its goals stand.
#[must_use]
pub fn counted(
    drafts: &Drafts,
    recorded: Option<&Recorded>,
    header: &Header,
    context: &Context,
) -> Report {
    let (written, show_private) = (recorded.is_some(), context.show_private);
    let Some(recorded) = recorded.filter(|_| !context.quiet) else {
        let warning = recorded.and_then(|recorded| recorded.undoable.warning());
        let nothing = Recorded::default();
        return Report {
            warnings: warning.into_iter().collect(),
            ..lines(drafts, &nothing, written, header, Vec::new(), show_private)
        };
    };
    let Looked {
        header,
        ledger,
        warnings,
        incomplete,
    } = look(drafts, recorded, context);
    let goals = ledger.map(|ledger| {
        goals::Goals {
            entries: &drafts.entries,
            ledger: &ledger,
            names: Names::new(&header),
        }
        .facts()
    });
    let goals = goals.unwrap_or_default();
    Report {
        warnings,
        incomplete,
        ..lines(drafts, recorded, written, &header, goals, show_private)
    }
}

/// The journal after an entry was logged.
struct Looked {
    header: Header,
    /// Its entries; none if it can't be read.
    ledger: Option<Ledger>,
    warnings: Vec<String>,
    /// Whether some of it can't be read.
    incomplete: bool,
}

fn look(drafts: &Drafts, recorded: &Recorded, context: &Context) -> Looked {
    let mut warnings: Vec<String> = recorded.undoable.warning().into_iter().collect();
    let reading = context.store.read(|header| {
        let practice = drafts.practice().map(str::to_owned);
        let filter = Filter {
            practice,
            ..Filter::default()
        };
        Ok(Ledger::new(header, context.today(header), filter))
    });
    match reading {
        Ok(Reading { header, view, seen }) => {
            warnings.extend(context.store.noticed(&seen));
            Looked {
                header,
                ledger: Some(view),
                warnings,
                incomplete: seen.is_incomplete(),
            }
        }
        Err(error) => {
            let what = match drafts.entries.as_slice() {
                [_] => "the entry is",
                _ => "the entries are",
            };
            warnings.push(format!("{what} written, but {}", error.message));
            Looked {
                header: context.store.header().unwrap_or_default(),
                ledger: None,
                warnings,
                incomplete: true,
            }
        }
    }
}

/// Each entry with its id at the right.
fn headlines(
    drafts: &Drafts,
    recorded: &Recorded,
    names: Names<'_>,
    today: NaiveDate,
) -> Vec<Block> {
    let lines = |tone| {
        let entries = drafts.entries.iter().zip(&recorded.ids);
        entries.map(move |(entry, id)| {
            let said = entry::dated(entry, names, today, tone);
            TextLine::of(said).with_right(Span::muted(id))
        })
    };
    match drafts.entries.as_slice() {
        [_] => lines(Tone::Strong).map(Block::from).collect(),
        several => {
            let entries = count(several.len() as u64, "entry");
            let heading: Block = Span::strong(format!("Logged {entries}")).into();
            let lines = lines(Tone::Plain).map(|line| line.indented(2).into());
            std::iter::once(heading).chain(lines).collect()
        }
    }
}

/// The entry for programs where it is one, else a list.
fn facts(
    drafts: &Drafts,
    recorded: &Recorded,
    written: bool,
    header: &Header,
    goals: Vec<Record>,
    show_private: bool,
) -> Report {
    let [only] = drafts.entries.as_slice() else {
        return lines(drafts, recorded, written, header, goals, show_private);
    };
    let id = recorded.ids.first().map_or("", String::as_str);
    let day = only.at.belongs_to(header.day_starts);
    Report {
        schema: "bond.log/1",
        facts: vec![
            ("written", written.into()),
            (
                "entry",
                Fact::Object(entry::facts(id, day, only, show_private)),
            ),
            ("goals", Fact::Rows(goals)),
        ],
        ..Report::default()
    }
}

fn lines(
    drafts: &Drafts,
    recorded: &Recorded,
    written: bool,
    header: &Header,
    goals: Vec<Record>,
    show_private: bool,
) -> Report {
    let rows = drafts.entries.iter().enumerate().map(|(place, entry)| {
        let id = recorded.ids.get(place).map_or("", String::as_str);
        let day = entry.at.belongs_to(header.day_starts);
        entry::facts(id, day, entry, show_private)
    });
    Report {
        schema: "bond.log-lines/1",
        facts: vec![
            ("written", written.into()),
            ("entries", Fact::Rows(rows.collect())),
            ("goals", Fact::Rows(goals)),
        ],
        ..Report::default()
    }
}
