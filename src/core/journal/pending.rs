//! A key and a value after `[log]` that go on in the next line.

use super::problem::Problem;
use super::scanner::Lexer;

/// The lines of the construct so far.
pub(super) struct Pending {
    lexer: Lexer,
    /// The lines, with their newlines.
    pub(super) bytes: Vec<u8>,
    /// The number of the first line.
    pub(super) first: usize,
}

impl Pending {
    pub(super) fn new(lexer: Lexer, line: &[u8], first: usize) -> Self {
        Self {
            lexer,
            bytes: line.to_vec(),
            first,
        }
    }

    /// Adds the next line; gives whether the construct goes on after it.
    pub(super) fn goes_on_after(&mut self, line: &[u8]) -> bool {
        let broken = self.lexer.feed(line).is_some();
        self.bytes.extend_from_slice(line);
        self.lexer.is_open() && !broken
    }

    /// The lines before the first that starts another entry, and the lines from there on with their numbers.
    pub(super) fn split(&self) -> (&[u8], impl Iterator<Item = (&[u8], usize)>) {
        let lines = || self.bytes.split_inclusive(|&byte| byte == b'\n');
        let own = lines().skip(1).position(begins_entry);
        let own = own.map_or(usize::MAX, |place| place + 1);
        let end = lines().take(own).map(<[u8]>::len).sum::<usize>();
        let numbered = lines().zip(self.first..);
        (&self.bytes[..end], numbered.skip(own))
    }

    /// The problem to report for this construct, if only the lines of `broken` belong to it.
    pub(super) fn named(&self, broken: &[u8], problem: Problem) -> Problem {
        let own = broken.len() == self.bytes.len();
        if own && !self.lexer.is_open() {
            return problem;
        }
        let Ok(text) = std::str::from_utf8(broken) else {
            return Problem::not_utf8(broken, self.first);
        };
        let text = text.trim_end();
        match toml::from_str::<toml::Table>(text) {
            Ok(_) => problem,
            // A bracket is missing somewhere in the construct: the problem names its first line.
            Err(error) if error.span().is_none_or(|span| span.start >= text.len()) => {
                let first = text.lines().next().unwrap_or_default();
                Problem {
                    line: self.first,
                    ..Problem::at_byte(first, first.len(), self.first, error.message())
                }
            }
            Err(error) => Problem::of_toml(&error, text, self.first),
        }
    }
}

/// Whether a line looks like the start of an entry: `key = {`.
fn begins_entry(line: &[u8]) -> bool {
    let key = line
        .iter()
        .take_while(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte))
        .count();
    let value = line[key..]
        .trim_ascii_start()
        .strip_prefix(b"=")
        .map(<[u8]>::trim_ascii_start);
    key > 0 && value.is_some_and(|value| value.starts_with(b"{"))
}
