//! The facts of a report under the redaction: by the names of their fields.

use super::Redaction;
use crate::report::{Fact, Record};

/// What a field holds, as far as discretion goes.
enum Holds {
    /// People by their keys.
    People,
    /// A practice by its key.
    Practice,
    /// What the user wrote in their own words, or a line of the file.
    OwnText,
    /// Anything else: names in it have stand-ins.
    Anything,
}

fn holds(field: &str) -> Holds {
    match field {
        "with" | "person" => Holds::People,
        "practice" => Holds::Practice,
        "note" | "skip" | "tags" | "plan" | "reason" | "by" | "aliases" | "unknown" | "before"
        | "after" => Holds::OwnText,
        _ => Holds::Anything,
    }
}

impl Redaction {
    /// Hides what only the facts know: keys without a table, names that are not there any more, and notes.
    pub(super) fn learn(&mut self, record: &Record) {
        let text = |name| {
            let mut texts = record.iter();
            texts.find_map(|(field, fact)| match fact {
                Fact::Text(text) if *field == name => Some(text.as_str()),
                _ => None,
            })
        };
        // An exercise has a title beside its practice.
        let is_practice = record.iter().any(|(field, _)| *field == "builtin");
        if let Some((key, title)) = text("practice").zip(text("title")).filter(|_| is_practice) {
            self.hide_practice(key, Some(title));
        }
        if let Some((key, name)) = text("person").zip(text("name")) {
            self.hide_person(key, Some(name), &[]);
        }
        for (field, fact) in record {
            self.learn_field(field, fact);
        }
    }

    fn learn_field(&mut self, field: &str, fact: &Fact) {
        match (holds(field), fact) {
            (Holds::People, Fact::Text(key)) => self.hide_person(key, None, &[]),
            (Holds::Practice, Fact::Text(key)) => self.hide_practice(key, None),
            (Holds::OwnText, Fact::Text(text)) => self.hide_text(text),
            (_, Fact::List(facts)) => {
                for fact in facts {
                    self.learn_field(field, fact);
                }
            }
            (_, Fact::Object(record)) => self.learn(record),
            (_, Fact::Rows(rows)) => rows.iter().for_each(|row| self.learn(row)),
            (_, Fact::Free(fields)) => {
                for (name, fact) in fields {
                    self.learn_field(name, fact);
                }
            }
            (Holds::Anything, Fact::Text(_))
            | (_, Fact::Null | Fact::Bool(_) | Fact::Int(_) | Fact::Float(_)) => {}
        }
    }

    pub(super) fn record(&self, record: Record) -> Record {
        let fields = record.into_iter();
        fields
            .map(|(field, fact)| (field, self.field(field, fact)))
            .collect()
    }

    fn field(&self, field: &str, fact: Fact) -> Fact {
        match holds(field) {
            Holds::OwnText => self.left_out(field, fact),
            Holds::People | Holds::Practice | Holds::Anything => self.fact(fact),
        }
    }

    /// A skip is still one without its reason; lists stay lists.
    fn left_out(&self, field: &str, fact: Fact) -> Fact {
        match fact {
            Fact::Text(_) if field == "skip" => Fact::Bool(true),
            Fact::Text(_) => Fact::Null,
            Fact::List(_) => Fact::List(Vec::new()),
            Fact::Free(_) => Fact::Free(Vec::new()),
            // An exercise has a plan with fields of its own.
            Fact::Object(record) => Fact::Object(self.record(record)),
            Fact::Rows(rows) => self.fact(Fact::Rows(rows)),
            Fact::Null | Fact::Bool(_) | Fact::Int(_) | Fact::Float(_) => fact,
        }
    }

    fn fact(&self, fact: Fact) -> Fact {
        match fact {
            Fact::Text(text) => self.text(&text).into(),
            Fact::List(facts) => Fact::List(facts.into_iter().map(|one| self.fact(one)).collect()),
            Fact::Object(record) => Fact::Object(self.record(record)),
            Fact::Rows(rows) => Fact::Rows(rows.into_iter().map(|row| self.record(row)).collect()),
            Fact::Free(fields) => Fact::Free(
                fields
                    .into_iter()
                    .map(|(name, fact)| (self.text(&name), self.fact(fact)))
                    .collect(),
            ),
            Fact::Null | Fact::Bool(_) | Fact::Int(_) | Fact::Float(_) => fact,
        }
    }
}
