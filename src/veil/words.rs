//! Words and what stands in for them, wherever they are in a text.

use std::collections::HashMap;

/// Words that are not to be seen.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    /// By the first word in it, the longest first.
    by_first: HashMap<String, Vec<Hidden>>,
}

#[derive(Clone, Debug)]
struct Hidden {
    /// In lower case.
    text: String,
    stand_in: String,
}

impl Words {
    /// Hides a text behind another one, in any case and between any words. A text that is hidden already stays as it is.
    pub(super) fn hide(&mut self, text: &str, stand_in: &str) {
        let text = text.trim().to_lowercase();
        if text.is_empty() {
            return;
        }
        let same_first = self.by_first.entry(first(&text).to_owned()).or_default();
        let place = same_first.partition_point(|hidden| hidden.text.len() >= text.len());
        if !same_first.iter().any(|hidden| hidden.text == text) {
            let stand_in = stand_in.to_owned();
            same_first.insert(place, Hidden { text, stand_in });
        }
    }

    /// The text with stand-ins for all that is hidden.
    pub(super) fn cover(&self, text: &str) -> String {
        let mut covered = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(letter) = rest.chars().next() {
            let is_begin = !(covered.ends_with(char::is_alphanumeric) && letter.is_alphanumeric());
            if let Some((length, stand_in)) = self.at(rest).filter(|_| is_begin) {
                covered.push_str(stand_in);
                rest = &rest[length..];
            } else {
                let word = first(rest).len();
                covered.push_str(&rest[..word]);
                rest = &rest[word..];
            }
        }
        covered
    }

    /// How much of the beginning of a text is hidden, and behind what.
    fn at(&self, text: &str) -> Option<(usize, &str)> {
        let same_first = self.by_first.get(&first(text).to_lowercase())?;
        same_first.iter().find_map(|hidden| {
            let length = begins(text, &hidden.text)?;
            let behind = &text[length..];
            let ends = !(hidden.text.ends_with(char::is_alphanumeric)
                && behind.starts_with(char::is_alphanumeric));
            ends.then_some((length, hidden.stand_in.as_str()))
        })
    }
}

/// The first word, or the first sign where the text begins with none.
fn first(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphanumeric());
    match end {
        Some(0) => &text[..text.chars().next().map_or(0, char::len_utf8)],
        Some(end) => &text[..end],
        None => text,
    }
}

/// How many bytes of a text are `lower` in any case; none if it does not begin with it.
fn begins(text: &str, lower: &str) -> Option<usize> {
    let mut wanted = lower.chars().peekable();
    for (place, letter) in text.char_indices() {
        if wanted.peek().is_none() {
            return Some(place);
        }
        for small in letter.to_lowercase() {
            wanted.next_if_eq(&small)?;
        }
    }
    wanted.peek().is_none().then_some(text.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words() -> Words {
        let mut words = Words::default();
        for (text, stand_in) in [
            ("sam", "S"),
            ("Quality time", "Practice 3"),
            ("quality-time", "practice-3"),
            ("walk by the river", "…"),
            ("🦊", "?"),
        ] {
            words.hide(text, stand_in);
        }
        words
    }

    #[test]
    fn what_is_hidden_is_so_in_any_case_and_the_longest_first() {
        for (text, covered) in [
            ("Quality time with Sam, 45 min", "Practice 3 with S, 45 min"),
            (
                "bond goal set quality-time 3/week",
                "bond goal set practice-3 3/week",
            ),
            ("SAM's walk by the river", "S's …"),
            ("with = [\"sam\"]", "with = [\"S\"]"),
            ("🦊🦊 and Sam", "?? and S"),
            ("Samuel, sesame, sam2, Sam", "Samuel, sesame, sam2, S"),
            ("a walk by the rivers", "a walk by the rivers"),
            ("", ""),
        ] {
            assert_eq!(words().cover(text), covered);
        }
    }

    proptest! {
        #[test]
        fn nothing_hidden_is_left_and_nothing_else_changes(
            before in "[a-z ]{0,6}",
            hidden in "[A-Za-zäÖß]{2,8}( [A-Za-zäÖß]{1,4}){0,2}",
            behind in "[ .,'-][a-z ]{0,6}",
        ) {
            let mut words = Words::default();
            words.hide(&hidden, "#");
            let text = format!("{before} {hidden}{behind}");
            let lower = |text: &str| text.to_lowercase();
            prop_assume!(!lower(&before).contains(&lower(&hidden)));
            prop_assume!(!lower(&behind).contains(&lower(&hidden)));
            prop_assert!(words.cover(&text).contains('#'), "{text}");
            prop_assert_eq!(Words::default().cover(&text), text);
        }
    }
}
