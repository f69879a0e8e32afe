//! Something that may have been done.

/// Something that may have been done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChecklistItem {
    /// The key of the practice.
    pub practice: String,
    /// The keys of the people.
    pub with: Vec<String>,
    /// What it is called: `Quality time with Sam`.
    pub title: String,
    /// Why it is on the list.
    pub why: Why,
    /// How that stands: `2 of 3 this week`, `last Friday`.
    pub detail: String,
    /// Whether it is to be logged.
    pub ticked: bool,
    /// How long it took, in minutes.
    pub minutes: Option<u32>,
    /// How it was, from 1 to 5.
    pub rating: Option<u8>,
    /// What is to be remembered of it.
    pub note: Option<String>,
}

/// Why something is on the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Why {
    /// A goal asks for it; one for a person only while they are among the people.
    Due(Option<String>),
    /// It was logged lately, with these people.
    Lately(Vec<String>),
    /// The user asked for it.
    #[default]
    Asked,
}

impl ChecklistItem {
    /// Whether it is the same practice with the same people.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.practice == other.practice && are_same(&self.with, &other.with)
    }

    /// Why it is there, in a word, as long as it is with the people for whom that holds.
    pub(super) fn reason(&self) -> &'static str {
        match &self.why {
            Why::Due(Some(person)) if !self.with.contains(person) => "",
            Why::Due(_) => "due",
            Why::Lately(people) if !are_same(people, &self.with) => "",
            Why::Lately(_) => "lately",
            Why::Asked => "",
        }
    }

    /// How that stands.
    pub(super) fn standing(&self) -> &str {
        if self.reason().is_empty() {
            ""
        } else {
            &self.detail
        }
    }
}

fn are_same(some: &[String], others: &[String]) -> bool {
    let in_order = |people: &[String]| {
        let mut people = people.to_vec();
        people.sort_unstable();
        people
    };
    in_order(some) == in_order(others)
}
