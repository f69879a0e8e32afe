//! What bond's reader tells of a text.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use bond::catalog::practice::is_slug;
use bond::journal::{Entry, Header, Problem, Reader, Seen, Visit, write};

/// All that was told.
pub(crate) struct Told {
    /// Entries in their order: id, and the line that bond would write.
    pub(crate) entries: Vec<(String, String)>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) header: Option<Header>,
    pub(crate) seen: Seen,
}

#[derive(Default)]
struct Listener {
    entries: Vec<(String, String)>,
    problems: Vec<Problem>,
}

impl Visit for Listener {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, _: usize) {
        let people = entry.with.iter();
        // Keys go into completions, where another character might run.
        assert!(
            people.chain([entry.practice.as_ref()]).all(is_slug),
            "{entry:?}"
        );
        self.entries.push((id.to_owned(), write::line(id, entry)));
    }

    fn problem(&mut self, problem: &Problem) -> bool {
        assert!(!problem.what.contains('\n'), "{problem:?}");
        self.problems.push(problem.clone());
        true
    }
}

impl Told {
    pub(crate) fn of(text: &[u8]) -> Self {
        let mut reader = Reader::open(Cursor::new(text)).expect("memory");
        for _ in 0..2 {
            let mut listener = Listener::default();
            let Some(seen) = reader.entries(&mut listener).expect("memory") else {
                continue;
            };
            let header = reader.header().ok().cloned();
            return Self {
                entries: listener.entries,
                problems: listener.problems,
                header,
                seen,
            };
        }
        panic!("the reader asks for a third round");
    }

    /// Whether a view would read it.
    pub(crate) fn is_sound(&self) -> bool {
        self.problems.is_empty() && self.header.is_some()
    }

    /// How often each entry is in it, whatever its id; copies with the same id are one entry.
    pub(crate) fn contents(&self) -> BTreeMap<&str, usize> {
        let mut contents = BTreeMap::new();
        let lines: BTreeSet<_> = self.entries.iter().map(|(_, line)| line).collect();
        for line in lines {
            let content = line.split_once(" = ").expect("an entry").1;
            *contents.entry(content).or_default() += 1;
        }
        contents
    }
}
