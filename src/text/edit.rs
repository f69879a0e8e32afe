//! What became of an entry that was edited.

use chrono::NaiveDate;

use super::change::{self, FieldInWords};
use super::{added, entry, listed, number, time};
use crate::catalog::names::Names;
use crate::context::Context;
use crate::journal::{Entry, Header, Skip, private};
use crate::report::{Block, Fact, Report, Span, Table, TextLine, Tone};

/// An entry before and after.
#[derive(Clone, Debug)]
pub struct EditedEntry {
    /// Its id.
    pub id: String,
    /// The header as it is now.
    pub header: Header,
    /// What it said; none where that could not be understood.
    pub before: Option<Entry<'static>>,
    /// What it says.
    pub after: Entry<'static>,
    /// People who came along: key and name.
    pub new_people: Vec<(String, String)>,
}

impl EditedEntry {
    /// What is said of it; `rehearsed` where nothing was written.
    #[must_use]
    pub fn report(&self, rehearsed: bool, context: &Context) -> Report {
        let changed = self.before.as_ref() != Some(&self.after);
        let fact = |entry: &Entry<'_>| {
            let day = entry.at.belongs_to(self.header.day_starts);
            let seen = if self.shows(entry, context.show_private) {
                entry.clone()
            } else {
                private::mute(entry.clone())
            };
            Fact::Object(entry::facts(&self.id, day, &seen, true))
        };
        Report {
            schema: "bond.edit/1",
            facts: vec![
                ("changed", changed.into()),
                ("written", (changed && !rehearsed).into()),
                ("before", self.before.as_ref().map_or(Fact::Null, fact)),
                ("entry", fact(&self.after)),
            ],
            blocks: self.blocks(changed, rehearsed, context),
            ..Report::default()
        }
    }

    fn blocks(&self, changed: bool, rehearsed: bool, context: &Context) -> Vec<Block> {
        let names = Names::new(&self.header);
        let today = context.today(&self.header);
        let mut said = entry::dated(&self.after, names, today, Tone::Strong);
        if rehearsed {
            said.insert(0, Span::strong("Would be: "));
        }
        let mut blocks: Vec<Block> =
            vec![TextLine::of(said).with_right(Span::muted(&self.id)).into()];
        if !changed {
            blocks.push(Span::muted(change::LIKE_THAT).into());
        }
        blocks.extend(
            self.differences(names, today, context.show_private)
                .map(Block::from),
        );
        let new = self.new_people.iter();
        blocks.extend(new.map(|(key, name)| Span::muted(added(key, name)).into()));
        blocks
    }

    /// Whether the words of an entry may be seen: what is private by now is not told as it was before either.
    fn shows(&self, entry: &Entry<'_>, show_private: bool) -> bool {
        show_private || !(entry.private || self.after.private)
    }

    /// Each field that changed: what it was, and what it is now.
    fn differences(&self, names: Names<'_>, today: NaiveDate, private: bool) -> Option<Table> {
        let of = |entry| fields(entry, names, today, self.shows(entry, private));
        let (before, after) = (of(self.before.as_ref()?), of(&self.after));
        change::table(before, after)
    }

    /// Sentences for names and fields that nothing explains: in the editor any key can be typed.
    #[must_use]
    pub fn nameless(&self) -> Vec<String> {
        let names = Names::new(&self.header);
        let practice = &self.after.practice;
        let unknown = names.practice_of(practice).is_none();
        let practice =
            unknown.then(|| format!("there is no practice {practice:?}: its key is its name"));
        let people = self.after.with.iter();
        let people = people.filter(|key| !self.header.people.contains_key(*key));
        let people = people.map(|key| format!("there is no person {key:?}: the key is the name"));
        let fields = self.after.unknown.keys();
        let fields =
            fields.map(|field| format!("bond does not know the field {field} and leaves it alone"));
        practice.into_iter().chain(people).chain(fields).collect()
    }
}

/// The fields of an entry in words, always all and in the same order.
fn fields(entry: &Entry<'_>, names: Names<'_>, today: NaiveDate, shows: bool) -> Vec<FieldInWords> {
    let people = Some(entry::people(entry, names)).filter(|people| !people.is_empty());
    let tags: Vec<String> = entry.tags.iter().map(str::to_owned).collect();
    let note = entry.note.as_deref();
    let note = note.map(|note| if shows { note } else { "(private)" });
    let skip = entry.skip.as_ref().map(|skip| match skip {
        Skip::Because(reason) if shows => reason.as_ref(),
        Skip::Because(_) | Skip::Plain => "yes",
    });
    let said = |text: String| Some(Span::plain(text));
    let own = |text: Option<String>| text.map(|text| Span::plain(text).nameless());
    vec![
        ("practice", said(names.title(&entry.practice))),
        (
            "when",
            own(Some(time::moment(entry.at, names.day_starts(), today))),
        ),
        ("with", people.and_then(said)),
        (
            "time",
            own(entry.minutes.map(|minutes| time::minutes(minutes.into()))),
        ),
        ("amount", own(entry.amount.map(number))),
        (
            "rating",
            own(entry.rating.map(|rating| format!("{rating}/5"))),
        ),
        ("exercise", entry.exercise.as_deref().map(Span::plain)),
        (
            "tags",
            Some(listed(&tags))
                .filter(|tags| !tags.is_empty())
                .and_then(said),
        ),
        ("note", note.map(Span::plain)),
        ("skipped", skip.map(Span::plain)),
        ("private", own(entry.private.then(|| "yes".to_owned()))),
        ("by", entry.by.as_deref().map(Span::plain)),
    ]
}
