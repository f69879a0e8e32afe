//! Shows entries that could not be written as lines, for the user to keep.

use crate::error::{Error, ErrorKind, Remains};
use crate::journal::{Entry, write};

/// Adds the lines of the entries to the error if a file could not be read, so that they are not lost.
#[must_use]
pub fn with_lines(error: Error, entries: &[Entry<'_>]) -> Error {
    if error.kind != ErrorKind::Unreadable {
        return error;
    }
    kept_lines(error, entries)
}

/// Adds the lines of entries that could not be written to the error, for the user to keep. Entries that are in the file
/// are not added.
#[must_use]
pub fn kept_lines(error: Error, entries: &[Entry<'_>]) -> Error {
    let begins = match error.remains {
        None => "nothing was written; when that is mended",
        Some(Remains::Perhaps) => "if it is not",
        Some(Remains::Unsynced) => return error,
    };
    let lines: Vec<String> = entries
        .iter()
        .map(|entry| write::line("new", entry))
        .collect();
    let words = match entries {
        [_] => "with a word of your own for 'new'",
        _ => "each with a word of its own for 'new'",
    };
    error.hinted(format!(
        "{begins}, log again or put this below [log], {words}:\n{}",
        lines.join("\n")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is printed after the message of an error that kept some lines.
    fn hints(remains: Option<Remains>) -> Vec<String> {
        let error = Error::io("could not write it").hinted("other");
        let error = Error { remains, ..error };
        let kept = kept_lines(error, &[]);
        kept.hints().map(str::to_owned).collect()
    }

    #[test]
    fn only_someone_who_may_have_to_log_again_is_told_so() {
        let hints = |remains| hints(remains).join(" / ");
        assert!(hints(None).starts_with("nothing was written; when that is mended, log again"));
        let perhaps = hints(Some(Remains::Perhaps));
        assert!(
            perhaps.starts_with(Remains::Perhaps.sentence())
                && perhaps.contains("bond history / if it is not, log again"),
            "{perhaps}"
        );
        let unsynced = hints(Some(Remains::Unsynced));
        assert_eq!(
            unsynced,
            format!("{} / other", Remains::Unsynced.sentence())
        );
    }
}
