//! What a question shows, and what each person answered.

use super::{BACK, LEAVE, NEXT, QUIT, muted, plain, strong};
use crate::catalog::exercise::{AnswerKind, Ask};
use crate::tui::session::answer;
use crate::tui::session::plain::someone;
use crate::tui::session::plan::Asking;
use crate::tui::session::screen::{InputField, Paragraph, Screen};
use crate::tui::session::state::Session;

impl Session {
    pub(super) fn question(&self, asking: Asking) -> Screen {
        let ask = &self.plan.exercise.record[asking.ask];
        let mut body = vec![strong(ask.prompt.as_str())];
        body.extend(options(ask));
        let mut heading = if asking.after {
            "Looking back"
        } else {
            "Before you begin"
        }
        .to_owned();
        if let Some(person) = asking.person {
            heading = match person {
                0 => "You answer first, unseen".to_owned(),
                _ => format!("{} answers now, unseen", someone(&self.plan.people, person)),
            };
            let aside = match self.plan.people.len() {
                0..=2 => {
                    "The other looks away. Typing shows as dots; both answers are shown when they are in."
                }
                _ => {
                    "The others look away. Typing shows as dots; the answers are shown when all are in."
                }
            };
            body.push(muted(aside));
        }
        if ask.private {
            body.push(muted("Private: never shown in summaries."));
        }
        let mut hints = vec![
            NEXT,
            ("←", "back"),
            ("ctrl-c", "end"),
            ("esc esc", "clear and leave"),
        ];
        if self.field() != Some(&AnswerKind::Text) {
            hints = vec![NEXT, BACK, ("s", "skip"), QUIT, LEAVE];
        } else if !self.can_go_back() {
            hints.remove(1);
        }
        Screen {
            place: answer::expected(&ask.kind),
            heading,
            body,
            field: Some(InputField {
                text: self.typed().to_owned(),
                hidden: asking.person.is_some(),
            }),
            hints,
            ..Screen::default()
        }
    }

    pub(super) fn reveal(&self, asking: Asking) -> Screen {
        let ask = &self.plan.exercise.record[asking.ask];
        let mut body = vec![plain(ask.prompt.as_str())];
        for (name, answer) in self.revealed(asking) {
            let said = answer.map_or_else(|| "no answer".to_owned(), |given| given.value.said());
            body.push(strong(format!("{name}: {said}")));
        }
        Screen {
            heading: "What each of you answered".to_owned(),
            body,
            hints: vec![NEXT, BACK, QUIT, LEAVE],
            ..Screen::default()
        }
    }
}

/// The choices with their numbers.
fn options(ask: &Ask) -> Vec<Paragraph> {
    let AnswerKind::Choice(options) = &ask.kind else {
        return Vec::new();
    };
    let numbered = options.iter().enumerate();
    numbered
        .map(|(place, option)| plain(format!("{}  {option}", place + 1)))
        .collect()
}
