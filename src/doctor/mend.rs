//! Repairs what can be repaired without guessing. Each step shows the lines that it removes and adds.

use std::collections::HashSet;
use std::io::Cursor;

use super::findings::{Finding, FindingKind, numbers, stray_entries, stray_tables};
use crate::error::Result;
use crate::journal::edit::{self, Splice};
use crate::journal::layout::{self, Layout};
use crate::journal::{Reader, single, tail, write};
use crate::store::Batch;

/// A step of a repair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What the step does.
    pub what: String,
    /// The removed lines.
    pub before: Vec<String>,
    /// The added lines.
    pub after: Vec<String>,
}

/// How the end of a line is shown if only that was missing.
pub const END_OF_LINE: &str = "\\n";

/// Repairs what the findings list in the text of the batch.
///
/// # Errors
///
/// If no id can be drawn.
pub fn mend(batch: &mut Batch, findings: &[Finding]) -> Result<Vec<Difference>> {
    batch.begin_mending();
    let mut differences = Vec::new();
    if batch.torn() > 0 {
        differences.push(torn(findings));
    }
    differences.extend(newline(batch));
    // Entries are moved out of tables before the tables are moved.
    loop {
        let entries = stray_entries(batch.text());
        if entries.is_empty() {
            break;
        }
        differences.extend(entries_into_log(batch, entries));
    }
    loop {
        let tables = stray_tables(batch.text());
        if tables.is_empty() {
            break;
        }
        differences.extend(tables_above_log(batch, tables));
    }
    // An entry that was moved into the log may have an id that is there already.
    differences.extend(copies(batch));
    differences.extend(new_ids(batch)?);
    Ok(differences)
}

fn torn(findings: &[Finding]) -> Difference {
    let lines = findings
        .iter()
        .filter(|finding| finding.kind == FindingKind::Torn);
    Difference {
        what: "cut the unfinished line off; it is kept beside the journal in .torn".to_owned(),
        before: lines.map(|finding| finding.text.clone()).collect(),
        after: Vec::new(),
    }
}

fn newline(batch: &mut Batch) -> Option<Difference> {
    let text = batch.text();
    if !tail::look(text, true).needs_newline {
        return None;
    }
    let last = text
        .rsplit(|&byte| byte == b'\n')
        .next()
        .unwrap_or_default();
    let last = String::from_utf8_lossy(last).into_owned();
    let end = text.len();
    batch.splice(&Splice::insert(end, "\n".to_owned()));
    Some(Difference {
        what: "end the last line with a newline".to_owned(),
        before: vec![last.clone()],
        after: vec![last + END_OF_LINE],
    })
}

fn entries_into_log(batch: &mut Batch, entries: Vec<(usize, String)>) -> Vec<Difference> {
    cut_lines(batch, entries.iter().map(|(number, _)| (*number, 1)));
    let lines: Vec<String> = entries.iter().map(|(_, line)| line.clone()).collect();
    batch.splice(&edit::add_entries(batch.text(), &lines));
    let entries = entries.into_iter();
    let difference = |(number, line): (usize, String)| Difference {
        what: format!("move the entry of line {number} into the log"),
        before: vec![line.clone()],
        after: vec![line],
    };
    entries.map(difference).collect()
}

fn tables_above_log(batch: &mut Batch, tables: Vec<(usize, String)>) -> Vec<Difference> {
    let places = tables.iter();
    cut_lines(
        batch,
        places.map(|(number, table)| (*number, table.lines().count())),
    );
    let (mut texts, mut differences) = (Vec::new(), Vec::new());
    for (number, table) in tables {
        let table = format!("{}\n", table.trim_end().replace("\r\n", "\n"));
        let lines: Vec<String> = table.lines().map(str::to_owned).collect();
        differences.push(Difference {
            what: format!("move the table of line {number} above the log"),
            before: lines.clone(),
            after: lines,
        });
        texts.push(table);
    }
    batch.splice(&edit::add_table(batch.text(), &texts.join("\n")));
    differences
}

/// Ids that occur more than once, with the line of each occurrence except the first.
fn repeats(text: &[u8]) -> Vec<(String, usize)> {
    let Ok(mut reader) = Reader::open(Cursor::new(text)) else {
        return Vec::new();
    };
    reader
        .through()
        .map_or_else(|_| Vec::new(), |seen| seen.repeated)
}

/// Removes entries that are further up already, byte for byte: lines that were pasted or merged twice.
fn copies(batch: &mut Batch) -> Vec<Difference> {
    let text = batch.text();
    let repeated: HashSet<usize> = repeats(text).into_iter().map(|(_, line)| line).collect();
    if repeated.is_empty() {
        return Vec::new();
    }
    let mut known = HashSet::new();
    let constructs = layout::constructs(text, 0..text.len(), Layout::of(text).open);
    let numbered = constructs.scan(numbers(text), |number_at, place| {
        Some((number_at(place.start), place))
    });
    let copies = numbered.filter(|(number, place)| {
        let is_known = !known.insert(text[place.clone()].trim_ascii_end());
        is_known && repeated.contains(number)
    });
    let (mut splices, mut differences) = (Vec::new(), Vec::new());
    for (number, place) in copies {
        let lines = String::from_utf8_lossy(text[place.clone()].trim_ascii_end());
        differences.push(Difference {
            what: format!("remove line {number}: the same entry is further up already"),
            before: lines.lines().map(str::to_owned).collect(),
            after: Vec::new(),
        });
        splices.push(Splice {
            cut: place,
            put: String::new(),
        });
    }
    batch.splice_all(&splices);
    differences
}

/// Gives a new id to every entry whose id is further up already.
fn new_ids(batch: &mut Batch) -> Result<Vec<Difference>> {
    let text = batch.text();
    let places: Vec<_> = layout::lines(text).collect();
    let mut drawing = batch.drawing();
    let (mut splices, mut differences) = (Vec::new(), Vec::new());
    for (_, number) in repeats(text) {
        let Some(place) = places.get(number - 1) else {
            continue;
        };
        let line = &text[place.clone()];
        let begin = place.start + line.len() - line.trim_ascii_start().len();
        let second = std::str::from_utf8(line.trim_ascii()).unwrap_or_default();
        let Some((old, entry)) = single::read(second) else {
            continue;
        };
        let id = drawing.draw()?;
        let new = match second.strip_prefix(old.as_str()) {
            Some(rest) => format!("{id}{rest}"),
            None => write::line(&id, &entry),
        };
        splices.push(Splice {
            cut: begin..begin + second.len(),
            put: new.clone(),
        });
        differences.push(Difference {
            what: format!("give the second entry of the id {old} an id of its own"),
            before: vec![second.to_owned()],
            after: vec![new],
        });
    }
    batch.splice_all(&splices);
    Ok(differences)
}

/// Removes lines: the number of the first line, and how many lines.
fn cut_lines(batch: &mut Batch, parts: impl Iterator<Item = (usize, usize)>) {
    let places: Vec<_> = layout::lines(batch.text()).collect();
    let cut = |(number, count): (usize, usize)| {
        let own = places.get(number - 1..)?.iter().take(count);
        let (first, last) = (own.clone().next()?, own.clone().next_back()?);
        let cut = first.start..last.end;
        Some(Splice {
            cut,
            put: String::new(),
        })
    };
    let splices: Vec<Splice> = parts.filter_map(cut).collect();
    batch.splice_all(&splices);
}
