//! What each page of a session shows.

mod question;
mod turn;

use super::layout::Reach;
use super::plan::PlanPage;
use super::screen::{Paragraph, Screen};
use super::state::{Over, Session};
use crate::catalog::exercise::{AfterNo, CautionLevel};
use crate::text;
use crate::tui::Style;

const LEAVE: (&str, &str) = ("x", "clear and leave");
const QUIT: (&str, &str) = ("q", "quit");
const BACK: (&str, &str) = ("b", "back");
const NEXT: (&str, &str) = ("enter", "next");
const READ_ON: (&str, &str) = ("enter", "read on");

impl Session {
    /// What is to be seen now.
    #[must_use]
    pub fn screen(&self) -> Screen {
        let mut screen = match self.over {
            Over::Page => self.page_screen(),
            Over::Help(no) => self.help_screen(no),
            Over::Leaving => self.leaving_screen(),
        };
        if !self.asks_for_privacy() {
            screen.title = self.plan.exercise.outline.title.to_string();
        }
        screen.scroll = self.scroll;
        if self.escaped {
            screen.notice = Some("Esc again clears the screen and leaves.".to_owned());
        }
        if self.is_cut(&screen)
            && let Some(first) = screen.hints.first_mut()
        {
            *first = READ_ON;
        }
        screen
    }

    /// Whether the open page asks if anybody is looking on: until that is known, it does not say what it is about.
    fn asks_for_privacy(&self) -> bool {
        self.pages[self.at + 1..].contains(&PlanPage::Purpose)
    }

    /// Whether a part of the open page is below the window, so that going on means reading on.
    pub(super) fn is_unread(&self) -> bool {
        self.screen().hints.first() == Some(&READ_ON)
    }

    fn is_cut(&self, screen: &Screen) -> bool {
        let may_be = match (self.over, self.page()) {
            (Over::Leaving, _) => false,
            (Over::Page, PlanPage::Ask(_)) => self.typed().is_empty(),
            (
                Over::Help(_) | Over::Page,
                PlanPage::Purpose
                | PlanPage::Safety(_)
                | PlanPage::Stops
                | PlanPage::Reveal(_)
                | PlanPage::Turn(_)
                | PlanPage::Summary,
            )
            | (Over::Help(_), PlanPage::Ask(_)) => true,
        };
        may_be && self.size.is_enough() && self.scroll < Reach::of(screen, self.size).most
    }

    fn page_screen(&self) -> Screen {
        let mut screen = match self.page() {
            PlanPage::Purpose => self.purpose(),
            PlanPage::Safety(question) => self.safety(question),
            PlanPage::Stops => self.stops_screen(),
            PlanPage::Ask(asking) => self.question(asking),
            PlanPage::Reveal(asking) => self.reveal(asking),
            PlanPage::Turn(turn) => self.turn_screen(turn),
            PlanPage::Summary => self.summary(),
        };
        screen.notice.clone_from(&self.notice);
        if !self.can_go_back() {
            screen.hints.retain(|hint| *hint != BACK);
        }
        screen
    }

    fn purpose(&self) -> Screen {
        let exercise = &self.plan.exercise;
        let mut body = vec![strong(exercise.purpose.as_str())];
        if let Some((title, text)) = &self.plan.variant {
            body.push(plain(format!("{title}: {text}")));
        }
        let time = format!("It takes {}.", text::time::about(self.plan.minutes));
        body.push(plain(time));
        if !exercise.needs.is_empty() {
            body.push(plain(format!("At hand: {}.", exercise.needs.join(", "))));
        }
        let cautions = exercise.cautions.iter();
        body.extend(
            cautions
                .filter(|caution| caution.level == CautionLevel::Care)
                .map(|caution| muted(caution.text.as_str())),
        );
        body.push(muted(
            "This is a self-help tool, not therapy. Stop if it makes things worse.",
        ));
        if !self.plan.logs {
            body.push(muted("Nothing of this is logged."));
        }
        Screen {
            heading: exercise.outline.summary.to_string(),
            body,
            hints: vec![("enter", "begin"), QUIT, LEAVE],
            ..Screen::default()
        }
    }

    fn safety(&self, question: usize) -> Screen {
        let asks = &self.plan.exercise.safety.ask;
        Screen {
            heading: "First, for yourself".to_owned(),
            place: format!("question {} of {}", question + 1, asks.len()),
            body: vec![strong(asks[question].text.as_str())],
            hints: vec![("y", "yes"), ("n", "no"), LEAVE],
            ..Screen::default()
        }
    }

    fn stops_screen(&self) -> Screen {
        let mut body: Vec<_> = self
            .plan
            .stops()
            .map(|stop| plain(stop.text.as_str()))
            .collect();
        body.push(strong(text::safety::CONFIRM));
        Screen {
            heading: "Before you begin".to_owned(),
            body,
            hints: vec![("y", "yes, go on"), ("n", "no"), LEAVE],
            ..Screen::default()
        }
    }

    fn summary(&self) -> Screen {
        let steps = text::count(self.plan.turns.len() as u64, "step");
        let mut body = vec![plain(format!("{} of {steps} done.", self.done.len()))];
        let text = if !self.plan.logs {
            "Nothing of this is logged.".to_owned()
        } else if self.done.is_empty() {
            "No step was done, so nothing is logged.".to_owned()
        } else {
            let minutes = text::time::minutes(self.minutes().into());
            format!("Enter logs it: {minutes}, and what you answered.")
        };
        body.push(strong(text));
        Screen {
            heading: "Done".to_owned(),
            body,
            hints: vec![("enter", "finish"), BACK, QUIT, LEAVE],
            ..Screen::default()
        }
    }

    fn help_screen(&self, no: AfterNo) -> Screen {
        let help = self.plan.help.after(no).unwrap_or_default();
        Screen {
            heading: text::safety::LEAVE.to_owned(),
            body: help.iter().map(|line| plain(line.as_str())).collect(),
            hints: vec![("enter", "leave"), LEAVE],
            ..Screen::default()
        }
    }

    fn leaving_screen(&self) -> Screen {
        let (text, hints) = if self.has_something_to_log() {
            let steps = text::count(self.done.len() as u64, "step");
            let minutes = text::time::minutes(self.minutes().into());
            (
                format!("Log what was done so far ({steps}, {minutes})?"),
                vec![("y", "log it"), ("n", "log nothing"), ("b", "go on"), LEAVE],
            )
        } else if self.is_gate() {
            (
                "Leave? Nothing of this is logged.".to_owned(),
                vec![("y", "leave"), ("b", "go on"), LEAVE],
            )
        } else {
            (
                "Leave? Nothing was done yet, so nothing is logged.".to_owned(),
                vec![("y", "leave"), ("b", "go on"), LEAVE],
            )
        };
        Screen {
            heading: "Stop here?".to_owned(),
            body: vec![strong(text)],
            hints,
            ..Screen::default()
        }
    }
}

fn paragraph(text: impl Into<String>, style: Style) -> Paragraph {
    Paragraph {
        text: text.into(),
        style,
    }
}

fn plain(text: impl Into<String>) -> Paragraph {
    paragraph(text, Style::Plain)
}

fn strong(text: impl Into<String>) -> Paragraph {
    paragraph(text, Style::Strong)
}

fn muted(text: impl Into<String>) -> Paragraph {
    paragraph(text, Style::Muted)
}
