//! What each key does: in the list, and while something is typed.

use super::field::{ItemField, OpenField};
use super::{Checklist, Ending, Resolver};
use crate::tui::Key;

/// Rows that a page key moves by: what the smallest window shows at least.
const PAGE: usize = 3;

impl<R: Resolver> Checklist<R> {
    pub(super) fn press(&mut self, key: Key) {
        self.notice = None;
        if key == Key::CtrlC {
            self.ending = Some(Ending::Nothing);
        } else if !self.size.is_enough() {
            self.press_in_small(key);
        } else if self.open.is_some() {
            self.press_in_text(key);
        } else {
            self.press_in_list(key);
        }
    }

    /// Where nothing can be seen, it can only be left.
    fn press_in_small(&mut self, key: Key) {
        if matches!(key, Key::Char('q' | 'Q') | Key::Esc) {
            self.ending = Some(Ending::Nothing);
        }
    }

    fn press_in_list(&mut self, key: Key) {
        match key {
            Key::Up | Key::Char('k') => self.go_up(1),
            Key::Down | Key::Char('j') => self.go_down(1),
            Key::PageUp => self.go_up(PAGE),
            Key::PageDown => self.go_down(PAGE),
            Key::Char(' ') => self.item().ticked ^= true,
            Key::Char(digit @ '0'..='9') => {
                self.ask(ItemField::Minutes);
                self.typed = digit.to_string();
            }
            Key::Char('m') => self.ask(ItemField::Minutes),
            Key::Char('n') => self.ask(ItemField::Note),
            Key::Char('r') => self.ask(ItemField::Rating),
            Key::Char('w') => self.ask(ItemField::People),
            Key::Char('a' | '/') => self.look_for(),
            Key::Char('y') => self.of_yesterday ^= true,
            Key::Enter => self.finish(),
            Key::Char('q' | 'Q') | Key::Esc => self.ending = Some(Ending::Nothing),
            Key::Char(_) | Key::Backspace | Key::Left | Key::Right | Key::CtrlC => {}
        }
    }

    fn go_up(&mut self, rows: usize) {
        self.at = self.at.saturating_sub(rows);
    }

    fn go_down(&mut self, rows: usize) {
        self.at = (self.at + rows).min(self.items.len() - 1);
    }

    fn press_in_text(&mut self, key: Key) {
        match key {
            Key::Char(letter) if !letter.is_control() => {
                self.typed.push(letter);
                self.look_again();
            }
            Key::Backspace => {
                self.typed.pop();
                self.look_again();
            }
            Key::Enter => self.submit(),
            Key::Esc => self.open = None,
            Key::Up | Key::PageUp => self.choose(usize::saturating_sub),
            Key::Down | Key::PageDown => self.choose(usize::saturating_add),
            Key::Char(_) | Key::Left | Key::Right | Key::CtrlC => {}
        }
    }

    /// Finds practices for what is typed now, if one is looked for.
    fn look_again(&mut self) {
        if let Some(OpenField::Search { .. }) = self.open {
            self.search();
        }
    }

    /// Goes to the next practice that may be meant, or to the one before.
    fn choose(&mut self, step: fn(usize, usize) -> usize) {
        if let Some(OpenField::Search { found, at }) = &mut self.open {
            *at = step(*at, 1).min(found.len().saturating_sub(1));
        }
    }

    /// Several lines become one: what is typed is one line.
    pub(super) fn paste(&mut self, text: &str) {
        if self.open.is_some() && self.size.is_enough() {
            let words: Vec<&str> = text.split_whitespace().collect();
            self.typed.push_str(&words.join(" "));
            self.look_again();
        }
    }
}
