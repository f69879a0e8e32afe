//! The table of a practice or a person, taken out of the journal.

use super::{Sort, Subject, usual};
use crate::amend::{self, Amendment};
use crate::consent;
use crate::context::Context;
use crate::fault::{Fault, Result};
use crate::journal::table::Which;
use crate::journal::{Header, Uses};
use crate::names::Names;
use crate::practice;
use crate::report::{Block, Fact, Line, Report, Span};
use crate::say;

/// What was typed to remove something.
#[derive(Clone, Copy, Debug)]
pub struct Removal<'w> {
    /// Whether it is a practice or a person.
    pub sort: Sort,
    /// What it is called.
    pub word: &'w str,
    /// Whether nobody is to be asked.
    pub yes: bool,
    /// Whether nothing is to be written.
    pub dry_run: bool,
}

/// What goes.
#[derive(Clone, Debug)]
struct Gone {
    subject: Subject,
    /// The header in which it still is.
    header: Header,
    uses: Uses,
    /// The tables as they are in the file.
    tables: Vec<String>,
    /// Whether it comes with bond, so that only what overrules it goes.
    builtin: bool,
}

impl Removal<'_> {
    /// Takes it out, after asking.
    ///
    /// # Errors
    ///
    /// When it is not known, comes with bond or is still in use, nobody said yes, or the journal can't be written.
    pub fn run(&self, context: &Context) -> Result<Report> {
        let gone = amend::rehearse(context, |amendment| self.remove(amendment))?.value;
        if self.dry_run {
            return Ok(gone.report(true, context));
        }
        let name = gone.subject.name(Names::new(&gone.header));
        let question = gone.question(&name, context);
        consent::ask(&format!("remove {name}"), &question, self.yes, context)?;
        let did = match self.sort {
            Sort::Practice => "practice remove",
            Sort::Person => "person remove",
        };
        let amended = amend::amend(context, did, |amendment| {
            let now = self.remove(amendment)?;
            // What was shown is what goes.
            if !self.yes && !now.shows_what(&gone) {
                return Err(Fault::unreadable(format!(
                    "could not remove {name}: the journal was changed meanwhile"
                ))
                .hinted("nothing was written; look at it again"));
            }
            Ok(now)
        })?;
        let gone = &amended.value;
        let mut report = if context.quiet {
            Report::default()
        } else {
            gone.report(false, context)
        };
        let back = amended.undoable.says("'bond undo' brings it back");
        let back = back.filter(|_| !context.quiet);
        report
            .blocks
            .extend(back.map(|back| Span::muted(back).into()));
        report.warnings.extend(amended.warning());
        report
            .warnings
            .extend(usual(&gone.subject, &gone.header, context));
        Ok(report)
    }

    fn remove(&self, amendment: &mut Amendment<'_>) -> Result<Gone> {
        let (subject, header) = Subject::find(self.sort, self.word, amendment)?;
        let uses = subject.uses(amendment)?;
        let builtin = self.sort == Sort::Practice && practice::find_builtin(&subject.key).is_some();
        subject.check_free_to_go(builtin, &uses, &header)?;
        let mut which = vec![subject.which()];
        if !builtin {
            which.extend(subject.goals_and_pauses(&header));
        }
        let tables = which.iter().map(|which| amendment.table(which));
        let tables = tables.collect::<Result<Vec<_>>>()?;
        for which in which.iter().rev() {
            amendment.remove(which)?;
        }
        Ok(Gone {
            subject,
            header,
            uses,
            tables,
            builtin,
        })
    }
}

impl Subject {
    fn check_free_to_go(&self, builtin: bool, uses: &Uses, header: &Header) -> Result<()> {
        let (noun, key) = (self.sort.noun(), &self.key);
        let name = self.name(Names::new(header));
        let has_table = self.has_table(header);
        if builtin && !has_table {
            return Err(
                Fault::usage(format!("could not remove {name}: it comes with bond"))
                    .hinted(self.to_archive(&name)),
            );
        }
        if !has_table {
            return Err(Fault::usage(format!(
                "could not remove {name}: there is no table, only {}",
                say::uses::said(uses)
            ))
            .hinted(self.to_archive(&name)));
        }
        if builtin || uses.is_empty() || header.is_archived(self.sort, key) {
            return Ok(());
        }
        Err(Fault::usage(format!(
            "could not remove {name}: in use by {}",
            say::uses::said(uses)
        ))
        .hinted(format!(
            "to remove {name}, first run: bond {noun} archive {key}; for another key, run: bond {noun} rename {key} NEW"
        )))
    }

    fn to_archive(&self, name: &str) -> String {
        let (noun, key) = (self.sort.noun(), &self.key);
        format!("to leave {name} out of lists, run: bond {noun} archive {key}")
    }

    /// Its goals and pauses, in the order of the file: what asks for nothing as long as it is archived must not wake up.
    fn goals_and_pauses(&self, header: &Header) -> Vec<Which> {
        let goals = header.goals.iter().enumerate();
        let goals = goals.filter(|(_, goal)| self.is_goal_for(goal));
        let pauses = header.pauses.iter().enumerate();
        let pauses = pauses.filter(|(_, pause)| {
            self.sort == Sort::Practice && pause.practice.as_deref() == Some(self.key.as_str())
        });
        let goals = goals.map(|(place, _)| Which::Goal(place));
        goals
            .chain(pauses.map(|(place, _)| Which::Pause(place)))
            .collect()
    }
}

impl Gone {
    /// Whether a question about it asks what that about the other one does.
    fn shows_what(&self, other: &Self) -> bool {
        self.subject == other.subject && self.tables == other.tables
    }

    /// The lines that go; none where they are not to be seen.
    fn lines(&self, context: &Context) -> Vec<&str> {
        let tables = self.tables.iter().filter(|_| !context.discreet.value);
        let lines = tables.flat_map(|table| table.lines());
        lines.filter(|line| !line.trim().is_empty()).collect()
    }

    fn question(&self, name: &str, context: &Context) -> String {
        let lines = self.lines(context).into_iter();
        let lines: String = lines.flat_map(|line| ["  ", line, "\n"]).collect();
        format!("{lines}Remove {name}?")
    }

    fn report(&self, rehearsed: bool, context: &Context) -> Report {
        let schema = match self.subject.sort {
            Sort::Practice => "bond.practice-remove/1",
            Sort::Person => "bond.person-remove/1",
        };
        let (goals, pauses) = if self.builtin {
            (0, 0)
        } else {
            (self.uses.goals, self.uses.pauses)
        };
        Report {
            schema,
            facts: vec![
                ("written", (!rehearsed).into()),
                ("removed", Fact::Object(self.subject.facts(&self.header))),
                ("entries", self.uses.entries.into()),
                ("goals", goals.into()),
                ("pauses", pauses.into()),
            ],
            blocks: self.blocks(rehearsed, context),
            ..Report::default()
        }
    }

    fn blocks(&self, rehearsed: bool, context: &Context) -> Vec<Block> {
        let name = self.subject.name(Names::new(&self.header));
        let verb = if rehearsed { "Would remove" } else { "Removed" };
        let mut blocks: Vec<Block> = vec![Span::strong(format!("{verb}: {name}")).into()];
        let lines = self.lines(context).into_iter();
        blocks.extend(lines.map(|line| {
            let line = Span::muted(format!("- {line}")).quoted();
            Block::from(Line::of(vec![line]).indented(2))
        }));
        let key = &self.subject.key;
        if self.builtin {
            blocks.push(Span::plain("From now on it is as it came with bond").into());
        } else if self.uses.entries > 0 {
            let entries = say::count(self.uses.entries, "entry");
            let said = Span::plain(format!("The log keeps {entries}, with the bare key "));
            blocks.push(Line::of(vec![said.nameless(), Span::plain(key)]).into());
        }
        blocks
    }
}
