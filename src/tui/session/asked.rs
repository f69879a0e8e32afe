//! Questions in a session: what is typed, and what was answered.

use super::answer::{self, Given};
use super::plan::{Asking, PlanPage};
use super::state::{Over, Session};
use crate::catalog::exercise::AnswerKind;

impl Session {
    /// What was typed on the open page.
    #[must_use]
    pub fn typed(&self) -> &str {
        self.typed.get(&self.at).map_or("", String::as_str)
    }

    pub(super) fn edit(&mut self, change: impl FnOnce(&mut String)) {
        self.notice = None;
        self.given.remove(&self.at);
        change(self.typed.entry(self.at).or_default());
    }

    /// Takes what was typed as the answer, if it is one.
    pub(super) fn submit(&mut self) {
        let PlanPage::Ask(asking) = self.page() else {
            return;
        };
        let kind = &self.plan.exercise.record[asking.ask].kind;
        match answer::read(kind, self.typed()) {
            Ok(value) => {
                if value.is_some() {
                    self.given.insert(self.at);
                }
                self.next();
            }
            Err(expected) => {
                // Nobody can mend what nobody can see.
                if asking.person.is_some() {
                    self.typed.remove(&self.at);
                }
                self.notice = Some(format!("Please type {expected}, or nothing."));
            }
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        let PlanPage::Ask(asking) = self.page() else {
            return;
        };
        let is_text = self.plan.exercise.record[asking.ask].kind == AnswerKind::Text;
        if is_text && self.over == Over::Page && self.size.is_enough() {
            let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
            self.edit(|typed| typed.push_str(&line));
        }
    }

    /// Every answer that was given, in the order of the pages.
    #[must_use]
    pub fn answers(&self) -> Vec<Given> {
        let given = self.given.iter().filter_map(|&at| self.answer_at(at));
        given.collect()
    }

    fn answer_at(&self, at: usize) -> Option<Given> {
        let PlanPage::Ask(Asking { ask, person, .. }) = self.pages[at] else {
            return None;
        };
        let ask = self.plan.exercise.record[ask].clone();
        let value = answer::read(&ask.kind, self.typed.get(&at)?).ok()??;
        Some(Given { ask, person, value })
    }

    /// What each person answered to a question: their name and the answer, if there is one.
    pub(super) fn revealed(&self, asking: Asking) -> Vec<(&str, Option<Given>)> {
        let pages = self.pages.iter().enumerate();
        let asked = pages.filter_map(|(at, page)| match page {
            PlanPage::Ask(one) if (one.ask, one.after) == (asking.ask, asking.after) => {
                Some((self.plan.people.get(one.person?)?.as_str(), at))
            }
            _ => None,
        });
        let answer = |at: usize| {
            self.given
                .contains(&at)
                .then(|| self.answer_at(at))
                .flatten()
        };
        asked.map(|(name, at)| (name, answer(at))).collect()
    }
}
