//! Who does the exercise together.

use crate::catalog::exercise::{Exercise, PartySize, Variant};
use crate::catalog::names::Names;
use crate::catalog::practice::Relation;
use crate::draft::Draft;
use crate::error::{Error, Result};
use crate::journal::Header;
use crate::text;

/// How the first person of whom it is known is related to the user.
pub(super) fn relation(draft: &Draft, header: &Header) -> Option<Relation> {
    let mut people = draft.entry.with.iter();
    people.find_map(|key| header.people.get(key)?.relation)
}

/// Refuses an exercise, or a variant of it, that is not for people who are related like this.
pub(super) fn check_relation(
    exercise: &Exercise,
    variant: Option<&Variant>,
    relation: Option<Relation>,
) -> Result<()> {
    let Some(relation) = relation else {
        return Ok(());
    };
    let fits = |suited: &[Relation]| suited.is_empty() || suited.contains(&relation);
    let outline = &exercise.outline;
    let (what, suited): (&str, &[Relation]) = match variant {
        Some(variant) if !fits(&variant.relationships) => (&variant.title, &variant.relationships),
        _ if !fits(&outline.relationships) => (&outline.title, &outline.relationships),
        _ => return Ok(()),
    };
    let suited: Vec<String> = suited.iter().map(|one| one.as_str().to_owned()).collect();
    Err(Error::usage(format!(
        "could not start {what:?} here: it is for {} relationships, and this one is {}",
        text::listed(&suited),
        relation.as_str()
    ))
    .hinted("'bond exercise list' shows others"))
}

/// Who takes part: the user, those who were named, and others where more are needed.
pub(super) fn people(exercise: &Exercise, draft: &Draft, header: &Header) -> Result<Vec<String>> {
    let mut people = vec!["You".to_owned()];
    if exercise.outline.party == PartySize::Solo {
        return Ok(people);
    }
    let names = Names::new(header);
    people.extend(draft.entry.with.iter().map(|key| {
        let new = draft.new_people.iter().find(|(new, _)| new == key);
        new.map_or_else(|| names.person_name(key), |(_, name)| name.clone())
    }));
    let (least, most) = exercise.outline.people;
    if people.len() > usize::from(most) {
        return Err(Error::usage(format!(
            "could not start {} with {}: it is for at most {}, you among them",
            exercise.outline.slug,
            text::count(people.len() as u64 - 1, "person"),
            text::count(most.into(), "person")
        )));
    }
    for place in people.len()..usize::from(least) {
        people.push(if least == 2 {
            "The other".to_owned()
        } else {
            format!("Person {}", place + 1)
        });
    }
    Ok(people)
}
