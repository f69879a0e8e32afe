//! What is left to read of a line in canonical form.
#![expect(
    clippy::inline_always,
    reason = "an entry is read in about 400 instructions, of which each call that is left would cost 20"
)]

use memchr::memchr2;

use super::id::Id;
use super::interned::Interned;
use super::simd::{self, Characters, Sixteen};

/// What comes after a place in a text: every reading goes past what it read.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a>(pub(super) &'a [u8]);

impl<'a> Cursor<'a> {
    /// Reads with a function that is called, not built in: by value, so that the rest of a line stays in registers.
    #[inline(always)]
    pub(super) fn apart<T>(&mut self, read: impl FnOnce(Self) -> Option<(T, Self)>) -> Option<T> {
        let (value, behind) = read(*self)?;
        *self = behind;
        Some(value)
    }

    /// Goes past `literal`, if it is here.
    #[inline(always)]
    pub(super) fn eats<const N: usize>(&mut self, literal: &[u8; N]) -> bool {
        match self.0.split_first_chunk() {
            Some((first, left)) if first == literal => {
                self.0 = left;
                true
            }
            _ => false,
        }
    }

    /// Goes past `literal`, which has to be here.
    #[inline(always)]
    pub(super) fn expect<const N: usize>(&mut self, literal: &[u8; N]) -> Option<()> {
        self.eats(literal).then_some(())
    }

    /// The next `N` bytes.
    #[inline(always)]
    pub(super) fn chunk<const N: usize>(&mut self) -> Option<&'a [u8; N]> {
        let (first, left) = self.0.split_first_chunk()?;
        self.0 = left;
        Some(first)
    }

    /// Whether a field or the closing brace comes next.
    #[inline(always)]
    pub(super) fn stands_before_a_field(&self) -> bool {
        matches!(self.0, [b',', ..] | [b' ', b'}', ..])
    }

    /// Whether the closing brace comes next.
    #[inline(always)]
    pub(super) fn stands_at_the_end(&self) -> bool {
        self.0.starts_with(b" }")
    }

    /// Goes past the newline, which only the last line may lack.
    #[inline(always)]
    pub(super) fn end_of_line(&mut self) -> Option<()> {
        self.0 = match self.0 {
            [b'\n', behind @ ..] | [b'\r', b'\n', behind @ ..] => behind,
            [] => &[],
            _ => return None,
        };
        Some(())
    }

    /// Gives `length` bytes and goes behind them and the `behind` bytes that follow.
    #[inline(always)]
    fn take(&mut self, length: usize, behind: usize) -> Option<&'a [u8]> {
        let taken = self.0;
        self.0 = taken.get(length + behind..)?;
        taken.get(..length)
    }

    /// A bare key, and the id that it spells if it is of bond's making.
    #[inline(always)]
    pub(super) fn key(&mut self) -> Option<(&'a [u8], Option<Id>)> {
        if let [first @ .., b' '] = self.0.first_chunk::<{ Id::LENGTH + 1 }>()?
            && let Some(id) = Id::read(first)
        {
            return Some((self.take(Id::LENGTH, 0)?, Some(id)));
        }
        let bare = |byte: &u8| BARE[usize::from(*byte)];
        let length = self.0.iter().take_while(|byte| bare(byte)).count();
        let key = self.take(length, 0).filter(|key| !key.is_empty())?;
        Some((key, None))
    }

    /// A slug and its closing quote.
    pub(super) fn slug(mut self) -> Option<(&'a [u8], Self)> {
        let length = slug_length(self.0)?;
        (self.0.get(length) == Some(&b'"')).then_some(())?;
        Some((self.take(length, 1)?, self))
    }

    /// A slug that may be known, and its number.
    #[inline(always)]
    pub(super) fn known_slug(&mut self, known: &mut Interned) -> Option<(&'a [u8], Option<usize>)> {
        self.known(known, 1, Self::slug)
    }

    /// A list of slugs after `["`, spaced as bond spaces it, and its bracket; with its number, if it is known.
    #[inline(always)]
    pub(super) fn known_slugs(
        &mut self,
        known: &mut Interned,
    ) -> Option<(&'a [u8], Option<usize>)> {
        self.known(known, 2, |rest| rest.list(slug_length))
    }

    #[inline(always)]
    fn known(
        &mut self,
        known: &mut Interned,
        closing: usize,
        read: impl FnOnce(Self) -> Option<(&'a [u8], Self)>,
    ) -> Option<(&'a [u8], Option<usize>)> {
        if let Some((number, length)) = known.find(self.0) {
            return Some((self.take(length - closing, closing)?, Some(number)));
        }
        let begin = self.0;
        let name = self.apart(read)?;
        Some((name, known.learn(begin, name.len() + closing)))
    }

    /// A list of strings after `["`, and its bracket.
    pub(super) fn strings(self) -> Option<(&'a [u8], Self)> {
        self.list(string_length)
    }

    #[cold]
    fn list(mut self, length_of: impl Fn(&[u8]) -> Option<usize>) -> Option<(&'a [u8], Self)> {
        let mut length = 0;
        loop {
            length += length_of(&self.0[length..])?;
            match self.0.get(length..)? {
                [b'"', b']', ..] => return Some((self.take(length, 2)?, self)),
                [b'"', b',', b' ', b'"', ..] => length += 4,
                _ => return None,
            }
        }
    }

    /// The rest of a basic string without escapes, and its closing quote.
    #[inline(always)]
    pub(super) fn string(&mut self) -> Option<&'a [u8]> {
        let length = string_length(self.0)?;
        // Two quotes in a row may open a multi-line string.
        let may_go_on = length == 0 && self.0.get(1) == Some(&b'"');
        (!may_go_on).then(|| self.take(length, 1))?
    }

    /// One digit, which is not followed by another.
    #[inline(always)]
    pub(super) fn digit(&mut self) -> Option<u8> {
        let [digit @ b'0'..=b'9', b',' | b' ', ..] = *self.0 else {
            return None;
        };
        self.0 = &self.0[1..];
        Some(digit - b'0')
    }

    /// A whole number below 10,000 without sign, leading zero or separator.
    #[inline(always)]
    pub(super) fn whole(&mut self) -> Option<u32> {
        let digits = self.0.first_chunk().copied().unwrap_or_else(|| few(self.0));
        let digit = |place: usize| u32::from(digits[place].wrapping_sub(b'0'));
        let mut number = digit(0);
        let mut length = 1;
        while length < 4 && digit(length) < 10 {
            number = number * 10 + digit(length);
            length += 1;
        }
        let ends = matches!(digits[length], b',' | b' ');
        let is_plain = digit(0) < 10 && (digit(0) > 0 || length == 1);
        (ends && is_plain).then_some(())?;
        self.0 = &self.0[length..];
        Some(number)
    }

    /// A whole number, or one with a fraction.
    pub(super) fn number(mut self) -> Option<(f64, Self)> {
        let mut behind = self;
        if let Some(whole) = behind.whole() {
            return Some((f64::from(whole), behind));
        }
        let in_number = |byte: &&u8| byte.is_ascii_digit() || **byte == b'.';
        let length = self.0.iter().take(24).take_while(in_number).count();
        let digits = std::str::from_utf8(self.take(length, 0)?).ok()?;
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let is_plain = whole == "0" || (!whole.is_empty() && !whole.starts_with('0'));
        // A whole number beyond 2^53 has no exact float: the slow path refuses or rounds it.
        let is_short = whole.len() <= 15 && !fraction.is_empty() && !fraction.contains('.');
        if is_plain && is_short && self.stands_before_a_field() {
            Some((digits.parse().ok()?, self))
        } else {
            None
        }
    }
}

/// How many bytes of a slug are here; none where it is empty or begins with a hyphen.
#[inline]
fn slug_length(bytes: &[u8]) -> Option<usize> {
    let length = bytes
        .iter()
        .take_while(|byte| SLUG[usize::from(**byte)])
        .count();
    (length > 0 && bytes[0] != b'-').then_some(length)
}

/// How many bytes of a basic string are here before its closing quote; none where it is escaped or no text.
#[inline(always)]
fn string_length(bytes: &[u8]) -> Option<usize> {
    let mut length = 0;
    let mut characters = Characters::default();
    loop {
        let Some(sixteen) = Sixteen::first(&bytes[length..]) else {
            return last_string_length(bytes);
        };
        let ends = sixteen.ends();
        characters.see(sixteen, simd::before(ends));
        if ends != 0 {
            length += simd::place(ends);
            break;
        }
        length += Sixteen::LENGTH;
    }
    let is_text = characters.are_whole() || std::str::from_utf8(&bytes[..length]).is_ok();
    (bytes[length] == b'"' && is_text).then_some(length)
}

/// The same at the end of the text, where fewer bytes are left.
#[cold]
fn last_string_length(bytes: &[u8]) -> Option<usize> {
    let length = memchr2(b'"', b'\\', bytes)?;
    let text = std::str::from_utf8(&bytes[..length]).ok()?;
    let is_plain = bytes[length] == b'"' && !text.bytes().any(|byte| byte.is_ascii_control());
    is_plain.then_some(length)
}

/// Fewer than five bytes, and zeros after them.
#[cold]
fn few(bytes: &[u8]) -> [u8; 5] {
    let mut few = [0; 5];
    few[..bytes.len()].copy_from_slice(bytes);
    few
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
