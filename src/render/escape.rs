//! Characters that could drive a terminal, shown instead of obeyed.

use std::borrow::Cow;

/// Shows every character that could drive a terminal or hide in it as an escape such as `\n` or `\u{1b}`.
///
/// These are the control characters, what turns the direction of writing around, line and paragraph
/// separators, and what is invisible and joins nothing. The joiners U+200C and U+200D stay: emoji and
/// several scripts need them.
#[must_use]
pub fn escaped(text: &str) -> Cow<'_, str> {
    escaped_but(text, &[])
}

/// The same as [`escaped`], but leaves the characters in `kept` as they are.
pub(super) fn escaped_but<'t>(text: &'t str, kept: &[char]) -> Cow<'t, str> {
    let hidden = |c: char| is_unsafe(c) && !kept.contains(&c);
    let Some(first) = text.find(hidden) else {
        return Cow::Borrowed(text);
    };
    let (before, rest) = text.split_at(first);
    let mut shown = String::with_capacity(text.len() + 8);
    shown.push_str(before);
    for c in rest.chars() {
        if !hidden(c) {
            shown.push(c);
        } else if matches!(c, '\t' | '\n' | '\r') {
            shown.extend(c.escape_default());
        } else {
            shown.extend(c.escape_unicode());
        }
    }
    Cow::Owned(shown)
}

/// Whether a terminal might do something else with the character than show it.
pub(super) fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{61c}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff0}'..='\u{fffb}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn harmless_text_is_borrowed() {
        for text in ["", "walk by the river", "für Zoë, 家族 👩\u{200d}👧"] {
            assert!(matches!(escaped(text), Cow::Borrowed(same) if same == text));
        }
    }

    #[test]
    fn what_drives_a_terminal_is_shown() {
        assert_eq!(escaped("a\u{1b}[2Jb\r\n\t"), r"a\u{1b}[2Jb\r\n\t");
        assert_eq!(escaped("\u{7f}\u{9b}31m"), r"\u{7f}\u{9b}31m");
        assert_eq!(
            escaped("\u{202e}x\u{2066}\u{2028}"),
            r"\u{202e}x\u{2066}\u{2028}"
        );
        assert_eq!(escaped("\u{feff}a\u{200b}b"), r"\u{feff}a\u{200b}b");
    }
}
