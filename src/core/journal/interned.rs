//! Numbers for names that repeat from line to line, so that a known name is read without looking at each letter.

use super::simd::Sixteen;
use super::swar;

/// The number of slots: a power of two, and well above the number of names that can be known.
const SLOTS: usize = 4 * Interned::MOST;
/// How many slots are searched for a name.
const REACH: usize = 8;

/// The known names of a field, each with the quote or bracket that closes it.
pub(super) struct Interned {
    /// The number of the name in each slot, counted from 1; 0 if the slot is free.
    slots: [u8; SLOTS + REACH],
    names: Vec<Name>,
}

impl Default for Interned {
    fn default() -> Self {
        Self {
            slots: [0; SLOTS + REACH],
            names: Vec::new(),
        }
    }
}

struct Name {
    text: Prefix,
    /// A bit for each byte that belongs to the name.
    mask: u32,
    length: usize,
}

/// The part of the text that is compared.
type Prefix = [Sixteen; 2];

/// The first 32 bytes of a text, if it has that many.
#[inline]
fn window(text: &[u8]) -> Option<Prefix> {
    let rest = text.get(Sixteen::LENGTH..)?;
    Some([Sixteen::first(text)?, Sixteen::first(rest)?])
}

impl Interned {
    /// How many names can get a number. Other names are read letter by letter, and so are names of more than 32 bytes.
    pub(super) const MOST: usize = 64;

    /// The number of the name at the start of `text`, and the length of the name with what closes it.
    #[inline]
    pub(super) fn find(&self, text: &[u8]) -> Option<(usize, usize)> {
        let window = window(text)?;
        let begin = slot(swar::first(text)?);
        for number in self.slots.get(begin..begin + REACH)? {
            let number = usize::from(*number).checked_sub(1)?;
            let name = self.names.get(number)?;
            if name.is(&window) {
                return Some((number, name.length));
            }
        }
        None
    }

    /// Remembers the name at the start of `text`, which is `length` bytes long with what closes it; gives its number.
    /// `None` if the name is too long or there is no room for it.
    #[cold]
    pub(super) fn learn(&mut self, text: &[u8], length: usize) -> Option<usize> {
        let name = Name::new(text, length)?;
        if self.names.len() >= Self::MOST {
            return None;
        }
        let begin = slot(swar::first(text)?);
        let near = &mut self.slots[begin..begin + REACH];
        let free = near.iter_mut().find(|slot| **slot == 0)?;
        self.names.push(name);
        *free = u8::try_from(self.names.len()).ok()?;
        Some(self.names.len() - 1)
    }
}

impl Name {
    fn new(text: &[u8], length: usize) -> Option<Self> {
        let window = window(text)?;
        let bits = u32::try_from(length)
            .ok()
            .filter(|bits| *bits <= u32::BITS)?;
        Some(Self {
            text: window,
            mask: u32::MAX.checked_shr(u32::BITS - bits)?,
            length,
        })
    }

    #[inline]
    fn is(&self, text: &Prefix) -> bool {
        let same = |part: usize| self.text[part].same(text[part]);
        let same = same(0) | same(1) << Sixteen::LENGTH;
        same & self.mask == self.mask
    }
}

/// The first slot to search for a name: a hash of its first eight bytes, without those after its closing quote.
#[inline]
fn slot(first: u64) -> usize {
    let quotes = swar::equal(first, b'"');
    let name = first & (quotes ^ quotes.wrapping_sub(1));
    // Fibonacci hashing: the upper bits of a product with 2^64 divided by the golden ratio.
    let hash = name.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - SLOTS.ilog2());
    usize::try_from(hash).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const AFTER: &str = ", note = \"a walk by the river\" }";

    fn find(known: &Interned, name: &str, after: &str) -> Option<(usize, usize)> {
        known.find(format!("{name}{after}{AFTER}").as_bytes())
    }

    fn learn(known: &mut Interned, name: &str) -> Option<usize> {
        known.learn(format!("{name}{AFTER}").as_bytes(), name.len())
    }

    #[test]
    fn a_name_is_found_again_whatever_comes_after_it() {
        let mut known = Interned::default();
        let names = [
            "sam\"]",
            "appreciation\"",
            "appreciate\"",
            "sam\", \"mum\"]",
            "sam\", \"zoe\"]",
            "n-of-exactly-thirty-two-letters\"",
        ];
        for (number, name) in (0..).zip(names) {
            assert_eq!(find(&known, name, ""), None);
            assert_eq!(learn(&mut known, name), Some(number));
        }
        for after in ["", ", rating = 4", ", minutes = 45"] {
            for (number, name) in (0..).zip(names) {
                assert_eq!(find(&known, name, after), Some((number, name.len())));
            }
        }
        for other in ["appreciations\"", "appreciat\"", "sam\", \"ali\"]", "sam\""] {
            assert_eq!(find(&known, other, ""), None, "{other}");
        }
        assert_eq!(known.find(b"sam\"]"), None, "the text ends too early");
    }

    #[test]
    fn names_with_the_same_start_are_distinguished() {
        let mut known = Interned::default();
        let names: Vec<String> = (0..9)
            .map(|number| format!("quality-time-{number}\""))
            .collect();
        for name in &names {
            learn(&mut known, name);
        }
        let found: Vec<usize> = names
            .iter()
            .filter_map(|name| Some(find(&known, name, "")?.0))
            .collect();
        assert_eq!(found, [0, 1, 2, 3, 4, 5, 6, 7], "the ninth is out of reach");
    }

    #[test]
    fn only_a_limited_number_of_names_is_known() {
        let mut known = Interned::default();
        let names = (0..1_000).map(|number| format!("{number}-practice\""));
        let numbers: Vec<usize> = names.filter_map(|name| learn(&mut known, &name)).collect();
        assert_eq!(numbers, (0..Interned::MOST).collect::<Vec<_>>());
        assert_eq!(
            learn(&mut known, "a-name-of-more-than-thirty-two-letters\""),
            None
        );
    }
}
