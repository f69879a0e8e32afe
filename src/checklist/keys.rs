//! What each key does: in the list, and while something is typed.

use super::{Checklist, Ending, Field};
use crate::terminal::Key;

/// Rows that a page key moves by: what the smallest window shows at least.
const PAGE: usize = 4;

impl Checklist {
    pub(super) fn press(&mut self, key: Key) {
        self.notice = None;
        if key == Key::CtrlC {
            self.ending = Some(Ending::Nothing);
        } else if !self.size.is_enough() {
            self.press_in_small(key);
        } else if self.open.is_some() {
            self.press_in_field(key);
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
            Key::Char(digit @ '0'..='9') => self.open = Some((Field::Minutes, digit.to_string())),
            Key::Char('m') => {
                let minutes = self.item().minutes.map(|minutes| minutes.to_string());
                self.open = Some((Field::Minutes, minutes.unwrap_or_default()));
            }
            Key::Char('n') => {
                let note = self.item().note.clone();
                self.open = Some((Field::Note, note.unwrap_or_default()));
            }
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

    fn press_in_field(&mut self, key: Key) {
        let Some((_, typed)) = &mut self.open else {
            return;
        };
        match key {
            Key::Char(letter) if !letter.is_control() => typed.push(letter),
            Key::Backspace => {
                typed.pop();
            }
            Key::Enter => self.submit(),
            Key::Esc => self.open = None,
            Key::Char(_)
            | Key::Left
            | Key::Right
            | Key::Up
            | Key::Down
            | Key::PageUp
            | Key::PageDown
            | Key::CtrlC => {}
        }
    }

    /// Several lines become one: what is typed is one line.
    pub(super) fn paste(&mut self, text: &str) {
        if let Some((_, typed)) = self.open.as_mut().filter(|_| self.size.is_enough()) {
            let words: Vec<&str> = text.split_whitespace().collect();
            typed.push_str(&words.join(" "));
        }
    }
}
