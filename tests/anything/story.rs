//! Long stories of commands against a model that keeps everything in memory.

use std::collections::BTreeMap;

use bond::journal::{At, Entry, Skip, WordList, write};

use crate::checks::desk::{Desk, now};
use crate::checks::told::Told;
use crate::dice::Dice;

const BEGIN: &str = "# ours\nformat = 1\n\n[person.sam]\nname = \"Sam\"  # from school\n\n[log]\nx1 = { at = 2026-11-20, practice = \"appreciation\" }\n# a word between\n";
const PRACTICES: &[&str] = &["appreciation", "quality-time", "forgiveness"];
const GOALS: &[&str] = &[
    "daily",
    "3/week",
    "90min/week",
    "3/7d",
    "max2/week",
    "mon,wed",
];
const WORDS: &[&str] = &[
    "walk",
    "a b",
    "=1",
    "\"quoted\"",
    "two\nlines",
    "[log]",
    "x1 = { }",
    "é🦀",
    "'''",
    "\\",
    "#",
    "$(x)",
];

/// What the journal should say.
#[derive(Clone, Debug, Default, PartialEq)]
struct Model {
    /// Entries by id, as the text that bond would write for them.
    entries: BTreeMap<String, Entry<'static>>,
    /// Goals in force.
    goals: BTreeMap<String, String>,
    people: Vec<String>,
}

/// The journal on its desk, the model, and all that can be taken back.
struct Story {
    desk: Desk,
    dice: Dice,
    /// The text and the model after each change, the first one as it was found.
    past: Vec<(Vec<u8>, Model)>,
    /// How many of them stand.
    stands: usize,
    /// How often a command changed something.
    changes: usize,
}

impl Story {
    fn new(seed: u64) -> Self {
        let mut model = Model {
            people: vec!["sam".to_owned()],
            ..Model::default()
        };
        let first = Entry::new(
            At::day("2026-11-20".parse().expect("a day")),
            "appreciation",
        );
        model.entries.insert("x1".to_owned(), first);
        Self {
            desk: Desk::with(BEGIN.as_bytes()),
            dice: Dice::new(seed),
            past: vec![(BEGIN.into(), model)],
            stands: 1,
            changes: 0,
        }
    }

    fn model(&self) -> &Model {
        &self.past[self.stands - 1].1
    }

    /// One more command.
    fn go_on(&mut self) {
        match self.dice.below(10) {
            0..=2 => self.log(),
            3 => self.skip(),
            4 => self.edit(),
            5 => self.remove(),
            6 => self.aim(),
            7 => self.pause(),
            8 => self.undo(),
            _ => self.redo(),
        }
        self.check();
    }

    fn log(&mut self) {
        let practice = self.dice.pick(PRACTICES);
        let note = self.dice.pick(WORDS);
        let mut entry = Entry::new(At::from(now()), practice);
        entry.note = Some(note.into());
        let mut words = vec![
            "log".to_owned(),
            practice.to_owned(),
            format!("--note={note}"),
        ];
        let mut model = self.model().clone();
        if self.dice.one_in(2) {
            let minutes = 1 + u32::try_from(self.dice.below(1_440)).expect("a day");
            entry.minutes = Some(minutes);
            words.push(format!("--for={minutes}m"));
        }
        if self.dice.one_in(3) {
            entry.at = At::day("2026-11-18".parse().expect("a day"));
            words.push("--date=2026-11-18".to_owned());
        }
        if self.dice.one_in(2) {
            let person = self.dice.pick(&["sam", "Zoe", "Mum"]);
            let key = person.to_lowercase();
            entry.with = WordList::Words(vec![key.clone()]);
            words.push(format!("--with={person}"));
            if !model.people.contains(&key) {
                model.people.push(key);
            }
        }
        self.add(&words, entry, model);
    }

    fn skip(&mut self) {
        let practice = self.dice.pick(PRACTICES);
        let reason = self.dice.pick(WORDS);
        let mut entry = Entry::new(At::day(now().date_naive()), practice);
        entry.skip = Some(Skip::Because(reason.into()));
        let words = ["skip", practice, reason].map(str::to_owned);
        let model = self.model().clone();
        self.add(&words, entry, model);
    }

    /// A command that adds one entry.
    fn add(&mut self, words: &[String], entry: Entry<'static>, mut model: Model) {
        let before = self.desk.bytes();
        self.desk
            .say(words)
            .unwrap_or_else(|fault| panic!("{words:?}: {fault}"));
        let told = Told::of(&self.desk.bytes());
        let new = told
            .entries
            .iter()
            .find(|(id, _)| !model.entries.contains_key(id));
        let (id, _) = new.expect("another entry");
        model.entries.insert(id.clone(), entry);
        assert!(self.desk.bytes() != before);
        self.changed(model);
    }

    /// The id of any entry.
    fn any(&mut self) -> Option<String> {
        let ids: Vec<String> = self.model().entries.keys().cloned().collect();
        (!ids.is_empty()).then(|| ids[self.dice.below(ids.len())].clone())
    }

    fn edit(&mut self) {
        let Some(id) = self.any() else {
            return;
        };
        let note = self.dice.pick(WORDS);
        let mut model = self.model().clone();
        let entry = model.entries.get_mut(&id).expect("an entry");
        entry.note = Some(note.into());
        entry.rating = Some(4);
        let is_same = model == *self.model();
        let words = [
            "edit".to_owned(),
            id,
            format!("--note={note}"),
            "--rating=4".to_owned(),
        ];
        let before = self.desk.bytes();
        match self.desk.say(&words) {
            Ok(_) if !is_same => self.changed(model),
            _ => assert!(is_same && self.desk.bytes() == before, "{words:?}"),
        }
    }

    fn remove(&mut self) {
        let Some(id) = self.any() else {
            return;
        };
        let mut model = self.model().clone();
        model.entries.remove(&id);
        let words = ["remove".to_owned(), id, "--yes".to_owned()];
        self.desk
            .say(&words)
            .unwrap_or_else(|fault| panic!("{words:?}: {fault}"));
        self.changed(model);
    }

    fn aim(&mut self) {
        let (practice, every) = (self.dice.pick(PRACTICES), self.dice.pick(GOALS));
        let mut model = self.model().clone();
        model.goals.insert(practice.to_owned(), every.to_owned());
        let words = ["goal", "set", practice, every].map(str::to_owned);
        self.perhaps(&words, model);
    }

    fn pause(&mut self) {
        let words: &[&str] = match self.dice.below(4) {
            0 => &["pause", "--to=2026-12-06"],
            1 => &["pause", "appreciation"],
            2 => &["resume"],
            _ => &["resume", "appreciation"],
        };
        let words: Vec<String> = words.iter().map(ToString::to_string).collect();
        let model = self.model().clone();
        self.perhaps(&words, model);
    }

    /// A command that may have nothing to do: it is refused, or leaves all as it is.
    fn perhaps(&mut self, words: &[String], model: Model) {
        let before = self.desk.bytes();
        let _ = self.desk.say(words);
        if self.desk.bytes() != before {
            self.changed(model);
        }
    }

    fn changed(&mut self, model: Model) {
        self.past.truncate(self.stands);
        self.past.push((self.desk.bytes(), model));
        self.stands += 1;
        self.changes += 1;
    }

    fn undo(&mut self) {
        self.desk.run("undo").expect("undo");
        self.stands = self.stands.saturating_sub(1).max(1);
    }

    fn redo(&mut self) {
        self.desk.run("redo").expect("redo");
        self.stands = (self.stands + 1).min(self.past.len());
    }

    /// The journal is what the model says, byte for byte as it was at this point before.
    fn check(&self) {
        let (text, model) = &self.past[self.stands - 1];
        let bytes = self.desk.bytes();
        assert!(
            bytes == *text,
            "{}\nand not\n{}",
            String::from_utf8_lossy(&bytes),
            String::from_utf8_lossy(text)
        );
        let told = Told::of(&bytes);
        assert!(told.is_sound(), "{:?}", told.problems);
        let entries: BTreeMap<&str, &str> = told
            .entries
            .iter()
            .map(|(id, line)| (id.as_str(), line.as_str()))
            .collect();
        assert_eq!(entries.len(), told.entries.len());
        let expected: BTreeMap<&str, String> = model
            .entries
            .iter()
            .map(|(id, entry)| (id.as_str(), write::line(id, entry)))
            .collect();
        assert_eq!(
            entries,
            expected
                .iter()
                .map(|(id, line)| (*id, line.as_str()))
                .collect()
        );
        let header = told.header.expect("a header");
        let in_force = header.goals.iter().filter(|goal| goal.until.is_none());
        let goals: BTreeMap<String, String> = in_force
            .map(|goal| (goal.practice.clone(), goal.every.to_string()))
            .collect();
        let aims = model.goals.iter().map(|(practice, every)| {
            let every: bond::goals::Every = every.parse().expect("a goal");
            (practice.clone(), every.to_string())
        });
        assert_eq!(goals, aims.collect());
        let mut people = model.people.clone();
        people.sort();
        assert_eq!(header.people.keys().cloned().collect::<Vec<_>>(), people);
    }
}

#[test]
fn the_journal_is_what_a_model_in_memory_says() {
    let mut changes = 0;
    for seed in 0..24 {
        let mut story = Story::new(seed);
        for _ in 0..40 {
            story.go_on();
        }
        changes += story.changes;
    }
    assert!(changes > 400, "{changes}");
}

#[test]
fn all_of_it_can_be_taken_back_and_done_again() {
    for seed in 100..116 {
        let mut story = Story::new(seed);
        for _ in 0..24 {
            story.go_on();
        }
        while story.stands < story.past.len() {
            story.redo();
            story.check();
        }
        let last = story.desk.bytes();
        while story.stands > 1 {
            story.undo();
            story.check();
        }
        assert_eq!(String::from_utf8_lossy(&story.desk.bytes()), BEGIN);
        while story.stands < story.past.len() {
            story.redo();
            story.check();
        }
        assert!(story.desk.bytes() == last);
    }
}
