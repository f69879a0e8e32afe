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
