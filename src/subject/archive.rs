//! What is put away and taken up again: a key in its table, and nothing else.

use super::{Sort, Subject};
use crate::amend::{Amendment, amend};
use crate::context::Context;
use crate::fault::Result;
use crate::journal::Header;
use crate::journal::header::{OwnPractice, Person};
use crate::names::Names;
use crate::practice;
use crate::report::{Block, Fact, Report, Span};
use crate::say;
use crate::tables;

/// What became of it.
struct Archived {
    subject: Subject,
    header: Header,
    /// Goals that sleep, or are awake again.
    goals: u64,
    puts_away: bool,
    /// That entries are still with them unless the command line says otherwise.
    left: Option<String>,
}

/// Puts a practice or a person away, or takes it up again.
///
/// # Errors
///
/// When it is not known, or the journal can't be written.
pub fn archive(sort: Sort, word: &str, puts_away: bool, context: &Context) -> Result<Report> {
    let did = match (sort, puts_away) {
        (Sort::Practice, true) => "practice archive",
        (Sort::Practice, false) => "practice unarchive",
        (Sort::Person, true) => "person archive",
        (Sort::Person, false) => "person unarchive",
    };
    let amended = amend(context, did, |amendment| {
        let (subject, header) = Subject::find(sort, word, amendment)?;
        let goals = header.goals.iter();
        let goals = goals.filter(|goal| subject.is_goal_for(goal)).count();
        let left = usual(&subject, &header, context).filter(|_| puts_away);
        if header.is_archived(sort, &subject.key) != puts_away {
            subject.put(puts_away, &header, amendment)?;
        }
        Ok(Archived {
            header: amendment.header()?,
            subject,
            goals: goals as u64,
            puts_away,
            left,
        })
    })?;
    let mut report = if context.quiet {
        Report::default()
    } else {
        amended.value.report(amended.changed)
    };
    report.warnings.extend(amended.warning());
    report.warnings.extend(amended.value.left);
    Ok(report)
}

/// That the preferences name someone.
pub(super) fn usual(subject: &Subject, header: &Header, context: &Context) -> Option<String> {
    let names = Names::new(header);
    let config = context.config_by_now();
    let mut words = config.with.iter();
    let is_meant = |word: &&String| {
        let key = names.known_person(word);
        subject.sort == Sort::Person && key.is_ok_and(|key| key == subject.key)
    };
    let word = words.find(is_meant)?;
    Some(format!(
        "config.toml still says with = {word:?}: see 'bond config set with --help'"
    ))
}

impl Subject {
    fn put(&self, away: bool, header: &Header, amendment: &mut Amendment<'_>) -> Result<()> {
        let which = self.which();
        if !away {
            amendment.unset(&which, "archived")?;
            let is_builtin =
                self.sort == Sort::Practice && practice::find_builtin(&self.key).is_some();
            let left = amendment.header()?.practices.remove(&self.key);
            // Of a built-in practice only what was archived was there.
            if is_builtin && left == Some(OwnPractice::default()) && amendment.is_bare(&which)? {
                amendment.remove(&which)?;
            }
            return Ok(());
        }
        if self.has_table(header) {
            return amendment.set(&which, "archived", "true");
        }
        let table = match self.sort {
            Sort::Practice => {
                let own = OwnPractice {
                    archived: true,
                    ..OwnPractice::default()
                };
                tables::practice(&self.key, &own)
            }
            Sort::Person => {
                let person = Person {
                    archived: true,
                    ..Person::default()
                };
                tables::person(&self.key, &person)
            }
        };
        amendment.add(&table)
    }
}

impl Archived {
    fn report(&self, changed: bool) -> Report {
        let noun = self.subject.sort.noun();
        let schema = match (self.subject.sort, self.puts_away) {
            (Sort::Practice, true) => "bond.practice-archive/1",
            (Sort::Practice, false) => "bond.practice-unarchive/1",
            (Sort::Person, true) => "bond.person-archive/1",
            (Sort::Person, false) => "bond.person-unarchive/1",
        };
        Report {
            schema,
            facts: vec![
                ("written", changed.into()),
                (noun, Fact::Object(self.subject.facts(&self.header))),
                ("goals", self.goals.into()),
            ],
            blocks: self.blocks(changed),
            ..Report::default()
        }
    }

    fn blocks(&self, changed: bool) -> Vec<Block> {
        let name = self.subject.name(Names::new(&self.header));
        let goals = say::count(self.goals, "goal");
        let said = match (changed, self.puts_away) {
            (false, true) => format!("Nothing to change. {name} is archived already"),
            (false, false) => format!("Nothing to change. {name} is not archived"),
            (true, true) => format!("Archived: {name}"),
            (true, false) if self.goals > 0 => format!("{name} is back, with {goals}"),
            (true, false) => format!("{name} is back"),
        };
        let mut blocks: Vec<Block> = vec![Span::strong(said).into()];
        if changed && self.puts_away {
            let sleeping = match self.goals {
                0 => String::new(),
                1 => format!("; {goals} is on hold"),
                _ => format!("; {goals} are on hold"),
            };
            let ends = say::archive::ends(self.subject.sort, &self.subject.key, &name);
            let said = format!("What was logged stays{sleeping}; {ends}");
            blocks.push(Span::muted(said).into());
        }
        blocks
    }
}
