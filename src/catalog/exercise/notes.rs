//! What is wrong with a file, and where everything in it stands.

use std::collections::HashMap;

use crate::journal::Problem;

/// As many problems as anybody reads: what has more is no exercise.
const MOST: usize = 1000;

/// Problems by their place, and places by the path of a key.
#[derive(Debug, Default)]
pub(super) struct Notes {
    places: HashMap<String, usize>,
    found: Vec<(usize, String)>,
}

impl Notes {
    /// Remembers where `path`, such as `steps[2].deck`, has its value.
    pub(super) fn place(&mut self, path: &str, byte: usize) {
        self.places.insert(path.to_owned(), byte);
    }

    /// Notes a problem at a byte.
    pub(super) fn wrong(&mut self, byte: usize, what: impl Into<String>) {
        self.found.push((byte, what.into()));
    }

    /// Notes a problem at the value of `path`, or at what it would be in.
    pub(super) fn wrong_at(&mut self, path: &str, what: impl Into<String>) {
        let mut path = path;
        let byte = loop {
            if let Some(byte) = self.places.get(path) {
                break *byte;
            }
            match path.rfind(['.', '[']) {
                Some(end) => path = &path[..end],
                None => break 0,
            }
        };
        self.wrong(byte, what);
    }

    /// All problems in the order of the file, each once; of a file that is wrong all over, the first [`MOST`].
    pub(super) fn into_problems(mut self, text: &str) -> Vec<Problem> {
        self.found.sort();
        self.found.dedup();
        self.found.truncate(MOST);
        let place = |(byte, what)| Problem::at_byte(text, byte, 1, what);
        self.found.into_iter().map(place).collect()
    }
}
