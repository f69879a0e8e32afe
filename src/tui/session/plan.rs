//! What a session goes through: the pages in their order, made before it begins.

use std::collections::BTreeMap;

use super::deck::Pile;
use crate::catalog::exercise::Turn;
use crate::catalog::exercise::{
    AfterNo, Caution, CautionLevel, Exercise, LogAs, PartySize, When, Whose,
};
use crate::journal::entry::MINUTES_MAX;
use crate::text;

/// Everything that a session knows from the start.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The exercise.
    pub exercise: Exercise,
    /// Title and text of the variant, if one was chosen.
    pub variant: Option<(String, String)>,
    /// The steps as they are run.
    pub turns: Vec<Turn>,
    /// How long all of it takes, in minutes.
    pub minutes: f64,
    /// Who takes part, by name: the user first.
    pub people: Vec<String>,
    /// The cards of each deck, ready to be drawn.
    pub piles: BTreeMap<String, Pile>,
    /// What to show when the answer to a safety question is no.
    pub help: Help,
    /// Whether the safety questions were answered on the command line.
    pub safe: bool,
    /// Whether an entry is logged at the end.
    pub logs: bool,
    /// Where answers come from the command line, so that nobody is asked again.
    pub known: Vec<LogAs>,
    /// Whether time is measured; else nothing counts down.
    pub timed: bool,
}

/// Where help can be found, in paragraphs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Help {
    /// When it is not safe.
    pub safety: Vec<String>,
    /// The same kinds of help, with the crisis line first.
    pub crisis: Vec<String>,
}

impl Help {
    /// The paragraphs after a no; none where one neutral line is enough.
    #[must_use]
    pub fn after(&self, no: AfterNo) -> Option<&[String]> {
        match no {
            AfterNo::Later => None,
            AfterNo::Safety => Some(&self.safety),
            AfterNo::Crisis => Some(&self.crisis),
        }
    }
}

/// One screen of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanPage {
    /// What it is good for, and how long it takes.
    Purpose,
    /// One safety question.
    Safety(usize),
    /// The cautions that are confirmed before the start.
    Stops,
    /// A question of the record.
    Ask(Asking),
    /// What each person answered.
    Reveal(Asking),
    /// A step.
    Turn(usize),
    /// What is logged.
    Summary,
}

/// A question at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asking {
    /// Its place in the record.
    pub ask: usize,
    /// Whether the steps are over.
    pub after: bool,
    /// Who is asked, where each person is.
    pub person: Option<usize>,
}

impl Plan {
    /// The nearest whole number of minutes that an entry can hold.
    #[must_use]
    pub fn whole_minutes(&self) -> u32 {
        let fits = |whole: &u32| self.minutes < f64::from(*whole) + 0.5;
        (1..MINUTES_MAX).find(fits).unwrap_or(MINUTES_MAX)
    }

    /// The pages in their order.
    #[must_use]
    pub fn pages(&self) -> Vec<PlanPage> {
        let mut pages = Vec::new();
        let private = if self.safe {
            0
        } else {
            self.exercise.safety.private().len()
        };
        pages.extend((0..private).map(PlanPage::Safety));
        pages.push(PlanPage::Purpose);
        if !self.safe {
            pages.extend((private..self.exercise.safety.ask.len()).map(PlanPage::Safety));
            if self.stops().next().is_some() {
                pages.push(PlanPage::Stops);
            }
        }
        pages.extend(self.questions(false));
        pages.extend((0..self.turns.len()).map(PlanPage::Turn));
        pages.extend(self.questions(true));
        pages.push(PlanPage::Summary);
        pages
    }

    /// The cautions that are confirmed before the start.
    pub fn stops(&self) -> impl Iterator<Item = &Caution> {
        let cautions = self.exercise.cautions.iter();
        cautions.filter(|caution| caution.level == CautionLevel::Stop)
    }

    /// Where a no on this page leads, if a no ends the exercise there. In company it leads to a neutral line and not to
    /// the page about safety: the other person would see it at the moment of the no.
    #[must_use]
    pub fn after_no(&self, page: PlanPage) -> Option<AfterNo> {
        let no = self.leads_to(page)?;
        let is_seen = self.exercise.outline.party != PartySize::Solo;
        Some(if is_seen && no == AfterNo::Safety {
            AfterNo::Later
        } else {
            no
        })
    }

    /// Where a no on this page leads if nobody is looking on.
    fn leads_to(&self, page: PlanPage) -> Option<AfterNo> {
        match page {
            PlanPage::Safety(question) => Some(self.exercise.safety.ask[question].no),
            PlanPage::Stops => self.stops().map(|stop| stop.no).max(),
            PlanPage::Purpose
            | PlanPage::Ask(_)
            | PlanPage::Reveal(_)
            | PlanPage::Turn(_)
            | PlanPage::Summary => None,
        }
    }

    /// The neutral line to show after a no on this page that leads to no help.
    #[must_use]
    pub fn line_after_no(&self, page: PlanPage) -> &str {
        let question = match page {
            PlanPage::Safety(question) => self.exercise.safety.ask.get(question),
            PlanPage::Stops
            | PlanPage::Purpose
            | PlanPage::Ask(_)
            | PlanPage::Reveal(_)
            | PlanPage::Turn(_)
            | PlanPage::Summary => None,
        };
        let line = question.and_then(|question| question.line.as_deref());
        line.unwrap_or(match self.leads_to(page) {
            Some(AfterNo::Safety) => text::safety::IN_COMPANY,
            Some(AfterNo::Later | AfterNo::Crisis) | None => text::safety::LATER,
        })
    }

    fn questions(&self, after: bool) -> Vec<PlanPage> {
        let mut pages = Vec::new();
        for (ask, question) in self.exercise.record.iter().enumerate() {
            let now = match question.when {
                When::Before => !after,
                When::After => after,
                When::Both => true,
            };
            let known = question.log_as != LogAs::None && self.known.contains(&question.log_as);
            if !now || known {
                continue;
            }
            let asking = |person| Asking { ask, after, person };
            let alone = self.people.len() < 2 || self.exercise.outline.party == PartySize::Solo;
            if question.whose == Whose::Each && !alone {
                let people = 0..self.people.len();
                pages.extend(people.map(|person| PlanPage::Ask(asking(Some(person)))));
                pages.push(PlanPage::Reveal(asking(None)));
            } else {
                pages.push(PlanPage::Ask(asking(None)));
            }
        }
        pages
    }
}
