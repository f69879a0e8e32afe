//! The names that the list asks for: practices that are found by typing, and people, known and new.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::usual;
use crate::catalog::names::Names;
use crate::catalog::practice::{self, Practice};
use crate::context::Context;
use crate::draft::Draft;
use crate::journal::header::Person;
use crate::journal::{At, Entry, Header, Kind};
use crate::redact::Redaction;
use crate::stats::Ledger;
use crate::text;
use crate::tui::checklist::{ChecklistItem, Resolver};

/// What the journal knows, and the people who were typed and are new.
pub(super) struct KnownNames<'c> {
    context: &'c Context,
    /// The header of the journal, with the new people.
    header: Header,
    /// What stands in for names; none where they may be seen.
    redaction: Option<Redaction>,
    /// With whom the practices of goals without a person are always done of late.
    usual: BTreeMap<String, Vec<String>>,
    /// Key and name of those who are not in the journal yet.
    new_people: Vec<(String, String)>,
}

impl<'c> KnownNames<'c> {
    /// What the header and the sums of a journal tell.
    pub(super) fn new(header: Header, ledger: &Ledger, context: &'c Context) -> Self {
        Self {
            context,
            redaction: context.discreet.value.then(|| Redaction::of(context)),
            usual: usual::companies(ledger, &header),
            header,
            new_people: Vec::new(),
        }
    }

    /// The day before today.
    pub(super) fn yesterday(&self) -> Option<NaiveDate> {
        self.context.today(&self.header).pred_opt()
    }

    /// Those of some people who are not in the journal yet.
    pub(super) fn new_among(&self, keys: &[String]) -> Vec<(String, String)> {
        let all = self.new_people.iter();
        all.filter(|(key, _)| keys.contains(key)).cloned().collect()
    }

    /// Whether an entry is of a practice or with somebody whom the user has put away.
    pub(super) fn is_archived(&self, entry: &Entry<'_>) -> bool {
        let mut people = entry.with.iter();
        self.header.is_archived(Kind::Practice, &entry.practice)
            || people.any(|person| self.header.is_archived(Kind::Person, person))
    }

    /// The people with whom a practice is done where nobody says otherwise: always of late, or by the preferences.
    pub(super) fn usual(&self, practice: &str) -> Vec<String> {
        let always = self.usual.get(practice).cloned();
        always.unwrap_or_else(|| usual::preferred(practice, &self.header, self.context))
    }

    /// Something to tick that nothing is said of yet.
    pub(super) fn item(&self, practice: &str, with: Vec<String>) -> ChecklistItem {
        ChecklistItem {
            title: self.title(practice, &with),
            practice: practice.to_owned(),
            with,
            ..ChecklistItem::default()
        }
    }

    /// A text as it may be seen.
    pub(super) fn redacted(&self, text: String) -> String {
        match &self.redaction {
            Some(redaction) => redaction.text(&text),
            None => text,
        }
    }

    fn title(&self, practice: &str, with: &[String]) -> String {
        let names = Names::new(&self.header);
        let title = names.title(practice);
        if with.is_empty() {
            return self.redacted(title);
        }
        let people: Vec<String> = with.iter().map(|key| names.person_name(key)).collect();
        self.redacted(format!("{title} with {}", text::listed(&people)))
    }

    /// What somebody is called, as it may be seen.
    fn name(&self, key: &str) -> String {
        self.redacted(Names::new(&self.header).person_name(key))
    }

    /// Makes new people known to what is typed next.
    fn introduce(&mut self, key: String, name: String) {
        let person = Person {
            name: Some(name.clone()),
            ..Person::default()
        };
        self.header.people.insert(key.clone(), person);
        if let Some(redaction) = &mut self.redaction {
            redaction.meet(&key, &name);
        }
        self.new_people.push((key, name));
    }
}

impl Resolver for KnownNames<'_> {
    fn practices(&self, typed: &str) -> Vec<ChecklistItem> {
        let all = Names::new(&self.header).practices();
        let candidates: Vec<_> = all.iter().map(Practice::candidate).collect();
        let found = practice::search(typed, &candidates).into_iter();
        found.map(|key| self.item(key, self.usual(key))).collect()
    }

    fn people(&self, item: &ChecklistItem) -> String {
        let names: Vec<String> = item.with.iter().map(|key| self.name(key)).collect();
        names.join(", ")
    }

    fn meet(&mut self, item: &mut ChecklistItem, typed: &str) -> Result<Option<String>, String> {
        let now: Vec<(String, &str)> = item
            .with
            .iter()
            .map(|key| (self.name(key), key.as_str()))
            .collect();
        // Somebody who is there already is still meant by the name that is shown.
        let words = typed.split(',').map(str::trim).map(|word| {
            let known = now.iter().find(|(name, _)| name == word);
            known.map_or(word, |(_, key)| key)
        });
        let mut draft = Draft {
            entry: Entry::new(At::from(self.context.now), ""),
            new_people: Vec::new(),
        };
        draft
            .meet(words, false, Names::new(&self.header))
            .map_err(|error| text::capital(&self.redacted(error.message)))?;
        let with: Vec<String> = draft.entry.with.iter().map(str::to_owned).collect();
        let mut new: Vec<String> = Vec::new();
        for (key, name) in draft.new_people {
            self.introduce(key.clone(), name);
            new.push(self.name(&key));
        }
        item.title = self.title(&item.practice, &with);
        item.with = with;
        Ok(said_of_new(&new))
    }
}

fn said_of_new(names: &[String]) -> Option<String> {
    let are = match names {
        [] => return None,
        [_] => "is",
        [_, _, ..] => "are",
    };
    Some(format!(
        "{} {are} new: logging adds them.",
        text::listed(names)
    ))
}
