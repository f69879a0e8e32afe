//! Reads the entries of a text.

use std::collections::HashSet;
use std::io::Cursor;

use crate::journal::layout::{self, Layout};
use crate::journal::{Entry, Problem, Reader, Visit, single};

/// Shows every entry of a text that can be read, also on a line that the reader does not reach: after tables that can't
/// be read, or outside the log.
pub(super) fn show(text: &[u8], mut see: impl FnMut(&str, &Entry<'_>) + Send) {
    let mut shown = HashSet::new();
    read(text, |id, entry, line| {
        shown.insert(line);
        see(id, entry);
    });
    let whole = text.len() - Layout::of(text).torn(text);
    for (number, line) in layout::lines(&text[..whole]).enumerate() {
        if shown.contains(&(number + 1)) {
            continue;
        }
        let line = std::str::from_utf8(&text[line]).ok();
        if let Some((id, entry)) = line.and_then(|line| single::read(line.trim())) {
            see(&id, &entry);
        }
    }
}

fn read(text: &[u8], see: impl FnMut(&str, &Entry<'_>, usize) + Send) {
    struct Each<F>(F);
    impl<F: FnMut(&str, &Entry<'_>, usize) + Send> Visit for Each<F> {
        fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize) {
            (self.0)(id, entry, line);
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
