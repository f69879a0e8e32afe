//! Who is told of the entries of a journal.

use super::entry::Entry;
use super::entry_line::EntryLine;
use super::problem::Problem;

/// Who is told of each entry, in the order of the file.
pub trait Visit: Send {
    /// One entry; `line` is counted from 1.
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize);

    /// One entry in the form that bond writes, which is nearly every one. Who needs only a few of its fields takes them
    /// from here, and spares making the entry; it then shows in neither way more or less than in the other.
    fn line(&mut self, line: &EntryLine<'_>, number: usize) {
        self.entry(line.key(), &line.entry(), number);
    }

    /// A visitor for the later half of a long file, made before this one has seen anything. None for who has to be told
    /// of every entry in order, or of its line.
    ///
    /// Both may make room here for what they will see: two threads that grow at the same time wait for each other.
    fn fork(&mut self) -> Option<Self>
    where
        Self: Sized,
    {
        None
    }

    /// Takes what the visitor of the later half has seen.
    fn join(&mut self, later: Self)
    where
        Self: Sized,
    {
        drop(later);
    }

    /// A place that can't be understood. The reader goes on with the next line if this gives `true`.
    fn problem(&mut self, problem: &Problem) -> bool {
        let _ = problem;
        false
    }
}

/// Who needs to see no entry, but only what is said around them; goes on after every problem.
#[derive(Clone, Copy, Debug)]
pub struct Unseen;

impl Visit for Unseen {
    fn entry(&mut self, _: &str, _: &Entry<'_>, _: usize) {}

    fn problem(&mut self, _: &Problem) -> bool {
        true
    }
}

/// A visitor behind a reference sees every entry in order: it is never forked.
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
