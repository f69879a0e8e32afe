//! Warns about files other than the journal that still have the old key after a rename.

use super::Kind;
use crate::catalog::exercise::Library;
use crate::catalog::names::Names;
use crate::context::Context;
use crate::journal::{Header, Rename};
use crate::text;

/// A warning that the settings have a name that nobody has any more. The two files can't change together, and undo
/// would not change the settings back.
pub(super) fn left_in_config(
    rename: &Rename,
    before: &Header,
    after: &Header,
    context: &Context,
) -> Option<String> {
    if rename.kind != Kind::Person {
        return None;
    }
    let found = |word: &str, header| Names::new(header).known_person(word).ok();
    let is_left = |word: &&String| {
        let was = found(word, before).is_some_and(|key| key == rename.from);
        let is = found(word, after).is_some_and(|key| key == rename.to);
        (was || **word == rename.from) && !is
    };
    let words = context.config_by_now().with;
    let left = words.iter().find(is_left)?;
    let mended = words.iter().map(|word| {
        if is_left(&word) {
            rename.to.as_str()
        } else {
            word.as_str()
        }
    });
    let mended: Vec<&str> = mended.collect();
    Some(format!(
        "config.toml still says with = {left:?}: 'bond config set with {}' keeps that working",
        mended.join(",")
    ))
}

/// A warning about what still has the old key after a rename was undone or redone. The step is done: if the journal
/// can't be read any more, there is no warning.
#[must_use]
pub fn left_by_step(rename: Option<Rename>, before: &Header, context: &Context) -> Option<String> {
    let rename = rename?;
    let after = context.store.header().ok()?;
    let config = left_in_config(&rename, before, &after, context);
    config.or_else(|| left_in_exercises(&rename, before, context))
}

/// A warning that the user's own exercises still have the old key of a practice.
pub(super) fn left_in_exercises(
    rename: &Rename,
    before: &Header,
    context: &Context,
) -> Option<String> {
    if rename.kind != Kind::Practice {
        return None;
    }
    let library = Library::of(context, before);
    let own = library.outlines().into_iter();
    let left = own.filter(|one| one.own && one.practice == rename.from.as_str());
    let left: Vec<String> = left.map(|one| one.slug.to_string()).collect();
    (!left.is_empty()).then(|| {
        format!(
            "exercises of your own still say practice = {:?}, and are left out until they say {:?}: {}",
            rename.from,
            rename.to,
            text::listed(&left)
        )
    })
}
