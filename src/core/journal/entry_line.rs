//! The fast reader: reads an entry in exactly the form that bond writes, without an allocation.
//!
//! It gives `None` for everything else that TOML allows, and the `toml` crate decides then.
#![expect(
    clippy::inline_always,
    reason = "each visitor wants only some fields: making and moving the others took a fourth of the time"
)]

use std::borrow::Cow;

use chrono::NaiveDate;

use super::at::{self, At};
use super::cursor::Cursor;
use super::entry::{AMOUNT_MAX, Entry, MINUTES_MAX, RATINGS, Skip, WordList};
use super::id::Id;
use super::interned::Interned;

/// An entry in the form that bond writes: slices of the line, checked but not yet copied.
#[derive(Clone, Copy, Debug)]
pub struct EntryLine<'a> {
    /// The id of the entry, if bond made its key.
    pub id: Option<Id>,
    /// When it happened.
    pub at: At,
    /// A number for the practice and the people, below [`Self::PARTIES`]: lines with the same number in one reading
    /// have the same practice and people.
    pub party: Option<usize>,
    /// How long it took, 1 to [`MINUTES_MAX`] minutes.
    pub minutes: Option<u32>,
    /// How much it was, in the practice's own unit: 0 to [`AMOUNT_MAX`].
    pub amount: Option<f64>,
    /// The rating, 1 to 5.
    pub rating: Option<u8>,
    /// Whether the practice was skipped on purpose.
    pub is_skip: bool,
    whole: &'a [u8],
    key: &'a [u8],
    practice: &'a [u8],
    with: &'a [u8],
    exercise: Option<&'a [u8]>,
    tags: Option<&'a [u8]>,
    note: Option<&'a [u8]>,
    reason: Option<&'a [u8]>,
    private: bool,
    by: Option<&'a [u8]>,
}

impl<'a> EntryLine<'a> {
    /// How many different numbers [`Self::party`] can have.
    pub const PARTIES: usize = Interned::MOST * (Interned::MOST + 1);

    fn new(key: &'a [u8], id: Option<Id>, at: At, practice: &'a [u8]) -> Self {
        Self {
            id,
            at,
            party: None,
            minutes: None,
            amount: None,
            rating: None,
            is_skip: false,
            whole: b"",
            key,
            practice,
            with: b"",
            exercise: None,
            tags: None,
            note: None,
            reason: None,
            private: false,
            by: None,
        }
    }

    /// The whole line as the journal has it, without its newline.
    #[must_use]
    #[inline(always)]
    pub fn whole(&self) -> &'a str {
        text(self.whole)
    }

    /// The key of the entry.
    #[must_use]
    #[inline(always)]
    pub fn key(&self) -> &'a str {
        text(self.key)
    }

    /// The key of the practice.
    #[must_use]
    #[inline(always)]
    pub fn practice(&self) -> &'a str {
        text(self.practice)
    }

    /// The keys of the people as the journal has them, without the outer quotes: `sam", "mum`; empty if there are none.
    #[must_use]
    #[inline(always)]
    pub fn with(&self) -> &'a str {
        text(self.with)
    }

    /// The slug of the guided exercise.
    #[must_use]
    #[inline(always)]
    pub fn exercise(&self) -> Option<&'a str> {
        self.exercise.map(text)
    }

    /// The entry with all its fields.
    #[must_use]
    pub fn entry(&self) -> Entry<'a> {
        let owned = |bytes: Option<&'a [u8]>| bytes.map(|bytes| Cow::Borrowed(text(bytes)));
        let skip = self.is_skip.then(|| match owned(self.reason) {
            Some(reason) => Skip::Because(reason),
            None => Skip::Plain,
        });
        let tags = self
            .tags
            .map(|tags| WordList::Written(Cow::Borrowed(text(tags))));
        Entry {
            with: WordList::of_slugs(self.with()),
            minutes: self.minutes,
            amount: self.amount,
            rating: self.rating,
            exercise: owned(self.exercise),
            tags: tags.unwrap_or_else(WordList::none),
            note: owned(self.note),
            skip,
            private: self.private,
            by: owned(self.by),
            ..Entry::new(self.at, self.practice())
        }
    }
}

/// The text of a field. The reader has checked that it is UTF-8.
fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or_default()
}

/// Reads lines, and remembers the parts of earlier lines that many entries share.
pub(super) struct LineReader {
    /// The text of the last line from the end of its key to its time, ` = { at = 2026-11-22T`.
    begin: ([u8; BEGIN], NaiveDate),
    /// The text of the last line from the end of its time to its practice, `+01:00, practice = "`.
    zone: ([u8; ZONE], i16),
    practices: Interned,
    people: Interned,
}

const OPENS: &[u8; 10] = b" = { at = ";
const PRACTICE: &[u8; 14] = b", practice = \"";
const BEGIN: usize = OPENS.len() + at::DATE + 1;
const ZONE: usize = at::OFFSET + PRACTICE.len();

impl Default for LineReader {
    fn default() -> Self {
        Self {
            // No line has zeros there, so neither matches before a line was read.
            begin: ([0; BEGIN], NaiveDate::MIN),
            zone: ([0; ZONE], 0),
            practices: Interned::default(),
            people: Interned::default(),
        }
    }
}

/// Reads a single line.
pub(super) fn read(line: &str) -> Option<EntryLine<'_>> {
    LineReader::default().line(line)
}

impl LineReader {
    /// Passes the entry in the first line of `text` to `show`; gives the text after its newline.
    #[inline(always)]
    pub(super) fn read<'a>(
        &mut self,
        text: &'a [u8],
        show: impl FnOnce(&EntryLine<'a>),
    ) -> Option<&'a [u8]> {
        let mut rest = Cursor(text);
        let (key, id) = rest.key()?;
        let at = self.at(&mut rest)?;
        let (practice, number) = rest.known_slug(&mut self.practices)?;
        let mut line = EntryLine::new(key, id, at, practice);
        line.party = number.map(|number| number * (Interned::MOST + 1));
        if rest.eats(b", with = [\"") {
            let (with, number) = rest.known_slugs(&mut self.people)?;
            line.with = with;
            line.party = line
                .party
                .zip(number)
                .map(|(practice, people)| practice + 1 + people);
        }
        read_facts(&mut rest, &mut line)?;
        read_words(&mut rest, &mut line)?;
        rest.expect(b" }")?;
        line.whole = &text[..text.len() - rest.0.len()];
        rest.end_of_line()?;
        show(&line);
        Some(rest.0)
    }

    /// Reads a single line that is all of `line`.
    pub(super) fn line<'a>(&mut self, line: &'a str) -> Option<EntryLine<'a>> {
        let mut found = None;
        let rest = self.read(line.as_bytes(), |line| found = Some(*line))?;
        found.filter(|_| rest.is_empty())
    }

    /// Reads from the end of the key to the name of the practice: the date, with the time and the offset if it has
    /// them.
    #[inline(always)]
    fn at(&mut self, rest: &mut Cursor<'_>) -> Option<At> {
        if !rest.eats(&self.begin.0) {
            match rest.apart(|rest| self.other_begin(rest))? {
                AfterKey::Day(date) => return Some(At::day(date)),
                AfterKey::Time => {}
            }
        }
        let time = at::read_time(*rest.chunk()?)?;
        let zone = if rest.eats(&self.zone.0) {
            Zone::East(self.zone.1)
        } else {
            rest.apart(|rest| self.other_zone(rest))?
        };
        Some(At {
            date: self.begin.1,
            time: Some(time),
            offset: match zone {
                Zone::Local => None,
                Zone::East(minutes) => Some(minutes),
            },
        })
    }

    /// Reads from the end of the key up to the time if the date is another than in the last line. A date without a time
    /// is read up to the name of the practice.
    #[cold]
    fn other_begin<'a>(&mut self, rest: Cursor<'a>) -> Option<(AfterKey, Cursor<'a>)> {
        let mut after = rest;
        after.expect(OPENS)?;
        let date = at::read_date(after.chunk()?)?;
        if after.eats(b"T") {
            self.begin = (*rest.0.first_chunk()?, date);
            return Some((AfterKey::Time, after));
        }
        // What is left may be a time after a space or a lower-case `t`, which is not canonical.
        after.expect(PRACTICE)?;
        Some((AfterKey::Day(date), after))
    }

    /// Reads from the end of the time to the practice if the offset is another than in the last line, or missing.
    #[cold]
    fn other_zone<'a>(&mut self, mut rest: Cursor<'a>) -> Option<(Zone, Cursor<'a>)> {
        // A fraction of a second may follow here: no offset is spelled like that, so it is refused.
        let zone = if rest.eats(b"Z") {
            Zone::East(0)
        } else if rest.is_before_field() {
            Zone::Local
        } else {
            let zone = *rest.0.first_chunk()?;
            let offset = at::read_offset(*rest.chunk()?)?;
            if zone.ends_with(PRACTICE) {
                self.zone = (zone, offset);
            }
            Zone::East(offset)
        };
        rest.expect(PRACTICE)?;
        Some((zone, rest))
    }
}

/// What a line has after its key.
enum AfterKey {
    /// A date without a time. The cursor is at the name of the practice.
    Day(NaiveDate),
    /// A date with a time. The cursor is at the time.
    Time,
}

/// What a line has after its time.
enum Zone {
    /// No offset.
    Local,
    /// Minutes east of UTC.
    East(i16),
}

/// Reads the optional fields from `minutes` to `exercise`.
#[inline(always)]
fn read_facts<'a>(rest: &mut Cursor<'a>, line: &mut EntryLine<'a>) -> Option<()> {
    if rest.eats(b", minutes = ") {
        let minutes = rest.whole()?;
        (1..=MINUTES_MAX).contains(&minutes).then_some(())?;
        line.minutes = Some(minutes);
    }
    if rest.eats(b", amount = ") {
        let amount = rest.apart(Cursor::number)?;
        (amount <= AMOUNT_MAX).then_some(())?;
        line.amount = Some(amount);
    }
    if rest.eats(b", rating = ") {
        let rating = rest.digit()?;
        RATINGS.contains(&rating).then_some(())?;
        line.rating = Some(rating);
    }
    if rest.eats(b", exercise = \"") {
        line.exercise = Some(rest.apart(Cursor::slug)?);
    }
    Some(())
}

/// Reads the optional fields from `tags` to `by`.
#[inline(always)]
fn read_words<'a>(rest: &mut Cursor<'a>, line: &mut EntryLine<'a>) -> Option<()> {
    if rest.is_at_end() {
        return Some(());
    }
    if rest.eats(b", tags = [\"") {
        line.tags = Some(rest.apart(Cursor::strings)?);
    }
    if rest.eats(b", note = \"") {
        line.note = Some(rest.string()?);
        if rest.is_at_end() {
            return Some(());
        }
    }
    if rest.eats(b", skip = true") {
        line.is_skip = true;
    } else if rest.eats(b", skip = \"") {
        line.is_skip = true;
        line.reason = Some(rest.string()?);
    }
    line.private = rest.eats(b", private = true");
    if rest.eats(b", by = \"") {
        line.by = Some(rest.string()?);
    }
    Some(())
}
