//! Tests on eight bytes of a text at a time, as a number whose lowest byte is the first byte.
//!
//! The tests are those of Mycroft (H. S. Warren, *Hacker's Delight*, 2nd ed., section 6-1). A borrow may also mark
//! bytes above a byte that is found, so only the lowest mark is exact.

/// The number 1 in each byte.
const ONES: u64 = u64::MAX / 0xff;
/// The highest bit of each byte, which is the mark.
const MARKS: u64 = ONES << 7;

/// The first eight bytes of a text, if it has that many.
#[inline]
pub(super) fn first(text: &[u8]) -> Option<u64> {
    text.first_chunk().map(|bytes| u64::from_le_bytes(*bytes))
}

/// Marks the bytes that are `byte`.
#[inline]
pub(super) const fn equal(bytes: u64, byte: u8) -> u64 {
    let zeros = bytes ^ (ONES * byte as u64);
    zeros.wrapping_sub(ONES) & !zeros & MARKS
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_first_mark_is_exact(text: [u8; 8], byte: u8) {
            let bytes = first(&text).unwrap();
            for byte in [byte, text[5]] {
                let place = text.iter().position(|each| *each == byte).unwrap_or(8);
                prop_assert_eq!(equal(bytes, byte).trailing_zeros() / 8, u32::try_from(place).unwrap());
            }
        }
    }
}
