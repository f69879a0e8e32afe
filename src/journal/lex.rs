//! Just enough of TOML's grammar to know whether a construct goes on in the next line.

/// Where in a construct a text ends.
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

    /// Whether a multi-line string is still open.
    pub(super) fn is_in_string(self) -> bool {
        self.string.is_some()
    }

    /// Reads one line; gives whether a string on it has no end, which no line may.
    pub(super) fn feed(&mut self, line: &[u8]) -> bool {
        let mut rest = line;
        while let Some((&byte, after)) = rest.split_first() {
            rest = match (self.string, byte) {
                (Some(quote), _) => self.in_string(quote, rest),
                (None, b'#') => return false,
                (None, b'"') => match self.opened(Quote::Basic, rest) {
                    Some(rest) => rest,
                    None => return true,
                },
                (None, b'\'') => match self.opened(Quote::Literal, rest) {
                    Some(rest) => rest,
                    None => return true,
                },
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
        false
    }

    /// Behind the string that begins `text`; `None` if it has no end on this line and may not go on.
    fn opened<'a>(&mut self, quote: Quote, text: &'a [u8]) -> Option<&'a [u8]> {
        let mark = quote.byte();
        if text.starts_with(&[mark; 3]) {
            self.string = Some(quote);
            return Some(&text[3..]);
        }
        let mut place = 1;
        while place < text.len() {
            match text[place] {
                b'\\' if quote == Quote::Basic => place += 2,
                byte if byte == mark => return Some(&text[place + 1..]),
                _ => place += 1,
            }
        }
        None
    }

    /// Behind the end of an open multi-line string, or nothing if it does not end here.
    fn in_string<'a>(&mut self, quote: Quote, text: &'a [u8]) -> &'a [u8] {
        let mark = quote.byte();
        let mut place = 0;
        while place < text.len() {
            match text[place] {
                b'\\' if quote == Quote::Basic => place += 2,
                byte if byte == mark => {
                    // Up to two quotes may stand directly before the three that end the string.
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
        assert!(open(&["a = '''", "\\'''x'''''' "]) || !open(&["a = '''", "'''"]));
        assert!(!open(&["a = \"\"\"", "say \\\"\"\" \"\"\"\"\""]));
        assert!(!open(&["a = { b = \"}{[\" } # {"]));
        assert!(!open(&["a = 'C:\\'"]));
    }

    #[test]
    fn a_string_without_end_on_its_line_is_told() {
        let mut lexer = Lexer::default();
        assert!(lexer.feed(b"a = { note = \"never"));
        assert!(!Lexer::default().feed(b"a = { note = \"ends\\\"\" }"));
    }
}
