//! A guided exercise as a state machine: keys and time go in, screens and an ending come out. It knows no terminal and
//! no clock.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use super::layout::lay_out;
use super::plan::{Plan, PlanPage};
use crate::catalog::exercise::{AfterNo, SafetyLevel, Timer};
use crate::journal::entry::MINUTES_MAX;
use crate::tui::{Event, Frame, Program, Size};

/// How a session came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// What was done is to be logged; `early` where it was not all of it.
    Log {
        /// Whether it was broken off.
        early: bool,
    },
    /// Nothing is to be logged.
    Nothing,
    /// Someone pressed the panic key: nothing is logged and nothing is said.
    Panic,
    /// It is better to begin another time: one neutral line is shown.
    Later,
    /// It is not safe to begin: the user has read where help can be found.
    Unsafe,
}

/// What lies over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Over {
    /// Nothing.
    Page,
    /// Where help can be found, after such a no.
    Help(AfterNo),
    /// The question whether to leave.
    Leaving,
}

/// A guided exercise under way.
#[derive(Clone, Debug)]
pub struct Session {
    pub(super) plan: Plan,
    pub(super) pages: Vec<PlanPage>,
    pub(super) at: usize,
    pub(super) over: Over,
    pub(super) escaped: bool,
    pub(super) paused: bool,
    pub(super) notice: Option<String>,
    pub(super) scroll: usize,
    pub(super) size: Size,
    pub(super) done: BTreeSet<usize>,
    pub(super) typed: BTreeMap<usize, String>,
    pub(super) given: BTreeSet<usize>,
    pub(super) hands: BTreeMap<usize, Vec<String>>,
    spent: Vec<Duration>,
    bell: bool,
    ending: Option<Ending>,
}

impl Session {
    /// Begins at the first page.
    #[must_use]
    pub fn new(plan: Plan, size: Size) -> Self {
        let pages = plan.pages();
        let spent = vec![Duration::ZERO; plan.turns.len()];
        Self {
            plan,
            pages,
            at: 0,
            over: Over::Page,
            escaped: false,
            paused: false,
            notice: None,
            scroll: 0,
            size,
            done: BTreeSet::new(),
            typed: BTreeMap::new(),
            given: BTreeSet::new(),
            hands: BTreeMap::new(),
            spent,
            bell: false,
            ending: None,
        }
    }

    /// How it ended, once it has.
    #[must_use]
    pub fn ending(&self) -> Option<Ending> {
        self.ending
    }

    /// What the session was begun with.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The page that is open.
    #[must_use]
    pub fn page(&self) -> PlanPage {
        self.pages[self.at]
    }

    fn tick(&mut self, time: Duration) {
        let PlanPage::Turn(turn) = self.page() else {
            return;
        };
        if self.paused || self.over != Over::Page || !self.plan.timed {
            return;
        }
        let before = self.left(turn);
        self.spent[turn] = self.spent[turn].saturating_add(time);
        let is_over = self.left(turn).is_zero() && !before.is_zero();
        self.bell |= is_over && self.plan.turns[turn].step.timer == Timer::Hard;
    }

    /// The time that is left of a step.
    pub(super) fn left(&self, turn: usize) -> Duration {
        self.whole(turn).saturating_sub(self.spent[turn])
    }

    /// The time that a step has.
    pub(super) fn whole(&self, turn: usize) -> Duration {
        let minutes = self.plan.turns[turn].step.minutes;
        Duration::try_from_secs_f64(minutes * 60.0).unwrap_or_default()
    }

    /// Goes on to the next page.
    pub(super) fn next(&mut self) {
        if let PlanPage::Turn(turn) = self.page() {
            self.done.insert(turn);
        }
        if self.page() == PlanPage::Summary {
            let ending = self.ended(false);
            self.end(ending);
            return;
        }
        self.go_to(self.at + 1);
    }

    /// Goes on without having done the step or answered the question.
    pub(super) fn skip(&mut self) {
        match self.page() {
            PlanPage::Turn(_) => self.go_to(self.at + 1),
            PlanPage::Ask(_) => {
                self.typed.remove(&self.at);
                self.given.remove(&self.at);
                self.go_to(self.at + 1);
            }
            PlanPage::Purpose
            | PlanPage::Safety(_)
            | PlanPage::Stops
            | PlanPage::Reveal(_)
            | PlanPage::Summary => {}
        }
    }

    /// Goes back one page, but not past what was confirmed.
    pub(super) fn back(&mut self) {
        if self.can_go_back() {
            self.go_to(self.at - 1);
        }
    }

    pub(super) fn can_go_back(&self) -> bool {
        let before = self.at.checked_sub(1).map(|before| self.pages[before]);
        before.is_some_and(|page| !matches!(page, PlanPage::Safety(_) | PlanPage::Stops))
    }

    fn go_to(&mut self, at: usize) {
        self.at = at.min(self.pages.len() - 1);
        self.paused = false;
        self.notice = None;
        self.scroll = 0;
        if let PlanPage::Turn(turn) = self.page()
            && !self.hands.contains_key(&turn)
        {
            let hand = self.draw(turn, &[]);
            self.hands.insert(turn, hand);
        }
    }

    /// The minutes that it took, from 1 to [`MINUTES_MAX`]: those that went by in steps, or where time is not measured
    /// those of the steps that were done.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        let seconds = if self.plan.timed {
            let spent = self.spent.iter().copied();
            spent.fold(Duration::ZERO, Duration::saturating_add)
        } else {
            let done = self.done.iter().map(|&turn| self.whole(turn));
            done.fold(Duration::ZERO, Duration::saturating_add)
        };
        let minutes = seconds.as_secs().saturating_add(30) / 60;
        u32::try_from(minutes)
            .unwrap_or(MINUTES_MAX)
            .clamp(1, MINUTES_MAX)
    }

    /// Whether there is something to log by now.
    pub(super) fn has_something_to_log(&self) -> bool {
        self.plan.logs && !self.done.is_empty()
    }

    /// Ctrl-C and a terminal that is gone: what was done is kept.
    pub(super) fn interrupt(&mut self) {
        let ending = self.ended(self.page() != PlanPage::Summary);
        self.end(ending);
    }

    pub(super) fn ended(&self, early: bool) -> Ending {
        if self.has_something_to_log() {
            Ending::Log { early }
        } else {
            Ending::Nothing
        }
    }

    pub(super) fn end(&mut self, ending: Ending) {
        self.ending = Some(ending);
    }

    /// Whether the exercise is one that is kept out of the journal unless asked for.
    pub(super) fn is_gate(&self) -> bool {
        self.plan.exercise.outline.safety == SafetyLevel::Gate
    }
}

impl Program for Session {
    /// After the end nothing happens any more.
    fn handle(&mut self, event: Event) {
        if self.ending.is_some() {
            return;
        }
        match event {
            Event::Key(key) => self.press(key),
            Event::Paste(text) => self.paste(&text),
            Event::Tick(time) => self.tick(time),
            Event::Resize(size) => self.size = size,
            // What was done is kept.
            Event::Hangup => self.interrupt(),
        }
    }

    fn frame(&mut self, ascii: bool) -> Frame {
        lay_out(&self.screen(), self.size, ascii)
    }

    fn size(&self) -> Size {
        self.size
    }

    fn is_over(&self) -> bool {
        self.ending.is_some()
    }

    fn wipes(&self) -> bool {
        self.ending == Some(Ending::Panic)
    }

    fn take_bell(&mut self) -> bool {
        std::mem::take(&mut self.bell)
    }
}
