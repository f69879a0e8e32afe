//! Journals that nobody writes by accident, each with what bond makes of it.

pub(crate) mod bytes;
pub(crate) mod huge;

/// A whole file and what becomes of it.
pub(crate) struct Case {
    /// What it is.
    pub(crate) name: &'static str,
    /// The file.
    pub(crate) bytes: Vec<u8>,
    /// What a view says.
    pub(crate) view: View,
    /// What `bond log` does.
    pub(crate) log: Log,
}

/// What a view says of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// So many entries, status 0.
    Reads(usize),
    /// So many entries, status 0 and a warning of the line that a torn write left.
    Torn(usize),
    /// So many entries, status 0 and a warning of what is left out at line and column, with words that say what is wrong.
    LeavesOut(usize, usize, usize, &'static str),
    /// Status 3 at line and column, with words that say what is wrong.
    Broken(usize, usize, &'static str),
}

/// What `bond log` does with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Log {
    /// The entry comes after all that was there.
    Appends,
    /// The entry comes before the tables after the log.
    Inserts,
    /// So many torn bytes go to `.torn`, and the entry comes in their place.
    Cuts(usize),
    /// Status 3 with the finished line; the file stays.
    Refuses,
}

pub(crate) const HEAD: &str = "format = 1\n\n[log]\n";
pub(crate) const ENTRY: &str = "x1 = { at = 2026-11-21, practice = \"appreciation\" }\n";

fn case(name: &'static str, bytes: impl Into<Vec<u8>>, view: View, log: Log) -> Case {
    Case {
        name,
        bytes: bytes.into(),
        view,
        log,
    }
}

/// A journal of one entry, and something after it.
pub(crate) fn journal(more: &str) -> String {
    format!("{HEAD}{ENTRY}{more}")
}

/// A journal whose second entry has one more field.
fn field(text: &str) -> String {
    journal(&format!(
        "x2 = {{ at = 2026-11-20, practice = \"appreciation\", {text} }}\n"
    ))
}

fn with(text: String, more: &[u8]) -> Vec<u8> {
    [text.into_bytes(), more.to_vec()].concat()
}

/// A journal above whose log something stands.
fn above(text: &str) -> String {
    format!("{text}{}", journal(""))
}
