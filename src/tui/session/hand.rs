//! Cards in a session: those that lie open, and others in their place.

use super::layout::Reach;
use super::plan::PlanPage;
use super::state::Session;

impl Session {
    pub(super) fn draw(&mut self, turn: usize, held: &[String]) -> Vec<String> {
        let Some((deck, count)) = &self.plan.turns[turn].step.draw else {
            return Vec::new();
        };
        let pile = self.plan.piles.get_mut(deck);
        pile.map_or_else(Vec::new, |pile| pile.take((*count).into(), held))
    }

    /// The cards that lie open in a step.
    #[must_use]
    pub fn hand(&self, turn: usize) -> &[String] {
        self.hands.get(&turn).map_or(&[], Vec::as_slice)
    }

    /// Whether other cards can be drawn in a step.
    pub(super) fn has_other_card(&self, turn: usize) -> bool {
        let step = &self.plan.turns[turn].step;
        let pile = step
            .draw
            .as_ref()
            .and_then(|(deck, _)| self.plan.piles.get(deck));
        pile.is_some_and(|pile| pile.has_other(self.hand(turn)))
    }

    /// Puts the cards aside and draws others.
    pub(super) fn draw_again(&mut self) {
        let PlanPage::Turn(turn) = self.page() else {
            return;
        };
        if self.has_other_card(turn) {
            let held = self.hand(turn).to_vec();
            let hand = self.draw(turn, &held);
            self.hands.insert(turn, hand);
            // Cards are at the end of the page.
            self.scroll = Reach::of(&self.screen(), self.size).most;
        }
    }

    /// The cards that lay open in steps that were done, each with the name of its deck.
    #[must_use]
    pub fn drawn(&self) -> Vec<(&str, &str)> {
        let done = self.done.iter().filter_map(|&turn| {
            let (deck, _) = self.plan.turns[turn].step.draw.as_ref()?;
            Some((deck.as_str(), self.hand(turn)))
        });
        done.flat_map(|(deck, hand)| hand.iter().map(move |card| (deck, card.as_str())))
            .collect()
    }
}
