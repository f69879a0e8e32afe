//! Sixteen bytes of a text at once. A mask has a bit for each of them, the lowest for the first.

use wide::u8x16;

/// The next sixteen bytes of a text.
#[derive(Clone, Copy)]
pub(super) struct Sixteen(u8x16);

impl Sixteen {
    /// How many bytes there are.
    pub(super) const LENGTH: usize = 16;

    /// Those at the start of a text, if there are so many.
    #[inline]
    pub(super) fn first(text: &[u8]) -> Option<Self> {
        text.first_chunk().map(|bytes| Self(u8x16::new(*bytes)))
    }

    /// Which are `byte`.
    #[inline]
    pub(super) fn equal(self, byte: u8) -> u32 {
        self.0.simd_eq(u8x16::splat(byte)).to_bitmask()
    }

    /// Which are the same as those of another text.
    #[inline]
    pub(super) fn same(self, other: Self) -> u32 {
        self.0.simd_eq(other.0).to_bitmask()
    }

    /// Which are control characters of ASCII.
    #[inline]
    pub(super) fn controls(self) -> u32 {
        let below_space = self.0.min(u8x16::splat(0x1f)).simd_eq(self.0);
        (below_space | self.0.simd_eq(u8x16::splat(0x7f))).to_bitmask()
    }

    /// Which are none of ASCII.
    #[inline]
    pub(super) fn beyond_ascii(self) -> u32 {
        self.0.to_bitmask()
    }
}

/// The places before the first one of a mask; all where there is none.
#[inline]
pub(super) fn before(mask: u32) -> u32 {
    mask.wrapping_sub(1) & !mask
}

/// The first place of a mask that has one.
#[inline]
pub(super) fn place(mask: u32) -> usize {
    mask.trailing_zeros() as usize
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The bits of the bytes that are meant.
    fn bits(text: &[u8; 16], is_meant: impl Fn(u8) -> bool) -> u32 {
        let bits = text.iter().enumerate();
        bits.map(|(place, byte)| u32::from(is_meant(*byte)) << place)
            .sum()
    }

    proptest! {
        #[test]
        fn masks_are_exact(text: [u8; 16], byte: u8) {
            let sixteen = Sixteen::first(&text).unwrap();
            prop_assert_eq!(sixteen.equal(byte), bits(&text, |each| each == byte));
            prop_assert_eq!(sixteen.equal(text[5]), bits(&text, |each| each == text[5]));
            prop_assert_eq!(sixteen.controls(), bits(&text, |each| each.is_ascii_control()));
            let mut other = text;
            other[usize::from(byte) % 16] = byte;
            let same = sixteen.same(Sixteen::first(&other).unwrap());
            prop_assert_eq!(same, bits(&text, |_| true) & !(u32::from(text != other) << (byte % 16)));
            prop_assert_eq!(sixteen.beyond_ascii(), bits(&text, |each| !each.is_ascii()));
        }

        #[test]
        fn before_a_place_are_all_lower_ones(mask: u32) {
            prop_assume!(mask != 0);
            prop_assert_eq!(u64::from(before(mask)), (1 << place(mask)) - 1);
            prop_assert_eq!(before(0), u32::MAX);
        }
    }

    #[test]
    fn fifteen_bytes_are_too_few() {
        assert!(Sixteen::first(&[b'a'; 15]).is_none());
    }
}
