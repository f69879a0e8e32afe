//! The one idea: a practice by name, why it, how much, and how good the evidence is.

use super::super::{time, wish};
use crate::practice;
use crate::report::{Block, Line, Span};
use crate::week::{Digest, Idea, Reason};

/// The lines of an idea.
pub(super) fn blocks(idea: &Idea<'_>, digest: &Digest<'_>) -> Vec<Block> {
    let names = digest.names();
    let title = match idea.with {
        Some(with) => format!("{} with {}", idea.practice.title, names.person_name(with)),
        None => idea.practice.title.to_string(),
    };
    let why = Span::plain(format!(": {}", why(idea, digest)));
    let mut lines = vec![Line::of(vec![Span::strong(title), why])];
    let background = practice::background(&idea.practice.key).filter(|_| idea.practice.builtin);
    if let Some(background) = &background {
        lines.push(Line::of(vec![Span::muted(background.dose.clone())]));
    }
    let goal = idea
        .practice
        .goal
        .as_ref()
        .map(|goal| format!("usual goal {goal}"));
    let grade = background.map(|background| {
        format!(
            "evidence {} on a scale from A (trials) to D (tradition)",
            background.grade
        )
    });
    let small: Vec<String> = [goal, grade].into_iter().flatten().collect();
    if !small.is_empty() {
        lines.push(Line::of(vec![Span::muted(small.join(", "))]));
    }
    lines
        .into_iter()
        .map(|line| line.indented(2).into())
        .collect()
}

/// Why this one.
pub(super) fn why(idea: &Idea<'_>, digest: &Digest<'_>) -> String {
    match idea.reason {
        Reason::Wish { every, last } => {
            let wish = wish::wish(every);
            match last {
                Some(last) => {
                    let ago = time::ago(last, digest.today);
                    format!("you wished for it {wish}, and the last time was {ago}")
                }
                None => format!("you wished for it {wish}"),
            }
        }
        Reason::Kind { kind, last: None } => format!("nothing {kind} was written down yet"),
        Reason::Kind {
            kind,
            last: Some(last),
        } => {
            let on = time::on(last, digest.today);
            format!("the {kind} side was last touched {on}")
        }
    }
}
