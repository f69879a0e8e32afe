//! Joins pieces of a file into one text, and remembers the line of the file where each piece starts.

use memchr::memchr_iter;

use super::scanner::Lexer;

/// Pieces of a file that are read together.
#[derive(Default)]
pub(super) struct SourceMap {
    pub(super) text: String,
    /// (offset in `text`, line of the file)
    begins: Vec<(usize, usize)>,
}

impl SourceMap {
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Adds a piece, with or without its newline. Only the last piece may end in half a newline.
    pub(super) fn push(&mut self, text: &str, line: usize) {
        self.begins.push((self.text.len(), line));
        self.text.push_str(text);
        if !text.ends_with(['\n', '\r']) {
            self.text.push('\n');
        }
    }

    /// Adds all pieces of `other`.
    pub(super) fn append(&mut self, other: &Self) {
        let moved = self.text.len();
        self.text.push_str(&other.text);
        let begins = other.begins.iter();
        self.begins
            .extend(begins.map(|(begin, line)| (begin + moved, *line)));
    }

    /// The line of the file for a byte of the text.
    pub(super) fn line_of(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len().saturating_sub(1));
        let piece = self.begins.partition_point(|(begin, _)| *begin <= byte);
        let Some((begin, line)) = self.begins.get(piece.saturating_sub(1)) else {
            return 1;
        };
        line + memchr_iter(b'\n', &self.text.as_bytes()[*begin..byte]).count()
    }

    /// Whether the text ends in the middle of a construct.
    pub(super) fn is_open(&self) -> bool {
        let mut lexer = Lexer::default();
        for line in self.text.as_bytes().split(|&byte| byte == b'\n') {
            lexer.feed(line);
        }
        lexer.is_open()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_knows_its_line() {
        let mut head = SourceMap::default();
        head.push("format = 1\n[log]\n", 1);
        let mut rest = SourceMap::default();
        rest.push("x.at = 1", 7);
        rest.push("x.with = [\n]", 9);
        head.append(&rest);
        let line = |word: &str| head.line_of(head.text.find(word).unwrap());
        assert_eq!([line("format"), line("[log]")], [1, 2]);
        assert_eq!([line("x.at"), line("x.with"), line("]\n")], [7, 9, 2]);
        assert_eq!(head.line_of(head.text.rfind(']').unwrap()), 10);
        assert_eq!(head.line_of(usize::MAX), 10);
        assert_eq!(SourceMap::default().line_of(3), 1);
    }
}
