//! A list to tick off, as a state machine: keys go in, frames and what was ticked come out. It knows no terminal and no
//! journal.

mod field;
mod item;
mod keys;
mod layout;
#[cfg(test)]
mod tests;

use crate::tui::{Event, Frame, Program, Size};
use field::OpenField;
pub use item::{ChecklistItem, Why};

/// What the names that are typed stand for. Every text that it gives may be seen by whoever looks on.
pub trait Resolver {
    /// The practices that may be meant by what is typed so far, the likeliest first; all where nothing is typed.
    fn practices(&self, typed: &str) -> Vec<ChecklistItem>;

    /// The people of an item, as they would be typed.
    fn people(&self, item: &ChecklistItem) -> String;

    /// Gives an item the people who are typed, and its title; nobody where nothing is typed. Gives what there is to say
    /// of it.
    ///
    /// # Errors
    ///
    /// Why it can't be told who is meant, in words.
    fn meet(&mut self, item: &mut ChecklistItem, typed: &str) -> Result<Option<String>, String>;
}

/// How the list was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// What is ticked is to be logged.
    Log,
    /// Nothing is to be logged.
    Nothing,
}

/// A list under way.
#[derive(Clone, Debug)]
pub struct Checklist<R> {
    items: Vec<ChecklistItem>,
    resolver: R,
    /// The item under the cursor; the list is never empty.
    at: usize,
    open: Option<OpenField>,
    /// What is being typed, where something is.
    typed: String,
    /// Whether the list is about yesterday.
    of_yesterday: bool,
    notice: Option<String>,
    size: Size,
    /// Whether notes are kept from whoever looks on.
    discreet: bool,
    ending: Option<Ending>,
}

impl<R: Resolver> Checklist<R> {
    /// A list with nothing ticked; none without an item.
    #[must_use]
    pub fn new(items: Vec<ChecklistItem>, resolver: R, size: Size, discreet: bool) -> Option<Self> {
        (!items.is_empty()).then_some(Self {
            items,
            resolver,
            at: 0,
            open: None,
            typed: String::new(),
            of_yesterday: false,
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
    pub fn ticked(&self) -> impl Iterator<Item = &ChecklistItem> {
        self.items.iter().filter(|item| item.ticked)
    }

    /// Whether what is ticked was done yesterday, and not today.
    #[must_use]
    pub fn is_of_yesterday(&self) -> bool {
        self.of_yesterday
    }

    /// What the names were looked up in.
    #[must_use]
    pub fn resolver(&self) -> &R {
        &self.resolver
    }

    fn item(&mut self) -> &mut ChecklistItem {
        &mut self.items[self.at]
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

impl<R: Resolver> Program for Checklist<R> {
    /// After the end nothing happens any more. Whoever is interrupted has not said that it was done.
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
