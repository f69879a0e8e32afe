//! Lists all problems in the text of a journal.

use std::io::Cursor;

use super::entry::Entry;
use super::problem::Problem;
use super::reader::Reader;
use super::visit::Visit;

/// Everything that keeps the text of a journal from being read, in the order of the text.
#[must_use]
pub fn problems(text: &[u8]) -> Vec<Problem> {
    let mut all = All::default();
    if let Ok(mut reader) = Reader::open(Cursor::new(text)) {
        // `None` asks for another round. This visitor goes on after every problem, so the reader reaches the end.
        while let Ok(None) = reader.show(&mut all) {
            all = All::default();
        }
    }
    all.0
}

#[derive(Default)]
struct All(Vec<Problem>);

impl Visit for All {
    fn entry(&mut self, _: &str, _: &Entry<'_>, _: usize) {}

    fn problem(&mut self, problem: &Problem) -> bool {
        self.0.push(problem.clone());
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Plain;

    impl Visit for Plain {
        fn entry(&mut self, _: &str, _: &Entry<'_>, _: usize) {}
    }

    #[test]
    fn a_lenient_reader_counts_all_that_can_not_be_read() {
        let lines = [
            "x", "<<<<<<<", "y = 1", "\"", "z", "=", "é é", "a.b", "]", "# fine", "",
        ];
        for count in 0..lines.len() {
            let text = format!("format = 1\n\n[log]\n{}\n", lines[..=count].join("\n"));
            let mut reader = Reader::open(Cursor::new(&text))
                .expect("a journal")
                .leniently();
            let seen = reader
                .show(&mut Plain)
                .expect("entries")
                .expect("no tables");
            assert_eq!(seen.unread.count, problems(text.as_bytes()).len(), "{text}");
        }
    }
}
