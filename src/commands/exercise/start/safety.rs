//! What has to be answered before the start when there are no pages for it.

use super::unlogged::only;
use crate::context::Context;
use crate::error::{Doing, Error, Result};
use crate::report::{Block, Report, Span};
use crate::tui::session::{Help, Plan, PlanPage};
use crate::{help_lines, redact, text};

/// The user's own lines of help; a broken file is a warning.
pub(super) fn own_help(context: &Context) -> (Vec<help_lines::HelpLine>, Option<String>) {
    match help_lines::of(context) {
        Ok(lines) => (lines, None),
        Err(warning) => (Vec::new(), Some(warning)),
    }
}

/// What to show after a no.
pub(super) fn help(own: &[help_lines::HelpLine], context: &Context) -> Help {
    let file = help_lines::shown_path(context);
    Help {
        safety: text::safety::paragraphs(own, &file),
        crisis: text::safety::crisis(own, &file),
    }
}

/// Asks what has to be answered first, one question after the other; the answer to the first no, if there is one.
///
/// # Errors
///
/// When nobody can be asked.
pub(super) fn declined(plan: &Plan, context: &Context) -> Result<Option<Report>> {
    let asked = plan
        .pages()
        .into_iter()
        .filter_map(|page| Some((page, text(plan, page)?)));
    for (page, text) in asked {
        if !context.interactive || context.for_programs {
            return Err(unasked(plan));
        }
        match is_yes(&text, context)? {
            Some(true) => {}
            Some(false) => return Ok(Some(after_no(plan, page))),
            None => return Ok(Some(only(Span::plain("Nothing was logged.").into()))),
        }
    }
    Ok(None)
}

/// What has to be answered on this page, if anything.
fn text(plan: &Plan, page: PlanPage) -> Option<String> {
    match page {
        PlanPage::Safety(question) => Some(plan.exercise.safety.ask[question].text.clone()),
        PlanPage::Stops => {
            let stops = plan.stops().map(|stop| stop.text.as_str());
            let lines: Vec<&str> = stops.chain([text::safety::CONFIRM]).collect();
            Some(lines.join("\n"))
        }
        PlanPage::Purpose
        | PlanPage::Ask(_)
        | PlanPage::Reveal(_)
        | PlanPage::Turn(_)
        | PlanPage::Summary => None,
    }
}

/// The answer, asked for until it is a plain yes or no; none when there is no more to read.
fn is_yes(text: &str, context: &Context) -> Result<Option<bool>> {
    let question = redact::question(format!("{text} [y/n]"), context);
    loop {
        let answer = (context.ask)(&question).doing(|| "read your answer".to_owned())?;
        match answer.map(|answer| answer.trim().to_lowercase()).as_deref() {
            None => return Ok(None),
            Some("y" | "yes") => return Ok(Some(true)),
            Some("n" | "no") => return Ok(Some(false)),
            Some(_) => {}
        }
    }
}

fn after_no(plan: &Plan, page: PlanPage) -> Report {
    let help = plan.after_no(page).and_then(|no| plan.help.after(no));
    let Some(help) = help else {
        return only(Span::plain(plan.line_after_no(page)).into());
    };
    let mut report = only(Span::strong(format!("{}.", text::safety::LEAVE)).into());
    for paragraph in help {
        report.blocks.push(Block::Gap);
        report.blocks.push(Span::plain(paragraph).into());
    }
    report
}

/// When nobody can be asked, the answers have to be on the command line. Where the first thing is whether anybody is
/// looking on, the rest is not shown.
fn unasked(plan: &Plan) -> Error {
    let exercise = &plan.exercise;
    let slug = &exercise.outline.slug;
    let private = exercise.safety.private();
    let asked = if private.is_empty() {
        &exercise.safety.ask
    } else {
        private
    };
    let questions = text::safety::questions(asked, exercise.safety.help.as_deref());
    let mut lines: Vec<String> = questions
        .into_iter()
        .map(|(indent, line)| format!("{:indent$}{line}", ""))
        .collect();
    let hint = if private.is_empty() {
        lines.extend(plan.stops().map(|stop| stop.text.clone()));
        "if every answer is yes and you have read the cautions, add --safe; to find help, run: bond help safety".to_owned()
    } else {
        format!(
            "if every answer is yes, run: bond exercise show {slug}; when you have read its cautions, add --safe"
        )
    };
    Error::usage(format!(
        "could not start {slug}: please read and answer this first\n  {}",
        lines.join("\n  ")
    ))
    .hinted(hint)
}
