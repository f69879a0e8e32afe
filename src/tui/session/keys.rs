//! What each key does: it depends on the page, and a letter in a text is only a letter.

use super::layout::Reach;
use super::plan::PlanPage;
use super::state::{Ending, Over, Session};
use crate::catalog::exercise::{AfterNo, AnswerKind, Timer};
use crate::tui::Key;

impl Session {
    pub(super) fn press(&mut self, key: Key) {
        if key == Key::Esc {
            if self.escaped {
                self.end(Ending::Panic);
            }
            self.escaped = true;
            return;
        }
        self.escaped = false;
        if key == Key::CtrlC {
            return self.interrupt();
        }
        let writes = self.over == Over::Page && self.field() == Some(&AnswerKind::Text);
        if is(key, 'x') && !writes {
            return self.end(Ending::Panic);
        }
        if !self.size.is_enough() {
            return;
        }
        match (key, self.over) {
            (Key::Up, _) => self.scroll = self.scroll.saturating_sub(1),
            (Key::PageUp, _) => self.scroll = self.scroll.saturating_sub(self.reach().page),
            (Key::Down, _) => self.scroll_down(1),
            (Key::PageDown, _) => self.scroll_down(self.reach().page),
            _ if self.asks_to_go_on(key) && self.read_on() => {}
            (_, Over::Help(_)) => self.press_in_help(key),
            (_, Over::Leaving) => self.press_on_leaving(key),
            (_, Over::Page) if writes => self.press_in_text(key),
            (_, Over::Page) => self.press_on_page(key),
        }
    }

    /// The kind of answer that the open page asks for.
    pub(super) fn field(&self) -> Option<&AnswerKind> {
        match self.page() {
            PlanPage::Ask(asking) => Some(&self.plan.exercise.record[asking.ask].kind),
            _ => None,
        }
    }

    /// Whether a key goes on from the open page once all of it was to be seen. What is typed goes on at once.
    fn asks_to_go_on(&self, key: Key) -> bool {
        match (self.over, self.page()) {
            (Over::Leaving, _) => false,
            (Over::Page, PlanPage::Safety(_) | PlanPage::Stops) => {
                is(key, 'y') || key == Key::Enter
            }
            (Over::Page, PlanPage::Ask(_)) => key == Key::Enter && self.typed().is_empty(),
            (Over::Help(_), _)
            | (
                Over::Page,
                PlanPage::Purpose | PlanPage::Turn(_) | PlanPage::Reveal(_) | PlanPage::Summary,
            ) => goes_on(key),
        }
    }

    /// Scrolls down, at most to the end.
    fn scroll_down(&mut self, lines: usize) {
        let most = self.reach().most;
        self.scroll = self.scroll.saturating_add(lines).min(most);
    }

    fn reach(&self) -> Reach {
        Reach::of(&self.screen(), self.size)
    }

    /// Scrolls to the next part of a page that the window does not hold at once; says whether there was one. Whoever
    /// presses a key by habit must not pass over a caution.
    fn read_on(&mut self) -> bool {
        let is_unread = self.is_unread();
        if is_unread {
            self.scroll_down(self.reach().page);
        }
        is_unread
    }

    fn press_in_help(&mut self, key: Key) {
        if goes_on(key) || is(key, 'q') {
            self.end(Ending::Unsafe);
        }
    }

    fn press_on_leaving(&mut self, key: Key) {
        match key {
            Key::Char('y' | 'Y') => {
                let ending = self.ended(true);
                self.end(ending);
            }
            Key::Char('n' | 'N') if self.has_something_to_log() => self.end(Ending::Nothing),
            Key::Char('b' | 'B' | 'n' | 'N') | Key::Left | Key::Backspace => {
                self.over = Over::Page;
            }
            _ => {}
        }
    }

    fn press_in_text(&mut self, key: Key) {
        match key {
            Key::Char(letter) if !letter.is_control() => self.edit(|typed| typed.push(letter)),
            Key::Backspace => self.edit(|typed| {
                typed.pop();
            }),
            Key::Enter | Key::Right => self.submit(),
            Key::Left => self.back(),
            _ => {}
        }
    }

    fn press_on_page(&mut self, key: Key) {
        if is(key, 'q') {
            self.over = Over::Leaving;
            self.scroll = 0;
            return;
        }
        match self.page() {
            PlanPage::Safety(_) | PlanPage::Stops => self.press_on_safety(key),
            PlanPage::Ask(_) => self.press_on_ask(key),
            PlanPage::Turn(turn) => self.press_on_turn(turn, key),
            PlanPage::Purpose | PlanPage::Reveal(_) | PlanPage::Summary => self.press_on_any(key),
        }
    }

    /// Only a plain yes goes on: a key that is pressed by habit must not.
    fn press_on_safety(&mut self, key: Key) {
        if is(key, 'y') {
            self.next();
        } else if is(key, 'n') {
            self.decline();
        }
    }

    /// A no before the start ends the exercise, with help only if that no asks for it.
    fn decline(&mut self) {
        match self.plan.after_no(self.page()) {
            None | Some(AfterNo::Later) => self.end(Ending::Later),
            Some(no @ (AfterNo::Safety | AfterNo::Crisis)) => {
                self.over = Over::Help(no);
                self.scroll = 0;
            }
        }
    }

    fn press_on_ask(&mut self, key: Key) {
        let is_bool = self.field() == Some(&AnswerKind::Bool);
        match key {
            Key::Char(letter) if is_bool && matches!(letter, 'y' | 'Y' | 'n' | 'N') => {
                self.edit(|typed| *typed = letter.to_ascii_lowercase().to_string());
            }
            Key::Char(letter @ ('0'..='9' | '-' | ':')) if !is_bool => {
                self.edit(|typed| typed.push(letter));
            }
            Key::Char('h' | 'm') if self.field() == Some(&AnswerKind::Minutes) => {
                self.edit(|typed| typed.push(if key == Key::Char('h') { 'h' } else { 'm' }));
            }
            Key::Backspace => self.edit(|typed| {
                typed.pop();
            }),
            Key::Enter | Key::Right | Key::Char(' ') => self.submit(),
            Key::Left | Key::Char('b' | 'B') => self.back(),
            Key::Char('s' | 'S') => self.skip(),
            _ => {}
        }
    }

    fn press_on_turn(&mut self, turn: usize, key: Key) {
        let counts = self.plan.turns[turn].step.timer != Timer::None;
        match key {
            Key::Char('p' | 'P') if counts => self.paused = !self.paused,
            Key::Char('c' | 'C') => self.draw_again(),
            Key::Char('s' | 'S') => self.skip(),
            _ => self.press_on_any(key),
        }
    }

    fn press_on_any(&mut self, key: Key) {
        if goes_on(key) {
            self.next();
        } else if matches!(key, Key::Left | Key::Backspace) || is(key, 'b') {
            self.back();
        }
    }
}

fn is(key: Key, letter: char) -> bool {
    matches!(key, Key::Char(pressed) if pressed.eq_ignore_ascii_case(&letter))
}

fn goes_on(key: Key) -> bool {
    matches!(key, Key::Enter | Key::Right | Key::Char(' ')) || is(key, 'n')
}
