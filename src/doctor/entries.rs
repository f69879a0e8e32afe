//! Reads the entries of a text.

use std::io::Cursor;

use crate::journal::{Entry, Problem, Reader, Visit};

/// Shows every entry of a text that can be read.
pub(super) fn show(text: &[u8], see: impl FnMut(&str, &Entry<'_>) + Send) {
    struct Each<F>(F);
    impl<F: FnMut(&str, &Entry<'_>) + Send> Visit for Each<F> {
        fn entry(&mut self, id: &str, entry: &Entry<'_>, _: usize) {
            (self.0)(id, entry);
        }

        fn problem(&mut self, _: &Problem) -> bool {
            true
        }
    }
    let Ok(mut reader) = Reader::open(Cursor::new(text)) else {
        return;
    };
    let mut each = Each(see);
    // This visitor goes on after every problem, so the reader reaches the end; `None` asks for another round.
    while let Ok(None) = reader.show(&mut each) {}
}
