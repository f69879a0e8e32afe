//! What is typed: something about the item under the cursor, or the name of another practice.

use super::{Checklist, ChecklistItem, Resolver};
use crate::dates;

/// What is typed for the item under the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ItemField {
    Minutes,
    Note,
    People,
    Rating,
}

/// Where keys go while something is typed.
#[derive(Clone, Debug)]
pub(super) enum OpenField {
    /// Something about the item under the cursor; with what was in the field at first.
    Field { field: ItemField, before: String },
    /// The name of a practice: those that may be meant, and which of them is under the cursor.
    Search {
        found: Vec<ChecklistItem>,
        at: usize,
    },
}

impl ItemField {
    /// What is asked.
    pub(super) fn question(self) -> &'static str {
        match self {
            Self::Minutes => "How long, such as 45 or 1h30?",
            Self::Note => "What do you want to remember?",
            Self::People => "Who with? Put commas between names.",
            Self::Rating => "How was it, from 1 to 5?",
        }
    }
}

impl<R: Resolver> Checklist<R> {
    /// Asks for something about the item under the cursor, with what is known of it to be changed.
    pub(super) fn ask(&mut self, field: ItemField) {
        let item = &self.items[self.at];
        let before = match field {
            ItemField::Minutes => item.minutes.map(|minutes| minutes.to_string()),
            ItemField::Note => item.note.clone(),
            ItemField::People => Some(self.resolver.people(item)),
            ItemField::Rating => item.rating.map(|rating| rating.to_string()),
        };
        let before = before.unwrap_or_default();
        self.typed.clone_from(&before);
        self.open = Some(OpenField::Field { field, before });
    }

    /// Asks for another practice.
    pub(super) fn look_for(&mut self) {
        self.typed.clear();
        self.search();
    }

    /// Finds what may be meant by what is typed.
    pub(super) fn search(&mut self) {
        let found = self.resolver.practices(&self.typed);
        self.open = Some(OpenField::Search { found, at: 0 });
    }

    /// Takes what was typed.
    pub(super) fn submit(&mut self) {
        match self.open.take() {
            None => {}
            Some(OpenField::Field { field, before }) => self.fill(field, before),
            Some(OpenField::Search { found, at }) => match found.get(at) {
                Some(item) => self.add(item.clone()),
                None => self.open = Some(OpenField::Search { found, at }),
            },
        }
    }

    /// Ticks a practice: where it is on the list already, else after all others.
    fn add(&mut self, item: ChecklistItem) {
        let known = self.items.iter().position(|other| other.is_same(&item));
        self.at = known.unwrap_or(self.items.len());
        if known.is_none() {
            self.items.push(item);
        }
        self.item().ticked = true;
    }

    /// Fills in the item, which ticks it; an empty text takes back what was filled in.
    fn fill(&mut self, field: ItemField, before: String) {
        let text = self.typed.trim().to_owned();
        match self.take(field, &text, &before) {
            Ok(notice) => self.notice = notice,
            Err(notice) => {
                self.notice = Some(notice);
                self.open = Some(OpenField::Field { field, before });
                return;
            }
        }
        if !text.is_empty() {
            self.item().ticked = true;
        }
    }

    /// Gives the item under the cursor what was typed; gives what there is to say of it, or why it can't be taken.
    fn take(
        &mut self,
        field: ItemField,
        text: &str,
        before: &str,
    ) -> Result<Option<String>, String> {
        let item = &mut self.items[self.at];
        match field {
            ItemField::Note => item.note = Some(text.to_owned()).filter(|note| !note.is_empty()),
            ItemField::Minutes => item.minutes = filled(text, minutes)?,
            ItemField::Rating => item.rating = filled(text, rating)?,
            ItemField::People if text == before => {}
            ItemField::People => return self.resolver.meet(item, text),
        }
        Ok(None)
    }
}

/// What a text says; nothing where it is empty.
fn filled<T>(text: &str, read: fn(&str) -> Result<T, String>) -> Result<Option<T>, String> {
    (!text.is_empty()).then(|| read(text)).transpose()
}

fn minutes(text: &str) -> Result<u32, String> {
    dates::minutes(text).map_err(|error| error.hint.unwrap_or(error.message))
}

fn rating(text: &str) -> Result<u8, String> {
    let rating = text.parse().ok();
    let rating = rating.filter(|rating| (1..=5).contains(rating));
    rating.ok_or_else(|| "a rating is a number from 1 to 5".to_owned())
}
