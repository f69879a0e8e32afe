//! The unread rest of an entry line, and how each part of the line is read from it.
#![expect(
    clippy::inline_always,
    reason = "an entry is read in about 400 instructions, of which each call that is left would cost 20"
)]

use memchr::memchr2;

use super::id::Id;
use super::interned::Interned;
use super::simd::{self, Characters, Sixteen};

/// The unread rest of a text. Each read moves the cursor past what it read.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a>(pub(super) &'a [u8]);

impl<'a> Cursor<'a> {
    /// Calls `read` as a function that is not inlined: the cursor is passed by value, so that it stays in registers.
    #[inline(always)]
    pub(super) fn apart<T>(&mut self, read: impl FnOnce(Self) -> Option<(T, Self)>) -> Option<T> {
        let (value, after) = read(*self)?;
        *self = after;
        Some(value)
    }

    /// Moves past `literal` if the text goes on with it.
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

    /// Moves past `literal`, or gives `None` if the text does not go on with it.
    #[inline(always)]
    pub(super) fn expect<const N: usize>(&mut self, literal: &[u8; N]) -> Option<()> {
        self.eats(literal).then_some(())
    }

    /// Takes the next `N` bytes.
    #[inline(always)]
    pub(super) fn chunk<const N: usize>(&mut self) -> Option<&'a [u8; N]> {
        let (first, left) = self.0.split_first_chunk()?;
        self.0 = left;
        Some(first)
    }

    /// Whether a field or the closing brace comes next.
    #[inline(always)]
    pub(super) fn is_before_field(&self) -> bool {
        matches!(self.0, [b',', ..] | [b' ', b'}', ..])
    }

    /// Whether the closing brace comes next.
    #[inline(always)]
    pub(super) fn is_at_end(&self) -> bool {
        self.0.starts_with(b" }")
    }

    /// Moves past the newline. Only the last line may lack one.
    #[inline(always)]
    pub(super) fn end_of_line(&mut self) -> Option<()> {
        self.0 = match self.0 {
            [b'\n', after @ ..] | [b'\r', b'\n', after @ ..] => after,
            [] => &[],
            _ => return None,
        };
        Some(())
    }

    /// Takes `length` bytes, and skips the next `after` bytes.
    #[inline(always)]
    fn take(&mut self, length: usize, after: usize) -> Option<&'a [u8]> {
        let taken = self.0;
        self.0 = taken.get(length + after..)?;
        taken.get(..length)
    }

    /// Takes a bare key, with its id if bond made the key.
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

    /// Takes a slug, and skips its closing quote.
    pub(super) fn slug(mut self) -> Option<(&'a [u8], Self)> {
        let length = slug_length(self.0)?;
        (self.0.get(length) == Some(&b'"')).then_some(())?;
        Some((self.take(length, 1)?, self))
    }

    /// Takes a slug that may be interned, with its number.
    #[inline(always)]
    pub(super) fn known_slug(&mut self, known: &mut Interned) -> Option<(&'a [u8], Option<usize>)> {
        self.known(known, 1, Self::slug)
    }

    /// Takes a list of slugs after `["`, spaced as bond spaces them, with its number if it is interned. Skips the
    /// bracket.
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

    /// Takes a list of strings after `["`, and skips the closing bracket.
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

    /// Takes the rest of a basic string without escapes, and skips its closing quote.
    #[inline(always)]
    pub(super) fn string(&mut self) -> Option<&'a [u8]> {
        let length = string_length(self.0)?;
        // Two quotes in a row may open a multi-line string.
        let may_go_on = length == 0 && self.0.get(1) == Some(&b'"');
        (!may_go_on).then(|| self.take(length, 1))?
    }

    /// Takes a single digit, if no other digit follows.
    #[inline(always)]
    pub(super) fn digit(&mut self) -> Option<u8> {
        let [digit @ b'0'..=b'9', b',' | b' ', ..] = *self.0 else {
            return None;
        };
        self.0 = &self.0[1..];
        Some(digit - b'0')
    }

    /// Takes a whole number below 10,000 without sign, leading zero or separator.
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

    /// Takes a whole number, or a number with a fraction.
    pub(super) fn number(mut self) -> Option<(f64, Self)> {
        let mut after = self;
        if let Some(whole) = after.whole() {
            return Some((f64::from(whole), after));
        }
        let in_number = |byte: &&u8| byte.is_ascii_digit() || **byte == b'.';
        let length = self.0.iter().take(24).take_while(in_number).count();
        let digits = std::str::from_utf8(self.take(length, 0)?).ok()?;
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let is_plain = whole == "0" || (!whole.is_empty() && !whole.starts_with('0'));
        // No float holds every whole number beyond 2^53: the slow path refuses or rounds such a number.
        let is_short = whole.len() <= 15 && !fraction.is_empty() && !fraction.contains('.');
        if is_plain && is_short && self.is_before_field() {
            Some((digits.parse().ok()?, self))
        } else {
            None
        }
    }
}

/// The length of the slug at the start of `bytes`; `None` if it is empty or starts with a hyphen.
#[inline]
fn slug_length(bytes: &[u8]) -> Option<usize> {
    let length = bytes
        .iter()
        .take_while(|byte| SLUG[usize::from(**byte)])
        .count();
    (length > 0 && bytes[0] != b'-').then_some(length)
}

/// The length of the basic string that starts `bytes`, without its closing quote; `None` if the string has escapes, is
/// not UTF-8 or holds a control character.
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

/// Finds the length as [`string_length`] does, at the end of the text where fewer than 16 bytes are left.
#[cold]
fn last_string_length(bytes: &[u8]) -> Option<usize> {
    let length = memchr2(b'"', b'\\', bytes)?;
    let text = std::str::from_utf8(&bytes[..length]).ok()?;
    let is_plain = bytes[length] == b'"' && !text.bytes().any(|byte| byte.is_ascii_control());
    is_plain.then_some(length)
}

/// Up to four bytes, padded with zeros.
#[cold]
fn few(bytes: &[u8]) -> [u8; 5] {
    let mut few = [0; 5];
    few[..bytes.len()].copy_from_slice(bytes);
    few
}

/// The bytes that a slug may have: `a-z`, `0-9` and `-`.
static SLUG: [bool; 256] = table(b"abcdefghijklmnopqrstuvwxyz0123456789-");
/// The bytes that a bare key may have.
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
