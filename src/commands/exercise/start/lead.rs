//! The way through an exercise: all of it at once, or page by page; then it is logged.

use super::unlogged::only;
use super::{Args, Start, cards, safety};
use crate::catalog::exercise::Exercise;
use crate::context::Context;
use crate::draft::{Draft, Drafts, Resolved};
use crate::error::{Doing, Result};
use crate::journal::Header;
use crate::redact::Redaction;
use crate::report::{Block, Report, Span};
use crate::store::{self, Undoable};
use crate::text;
use crate::tui::session::{self, Ending, Session};
use crate::tui::{self, Appearance};

/// What is said of an exercise that was logged without a question.
const UNASKED: &str = "Logged as done, since nobody was asked";

/// The whole exercise at once.
pub(super) fn in_lines(start: Start, args: &Args, context: &Context) -> Result<Report> {
    let Start {
        exercise,
        draft,
        basis,
        plan,
        private,
    } = start;
    if let Some(declined) = safety::declined(&plan, context)? {
        return Ok(declined);
    }
    let logs = plan.logs;
    let minutes = plan.whole_minutes();
    let script = session::script(plan);
    let mut report = Report {
        schema: "bond.exercise-start/1",
        facts: script.facts,
        blocks: script.blocks,
        ..Report::default()
    };
    if !logs {
        report.facts.push(("written", false.into()));
        report.blocks.push(if args.no_log {
            Span::muted("Nothing was logged.").into()
        } else {
            kept_out(&exercise)
        });
        return Ok(report);
    }
    let done = |mut draft: Draft| {
        draft.entry.minutes = draft.entry.minutes.or(Some(minutes));
        draft.entry.private |= private;
        draft
    };
    let mut all = Resolved::new(done(draft.clone()).into(), basis);
    let (told, undoable) = write(&mut all, context, |header| {
        args.draft(&exercise, header, context).map(done)
    })?;
    report.facts.extend(told.facts);
    report.blocks.extend(told.blocks);
    let said = match undoable.says("'bond undo' takes it back, and ") {
        Some(back) => format!("{UNASKED}; {back}--no-log only prints it"),
        None => format!("{UNASKED}; --no-log only prints it"),
    };
    report.blocks.push(Span::muted(said).into());
    report.warnings.extend(told.warnings);
    report.incomplete = told.incomplete;
    let drawn = script
        .drawn
        .iter()
        .map(|(deck, card)| (deck.as_str(), card.as_str()));
    report
        .warnings
        .extend(cards::remember(&exercise, &draft, drawn.collect(), context));
    Ok(report)
}

/// Page by page, with keys.
pub(super) fn on_the_terminal(start: Start, args: &Args, context: &Context) -> Result<Report> {
    let Start {
        exercise,
        draft,
        basis,
        mut plan,
        private,
    } = start;
    // What is written has the names all the same.
    let people = plan.people.clone();
    if context.discreet.value {
        let mut redaction = Redaction::of(context);
        for (key, name) in &draft.new_people {
            redaction.meet(key, name);
        }
        plan.exercise.outline.title = redaction.text(&plan.exercise.outline.title).into();
        plan.people = people.iter().map(|name| redaction.text(name)).collect();
    }
    let mut session = Session::new(plan, tui::window());
    let look = Appearance {
        styled: context.terminal.styled,
        ascii: context.terminal.ascii,
        timer: context.timer,
    };
    tui::play(&mut session, look).doing(|| "use the terminal".to_owned())?;
    let early = match session.ending() {
        Some(Ending::Log { early }) => early,
        Some(Ending::Nothing) | None => return Ok(only(Span::plain("Nothing was logged.").into())),
        Some(Ending::Later) => {
            let line = session.plan().line_after_no(session.page());
            return Ok(only(Span::plain(line).into()));
        }
        Some(Ending::Panic | Ending::Unsafe) => return Ok(Report::default()),
    };
    let done = |mut draft: Draft| {
        let minutes = draft.entry.minutes;
        draft.entry.minutes = Some(session.minutes());
        session::fill(&mut draft.entry, &session.answers(), &people);
        draft.entry.minutes = minutes.or(draft.entry.minutes);
        draft.entry.private |= private;
        draft
    };
    let mut all = Resolved::new(done(draft.clone()).into(), basis);
    let (mut report, undoable) = write(&mut all, context, |header| {
        args.draft(&exercise, header, context).map(done)
    })?;
    if early {
        let said = "Stopped early: what was done is logged";
        let said = undoable.after(said, "'bond undo' takes it back");
        report.blocks.push(Span::muted(said).into());
    }
    report
        .warnings
        .extend(cards::remember(&exercise, &draft, session.drawn(), context));
    Ok(report)
}

/// Logs it and says so; what can't be written is shown, so that it is not lost. `again` understands the command line with
/// other names, since an exercise takes its time.
fn write(
    all: &mut Resolved,
    context: &Context,
    again: impl Fn(&Header) -> Result<Draft>,
) -> Result<(Report, Undoable)> {
    let recorded = all.write(context, |header| again(header).map(Drafts::from));
    let recorded = recorded.map_err(|error| store::kept_lines(error, &all.drafts.entries))?;
    let told = text::log::told(&all.drafts, &recorded, context);
    Ok((told, recorded.undoable))
}

fn kept_out(exercise: &Exercise) -> Block {
    Span::muted(format!(
        "Nothing was logged: {} is kept out of the journal unless --log asks for it",
        exercise.outline.slug
    ))
    .into()
}
