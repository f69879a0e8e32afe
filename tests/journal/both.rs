//! A pair of visitors that see the same entries.

use bond::journal::{Entry, EntryLine, Problem, Visit};

/// Shows everything to both visitors.
pub(crate) struct Both<A, B>(pub(crate) A, pub(crate) B);

impl<A: Visit, B: Visit> Visit for Both<A, B> {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize) {
        self.0.entry(id, entry, line);
        self.1.entry(id, entry, line);
    }

    fn line(&mut self, line: &EntryLine<'_>, number: usize) {
        self.0.line(line, number);
        self.1.line(line, number);
    }

    fn fork(&mut self) -> Option<Self> {
        Some(Self(self.0.fork()?, self.1.fork()?))
    }

    fn join(&mut self, later: Self) {
        self.0.join(later.0);
        self.1.join(later.1);
    }

    fn problem(&mut self, problem: &Problem) -> bool {
        self.0.problem(problem) | self.1.problem(problem)
    }
}
