//! Characters that could drive a terminal, shown instead of obeyed.

use std::borrow::Cow;

/// Shows every character that could drive a terminal or hide in it as an escape such as `\n` or `\u{1b}`.
///
/// These are the control characters, line and paragraph separators, and what Unicode calls format characters or may leave
/// out when it is shown (`Default_Ignorable_Code_Point`): it turns the direction of writing around, or is invisible. Some
/// of it stays, as emoji and several scripts need it: the joiners U+200C and U+200D, the variation selectors U+FE00 to
/// U+FE0F, and the signs that Arabic, Syriac and others put around numbers, which are to be seen.
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
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'..='\u{1160}'
                | '\u{17b4}'..='\u{17b5}'
                | '\u{180b}'..='\u{180f}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff0}'..='\u{fffb}'
                | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn harmless_text_is_borrowed() {
        for text in [
            "",
            "walk by the river",
            "für Zoë, 家族 👩\u{200d}👧",
            "❤\u{fe0f}",
            "می\u{200c}خواهم",
        ] {
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
        for hidden in "\u{ad}\u{34f}\u{61c}\u{115f}\u{17b4}\u{180e}\u{2029}\u{2064}\u{3164}\u{ffa0}\u{1bca0}\u{1d173}\u{e0001}\u{e0061}\u{e007f}\u{e0100}\u{e01ef}".chars() {
            let shown = escaped(&hidden.to_string()).into_owned();
            assert_eq!(shown, hidden.escape_unicode().to_string());
        }
    }
}
