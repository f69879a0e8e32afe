//! What became of an entry that was edited.

use chrono::NaiveDate;

use super::{added, entry, listed, number, time};
use crate::context::Context;
use crate::journal::{Entry, Header, Skip};
use crate::names::Names;
use crate::report::{Block, Cell, Column, Fact, Line, Report, Span, Table};

/// An entry before and after.
#[derive(Clone, Debug)]
pub struct Edited {
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

impl Edited {
    /// What is said of it; `rehearsed` where nothing was written.
    #[must_use]
    pub fn report(&self, rehearsed: bool, context: &Context) -> Report {
        let changed = self.before.as_ref() != Some(&self.after);
        let fact = |entry: &Entry<'_>| {
            let day = entry.at.belongs_to(self.header.day_starts);
            Fact::Object(entry::facts(&self.id, day, entry, context.show_private))
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
        let when = time::moment(self.after.at, today);
        let said = format!("{}, {when}", entry::deed(&self.after, names));
        let said = if rehearsed {
            format!("Would be: {said}")
        } else {
            said
        };
        let mut blocks: Vec<Block> = vec![
            Line::of(vec![Span::strong(said)])
                .with_right(Span::muted(&self.id))
                .into(),
        ];
        if !changed {
            blocks.push(Span::muted(LIKE_THAT).into());
        }
        blocks.extend(
            self.differences(names, today, context.show_private)
                .map(Block::from),
        );
        let new = self.new_people.iter();
        blocks.extend(new.map(|(key, name)| Span::muted(added(key, name)).into()));
        blocks
    }

    /// Each field that changed: what it was, and what it is now.
    fn differences(&self, names: Names<'_>, today: NaiveDate, private: bool) -> Option<Table> {
        let before = fields(self.before.as_ref()?, names, today, private);
        let after = fields(&self.after, names, today, private);
        differences(before, after)
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

/// Something that can be said of an entry, a practice or a person: a label, and the words.
pub type Field = (&'static str, Option<String>);

/// A practice or a person before and after.
#[derive(Clone, Debug)]
pub struct Change<'c> {
    /// What it is called.
    pub name: &'c str,
    /// Its key.
    pub key: &'c str,
    /// What was said of it.
    pub before: Vec<Field>,
    /// The same fields now.
    pub after: Vec<Field>,
}

impl Change<'_> {
    /// What is said of it; `rehearsed` where nothing was written.
    #[must_use]
    pub fn blocks(self, rehearsed: bool) -> Vec<Block> {
        let said = if rehearsed {
            format!("Would be: {}", self.name)
        } else {
            self.name.to_owned()
        };
        let title = Line::of(vec![Span::strong(said)]);
        let mut blocks: Vec<Block> = vec![title.with_right(Span::muted(self.key)).into()];
        match differences(self.before, self.after) {
            Some(table) => blocks.push(table.into()),
            None => blocks.push(Span::muted(LIKE_THAT).into()),
        }
        blocks
    }
}

/// What is said where nothing changed.
const LIKE_THAT: &str = "Nothing to change: it was like that already";

/// Each field that changed: what it was, and what it is now.
fn differences(before: Vec<Field>, after: Vec<Field>) -> Option<Table> {
    let rows = before.into_iter().zip(after);
    let rows: Vec<Vec<Cell>> = rows
        .filter(|((_, was), (_, is))| was != is)
        .map(|((label, was), (_, is))| {
            vec![
                Span::muted(label).into(),
                Span::muted(was.unwrap_or_default()).into(),
                is.unwrap_or_default().into(),
            ]
        })
        .collect();
    let titles = [Column::default(), Column::new("was"), Column::new("now")];
    (!rows.is_empty()).then(|| Table {
        indent: 2,
        columns: titles.map(Column::wrapping).into(),
        rows,
    })
}

/// The fields of an entry in words, always all and in the same order.
fn fields(entry: &Entry<'_>, names: Names<'_>, today: NaiveDate, private: bool) -> Vec<Field> {
    let people = Some(entry::people(entry, names)).filter(|people| !people.is_empty());
    let tags: Vec<String> = entry.tags.iter().map(str::to_owned).collect();
    let note = entry.note.as_deref().map(|note| {
        if private || !entry.private {
            note
        } else {
            "(private)"
        }
    });
    let skip = entry.skip.as_ref().map(|skip| match skip {
        Skip::Because(reason) if private || !entry.private => reason.as_ref(),
        Skip::Because(_) | Skip::Plain => "yes",
    });
    vec![
        ("practice", Some(names.title(&entry.practice))),
        ("when", Some(time::moment(entry.at, today))),
        ("with", people),
        (
            "time",
            entry.minutes.map(|minutes| time::minutes(minutes.into())),
        ),
        ("amount", entry.amount.map(number)),
        ("rating", entry.rating.map(|rating| format!("{rating}/5"))),
        ("exercise", entry.exercise.as_deref().map(str::to_owned)),
        ("tags", Some(listed(&tags)).filter(|tags| !tags.is_empty())),
        ("note", note.map(str::to_owned)),
        ("skipped", skip.map(str::to_owned)),
        ("private", entry.private.then(|| "yes".to_owned())),
        ("by", entry.by.as_deref().map(str::to_owned)),
    ]
}
