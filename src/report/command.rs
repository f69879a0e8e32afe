//! The commands in a text: `see 'bond person show sam'`, `to begin: bond exercise start mirror -w sam`.

/// The parts of a text in their order, each with whether it is what comes after `bond` in a command.
///
/// A command ends where its quotes do, else with the line or at a semicolon.
pub fn commands(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = text;
    let mut is_command = false;
    std::iter::from_fn(move || {
        let (part, was_command) = if is_command {
            (rest.split_at(end(rest)), true)
        } else {
            (rest.split_at(begin(rest)), false)
        };
        let (part, behind) = part;
        (rest, is_command) = (behind, !was_command);
        (!part.is_empty() || !rest.is_empty()).then_some((part, was_command))
    })
}

/// Where the next command begins, after the word `bond`; at the end where there is none.
fn begin(text: &str) -> usize {
    const BOND: &str = "bond ";
    let begins = text.match_indices(BOND).find(|(place, _)| {
        let is_word = !text[..*place].ends_with(char::is_alphanumeric);
        let behind = &text[place + BOND.len()..];
        is_word && behind.starts_with(|letter: char| letter.is_ascii_lowercase() || letter == '-')
    });
    begins.map_or(text.len(), |(place, _)| place + BOND.len())
}

/// Where a command ends.
fn end(text: &str) -> usize {
    text.find(['\'', '\n', ';', '"']).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_end_with_their_quotes_or_with_the_line() {
        for (text, expected) in [
            (
                "see 'bond person show sam', or not",
                vec!["person show sam"],
            ),
            (
                "bond log qt\nbond week; or bond today",
                vec!["log qt", "week", "today"],
            ),
            ("no vagabond here, and bond says so.", vec!["says so."]),
            ("bond", vec![]),
            ("", vec![]),
        ] {
            let found: Vec<&str> = commands(text)
                .filter_map(|(part, is_command)| is_command.then_some(part))
                .collect();
            assert_eq!(found, expected);
            let whole: String = commands(text).map(|(part, _)| part).collect();
            assert_eq!(whole, text);
        }
    }
}
