//! What bond's reader reads from a file.

use std::collections::BTreeMap;
use std::io::Cursor;

use bond::journal::{At, Entry, Header, Problem, Reader, Seen, Skip, Visit, WordList};
use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use crate::plain::{Plain, PlainHeader, day, moment};

/// Everything that the reader reported for a file.
pub(crate) struct Bond {
    pub(crate) entries: Vec<(String, Plain, usize)>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) header: Result<PlainHeader, Problem>,
    pub(crate) seen: Seen,
}

#[derive(Default)]
struct Reported {
    entries: Vec<(String, Plain, usize)>,
    problems: Vec<Problem>,
}

impl Visit for Reported {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize) {
        self.entries.push((id.to_owned(), plain(entry), line));
    }

    fn problem(&mut self, problem: &Problem) -> bool {
        self.problems.push(problem.clone());
        true
    }
}

impl Bond {
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let mut reader = Reader::open(Cursor::new(bytes)).unwrap();
        for _ in 0..2 {
            let mut reported = Reported::default();
            let Some(seen) = reader.entries(&mut reported).unwrap() else {
                continue;
            };
            check_lines(bytes, &reported);
            return Self {
                entries: reported.entries,
                problems: reported.problems,
                header: reader.header().map(plain_header),
                seen,
            };
        }
        panic!("the reader asks for a third round");
    }

    /// The entries, without those that repeat an id.
    pub(crate) fn once(&self) -> BTreeMap<String, Plain> {
        let again = |id: &str, line| {
            self.seen
                .repeated
                .iter()
                .any(|(other, at)| other == id && *at == line)
        };
        let first = self
            .entries
            .iter()
            .filter(|(id, _, line)| !again(id, *line));
        first
            .map(|(id, entry, _)| (id.clone(), entry.clone()))
            .collect()
    }
}

/// Checks that every reported line contains what was reported for it.
fn check_lines(bytes: &[u8], reported: &Reported) {
    let lines: Vec<String> = bytes
        .split(|&byte| byte == b'\n')
        .map(|line| String::from_utf8_lossy(line).into_owned())
        .collect();
    for (id, _, line) in &reported.entries {
        let text = &lines[line - 1];
        let bare = !text.contains('\\') && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
        assert!(
            !bare || text.contains(id.as_str()),
            "line {line} is not that of {id}: {text:?}"
        );
    }
    for problem in &reported.problems {
        let text = &lines[problem.line - 1];
        let shown = problem.text.trim_end_matches('…');
        // A private line is not quoted, and neither is a part of a text if another part makes it private.
        let is_private = |line: &String| line.contains("private");
        let hidden = shown == "(private)" && lines.iter().any(is_private);
        assert!(
            hidden || text.contains(shown),
            "line {} is {text:?}: {problem:?}",
            problem.line
        );
    }
}

fn plain(entry: &Entry<'_>) -> Plain {
    let words = |list: &WordList<'_>| list.iter().map(str::to_owned).collect();
    let text = |text: &Option<std::borrow::Cow<'_, str>>| {
        text.as_ref().map(|text| text.clone().into_owned())
    };
    Plain {
        at: plain_at(entry.at),
        practice: entry.practice.clone().into_owned(),
        with: words(&entry.with),
        minutes: entry.minutes.map(i64::from),
        amount: entry.amount.map(|amount| format!("{amount:?}")),
        rating: entry.rating.map(i64::from),
        exercise: text(&entry.exercise),
        tags: words(&entry.tags),
        note: text(&entry.note),
        skip: entry.skip.as_ref().map(|skip| match skip {
            Skip::Plain => "true".to_owned(),
            Skip::Because(reason) => format!("{reason:?}"),
        }),
        private: entry.private,
        by: text(&entry.by),
        unknown: entry
            .unknown
            .iter()
            .map(|(name, value)| (name.clone(), format!("{value:?}")))
            .collect(),
    }
}

fn plain_at(at: At) -> String {
    moment(parts(at.date), at.time.map(clock), at.offset)
}

fn parts(date: NaiveDate) -> [u32; 3] {
    [
        u32::try_from(date.year()).unwrap(),
        date.month(),
        date.day(),
    ]
}

/// chrono counts a leap second as a longer second 59.
fn clock(time: NaiveTime) -> [u32; 4] {
    let leap = time.nanosecond() / 1_000_000_000;
    [
        time.hour(),
        time.minute(),
        time.second() + leap,
        time.nanosecond() % 1_000_000_000,
    ]
}

fn plain_header(header: &Header) -> PlainHeader {
    let date = |date: NaiveDate| day(parts(date));
    let people = header.people.iter();
    let practices = header.practices.iter();
    let goals = header.goals.iter();
    let pauses = header.pauses.iter();
    PlainHeader {
        week_starts: header.week_starts.to_string().to_lowercase(),
        day_starts: header.day_starts.format("%H:%M").to_string(),
        people: people
            .map(|(key, it)| {
                (
                    key.clone(),
                    it.name.clone(),
                    it.relation.is_some(),
                    it.aliases.clone(),
                )
            })
            .collect(),
        practices: practices
            .map(|(key, it)| {
                (
                    key.clone(),
                    it.title.clone(),
                    it.kinds.len(),
                    it.aliases.clone(),
                )
            })
            .collect(),
        goals: goals
            .map(|it| {
                let (since, until) = (it.since.map(date), it.until.map(date));
                [
                    Some(it.practice.clone()),
                    it.with.clone(),
                    since,
                    until,
                    it.plan.clone(),
                ]
            })
            .collect(),
        pauses: pauses
            .map(|it| {
                let (from, to) = (Some(date(it.from)), it.to.map(date));
                [from, to, it.practice.clone(), it.reason.clone()]
            })
            .collect(),
    }
}
