//! A long log that two threads read in halves gives the same result as one that is read in order.

use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bond::journal::{Entry, EntryLine, Header, Problem, Reader, Seen, Source, Visit};
use bond::stats::{Before, Filter, Ledger, Newest, Search, WithinDays};
use chrono::NaiveDate;

use crate::both::Both;
use crate::dice::Dice;

const LINES: u64 = 3_000;

/// A file in memory, any part of which can be read on its own.
struct File(Cursor<Arc<[u8]>>);

impl Read for File {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer)
    }
}

impl Seek for File {
    fn seek(&mut self, place: SeekFrom) -> io::Result<u64> {
        self.0.seek(place)
    }
}

impl Source for File {
    fn length(&self) -> Option<u64> {
        Some(self.0.get_ref().len() as u64)
    }

    fn part(&self, from: u64) -> io::Result<Box<dyn Read + Send>> {
        let mut part = Cursor::new(Arc::clone(self.0.get_ref()));
        part.set_position(from);
        Ok(Box::new(part))
    }
}

/// Counts how often the result of another thread was used.
struct Counted<V> {
    inner: V,
    joined: Arc<AtomicUsize>,
}

impl<V: Visit> Visit for Counted<V> {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize) {
        self.inner.entry(id, entry, line);
    }

    fn line(&mut self, line: &EntryLine<'_>, number: usize) {
        self.inner.line(line, number);
    }

    fn fork(&mut self) -> Option<Self> {
        Some(Self {
            inner: self.inner.fork()?,
            joined: Arc::clone(&self.joined),
        })
    }

    fn join(&mut self, later: Self) {
        self.joined.fetch_add(1, Ordering::Relaxed);
        self.inner.join(later.inner);
    }
}

/// The content of a file, or its first problem, and how often a half was used.
fn read(bytes: &[u8], halved_from: u64) -> (Result<(String, Seen), Problem>, usize) {
    let file = File(Cursor::new(bytes.into()));
    let mut reader = Reader::open(file).unwrap().halved_from(halved_from);
    let joined = Arc::new(AtomicUsize::new(0));
    for _ in 0..2 {
        let inner = match reader.header() {
            Ok(header) => window(header),
            Err(problem) => return (Err(problem), 0),
        };
        let mut view = Counted {
            inner,
            joined: Arc::clone(&joined),
        };
        match reader.entries(&mut view) {
            Ok(Some(seen)) => {
                return (
                    Ok((shown(&view.inner), seen)),
                    joined.load(Ordering::Relaxed),
                );
            }
            Ok(None) => {}
            Err(bond::journal::ReadError::Broken(problem)) => return (Err(*problem), 0),
            Err(bond::journal::ReadError::Io(error)) => panic!("{error}"),
        }
    }
    panic!("the reader asks for a third round");
}

type View = Both<WithinDays<Before<Ledger>>, Newest>;

fn window(header: &Header) -> View {
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    let ledger = Ledger::new(header, day(12, 31), Filter::default());
    let before = Before::new(ledger, day(6, 1), day(6, 10), day(6, 14), header.day_starts);
    let window = WithinDays::new(before, day(5, 1), day(6, 1), header.day_starts);
    let newest = Newest::new(
        Filter::default(),
        Search::default(),
        header.day_starts,
        Some(50),
    );
    Both(window, newest)
}

fn shown(Both(window, newest): &View) -> String {
    let before = &window.inner;
    let ledger = &before.inner;
    let chains = ledger.all_series().iter();
    let days: Vec<_> = chains.map(|chain| (chain.last, chain.days())).collect();
    let (practices, people) = (ledger.practices(), ledger.people());
    let mut compared: Vec<String> = before
        .compared()
        .map(|compared| format!("{compared:?}"))
        .collect();
    compared.sort();
    let (matched, newest) = (newest.matched(), newest.clone().into_entries());
    format!(
        "{practices:?}\n{people:?}\n{days:?}\n{:?}\n{} {compared:?}\n{matched} {newest:?}",
        window.entries, before.is_quiet
    )
}

const HEADER: &str = "[[goal]]
practice = \"quality-time\"
with = \"sam\"
every = \"3/week\"

[[goal]]
practice = \"appreciation\"
every = \"daily\"

[log]
";

fn id(number: u64) -> String {
    let digits = b"0123456789abcdefghjkmnpqrstvwxyz";
    let digit =
        |place: u32| char::from(digits[usize::try_from(number >> (5 * place) & 31).unwrap()]);
    (0..8).rev().map(digit).collect()
}

fn line(number: u64, dice: &mut Dice) -> String {
    let practice = ["quality-time", "appreciation", "forgiveness"][dice.below(3)];
    let with = ["", ", with = [\"sam\"]", ", with = [\"mum\", \"sam\"]"][dice.below(3)];
    let (month, day) = (1 + number / 280, 1 + number / 10 % 28);
    let id = id(number << 20);
    format!(
        "{id} = {{ at = 2026-{month:02}-{day:02}, practice = \"{practice}\"{with}, minutes = 5, note = \"number {number}\" }}\n"
    )
}

/// Lines that may be between bond's lines, or replace one.
const ODD: [&str; 12] = [
    "# a comment\n",
    "\n",
    "mine = { at = 2026-05-05, practice = \"appreciation\" }\n",
    "00000001 = { at = 2026-05-05, practice = \"appreciation\" }\n",
    "zzzzzzzz = { at = 2026-05-05, practice = \"appreciation\" }\n",
    "x = { practice = \"appreciation\", at = 2026-05-05 }\n",
    "y = { at = 2026-05-05, practice = \"appreciation\", tags = [\n\"a\",\n\"b\"] }\n",
    "z.at = 2026-05-05\nz.practice = \"appreciation\"\n",
    "w = { at = 2026-13-05, practice = \"appreciation\" }\n",
    "v = { at = 2026-05-05, practice = \"appreciation\", note = \"unclosed }\n",
    "[[goal]]\npractice = \"forgiveness\"\nevery = \"weekly\"\n",
    "00000000 = { at = 2026-05-05, prac",
];

#[test]
fn halves_read_the_same_as_the_whole() {
    let mut taken = 0;
    for seed in 0..120 {
        let mut dice = Dice::new(seed);
        let mut text = HEADER.to_owned();
        let odd = [0, 0, 1, 3][dice.below(4)];
        let places: Vec<u64> = (0..odd).map(|_| dice.below(3_000) as u64).collect();
        for number in 0..LINES {
            text.push_str(&line(number, &mut dice));
            for _ in places.iter().filter(|place| **place == number) {
                text.push_str(ODD[dice.below(ODD.len())]);
            }
        }
        if dice.one_in(4) {
            text.truncate(text.len() - 1 - dice.below(90));
        }
        let (whole, none) = read(text.as_bytes(), u64::MAX);
        let (halves, joined) = read(text.as_bytes(), 1_000);
        assert_eq!(halves, whole, "seed {seed}");
        assert_eq!(none, 0);
        taken += joined;
    }
    assert!(
        (30..110).contains(&taken),
        "{taken} of 120 were taken by halves"
    );
}
