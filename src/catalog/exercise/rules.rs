//! What must hold between the parts of a file: sums, references, numbers.

use std::collections::BTreeSet;

use super::course::{along, range};
use super::notes::Notes;
use super::outline::{PartySize, SafetyLevel};
use super::references::References;
use super::schema::{Exercise, LogAs, Repeat, Speaker, Step, Variant, Whose};
use super::words::Word;

/// Notes every rule that an exercise breaks. A part that could not be read is passed over: that is noted already.
pub(super) fn check(exercise: &Exercise, name: &str, known: &References, notes: &mut Notes) {
    head(exercise, name, known, notes);
    ids(exercise, notes);
    roles(exercise, notes);
    decks(exercise, notes);
    record(exercise, notes);
    repeat(&exercise.steps, exercise.repeat.as_ref(), "repeat", notes);
    for (place, variant) in exercise.variants.iter().enumerate() {
        variants(exercise, variant, &format!("variants[{place}]"), notes);
    }
    minutes(exercise, notes);
    evidence(exercise, notes);
    references(exercise, known, notes);
}

fn head(exercise: &Exercise, name: &str, known: &References, notes: &mut Notes) {
    let slug = &exercise.outline.slug;
    let is_slug = !slug.contains('_') && !slug.contains("--") && !slug.ends_with('-');
    if !slug.is_empty() && !is_slug {
        let what = format!("slug is {slug:?}: words of a-z and 0-9 with one - between them");
        notes.wrong_at("slug", what);
    } else if !slug.is_empty() && slug != name {
        notes.wrong_at(
            "slug",
            format!("slug is {slug:?}, but the file is called {name:?}"),
        );
    }
    if exercise.outline.kinds.len() > 3 {
        notes.wrong_at("kinds", "kinds has 4 words, 3 are the most");
    }
    if !exercise.outline.practice.is_empty()
        && !known.practices.contains(&*exercise.outline.practice)
    {
        let what = format!("there is no practice {:?}", exercise.outline.practice);
        notes.wrong_at("practice", what);
    }
    for wanted in ["easier", "harder"] {
        let is_there = exercise.variants.iter().any(|variant| variant.id == wanted);
        if !is_there && !exercise.variants.is_empty() {
            notes.wrong_at("variants", format!("the variant {wanted:?} is missing"));
        }
    }
}

/// Nothing has the name of another.
fn ids(exercise: &Exercise, notes: &mut Notes) {
    let lists: [(&str, &str, Vec<&str>); 6] = [
        (
            "roles",
            "id",
            exercise.roles.iter().map(|one| one.id.as_str()).collect(),
        ),
        (
            "steps",
            "id",
            exercise.steps.iter().map(|one| one.id.as_str()).collect(),
        ),
        (
            "record",
            "id",
            exercise.record.iter().map(|one| one.id.as_str()).collect(),
        ),
        (
            "variants",
            "id",
            exercise
                .variants
                .iter()
                .map(|one| one.id.as_str())
                .collect(),
        ),
        (
            "evidence",
            "key",
            exercise
                .evidence
                .iter()
                .map(|one| one.key.as_str())
                .collect(),
        ),
        ("record", "log_as", logged(exercise)),
    ];
    for (list, key, ids) in lists {
        for (place, id) in ids.iter().enumerate() {
            if !id.is_empty() && ids[..place].contains(id) {
                let what = format!("{key} is {id:?}, as in a table above");
                notes.wrong_at(&format!("{list}[{place}].{key}"), what);
            }
        }
    }
    for (name, deck) in &exercise.decks {
        for (place, card) in deck.cards.iter().enumerate() {
            if !card.text.is_empty()
                && deck.cards[..place]
                    .iter()
                    .any(|other| other.text == card.text)
            {
                let what = "the same card is in this deck twice";
                notes.wrong_at(&format!("decks.{name}.cards[{place}].text"), what);
            }
        }
    }
}

fn logged(exercise: &Exercise) -> Vec<&'static str> {
    let words = exercise.record.iter().map(|ask| match ask.log_as {
        LogAs::None => "",
        LogAs::Rating | LogAs::Amount | LogAs::Note => ask.log_as.word(),
    });
    words.collect()
}

fn roles(exercise: &Exercise, notes: &mut Notes) {
    let mut used = BTreeSet::new();
    for (place, step) in exercise.steps.iter().enumerate() {
        let Speaker::Role(id) = &step.role else {
            continue;
        };
        used.insert(id.as_str());
        if !id.is_empty() && !exercise.roles.iter().any(|role| role.id == *id) {
            let what =
                format!("there is no role {id:?}: write one of [[roles]], \"both\" or \"all\"");
            notes.wrong_at(&format!("steps[{place}].role"), what);
        }
    }
    // Whoever has no step of their own may still have a part: someone to be listened to.
    if used.is_empty() && !exercise.roles.is_empty() && !exercise.steps.is_empty() {
        notes.wrong_at("roles", "there are roles, but no step is for one of them");
    }
    if exercise.roles.len() > usize::from(exercise.outline.people.1) {
        let what = format!(
            "there are {} roles for {} people at most",
            exercise.roles.len(),
            exercise.outline.people.1
        );
        notes.wrong_at("roles", what);
    }
}

fn decks(exercise: &Exercise, notes: &mut Notes) {
    let mut used = BTreeSet::new();
    for (place, step) in exercise.steps.iter().enumerate() {
        let Some((name, draw)) = &step.draw else {
            continue;
        };
        used.insert(name.as_str());
        let at = |key| format!("steps[{place}].{key}");
        let Some(deck) = exercise.decks.get(name) else {
            if !name.is_empty() {
                notes.wrong_at(&at("deck"), format!("there is no deck {name:?}"));
            }
            continue;
        };
        for relation in exercise.outline.relationships.iter() {
            let cards = deck.cards_for(Some(*relation)).count();
            if cards < usize::from(*draw) {
                let what = format!(
                    "draw is {draw}, but the cards of {name:?} for {relation} relationships are {cards}"
                );
                notes.wrong_at(&at("draw"), what);
            }
        }
    }
    for (name, deck) in &exercise.decks {
        if !used.contains(name.as_str()) {
            notes.wrong_at(
                &format!("decks.{name}"),
                format!("no step draws from the deck {name:?}"),
            );
        }
        for (place, card) in deck.cards.iter().enumerate() {
            for relation in &card.relationships {
                if !exercise.outline.relationships.contains(relation) {
                    let what = format!("the exercise is not for {relation} relationships");
                    notes.wrong_at(&format!("decks.{name}.cards[{place}].relationships"), what);
                }
            }
        }
    }
}

fn record(exercise: &Exercise, notes: &mut Notes) {
    for (place, ask) in exercise.record.iter().enumerate() {
        if exercise.outline.safety == SafetyLevel::Gate && !ask.private {
            let what = "at the safety level \"gate\" every answer is private = true";
            notes.wrong_at(&format!("record[{place}].private"), what);
        }
        if exercise.outline.party == PartySize::Solo && ask.whose != Whose::Me {
            let what = "there is only one person: who is \"me\"";
            notes.wrong_at(&format!("record[{place}].who"), what);
        }
    }
}

fn repeat(steps: &[Step], repeat: Option<&Repeat>, at: &str, notes: &mut Notes) {
    let Some(repeat) = repeat else {
        return;
    };
    let mut is_known = true;
    for (key, id) in [("from", &repeat.from), ("to", &repeat.to)] {
        if !steps.iter().any(|step| step.id == *id) {
            is_known = false;
            if !id.is_empty() {
                notes.wrong_at(&format!("{at}.{key}"), format!("there is no step {id:?}"));
            }
        }
    }
    if is_known && range(steps, repeat).is_none() {
        let what = format!("{:?} comes before {:?}", repeat.to, repeat.from);
        notes.wrong_at(&format!("{at}.to"), what);
    }
}

fn variants(exercise: &Exercise, variant: &Variant, at: &str, notes: &mut Notes) {
    repeat(
        &exercise.steps,
        variant.repeat.as_ref(),
        &format!("{at}.repeat"),
        notes,
    );
    let is_step = |id: &String| exercise.steps.iter().any(|step| step.id == *id);
    for id in variant.steps.keys() {
        if !is_step(id) {
            notes.wrong_at(
                &format!("{at}.steps.{id}"),
                format!("there is no step {id:?}"),
            );
        } else if variant.skip.contains(id) {
            notes.wrong_at(
                &format!("{at}.steps.{id}"),
                format!("the step {id:?} is skipped"),
            );
        }
    }
    for id in variant
        .skip
        .iter()
        .filter(|id| !id.is_empty() && !is_step(id))
    {
        notes.wrong_at(&format!("{at}.skip"), format!("there is no step {id:?}"));
    }
    for relation in &variant.relationships {
        if !exercise.outline.relationships.contains(relation) {
            let what = format!("the exercise is not for {relation} relationships");
            notes.wrong_at(&format!("{at}.relationships"), what);
        }
    }
}

/// The minutes of the steps add up, with repeats, as they are and in each variant.
fn minutes(exercise: &Exercise, notes: &mut Notes) {
    let mut compare = |at: String, said: f64, sum: f64| {
        if said.is_finite() && sum.is_finite() && (said - sum).abs() > 0.01 {
            let what = format!("minutes is {said}, but the steps add up to {sum}");
            notes.wrong_at(&at, what);
        }
    };
    compare(
        "minutes".to_owned(),
        exercise.outline.minutes,
        along(exercise, None).minutes,
    );
    for (place, variant) in exercise.variants.iter().enumerate() {
        let sum = along(exercise, Some(variant)).minutes;
        compare(format!("variants[{place}].minutes"), variant.minutes, sum);
    }
}

fn evidence(exercise: &Exercise, notes: &mut Notes) {
    for (place, study) in exercise.evidence.iter().enumerate() {
        if let Some(doi) = study.doi.as_ref().filter(|doi| !is_doi(doi)) {
            let what = format!("doi is {doi:?}: a DOI looks like 10.1037/a0031597");
            notes.wrong_at(&format!("evidence[{place}].doi"), what);
        }
    }
}

/// `10.`, four to nine digits, `/`, and something without blanks.
fn is_doi(doi: &str) -> bool {
    let Some((registrant, name)) = doi
        .strip_prefix("10.")
        .and_then(|rest| rest.split_once('/'))
    else {
        return false;
    };
    (4..=9).contains(&registrant.len())
        && registrant.bytes().all(|byte| byte.is_ascii_digit())
        && !name.is_empty()
        && !name.contains(char::is_whitespace)
}

fn references(exercise: &Exercise, known: &References, notes: &mut Notes) {
    let mut refer = |at: String, slug: Option<&String>| {
        if let Some(slug) = slug.filter(|slug| !slug.is_empty() && !known.slugs.contains(*slug)) {
            notes.wrong_at(&at, format!("there is no exercise {slug:?}"));
        }
    };
    refer("safety.help".to_owned(), exercise.safety.help.as_ref());
    for (place, caution) in exercise.cautions.iter().enumerate() {
        refer(format!("cautions[{place}].see"), caution.see.as_ref());
    }
}
