//! The fast reader: one entry in just the form that bond writes, without an allocation.
//!
//! Everything else that TOML allows gives `None` and goes to the `toml` crate, which decides.

use std::borrow::Cow;

use chrono::NaiveDate;
use memchr::memchr3;

use super::at::{self, At};
use super::entry::{AMOUNT_MAX, Entry, List, MINUTES_MAX, Skip};

/// Reads lines, and remembers the day of the last one: many entries of a row share it.
pub(super) struct LineReader {
    day: ([u8; at::DATE], NaiveDate),
}

impl Default for LineReader {
    fn default() -> Self {
        Self {
            // No date is spelled like this.
            day: ([0; at::DATE], NaiveDate::MIN),
        }
    }
}

/// Reads a whole line, without its newline: the id and the entry.
pub(super) fn read(line: &str) -> Option<(&str, Entry<'_>)> {
    let mut entry = blank();
    let (id, end) = LineReader::default().read(line, &mut entry)?;
    (end == line.len()).then_some((id, entry))
}

/// An entry to read into.
pub(super) fn blank<'a>() -> Entry<'a> {
    Entry::new(At::day(NaiveDate::MIN), "")
}

impl LineReader {
    /// Reads the entry at the start of `text` into a blank one; gives its id and where it ends. `None` leaves the entry
    /// half read.
    #[inline]
    pub(super) fn read<'a>(
        &mut self,
        text: &'a str,
        entry: &mut Entry<'a>,
    ) -> Option<(&'a str, usize)> {
        let mut rest = Rest { text, place: 0 };
        let id = rest.id()?;
        rest.eat(b" = { at = ")?;
        self.read_at(&mut rest, entry)?;
        rest.eat(b", practice = \"")?;
        entry.practice = Cow::Borrowed(rest.slug()?);
        read_facts(&mut rest, entry)?;
        read_words(&mut rest, entry)?;
        rest.eat(b" }")?;
        Some((id, rest.place))
    }

    fn read_at(&mut self, rest: &mut Rest<'_>, entry: &mut Entry<'_>) -> Option<()> {
        let bytes = &rest.text.as_bytes()[rest.place..];
        let written = bytes.first_chunk()?;
        if *written != self.day.0 {
            self.day = (*written, at::read_date(written)?);
        }
        let (at, length) = At::read_behind_date(self.day.1, &bytes[at::DATE..])?;
        entry.at = at;
        rest.place += at::DATE + length;
        Some(())
    }
}

/// From `with` to `exercise`, each if it is there.
fn read_facts<'a>(rest: &mut Rest<'a>, entry: &mut Entry<'a>) -> Option<()> {
    if rest.eat(b", with = [\"").is_some() {
        entry.with = rest.slugs()?;
    }
    if rest.eat(b", minutes = ").is_some() {
        let minutes = rest.whole()?;
        (1..=MINUTES_MAX).contains(&minutes).then_some(())?;
        entry.minutes = Some(minutes);
    }
    if rest.eat(b", amount = ").is_some() {
        let amount = rest.number()?;
        (amount <= AMOUNT_MAX).then_some(())?;
        entry.amount = Some(amount);
    }
    if rest.eat(b", rating = ").is_some() {
        let rating = rest.whole()?;
        (1..=5).contains(&rating).then_some(())?;
        entry.rating = u8::try_from(rating).ok();
    }
    if rest.eat(b", exercise = \"").is_some() {
        entry.exercise = Some(Cow::Borrowed(rest.slug()?));
    }
    Some(())
}

/// From `tags` to `by`, each if it is there.
fn read_words<'a>(rest: &mut Rest<'a>, entry: &mut Entry<'a>) -> Option<()> {
    if rest.eat(b", tags = [\"").is_some() {
        entry.tags = rest.strings()?;
    }
    if rest.eat(b", note = \"").is_some() {
        entry.note = Some(Cow::Borrowed(rest.string()?));
    }
    if rest.eat(b", skip = true").is_some() {
        entry.skip = Some(Skip::Plain);
    } else if rest.eat(b", skip = \"").is_some() {
        entry.skip = Some(Skip::Because(Cow::Borrowed(rest.string()?)));
    }
    if rest.eat(b", private = true").is_some() {
        entry.private = true;
    }
    if rest.eat(b", by = \"").is_some() {
        entry.by = Some(Cow::Borrowed(rest.string()?));
    }
    Some(())
}

/// What is left to read.
struct Rest<'a> {
    text: &'a str,
    place: usize,
}

impl<'a> Rest<'a> {
    fn bytes(&self) -> &'a [u8] {
        &self.text.as_bytes()[self.place..]
    }

    /// Goes behind `literal`, if it stands here.
    #[inline]
    fn eat<const N: usize>(&mut self, literal: &[u8; N]) -> Option<()> {
        (self.bytes().first_chunk() == Some(literal)).then(|| self.place += N)
    }

    /// Gives `length` bytes and goes behind them and the `behind` bytes that follow.
    fn take(&mut self, length: usize, behind: usize) -> Option<&'a str> {
        let taken = self.text.get(self.place..self.place + length)?;
        self.place += length + behind;
        Some(taken)
    }

    fn id(&mut self) -> Option<&'a str> {
        let bare = |byte: &u8| BARE[usize::from(*byte)];
        let length = self.bytes().iter().take_while(|byte| bare(byte)).count();
        if length == 0 {
            None
        } else {
            self.take(length, 0)
        }
    }

    /// A slug and its closing quote.
    #[inline]
    fn slug(&mut self) -> Option<&'a str> {
        let bytes = self.bytes();
        let length = slug_length(bytes)?;
        if bytes.get(length) == Some(&b'"') {
            self.take(length, 1)
        } else {
            None
        }
    }

    /// A list of slugs behind `["`, spaced as bond spaces it, and its bracket.
    fn slugs(&mut self) -> Option<List<'a>> {
        self.list(slug_length)
    }

    /// A list of strings behind `["`, and its bracket.
    fn strings(&mut self) -> Option<List<'a>> {
        self.list(|bytes| memchr3(b'"', b'\\', b'\n', bytes))
    }

    fn list(&mut self, length_of: impl Fn(&[u8]) -> Option<usize>) -> Option<List<'a>> {
        let bytes = self.bytes();
        let mut length = 0;
        loop {
            length += length_of(&bytes[length..])?;
            match bytes.get(length..)? {
                [b'"', b']', ..] => return self.take(length, 2).map(List::Written),
                [b'"', b',', b' ', b'"', ..] => length += 4,
                _ => return None,
            }
        }
    }

    /// The rest of a basic string without escapes, and its closing quote.
    fn string(&mut self) -> Option<&'a str> {
        let bytes = self.bytes();
        let length = memchr3(b'"', b'\\', b'\n', bytes)?;
        let closes = bytes[length] == b'"';
        // Two quotes in a row may open a multi-line string.
        let is_long = length == 0 && bytes.get(1) == Some(&b'"');
        if closes && !is_long {
            self.take(length, 1)
        } else {
            None
        }
    }

    /// A whole number without sign, leading zero or separator.
    fn whole(&mut self) -> Option<u32> {
        let bytes = self.bytes();
        let length = bytes
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let plain = length == 1 || (length > 1 && length < 10 && bytes[0] != b'0');
        let digits = bytes[..length].iter();
        plain.then(|| self.place += length)?;
        self.ends_a_value()?;
        Some(digits.fold(0, |number, digit| number * 10 + u32::from(digit - b'0')))
    }

    /// A whole number, or one with a fraction.
    fn number(&mut self) -> Option<f64> {
        let in_number = |byte: &&u8| byte.is_ascii_digit() || **byte == b'.';
        let length = self.bytes().iter().take(24).take_while(in_number).count();
        let digits = self.take(length, 0)?;
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let plain = whole == "0" || (!whole.is_empty() && !whole.starts_with('0'));
        // A whole number beyond 2^53 has no exact float: the slow path refuses or rounds it.
        let short = whole.len() <= 15 && !fraction.is_empty() && !fraction.contains('.');
        self.ends_a_value()?;
        if plain && short {
            digits.parse().ok()
        } else {
            None
        }
    }

    fn ends_a_value(&self) -> Option<()> {
        matches!(self.bytes().first(), Some(b',' | b' ')).then_some(())
    }
}

/// How many bytes of a slug stand here; none where it is empty or begins with a hyphen.
#[inline]
fn slug_length(bytes: &[u8]) -> Option<usize> {
    let length = bytes
        .iter()
        .take_while(|byte| SLUG[usize::from(**byte)])
        .count();
    (length > 0 && bytes[0] != b'-').then_some(length)
}

/// The bytes of slugs: `a-z`, `0-9` and `-`.
static SLUG: [bool; 256] = table(b"abcdefghijklmnopqrstuvwxyz0123456789-");
/// The bytes of bare keys.
static BARE: [bool; 256] =
    table(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

const fn table(bytes: &[u8]) -> [bool; 256] {
    let mut table = [false; 256];
    let mut place = 0;
    while place < bytes.len() {
        table[bytes[place] as usize] = true;
        place += 1;
    }
    table
}
