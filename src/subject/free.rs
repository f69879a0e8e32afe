//! Words that someone or something else goes by already.

use super::{Sort, Subject};
use crate::fault::{Fault, Result};
use crate::names::Names;

/// Looks whether words are free: for a new practice or person, or for one that has the key `own`. `what` could not be
/// done otherwise.
///
/// # Errors
///
/// When one of them means another one.
pub fn check_free<'w>(
    sort: Sort,
    words: impl IntoIterator<Item = &'w str>,
    own: Option<&str>,
    what: &str,
    names: Names<'_>,
) -> Result<()> {
    for word in words {
        let keys: Vec<String> = match sort {
            Sort::Practice => {
                let called = names.practices_called(word);
                called.map(|practice| practice.key.into_owned()).collect()
            }
            Sort::Person => names.people_called(word).map(str::to_owned).collect(),
        };
        if let Some(key) = keys.iter().find(|key| Some(key.as_str()) != own) {
            return Err(taken(&Subject::new(sort, key), what, word, names));
        }
    }
    Ok(())
}

fn taken(by: &Subject, what: &str, word: &str, names: Names<'_>) -> Fault {
    let key = &by.key;
    match by.sort {
        Sort::Practice => {
            let practice = names.practice_or_bare(key);
            let whose = if practice.builtin {
                "the built-in practice"
            } else {
                "the practice"
            };
            Fault::usage(format!(
                "could not {what}: {word:?} already means {whose} {:?}",
                practice.title
            ))
            .hinted(format!(
                "choose another name or alias; 'bond practice show {key}' shows that one"
            ))
        }
        Sort::Person => Fault::usage(format!(
            "could not {what}: {word:?} already means {}",
            names.person_name(key)
        ))
        .hinted(format!(
            "'bond person show {key}' shows them; for somebody else, choose another name"
        )),
    }
}
