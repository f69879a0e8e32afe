//! Removes the table of a practice or a person.

use super::{CatalogItem, Kind, usual};
use crate::catalog::names::Names;
use crate::catalog::practice;
use crate::confirm;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::journal::table::Which;
use crate::journal::{Header, Uses};
use crate::report::{Block, Fact, Report, Span, TextLine};
use crate::text;
use crate::transaction::{self, Transaction};

/// A removal, as it was typed.
#[derive(Clone, Copy, Debug)]
pub struct Removal<'w> {
    /// Whether it is a practice or a person.
    pub kind: Kind,
    /// The key, name or alias that was typed.
    pub word: &'w str,
    /// Whether bond removes it without asking.
    pub yes: bool,
    /// Whether nothing is written.
    pub dry_run: bool,
}

/// What is removed.
#[derive(Clone, Debug)]
struct Gone {
    item: CatalogItem,
    /// The header before the removal.
    header: Header,
    uses: Uses,
    /// The tables as they are in the file.
    tables: Vec<String>,
    /// Whether it is built in, so that only the user's changes to it are removed.
    builtin: bool,
}

impl Removal<'_> {
    /// Removes it, after asking.
    ///
    /// # Errors
    ///
    /// If it is not known, is built in or is still in use, if nobody confirmed it, or if the journal can't be written.
    pub fn run(&self, context: &Context) -> Result<Report> {
        let gone = transaction::rehearse(context, |transaction| self.remove(transaction))?.value;
        if self.dry_run {
            return Ok(gone.report(true, context));
        }
        let name = gone.item.name(Names::new(&gone.header));
        let question = gone.question(&name, context);
        confirm::ask(confirm::Change::Remove, &name, &question, self.yes, context)?;
        let did = match self.kind {
            Kind::Practice => "practice remove",
            Kind::Person => "person remove",
        };
        let committed = transaction::commit(context, did, |transaction| {
            let now = self.remove(transaction)?;
            // Remove only what was shown.
            if !self.yes && !now.shows_what(&gone) {
                return Err(Error::unreadable(format!(
                    "could not remove {name}: the journal was changed meanwhile"
                ))
                .hinted("nothing was written; look at it again"));
            }
            Ok(now)
        })?;
        let gone = &committed.value;
        let mut report = if context.quiet {
            Report::default()
        } else {
            gone.report(false, context)
        };
        let back = committed.undoable.says("'bond undo' brings it back");
        let back = back.filter(|_| !context.quiet);
        report
            .blocks
            .extend(back.map(|back| Span::muted(back).into()));
        report.warnings.extend(committed.warning());
        report
            .warnings
            .extend(usual(&gone.item, &gone.header, context));
        Ok(report)
    }

    fn remove(&self, transaction: &mut Transaction<'_>) -> Result<Gone> {
        let (item, header) = CatalogItem::find(self.kind, self.word, transaction)?;
        let uses = item.uses(transaction)?;
        let builtin = self.kind == Kind::Practice && practice::find_builtin(&item.key).is_some();
        item.check_free_to_go(builtin, &uses, &header)?;
        let mut which = vec![item.which()];
        if !builtin {
            which.extend(item.goals_and_pauses(&header));
        }
        let tables = transaction.tables(&which)?;
        transaction.remove_all(&which)?;
        Ok(Gone {
            item,
            header,
            uses,
            tables,
            builtin,
        })
    }
}

impl CatalogItem {
    fn check_free_to_go(&self, builtin: bool, uses: &Uses, header: &Header) -> Result<()> {
        let (noun, key) = (self.kind.noun(), &self.key);
        let name = self.name(Names::new(header));
        let has_table = self.has_table(header);
        if builtin && !has_table {
            return Err(
                Error::usage(format!("could not remove {name}: it comes with bond"))
                    .hinted(self.to_archive(&name)),
            );
        }
        if !has_table {
            return Err(Error::usage(format!(
                "could not remove {name}: there is no table, only {}",
                text::uses::said(uses)
            ))
            .hinted(self.to_archive(&name)));
        }
        if builtin || uses.is_empty() || header.is_archived(self.kind, key) {
            return Ok(());
        }
        Err(Error::usage(format!(
            "could not remove {name}: in use by {}",
            text::uses::said(uses)
        ))
        .hinted(format!(
            "to remove {name}, first run: bond {noun} archive {key}; for another key, run: bond {noun} rename {key} NEW"
        )))
    }

    fn to_archive(&self, name: &str) -> String {
        let (noun, key) = (self.kind.noun(), &self.key);
        format!("to leave {name} out of lists, run: bond {noun} archive {key}")
    }

    /// The goals and pauses, in the order of the file. They are removed too: they are on hold while it is archived, and
    /// must not become active again.
    fn goals_and_pauses(&self, header: &Header) -> Vec<Which> {
        let goals = header.goals.iter().enumerate();
        let goals = goals.filter(|(_, goal)| self.is_goal_for(goal));
        let pauses = header.pauses.iter().enumerate();
        let pauses = pauses.filter(|(_, pause)| {
            self.kind == Kind::Practice && pause.practice.as_deref() == Some(self.key.as_str())
        });
        let goals = goals.map(|(place, _)| Which::Goal(place));
        goals
            .chain(pauses.map(|(place, _)| Which::Pause(place)))
            .collect()
    }
}

impl Gone {
    /// Whether a question about this shows the same as a question about `other`.
    fn shows_what(&self, other: &Self) -> bool {
        self.item == other.item && self.tables == other.tables
    }

    /// The lines to be removed; none if they must not be shown.
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
        let schema = match self.item.kind {
            Kind::Practice => "bond.practice-remove/1",
            Kind::Person => "bond.person-remove/1",
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
                ("removed", Fact::Object(self.item.facts(&self.header))),
                ("entries", self.uses.entries.into()),
                ("goals", goals.into()),
                ("pauses", pauses.into()),
            ],
            blocks: self.blocks(rehearsed, context),
            ..Report::default()
        }
    }

    fn blocks(&self, rehearsed: bool, context: &Context) -> Vec<Block> {
        let name = self.item.name(Names::new(&self.header));
        let verb = if rehearsed { "Would remove" } else { "Removed" };
        let mut blocks: Vec<Block> = vec![Span::strong(format!("{verb}: {name}")).into()];
        let lines = self.lines(context).into_iter();
        blocks.extend(lines.map(|line| {
            let line = Span::muted(format!("- {line}")).quoted();
            Block::from(TextLine::of(vec![line]).indented(2))
        }));
        let key = &self.item.key;
        if self.builtin {
            blocks.push(Span::plain("From now on it is as it came with bond").into());
        } else if self.uses.entries > 0 {
            let entries = text::count(self.uses.entries, "entry");
            let said = Span::plain(format!("The log keeps {entries}, with the bare key "));
            blocks.push(TextLine::of(vec![said.nameless(), Span::plain(key)]).into());
        }
        blocks
    }
}
