//! Names that were read before, found again without looking at each of their letters.

use super::simd::Sixteen;
use super::swar;

/// How many places there are: a power of two, and well above the names that can be known.
const PLACES: usize = 4 * Interned::MOST;
/// How many places after its own a name may stand.
const REACH: usize = 8;

/// The names of a field as they are in the text, up to the end of what closes them.
pub(super) struct Interned {
    /// Which name has the place, counted from 1; 0 where there is none.
    places: [u8; PLACES + REACH],
    names: Vec<Name>,
}

impl Default for Interned {
    fn default() -> Self {
        Self {
            places: [0; PLACES + REACH],
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

/// As much of the text as is compared.
type Prefix = [Sixteen; 2];

/// The first 32 bytes of a text, if there are so many.
#[inline]
fn window(text: &[u8]) -> Option<Prefix> {
    let behind = text.get(Sixteen::LENGTH..)?;
    Some([Sixteen::first(text)?, Sixteen::first(behind)?])
}

impl Interned {
    /// The most names that get a number; the others are read letter by letter, as are those of more than 32 bytes.
    pub(super) const MOST: usize = 64;

    /// The number of the name at the start of `text`, and how long it is with what closes it.
    #[inline]
    pub(super) fn find(&self, text: &[u8]) -> Option<(usize, usize)> {
        let window = window(text)?;
        let begin = place(swar::first(text)?);
        for number in self.places.get(begin..begin + REACH)? {
            let number = usize::from(*number).checked_sub(1)?;
            let name = self.names.get(number)?;
            if name.is(&window) {
                return Some((number, name.length));
            }
        }
        None
    }

    /// Remembers the name at the start of `text`, which is `length` bytes long with what closes it; gives its number.
    #[cold]
    pub(super) fn learn(&mut self, text: &[u8], length: usize) -> Option<usize> {
        let name = Name::new(text, length)?;
        if self.names.len() >= Self::MOST {
            return None;
        }
        let begin = place(swar::first(text)?);
        let near = &mut self.places[begin..begin + REACH];
        let free = near.iter_mut().find(|place| **place == 0)?;
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
        let same = |place: usize| self.text[place].same(text[place]);
        let same = same(0) | same(1) << Sixteen::LENGTH;
        same & self.mask == self.mask
    }
}

/// Where to look for a name: by its first eight bytes, without those after its closing quote.
#[inline]
fn place(first: u64) -> usize {
    let quotes = swar::equal(first, b'"');
    let name = first & (quotes ^ quotes.wrapping_sub(1));
    // Fibonacci hashing: the upper bits of a product with 2^64 divided by the golden ratio.
    let hash = name.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - PLACES.ilog2());
    usize::try_from(hash).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEHIND: &str = ", note = \"a walk by the river\" }";

    fn find(known: &Interned, name: &str, behind: &str) -> Option<(usize, usize)> {
        known.find(format!("{name}{behind}{BEHIND}").as_bytes())
    }

    fn learn(known: &mut Interned, name: &str) -> Option<usize> {
        known.learn(format!("{name}{BEHIND}").as_bytes(), name.len())
    }

    #[test]
    fn a_name_is_found_again_whatever_stands_behind_it() {
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
        for behind in ["", ", rating = 4", ", minutes = 45"] {
            for (number, name) in (0..).zip(names) {
                assert_eq!(find(&known, name, behind), Some((number, name.len())));
            }
        }
        for other in ["appreciations\"", "appreciat\"", "sam\", \"ali\"]", "sam\""] {
            assert_eq!(find(&known, other, ""), None, "{other}");
        }
        assert_eq!(known.find(b"sam\"]"), None, "the text ends too early");
    }

    #[test]
    fn names_that_begin_alike_are_told_apart() {
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
    fn only_so_many_names_are_known() {
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
