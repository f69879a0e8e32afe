//! What a step shows: who has which part, what to do, the cards, the time.

use super::{BACK, LEAVE, NEXT, QUIT, muted, plain, strong};
use crate::catalog::exercise::{Speaker, Timer, Turn};
use crate::tui::Style;
use crate::tui::session::plain::someone;
use crate::tui::session::screen::{Clock, Paragraph, Screen};
use crate::tui::session::state::Session;

impl Session {
    pub(super) fn turn_screen(&self, turn: usize) -> Screen {
        let Turn {
            step,
            actor,
            round,
            rounds,
        } = &self.plan.turns[turn];
        let mut body = Vec::new();
        if let Some((role, person)) = actor {
            let name = someone(&self.plan.people, *person);
            body.push(strong(format!("{role}: {name}")));
        }
        body.push(plain(step.text.as_str()));
        body.extend(step.ask.iter().map(|ask| strong(ask.as_str())));
        body.extend(self.hand(turn).iter().map(|card| Paragraph {
            text: card.clone(),
            style: Style::Card,
        }));
        body.extend(self.role_hint(turn).map(muted));
        let round = match rounds {
            0 | 1 => String::new(),
            _ => format!(", round {round} of {rounds}"),
        };
        Screen {
            place: format!("step {} of {}{round}", turn + 1, self.plan.turns.len()),
            heading: step.title.clone(),
            body,
            clock: (step.timer != Timer::None).then(|| self.clock(turn)),
            hints: self.turn_hints(turn),
            ..Screen::default()
        }
    }

    fn role_hint(&self, turn: usize) -> Option<&str> {
        let Speaker::Role(id) = &self.plan.turns[turn].step.role else {
            return None;
        };
        let roles = &self.plan.exercise.roles;
        let role = roles.iter().find(|role| role.id == *id)?;
        Some(role.hint.as_str()).filter(|hint| !hint.is_empty())
    }

    fn turn_hints(&self, turn: usize) -> Vec<(&'static str, &'static str)> {
        let step = &self.plan.turns[turn].step;
        let mut hints = vec![NEXT, BACK];
        if step.timer != Timer::None {
            hints.push(("p", if self.paused { "go on" } else { "pause" }));
        }
        if self.has_other_card(turn) {
            let several = self.hand(turn).len() > 1;
            hints.push((
                "c",
                if several {
                    "other cards"
                } else {
                    "another card"
                },
            ));
        }
        hints.extend([("s", "skip"), QUIT, LEAVE]);
        hints
    }

    fn clock(&self, turn: usize) -> Clock {
        let (left, whole) = (self.left(turn), self.whole(turn));
        let share = if whole.is_zero() {
            1.0
        } else {
            1.0 - left.as_secs_f64() / whole.as_secs_f64()
        };
        Clock {
            left: left.as_secs() + u64::from(left.subsec_nanos() > 0),
            share,
            paused: self.paused,
            hard: self.plan.turns[turn].step.timer == Timer::Hard,
        }
    }
}
