//! What can be mended without guessing: each step shows the lines that go and the lines that come.

use std::io::Cursor;

use super::findings::{Finding, Kind, stray_entries, stray_tables};
use crate::fault::Result;
use crate::journal::edit::{self, Splice};
use crate::journal::{Entry, Problem, Reader, Visit, layout, single, tail, write};
use crate::store::Draft;

/// One step of mending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What it does.
    pub what: String,
    /// The lines that go.
    pub before: Vec<String>,
    /// The lines that come.
    pub after: Vec<String>,
}

/// Mends what the findings name in the text of the draft.
///
/// # Errors
///
/// When no id can be drawn.
pub fn mend(draft: &mut Draft, findings: &[Finding]) -> Result<Vec<Difference>> {
    draft.begin_mending();
    let mut differences = Vec::new();
    if draft.torn() > 0 {
        differences.push(torn(findings));
    }
    differences.extend(newline(draft));
    // Entries come out of tables before the tables move.
    while let Some((number, line)) = stray_entries(draft.text()).into_iter().next() {
        differences.push(entry_into_log(draft, number, &line));
    }
    while let Some((number, table)) = stray_tables(draft.text()).into_iter().next() {
        differences.push(table_above_log(draft, number, &table));
    }
    // An entry that came into the log may bring an id along that stood there already.
    for line in repeated_lines(draft.text()) {
        differences.extend(new_id(draft, &line)?);
    }
    Ok(differences)
}

fn torn(findings: &[Finding]) -> Difference {
    let lines = findings.iter().filter(|finding| finding.kind == Kind::Torn);
    Difference {
        what: "cut the unfinished line off; it is kept beside the journal in .torn".to_owned(),
        before: lines.map(|finding| finding.text.clone()).collect(),
        after: Vec::new(),
    }
}

fn newline(draft: &mut Draft) -> Option<Difference> {
    let text = draft.text();
    if !tail::look(text, true).needs_newline {
        return None;
    }
    let last = text
        .rsplit(|&byte| byte == b'\n')
        .next()
        .unwrap_or_default();
    let last = String::from_utf8_lossy(last).into_owned();
    let end = text.len();
    draft.splice(&Splice::insert(end, "\n".to_owned()));
    Some(Difference {
        what: "end the last line with a newline".to_owned(),
        before: vec![last.clone()],
        after: vec![format!("{last}\\n")],
    })
}

fn entry_into_log(draft: &mut Draft, number: usize, line: &str) -> Difference {
    cut_lines(draft, number, 1);
    draft.splice(&edit::add_entries(draft.text(), &[line.to_owned()]));
    Difference {
        what: format!("move the entry of line {number} into the log"),
        before: vec![line.to_owned()],
        after: vec![line.to_owned()],
    }
}

fn table_above_log(draft: &mut Draft, number: usize, table: &str) -> Difference {
    cut_lines(draft, number, table.lines().count());
    let table = format!("{}\n", table.trim_end().replace("\r\n", "\n"));
    draft.splice(&edit::add_table(draft.text(), &table));
    let lines: Vec<String> = table.lines().map(str::to_owned).collect();
    Difference {
        what: format!("move the table of line {number} above the log"),
        before: lines.clone(),
        after: lines,
    }
}

/// The lines of entries whose id stands further up already.
fn repeated_lines(text: &[u8]) -> Vec<String> {
    let lines: Vec<&[u8]> = text.split(|&byte| byte == b'\n').collect();
    let line = |(_, number): &(String, usize)| {
        let line = lines.get(number - 1).copied().unwrap_or_default();
        String::from_utf8_lossy(line).trim().to_owned()
    };
    repeats(text).iter().map(line).collect()
}

/// Ids that stand more than once, with the line of each but the first.
fn repeats(text: &[u8]) -> Vec<(String, usize)> {
    let Ok(mut reader) = Reader::open(Cursor::new(text)) else {
        return Vec::new();
    };
    loop {
        match reader.entries(&mut Unseen) {
            Ok(None) => {}
            Ok(Some(seen)) => return seen.repeated,
            Err(_) => return Vec::new(),
        }
    }
}

/// Who needs to see no entry.
struct Unseen;

impl Visit for Unseen {
    fn entry(&mut self, _: &str, _: &Entry<'_>, _: usize) {}

    fn problem(&mut self, _: &Problem) -> bool {
        true
    }
}

/// Gives the second entry of an id another one.
fn new_id(draft: &mut Draft, second: &str) -> Result<Option<Difference>> {
    let Some((old, entry)) = single::read(second) else {
        return Ok(None);
    };
    // Lines may have moved: the last line with these words is the second one.
    let place = layout::lines(draft.text())
        .filter(|place| draft.text()[place.clone()].trim_ascii() == second.as_bytes())
        .last();
    let Some(place) = place else {
        return Ok(None);
    };
    let id = draft.drawing().draw()?;
    let line = match second.strip_prefix(old.as_str()) {
        Some(rest) => format!("{id}{rest}"),
        None => write::line(&id, &entry),
    };
    let length = draft.text()[place.clone()].trim_ascii_end().len();
    draft.splice(&Splice {
        cut: place.start..place.start + length,
        put: line.clone(),
    });
    Ok(Some(Difference {
        what: format!("give the second entry of the id {old} an id of its own"),
        before: vec![second.to_owned()],
        after: vec![line],
    }))
}

fn cut_lines(draft: &mut Draft, number: usize, count: usize) {
    let places: Vec<_> = layout::lines(draft.text())
        .skip(number - 1)
        .take(count)
        .collect();
    if let (Some(first), Some(last)) = (places.first(), places.last()) {
        draft.splice(&Splice {
            cut: first.start..last.end,
            put: String::new(),
        });
    }
}
