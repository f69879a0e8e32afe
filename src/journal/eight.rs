//! Eight bytes of a text at once, as one number: the first byte is the lowest.
//!
//! The tests are those of Mycroft (H. S. Warren, *Hacker's Delight*, 2nd ed., section 6-1). A borrow may also mark bytes
//! above one that is found, so only the lowest mark is exact.

/// One in each byte.
const ONES: u64 = u64::MAX / 0xff;
/// The highest bit of each byte, which marks it.
const MARKS: u64 = ONES << 7;

/// The next eight bytes, if there are so many.
#[inline]
pub(super) fn first(text: &[u8]) -> Option<u64> {
    text.first_chunk().map(|bytes| u64::from_le_bytes(*bytes))
}

/// The next 32 bytes, if there are so many.
#[inline]
pub(super) fn window(text: &[u8]) -> Option<[u64; 4]> {
    let ([a, b, c, d], _) = text.first_chunk::<32>()?.as_chunks() else {
        return None;
    };
    let number = |bytes: &[u8; 8]| u64::from_le_bytes(*bytes);
    Some([number(a), number(b), number(c), number(d)])
}

/// Marks the bytes that are `byte`.
#[inline]
pub(super) const fn equal(bytes: u64, byte: u8) -> u64 {
    let zeros = bytes ^ (ONES * byte as u64);
    zeros.wrapping_sub(ONES) & !zeros & MARKS
}

/// Marks control characters of ASCII. Only the lowest mark is exact, and none is where the byte 0xff stands before.
#[inline]
pub(super) const fn control(bytes: u64) -> u64 {
    let below_space = bytes.wrapping_sub(ONES * b' ' as u64);
    let beyond_tilde = bytes.wrapping_add(ONES);
    (below_space | beyond_tilde) & !bytes & MARKS
}

/// Marks the bytes that are none of ASCII.
#[inline]
pub(super) const fn beyond_ascii(bytes: u64) -> u64 {
    bytes & MARKS
}

/// The marks that stand before the first one of `ends`, which has one.
#[inline]
pub(super) const fn up_to_first(marks: u64, ends: u64) -> u64 {
    marks & (ends & ends.wrapping_neg()).wrapping_sub(1)
}

/// How many bytes stand before the first marked one.
#[inline]
pub(super) const fn before(marks: u64) -> usize {
    (marks.trailing_zeros() / u8::BITS) as usize
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_first_mark_is_exact(text: [u8; 8], byte: u8) {
            let bytes = first(&text).unwrap();
            let place = |wanted: &dyn Fn(u8) -> bool| {
                text.iter().position(|byte| wanted(*byte)).unwrap_or(8)
            };
            prop_assert_eq!(before(equal(bytes, byte)), place(&|each| each == byte));
            prop_assert_eq!(before(equal(bytes, text[5])), place(&|each| each == text[5]));
            prop_assert_eq!(before(beyond_ascii(bytes)), place(&|each| !each.is_ascii()));
            let controls = control(bytes);
            if !text.contains(&0xff) {
                prop_assert_eq!(before(controls), place(&|each| each.is_ascii_control()));
                let end = equal(bytes, text[5]);
                let is_control_before = text[..before(end)].iter().any(u8::is_ascii_control);
                prop_assert_eq!(up_to_first(controls, end) != 0, is_control_before);
            }
        }
    }
}
