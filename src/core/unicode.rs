//! Gives texts with the same letters the same spelling: an accented letter can be one character or two.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The byte order mark that some editors and shells put before UTF-8 text.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// The text in normalization form C, in which bond writes what the user types. Text that is in this form already, as
/// ASCII always is, is not copied.
#[must_use]
pub fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// The form in which texts are compared, whatever their case and spelling.
#[must_use]
pub fn folded(text: &str) -> String {
    let lower = text.to_lowercase();
    match composed(&lower) {
        Cow::Owned(composed) => composed,
        Cow::Borrowed(_) => lower,
    }
}

/// The other spellings of a text: with every accent as a character of its own, and with none. ASCII has none.
#[must_use]
pub fn spellings(text: &str) -> Vec<String> {
    if text.is_ascii() {
        return Vec::new();
    }
    let mut all = vec![text.nfc().collect(), text.nfd().collect::<String>()];
    all.retain(|one| one != text);
    all
}

/// The bytes of a text without the byte order mark at its start.
#[must_use]
pub fn unmarked(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(MARK).unwrap_or(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_spellings_of_a_text_become_one() {
        for (typed, is) in [
            ("Jose\u{301}", "José"),
            ("José", "José"),
            ("Zoe\u{308} und A\u{30a}sa", "Zoë und Åsa"),
            ("\u{212b}sa", "Åsa"),
            ("\u{1112}\u{1161}\u{11ab}", "한"),
            ("q\u{323}\u{307}", "q\u{323}\u{307}"),
            ("q\u{307}\u{323}", "q\u{323}\u{307}"),
            ("", ""),
        ] {
            assert_eq!(composed(typed), is);
        }
        assert!(matches!(composed("Sam"), Cow::Borrowed(_)));
        assert!(matches!(composed("José"), Cow::Borrowed(_)));
    }

    #[test]
    fn texts_are_equal_in_any_case_and_spelling() {
        for (one, other) in [
            ("JOSE\u{301}", "josé"),
            ("\u{130}", "I\u{307}"),
            ("J\u{30c}an", "\u{1f0}an"),
            ("SAM", "sam"),
        ] {
            assert_eq!(folded(one), folded(other));
        }
        assert_ne!(folded("José"), folded("Jose"));
    }

    #[test]
    fn only_one_byte_order_mark_is_removed() {
        assert_eq!(
            unmarked("\u{feff}a\u{feff}".as_bytes()),
            "a\u{feff}".as_bytes()
        );
        assert_eq!(unmarked(b"a"), b"a");
    }
}
