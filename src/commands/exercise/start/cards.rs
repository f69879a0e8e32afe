//! Which cards these people see today, and which they saw lately.

use std::collections::BTreeMap;

use crate::catalog::exercise::{self, Exercise, SafetyLevel};
use crate::catalog::practice::Relation;
use crate::context::Context;
use crate::draft::Draft;
use crate::journal::Header;
use crate::store::Drawn;
use crate::tui::session::deck::{self, Draw, Pile};

/// The cards of each deck, in an order that these people see today.
pub(super) fn piles(
    exercise: &Exercise,
    turns: &[exercise::Turn],
    draft: &Draft,
    relation: Option<Relation>,
    context: &Context,
    header: &Header,
) -> BTreeMap<String, Pile> {
    let today = context.today(header);
    let with = sorted(draft);
    let known = context.store.drawn();
    let pile = |(name, cards): (&String, &exercise::Deck)| {
        let here = known.iter().filter(|one| {
            (one.exercise.as_str(), &one.deck, &one.with) == (&exercise.outline.slug, name, &with)
        });
        let asked = turns.iter().filter_map(|turn| turn.step.draw.as_ref());
        let counts = asked
            .filter(|(deck, _)| deck == name)
            .map(|(_, count)| usize::from(*count));
        let draw = Draw {
            relation,
            lately: here.map(|one| (one.card.clone(), one.day)).collect(),
            today,
            least: counts.max().unwrap_or(0),
            seed: deck::seed(&[
                &exercise.outline.slug,
                name,
                &with.join(" "),
                &today.to_string(),
            ]),
        };
        (name.clone(), Pile::new(cards, &draw))
    };
    exercise.decks.iter().map(pile).collect()
}

fn sorted(draft: &Draft) -> Vec<String> {
    let mut with: Vec<String> = draft.entry.with.iter().map(str::to_owned).collect();
    with.sort();
    with
}

/// Keeps in mind which cards were drawn, but not for an exercise that leaves no trace.
pub(super) fn remember(
    exercise: &Exercise,
    draft: &Draft,
    drawn: Vec<(&str, &str)>,
    context: &Context,
) -> Option<String> {
    if exercise.outline.safety == SafetyLevel::Gate {
        return None;
    }
    let header = context.store.header().unwrap_or_default();
    let drawn: Vec<Drawn> = drawn
        .into_iter()
        .map(|(deck, card)| Drawn {
            day: context.today(&header),
            exercise: exercise.outline.slug.to_string(),
            with: sorted(draft),
            deck: deck.to_owned(),
            card: deck::fingerprint(card),
        })
        .collect();
    context.store.remember(&drawn)
}
