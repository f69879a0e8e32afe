//! Tests on 16 bytes of a text at a time. Each gives a mask with a bit for each byte, the lowest for the first byte.

use wide::u8x16;

/// 16 bytes of a text.
#[derive(Clone, Copy)]
pub(super) struct Sixteen(u8x16);

impl Sixteen {
    /// The number of bytes.
    pub(super) const LENGTH: usize = 16;

    /// The first 16 bytes of a text, if it has that many.
    #[inline]
    pub(super) fn first(text: &[u8]) -> Option<Self> {
        text.first_chunk().map(|bytes| Self(u8x16::new(*bytes)))
    }

    /// The bytes that are equal to those of `other`.
    #[inline]
    pub(super) fn same(self, other: Self) -> u32 {
        self.0.simd_eq(other.0).to_bitmask()
    }

    /// The bytes that end a basic string or have to be escaped in it: quotes, backslashes and ASCII control characters.
    #[inline]
    pub(super) fn ends(self) -> u32 {
        let equal = |byte| self.0.simd_eq(u8x16::splat(byte));
        let controls = self.0.min(u8x16::splat(0x1f)).simd_eq(self.0) | equal(0x7f);
        (controls | equal(b'"') | equal(b'\\')).to_bitmask()
    }

    /// The bytes that are not ASCII.
    #[inline]
    fn beyond_ascii(self) -> u32 {
        self.0.to_bitmask()
    }

    /// The bytes from `first` to `last`.
    #[inline]
    fn within(self, first: u8, last: u8) -> u32 {
        let clamped = self.0.max(u8x16::splat(first)).min(u8x16::splat(last));
        clamped.simd_eq(self.0).to_bitmask()
    }
}

/// Checks that a text is UTF-8, if the first byte of each character is enough to tell: characters of up to three bytes,
/// except those from U+0800 to U+0FFF, and those from U+D000 to the surrogates. Any other text has to be checked byte
/// by byte.
#[derive(Clone, Copy, Default)]
pub(super) struct Characters {
    /// Which of the next bytes have to continue a character, the lowest bit for the first byte.
    open: u32,
    /// Not zero if something else was seen.
    others: u32,
}

impl Characters {
    /// Checks those of the next 16 bytes that are in `mask`, whose bits are the lowest of the 16.
    #[inline]
    pub(super) fn see(&mut self, sixteen: Sixteen, mask: u32) {
        let beyond_ascii = sixteen.beyond_ascii() & mask;
        if beyond_ascii | self.open == 0 {
            return;
        }
        // C0 and C1 would be a longer spelling of ASCII.
        let of_two = sixteen.within(0xc2, 0xdf) & mask;
        let of_three = (sixteen.within(0xe1, 0xec) | sixteen.within(0xee, 0xef)) & mask;
        let further = sixteen.within(0x80, 0xbf) & mask;
        let expected = (of_two | of_three) << 1 | of_three << 2 | self.open;
        let here = u32::from(u16::MAX);
        self.others |= (expected & here ^ further) | (of_two | of_three | further) ^ beyond_ascii;
        self.open = expected >> Sixteen::LENGTH;
    }

    /// Whether all of the text passes the check, and its last character is complete.
    #[inline]
    pub(super) fn are_whole(self) -> bool {
        self.others | self.open == 0
    }
}

/// The places before the first bit of a mask; all places if the mask is zero.
#[inline]
pub(super) fn before(mask: u32) -> u32 {
    mask.wrapping_sub(1) & !mask
}

/// The place of the first bit of a mask.
#[inline]
pub(super) fn place(mask: u32) -> usize {
    mask.trailing_zeros() as usize
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A mask of the bytes for which `is_meant` holds.
    fn bits(text: &[u8; 16], is_meant: impl Fn(u8) -> bool) -> u32 {
        let bits = text.iter().enumerate();
        bits.map(|(place, byte)| u32::from(is_meant(*byte)) << place)
            .sum()
    }

    proptest! {
        #[test]
        fn masks_are_exact(text: [u8; 16], byte: u8) {
            let sixteen = Sixteen::first(&text).unwrap();
            let is_end = |each: u8| each.is_ascii_control() || each == b'"' || each == b'\\';
            prop_assert_eq!(sixteen.ends(), bits(&text, is_end));
            let mut other = text;
            other[usize::from(byte) % 16] = byte;
            let same = sixteen.same(Sixteen::first(&other).unwrap());
            prop_assert_eq!(same, bits(&text, |_| true) & !(u32::from(text != other) << (byte % 16)));
            prop_assert_eq!(sixteen.beyond_ascii(), bits(&text, |each| !each.is_ascii()));
            let (first, last) = (text[2].min(text[3]), text[2].max(text[3]));
            let within = bits(&text, |each| (first..=last).contains(&each));
            prop_assert_eq!(sixteen.within(first, last), within);
        }

        #[test]
        fn before_a_place_are_all_lower_places(mask: u32) {
            prop_assume!(mask != 0);
            prop_assert_eq!(u64::from(before(mask)), (1 << place(mask)) - 1);
            prop_assert_eq!(before(0), u32::MAX);
        }
    }

    fn are_whole(text: &[u8]) -> bool {
        let mut characters = Characters::default();
        for chunk in text.chunks(Sixteen::LENGTH) {
            // Fill up with a byte that must not be looked at.
            let mut bytes = [0xc3; Sixteen::LENGTH];
            bytes[..chunk.len()].copy_from_slice(chunk);
            characters.see(Sixteen::first(&bytes).unwrap(), (1 << chunk.len()) - 1);
        }
        characters.are_whole()
    }

    /// Texts of which many are broken and many are whole.
    fn nearly_text() -> impl Strategy<Value = Vec<u8>> {
        let edge = prop_oneof![
            Just(b'a'),
            0x7e_u8..0x82,
            0xbe_u8..0xc4,
            0xde_u8..0xe4,
            0xea_u8..0xf2,
            any::<u8>()
        ];
        let broken = proptest::collection::vec(edge, 0..4);
        ("[aéß–한€]{0,40}", broken, ".{0,4}[a-zäö…]{0,20}")
            .prop_map(|(begin, broken, end)| [begin.as_bytes(), &broken, end.as_bytes()].concat())
    }

    fn is_told_by_its_first_byte(character: char) -> bool {
        character < '\u{800}'
            || ('\u{1000}'..'\u{d000}').contains(&character)
            || ('\u{e000}'..'\u{10000}').contains(&character)
    }

    proptest! {
        #[test]
        fn characters_are_whole_in_utf8_and_in_nothing_else(text in nearly_text()) {
            let expected = std::str::from_utf8(&text)
                .is_ok_and(|text| text.chars().all(is_told_by_its_first_byte));
            prop_assert_eq!(are_whole(&text), expected);
        }
    }

    #[test]
    fn fifteen_bytes_are_too_few() {
        assert!(Sixteen::first(&[b'a'; 15]).is_none());
    }
}
