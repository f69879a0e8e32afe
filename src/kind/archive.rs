//! Archives practices and people and brings them back: changes one key of their table, and nothing else.

use super::{CatalogItem, Kind};
use crate::catalog::names::Names;
use crate::catalog::practice;
use crate::context::Context;
use crate::error::Result;
use crate::header_tables;
use crate::journal::Header;
use crate::journal::header::{OwnPractice, Person};
use crate::report::{Block, Fact, Report, Span};
use crate::text;
use crate::transaction::{Transaction, commit};

/// The outcome of archiving or bringing back.
struct Archived {
    item: CatalogItem,
    header: Header,
    /// The number of goals that are on hold, or that are active again.
    goals: u64,
    is_archiving: bool,
    /// A warning that the settings still add the person to every entry.
    left: Option<String>,
}

/// Archives a practice or a person, or brings it back.
///
/// # Errors
///
/// If the practice or the person is not known, or the journal can't be written.
pub fn archive(kind: Kind, word: &str, is_archiving: bool, context: &Context) -> Result<Report> {
    let did = match (kind, is_archiving) {
        (Kind::Practice, true) => "practice archive",
        (Kind::Practice, false) => "practice unarchive",
        (Kind::Person, true) => "person archive",
        (Kind::Person, false) => "person unarchive",
    };
    let committed = commit(context, did, |transaction| {
        let (item, header) = CatalogItem::find(kind, word, transaction)?;
        let goals = header.goals.iter();
        let goals = goals.filter(|goal| item.is_goal_for(goal)).count();
        let left = usual(&item, &header, context).filter(|_| is_archiving);
        if header.is_archived(kind, &item.key) != is_archiving {
            item.put(is_archiving, &header, transaction)?;
        }
        Ok(Archived {
            header: transaction.header()?,
            item,
            goals: goals as u64,
            is_archiving,
            left,
        })
    })?;
    let mut report = if context.quiet {
        Report::default()
    } else {
        committed.value.report(committed.changed)
    };
    report.warnings.extend(committed.warning());
    report.warnings.extend(committed.value.left);
    Ok(report)
}

/// A warning that the settings have this person in `with`.
pub(super) fn usual(item: &CatalogItem, header: &Header, context: &Context) -> Option<String> {
    let names = Names::new(header);
    let config = context.config_by_now();
    let mut words = config.with.iter();
    let is_meant = |word: &&String| {
        let key = names.known_person(word);
        item.kind == Kind::Person && key.is_ok_and(|key| key == item.key)
    };
    let word = words.find(is_meant)?;
    Some(format!(
        "config.toml still says with = {word:?}: see 'bond config set with --help'"
    ))
}

impl CatalogItem {
    fn put(&self, away: bool, header: &Header, transaction: &mut Transaction<'_>) -> Result<()> {
        let which = self.which();
        if !away {
            transaction.unset(&which, "archived")?;
            let is_builtin =
                self.kind == Kind::Practice && practice::find_builtin(&self.key).is_some();
            let left = transaction.header()?.practices.remove(&self.key);
            // The table of a built-in practice had no other key, so the table goes too.
            if is_builtin && left == Some(OwnPractice::default()) && transaction.is_bare(&which)? {
                transaction.remove(&which)?;
            }
            return Ok(());
        }
        if self.has_table(header) {
            return transaction.set(&which, "archived", "true");
        }
        let table = match self.kind {
            Kind::Practice => {
                let own = OwnPractice {
                    archived: true,
                    ..OwnPractice::default()
                };
                header_tables::practice(&self.key, &own)
            }
            Kind::Person => {
                let person = Person {
                    archived: true,
                    ..Person::default()
                };
                header_tables::person(&self.key, &person)
            }
        };
        transaction.add(&table)
    }
}

impl Archived {
    fn report(&self, changed: bool) -> Report {
        let noun = self.item.kind.noun();
        let schema = match (self.item.kind, self.is_archiving) {
            (Kind::Practice, true) => "bond.practice-archive/1",
            (Kind::Practice, false) => "bond.practice-unarchive/1",
            (Kind::Person, true) => "bond.person-archive/1",
            (Kind::Person, false) => "bond.person-unarchive/1",
        };
        Report {
            schema,
            facts: vec![
                ("written", changed.into()),
                (noun, Fact::Object(self.item.facts(&self.header))),
                ("goals", self.goals.into()),
            ],
            blocks: self.blocks(changed),
            ..Report::default()
        }
    }

    fn blocks(&self, changed: bool) -> Vec<Block> {
        let name = self.item.name(Names::new(&self.header));
        let goals = text::count(self.goals, "goal");
        let said = match (changed, self.is_archiving) {
            (false, true) => format!("Nothing to change. {name} is archived already"),
            (false, false) => format!("Nothing to change. {name} is not archived"),
            (true, true) => format!("Archived: {name}"),
            (true, false) if self.goals > 0 => format!("{name} is back, with {goals}"),
            (true, false) => format!("{name} is back"),
        };
        let mut blocks: Vec<Block> = vec![Span::strong(said).into()];
        if changed && self.is_archiving {
            let sleeping = match self.goals {
                0 => String::new(),
                1 => format!("; {goals} is on hold"),
                _ => format!("; {goals} are on hold"),
            };
            let ends = text::archive::ends(self.item.kind, &self.item.key, &name);
            let said = format!("What was logged stays{sleeping}; {ends}");
            blocks.push(Span::muted(said).into());
        }
        blocks
    }
}
