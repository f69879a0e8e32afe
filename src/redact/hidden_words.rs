//! Words and what stands in for them, wherever they are in a text.

use std::collections::{BTreeSet, HashMap};

use crate::unicode::spellings;

/// Words that are not to be seen.
#[derive(Clone, Debug, Default)]
pub(super) struct HiddenWords {
    /// By the first word in it.
    by_first: HashMap<String, SameFirst>,
}

/// Words that begin with the same one.
#[derive(Clone, Debug, Default)]
struct SameFirst {
    /// By the whole of it, in lower case.
    by_text: HashMap<String, Vec<Hidden>>,
    /// How many bytes these texts have.
    lengths: BTreeSet<usize>,
}

#[derive(Clone, Debug)]
struct Hidden {
    /// How it stands in a sentence: a name as it is written, a key not at all, a text in any case.
    form: HiddenAs,
    stand_in: String,
}

/// What a hidden text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum HiddenAs {
    /// A name, written like this.
    Name(String),
    /// A key: it is in commands and in files. In a sentence, what has no dash is a word like any other.
    Key,
    /// What the user wrote in their own words.
    Text,
}

/// Where a text comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// A sentence.
    Sentence,
    /// Anything that may hold keys as well.
    Anywhere,
    /// A command to type, which would not understand a stand-in: what is hidden is left out.
    Command,
}

impl HiddenWords {
    /// Hides a text after another one, between any words, in each spelling of its accents. A text that is hidden already
    /// keeps its stand-in.
    pub(super) fn hide(&mut self, text: &str, form: &HiddenAs, stand_in: &str) {
        let text = text.trim();
        self.hide_as_it_is(text, form.clone(), stand_in);
        for spelling in spellings(text) {
            let form = match form {
                HiddenAs::Name(_) => HiddenAs::Name(spelling.clone()),
                HiddenAs::Key | HiddenAs::Text => form.clone(),
            };
            self.hide_as_it_is(&spelling, form, stand_in);
        }
    }

    fn hide_as_it_is(&mut self, text: &str, form: HiddenAs, stand_in: &str) {
        let text = text.to_lowercase();
        if text.is_empty() {
            return;
        }
        let same_first = self.by_first.entry(first(&text).to_owned()).or_default();
        same_first.lengths.insert(text.len());
        let same = same_first.by_text.entry(text).or_default();
        if !same.iter().any(|hidden| hidden.form == form) {
            let known = same.first();
            let stand_in = known.map_or(stand_in, |known| &known.stand_in).to_owned();
            same.push(Hidden { form, stand_in });
        }
    }

    /// The text with stand-ins for all that is hidden.
    pub(super) fn cover(&self, text: &str, from: Origin) -> String {
        let mut covered = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(letter) = rest.chars().next() {
            let is_begin = !(covered.ends_with(char::is_alphanumeric) && letter.is_alphanumeric());
            if let Some((length, stand_in)) = self.at(rest, from).filter(|_| is_begin) {
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

    /// How much of the beginning of a text is hidden, and after what.
    fn at(&self, text: &str, from: Origin) -> Option<(usize, &str)> {
        let same_first = self.by_first.get(&first(text).to_lowercase())?;
        let lower = Lower::of(text, same_first.lengths.last().copied()?);
        // The longest first.
        let mut lengths = same_first.lengths.iter().rev();
        lengths.find_map(|length| {
            let (lower, length) = lower.beginning(*length)?;
            let behind = &text[length..];
            if lower.ends_with(char::is_alphanumeric) && behind.starts_with(char::is_alphanumeric) {
                return None;
            }
            let mut same = same_first.by_text.get(lower)?.iter();
            let hidden = same.find(|hidden| match (&hidden.form, from) {
                (HiddenAs::Name(written), Origin::Sentence) => text[..length] == *written,
                (HiddenAs::Key, Origin::Sentence) => lower.contains('-'),
                (HiddenAs::Text, _) | (_, Origin::Anywhere | Origin::Command) => true,
            })?;
            let stand_in = match from {
                Origin::Command => super::LEFT_OUT,
                Origin::Sentence | Origin::Anywhere => &hidden.stand_in,
            };
            Some((length, stand_in))
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

/// The beginning of a text in lower case.
struct Lower {
    text: String,
    /// Where each letter ends: in lower case, and as it is written.
    ends: Vec<(usize, usize)>,
}

impl Lower {
    /// So much of a text that `most` bytes are in lower case.
    fn of(text: &str, most: usize) -> Self {
        let mut lower = Self {
            text: String::new(),
            ends: Vec::new(),
        };
        for (place, letter) in text.char_indices() {
            if lower.text.len() >= most {
                break;
            }
            lower.text.extend(letter.to_lowercase());
            let end = place + letter.len_utf8();
            lower.ends.push((lower.text.len(), end));
        }
        lower
    }

    /// So many bytes of it, and how many these are as they are written; none where a letter goes on there.
    fn beginning(&self, length: usize) -> Option<(&str, usize)> {
        let letter = self.ends.binary_search_by_key(&length, |(lower, _)| *lower);
        let (_, written) = self.ends.get(letter.ok()?)?;
        Some((&self.text[..length], *written))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words() -> HiddenWords {
        let mut words = HiddenWords::default();
        let name = |text: &str| HiddenAs::Name(text.to_owned());
        for (text, form, stand_in) in [
            ("Sam", name("Sam"), "S"),
            ("sam", HiddenAs::Key, "S"),
            ("May", name("May"), "M"),
            ("may", HiddenAs::Key, "M"),
            ("Quality time", name("Quality time"), "Practice 3"),
            ("quality-time", HiddenAs::Key, "practice-3"),
            ("walk by the river", HiddenAs::Text, "…"),
            ("🦊", name("🦊"), "?"),
        ] {
            words.hide(text, &form, stand_in);
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
            assert_eq!(words().cover(text, Origin::Anywhere), covered);
        }
    }

    #[test]
    fn in_a_sentence_a_name_is_one_as_it_is_written_and_a_key_is_a_word() {
        for (text, covered) in [
            ("May and Sam may walk", "M and S may walk"),
            ("a Walk by the river", "a …"),
            ("Quality-time", "practice-3"),
        ] {
            assert_eq!(words().cover(text, Origin::Sentence), covered);
        }
    }

    #[test]
    fn a_command_has_nothing_that_it_would_not_understand() {
        let command = "goal set quality-time 3/week -w sam";
        assert_eq!(
            words().cover(command, Origin::Command),
            "goal set … 3/week -w …"
        );
    }

    proptest! {
        #[test]
        fn nothing_hidden_is_left_and_nothing_else_changes(
            before in "[a-z ]{0,6}",
            hidden in "[A-Za-zäÖß]{2,8}( [A-Za-zäÖß]{1,4}){0,2}",
            behind in "[ .,'-][a-z ]{0,6}",
        ) {
            let mut words = HiddenWords::default();
            words.hide(&hidden, &HiddenAs::Text, "#");
            let text = format!("{before} {hidden}{behind}");
            let lower = |text: &str| text.to_lowercase();
            prop_assume!(!lower(&before).contains(&lower(&hidden)));
            prop_assume!(!lower(&behind).contains(&lower(&hidden)));
            for from in [Origin::Sentence, Origin::Anywhere] {
                prop_assert!(words.cover(&text, from).contains('#'), "{text}");
                prop_assert_eq!(HiddenWords::default().cover(&text, from), text.clone());
            }
        }
    }
}
