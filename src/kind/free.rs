//! Checks that a new key, name or alias does not belong to another practice or person.

use super::{CatalogItem, Kind};
use crate::catalog::names::Names;
use crate::error::{Error, Result};

/// Checks that words are free, for a new practice or person, or for the one with the key `own`. The error says that
/// bond could not `what`.
///
/// # Errors
///
/// If a word belongs to another practice or person.
pub fn check_free<'w>(
    kind: Kind,
    words: impl IntoIterator<Item = &'w str>,
    own: Option<&str>,
    what: &str,
    names: Names<'_>,
) -> Result<()> {
    for word in words {
        let keys: Vec<String> = match kind {
            Kind::Practice => {
                let called = names.practices_called(word);
                called.map(|practice| practice.key.into_owned()).collect()
            }
            Kind::Person => names.people_called(word).map(str::to_owned).collect(),
        };
        if let Some(key) = keys.iter().find(|key| Some(key.as_str()) != own) {
            return Err(taken(&CatalogItem::new(kind, key), what, word, names));
        }
    }
    Ok(())
}

fn taken(by: &CatalogItem, what: &str, word: &str, names: Names<'_>) -> Error {
    let key = &by.key;
    match by.kind {
        Kind::Practice => {
            let practice = names.practice_or_bare(key);
            let whose = if practice.builtin {
                "the built-in practice"
            } else {
                "the practice"
            };
            Error::usage(format!(
                "could not {what}: {word:?} already means {whose} {:?}",
                practice.title
            ))
            .hinted(format!(
                "choose another name or alias; 'bond practice show {key}' shows that one"
            ))
        }
        Kind::Person => Error::usage(format!(
            "could not {what}: {word:?} already means {}",
            names.person_name(key)
        ))
        .hinted(format!(
            "'bond person show {key}' shows them; for somebody else, choose another name"
        )),
    }
}
