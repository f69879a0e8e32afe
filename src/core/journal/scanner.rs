//! Just enough of TOML's grammar to know whether a value goes on in the next line.

/// The state at the end of a line: open brackets and strings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Lexer {
    depth: usize,
    string: Option<Quote>,
}

/// The kind of multi-line string that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quote {
    Basic,
    Literal,
}

impl Quote {
    fn byte(self) -> u8 {
        match self {
            Self::Basic => b'"',
            Self::Literal => b'\'',
        }
    }
}

impl Lexer {
    /// Whether a bracket or a multi-line string is still open.
    pub(super) fn is_open(self) -> bool {
        self.depth > 0 || self.string.is_some()
    }

    /// Reads a line; gives where a string starts that should end on this line, but does not.
    pub(super) fn feed(&mut self, line: &[u8]) -> Option<usize> {
        let mut rest = line;
        while let Some((&byte, after)) = rest.split_first() {
            rest = match (self.string, byte) {
                (Some(quote), _) => self.in_string(quote, rest),
                (None, b'#') => return None,
                (None, b'"' | b'\'') => {
                    let quote = if byte == b'"' {
                        Quote::Basic
                    } else {
                        Quote::Literal
                    };
                    match self.opened(quote, rest) {
                        Some(rest) => rest,
                        None => return Some(line.len() - rest.len()),
                    }
                }
                (None, b'[' | b'{') => {
                    self.depth += 1;
                    after
                }
                (None, b']' | b'}') => {
                    self.depth = self.depth.saturating_sub(1);
                    after
                }
                (None, _) => after,
            };
        }
        None
    }

    /// The text after the opening of a multi-line string, or after the whole string that starts `text`. `None` if the
    /// string has to end on this line and does not.
    fn opened<'a>(&mut self, quote: Quote, text: &'a [u8]) -> Option<&'a [u8]> {
        let mark = quote.byte();
        if text.starts_with(&[mark; 3]) {
            self.string = Some(quote);
            return Some(&text[3..]);
        }
        after_string(quote, text)
    }

    /// The text after the end of an open multi-line string; empty if the string does not end here.
    fn in_string<'a>(&mut self, quote: Quote, text: &'a [u8]) -> &'a [u8] {
        let mark = quote.byte();
        let mut place = 0;
        while place < text.len() {
            match text[place] {
                b'\\' if quote == Quote::Basic => place += 2,
                byte if byte == mark => {
                    // Up to two quotes may be right before the three that end the string.
                    let run = text[place..]
                        .iter()
                        .take(5)
                        .take_while(|&&byte| byte == mark)
                        .count();
                    place += run;
                    if run >= 3 {
                        self.string = None;
                        return &text[place..];
                    }
                }
                _ => place += 1,
            }
        }
        &[]
    }
}

/// The text after the single-line string that starts `text`, if the string has an end.
fn after_string(quote: Quote, text: &[u8]) -> Option<&[u8]> {
    let mut place = 1;
    while place < text.len() {
        match text[place] {
            b'\\' if quote == Quote::Basic => place += 2,
            byte if byte == quote.byte() => return Some(&text[place + 1..]),
            _ => place += 1,
        }
    }
    None
}

/// Whether the key at the start of a text is dotted.
pub(super) fn is_dotted(text: &str) -> bool {
    let text = text.trim_start_matches([' ', '\t']).as_bytes();
    let mut lexer = Lexer::default();
    let rest = match text.first() {
        Some(b'"') => lexer.opened(Quote::Basic, text),
        Some(b'\'') => lexer.opened(Quote::Literal, text),
        _ => {
            let bare = |byte: &&u8| byte.is_ascii_alphanumeric() || b"-_".contains(byte);
            Some(&text[text.iter().take_while(bare).count()..])
        }
    };
    rest.is_some_and(|rest| rest.trim_ascii_start().starts_with(b"."))
}

/// The first place of one of the ASCII bytes `ends` outside the strings of a line; `None` if there is none, or if a
/// string before it has no end.
pub(super) fn outside_strings(text: &str, ends: &[u8]) -> Option<usize> {
    let mut rest = text.as_bytes();
    loop {
        let place = rest
            .iter()
            .position(|byte| matches!(byte, b'"' | b'\'') || ends.contains(byte))?;
        rest = &rest[place..];
        rest = match rest[0] {
            b'"' => after_string(Quote::Basic, rest)?,
            b'\'' => after_string(Quote::Literal, rest)?,
            _ => return Some(text.len() - rest.len()),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(lines: &[&str]) -> bool {
        let mut lexer = Lexer::default();
        for line in lines {
            lexer.feed(line.as_bytes());
        }
        lexer.is_open()
    }

    #[test]
    fn brackets_and_multi_line_strings_stay_open_until_they_end() {
        assert!(open(&["a = {"]));
        assert!(open(&["a = [", "1, # ]"]));
        assert!(open(&["a = \"\"\"x"]));
        assert!(!open(&["a = '''", "'''"]));
        assert!(open(&["a = '''", "\\'''x'''"]));
        assert!(!open(&["a = \"\"\"", "say \\\"\"\" \"\"\"\"\""]));
        assert!(!open(&["a = { b = \"}{[\" } # {"]));
        assert!(!open(&["a = 'C:\\'"]));
    }

    #[test]
    fn a_dotted_key_is_known_in_every_spelling() {
        for text in [
            "x.at = 1",
            " x . at = 1",
            "\"a\\\"b\".at = 1",
            "'x=\"'.at = 1",
        ] {
            assert!(is_dotted(text), "{text}");
        }
        for text in ["x = 1.5", "\"x.at\" = 1", "'a.b' = 1", "\"x", "", "# x.y"] {
            assert!(!is_dotted(text), "{text}");
        }
    }

    #[test]
    fn the_end_of_a_key_is_found_outside_its_strings_only() {
        for (text, end) in [
            ("x = 1 = 2", Some(2)),
            ("\"a = \\\" =\" = 1", Some(11)),
            ("'a =\\' = 1", Some(7)),
            ("\u{e9}=", Some(2)),
            ("'a = 1", None),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(outside_strings(text, b"="), end, "{text}");
        }
    }

    #[test]
    fn a_string_without_an_end_on_its_line_is_reported() {
        let mut lexer = Lexer::default();
        assert_eq!(lexer.feed(b"a = { note = \"never"), Some(13));
        assert_eq!(Lexer::default().feed(b"a = { note = \"ends\\\"\" }"), None);
    }
}
