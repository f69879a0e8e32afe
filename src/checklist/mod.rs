//! A list to tick off, as a state machine: keys go in, frames and what was ticked come out. It knows no terminal and no
//! journal.

mod keys;
mod layout;
#[cfg(test)]
mod tests;

use crate::phrase;
use crate::terminal::{Event, Frame, Program, Size};

/// Something that may have been done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// The key of the practice.
    pub practice: String,
    /// The keys of the people.
    pub with: Vec<String>,
    /// What it is called: `Quality time with Sam`.
    pub title: String,
    /// Why it is on the list: `due`, `lately`.
    pub why: &'static str,
    /// How it stands: `2 of 3 this week`, `last Friday`.
    pub detail: String,
    /// Whether it is to be logged.
    pub ticked: bool,
    /// How long it took, in minutes.
    pub minutes: Option<u32>,
    /// What is to be remembered of it.
    pub note: Option<String>,
}

/// How the list was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// What is ticked is to be logged.
    Log,
    /// Nothing is to be logged.
    Nothing,
}

/// What is being typed for the item under the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Minutes,
    Note,
}

/// A list under way.
#[derive(Clone, Debug)]
pub struct Checklist {
    items: Vec<Item>,
    /// The item under the cursor; the list is never empty.
    at: usize,
    open: Option<(Field, String)>,
    notice: Option<String>,
    size: Size,
    /// Whether notes are kept from whoever looks on.
    discreet: bool,
    ending: Option<Ending>,
}

impl Checklist {
    /// A list with nothing ticked; none without an item.
    #[must_use]
    pub fn new(items: Vec<Item>, size: Size, discreet: bool) -> Option<Self> {
        (!items.is_empty()).then_some(Self {
            items,
            at: 0,
            open: None,
            notice: None,
            size,
            discreet,
            ending: None,
        })
    }

    /// How it was left, once it is.
    #[must_use]
    pub fn ending(&self) -> Option<Ending> {
        self.ending
    }

    /// What is ticked, in the order of the list.
    pub fn ticked(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| item.ticked)
    }

    fn item(&mut self) -> &mut Item {
        &mut self.items[self.at]
    }

    /// Takes what was typed, which ticks the item; an empty text takes it back.
    fn submit(&mut self) {
        let Some((field, typed)) = self.open.take() else {
            return;
        };
        let text = typed.trim().to_owned();
        match field {
            Field::Note => self.item().note = Some(text.clone()).filter(|note| !note.is_empty()),
            Field::Minutes if text.is_empty() => self.item().minutes = None,
            Field::Minutes => match phrase::minutes(&text) {
                Ok(minutes) => self.item().minutes = Some(minutes),
                Err(error) => {
                    self.notice = Some(error.hint.unwrap_or(error.message));
                    self.open = Some((field, typed));
                    return;
                }
            },
        }
        if !text.is_empty() {
            self.item().ticked = true;
        }
    }

    fn finish(&mut self) {
        if self.ticked().next().is_some() {
            self.ending = Some(Ending::Log);
        } else {
            let said = "Nothing is ticked yet: space ticks, q leaves.";
            self.notice = Some(said.to_owned());
        }
    }
}

impl Program for Checklist {
    /// Behind the end nothing happens any more. Whoever is interrupted has not said that it was done.
    fn handle(&mut self, event: Event) {
        if self.ending.is_some() {
            return;
        }
        match event {
            Event::Key(key) => self.press(key),
            Event::Paste(text) => self.paste(&text),
            Event::Resize(size) => self.size = size,
            Event::Hangup => self.ending = Some(Ending::Nothing),
            Event::Tick(_) => {}
        }
    }

    fn frame(&mut self, ascii: bool) -> Frame {
        self.lay_out(ascii)
    }

    fn size(&self) -> Size {
        self.size
    }

    fn is_over(&self) -> bool {
        self.ending.is_some()
    }
}
