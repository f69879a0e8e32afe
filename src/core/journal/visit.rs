//! The interface of visitors: code that a reader shows the entries of a journal.

use super::entry::Entry;
use super::entry_line::EntryLine;
use super::problem::Problem;

/// A visitor, which the reader shows each entry in the order of the file.
pub trait Visit: Send {
    /// Sees an entry; `line` is counted from 1.
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize);

    /// Sees an entry in the form that bond writes, as nearly all entries are. A visitor that needs only a few fields
    /// takes them from here, which saves building the entry. It must come to the same result with either method.
    fn line(&mut self, line: &EntryLine<'_>, number: usize) {
        self.entry(line.key(), &line.entry(), number);
    }

    /// A visitor for the later half of a long file, made before this visitor has seen anything. `None` if the visitor
    /// has to see every entry in order, or its line number.
    ///
    /// Both may reserve memory here for what they will see: two threads that grow their memory at the same time wait
    /// for each other.
    fn fork(&mut self) -> Option<Self>
    where
        Self: Sized,
    {
        None
    }

    /// Adds what the visitor of the later half has seen.
    fn join(&mut self, later: Self)
    where
        Self: Sized,
    {
        drop(later);
    }

    /// Sees a place that can't be read. The reader goes on with the next line if this gives `true`.
    fn problem(&mut self, problem: &Problem) -> bool {
        let _ = problem;
        false
    }
}

/// A visitor that ignores every entry and goes on after every problem, for those who need only what surrounds the
/// entries.
#[derive(Clone, Copy, Debug)]
pub struct Unseen;

impl Visit for Unseen {
    fn entry(&mut self, _: &str, _: &Entry<'_>, _: usize) {}

    fn problem(&mut self, _: &Problem) -> bool {
        true
    }
}

/// A reference to a visitor sees every entry in order: it is never forked.
impl<V: Visit + ?Sized> Visit for &mut V {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize) {
        (**self).entry(id, entry, line);
    }

    fn line(&mut self, line: &EntryLine<'_>, number: usize) {
        (**self).line(line, number);
    }

    fn problem(&mut self, problem: &Problem) -> bool {
        (**self).problem(problem)
    }
}
