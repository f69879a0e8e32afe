//! Where help is to be found: kinds of help without numbers, which differ by country and change, then the user's own.

use crate::catalog::exercise::{AfterNo, Caution, CautionLevel, SafetyQuestion};
use crate::help_lines;
use crate::report::{Block, Fact, Record, Report, Span, TextLine, Tone};

/// A kind of help: a short name, and when it is the right one.
type KindOfHelp = (&'static str, &'static str);

const EMERGENCY: KindOfHelp = (
    "Emergency number",
    "You or someone else is in danger now. Call it first, from any phone.",
);
const VIOLENCE: KindOfHelp = (
    "Domestic-violence line",
    "Someone hurts, threatens, watches or controls you, or you are afraid of them. The people there listen and help you to plan, whether you stay or leave. There are also lines for people who are afraid of hurting someone.",
);
const CRISIS: KindOfHelp = (
    "Crisis line",
    "You are thinking about ending your life, or it is too much to bear alone. You can call or text, day and night in many countries.",
);
const DOCTOR: KindOfHelp = (
    "Doctor",
    "You are hurt, cannot sleep or eat, or have felt low for weeks. A doctor also knows who can help where you live. If a child is at risk, you can also call child protection.",
);
const THERAPIST: KindOfHelp = (
    "Therapist or counsellor",
    "You are safe, but stuck. Look for someone who is licensed to work with couples or families. If you are afraid, go alone first.",
);
const TRUSTED: KindOfHelp = (
    "Someone you trust",
    "Tell one person how things are: a friend, a relative, a neighbour.",
);
const KINDS: [KindOfHelp; 6] = [EMERGENCY, VIOLENCE, CRISIS, DOCTOR, THERAPIST, TRUSTED];

/// The neutral line after a no that asks for no help.
pub const LATER: &str = "Let's leave this one for now. You can come back to it at any time.";
/// The same after a no that asks for help while someone may be looking on: it says no more than every exercise does.
pub const IN_COMPANY: &str =
    "Let's leave this one for now. You can read more at any time: bond help safety";
/// What is said above the help after a no.
pub const LEAVE: &str = "Let's leave this one for now";
/// The question below what has to be read before the start.
pub const CONFIRM: &str = "Is it all right for you to go on?";

const INTRODUCTION: &str =
    "bond is a self-help tool, not therapy. Stop an exercise if it makes things worse.";
const JOINT: &str = "Do not do exercises for two if you are afraid of the other person. Do not do them if there is hitting, choking, threats, forced sex or stalking. The same is true if someone controls your money, phone, movement or medicine. None of that is your fault, and no exercise will fix it.";
const DEVICE: &str = "Use a device that the other person cannot check. Anyone who can open this machine can read bond's files.";

fn numbers(file: &str) -> String {
    format!(
        "Numbers differ by country: search for the kind of help and the name of your country. You can keep the numbers you find in {file}."
    )
}

/// The page about safety as paragraphs of plain text.
#[must_use]
pub fn paragraphs(own: &[help_lines::HelpLine], file: &str) -> Vec<String> {
    let said = vec![INTRODUCTION.to_owned(), JOINT.to_owned()];
    with_help(said, &KINDS, own, file)
}

/// The same kinds of help for someone who is thinking about ending their life: the crisis line comes first.
#[must_use]
pub fn crisis(own: &[help_lines::HelpLine], file: &str) -> Vec<String> {
    let others = [EMERGENCY, DOCTOR, TRUSTED, VIOLENCE, THERAPIST];
    with_help(vec![kind_line(CRISIS)], &others, own, file)
}

fn with_help(
    mut said: Vec<String>,
    kinds: &[KindOfHelp],
    own: &[help_lines::HelpLine],
    file: &str,
) -> Vec<String> {
    said.extend(own.iter().map(own_line));
    said.extend(kinds.iter().copied().map(kind_line));
    if own.is_empty() {
        said.push(numbers(file));
    }
    said.push(DEVICE.to_owned());
    said
}

fn kind_line((name, when): KindOfHelp) -> String {
    format!("{name}: {when}")
}

/// What to do after a no to a question.
#[must_use]
pub fn after_no(question: &SafetyQuestion, help: Option<&str>) -> String {
    match question.no {
        AfterNo::Later => question.line.as_deref().unwrap_or(LATER).to_owned(),
        AfterNo::Crisis => {
            "Please call a crisis line or a doctor now. The exercise can wait.".to_owned()
        }
        AfterNo::Safety => {
            let page = help.map_or("help safety".to_owned(), |help| {
                format!("exercise show {help}")
            });
            format!("Please leave this one for now, and run: bond {page}")
        }
    }
}

/// The questions, and below each what to do after a no; said once where it is the same for several in a row.
#[must_use]
pub fn questions(asks: &[SafetyQuestion], help: Option<&str>) -> Vec<(usize, String)> {
    let mut lines = Vec::new();
    let mut asks = asks.iter().peekable();
    while let Some(ask) = asks.next() {
        lines.push((0, ask.text.clone()));
        let otherwise = after_no(ask, help);
        let next = asks.peek().map(|next| after_no(next, help));
        if next.as_ref() != Some(&otherwise) {
            lines.push((3, format!("If the answer is no: {otherwise}")));
        }
    }
    lines
}

/// A caution, with how much it matters in front.
#[must_use]
pub fn caution(caution: &Caution) -> TextLine {
    let (word, tone) = match caution.level {
        CautionLevel::Stop => ("Stop: ", Tone::Warn),
        CautionLevel::Care => ("Take care: ", Tone::Strong),
        CautionLevel::Info => ("Good to know: ", Tone::Muted),
    };
    let mut spans = vec![Span::new(word, tone), Span::plain(caution.text.clone())];
    if let Some(see) = &caution.see {
        spans.push(Span::muted(format!(" See {see}.")));
    }
    TextLine::of(spans)
}

/// The text as an answer.
#[must_use]
pub fn report(own: &[help_lines::HelpLine], file: &str) -> Report {
    let mut blocks: Vec<Block> = vec![
        Span::strong("Where to find help").into(),
        Span::plain(INTRODUCTION).into(),
        Block::Gap,
        Span::plain(JOINT).into(),
        Block::Gap,
    ];
    if !own.is_empty() {
        for line in own {
            blocks.push(Span::strong(own_line(line)).into());
        }
        blocks.push(Block::Gap);
    }
    for (name, when) in KINDS {
        blocks.push(Span::strong(name).into());
        blocks.push(TextLine::of(vec![Span::plain(when)]).indented(2).into());
    }
    blocks.push(Block::Gap);
    blocks.push(Span::plain(numbers(file)).into());
    blocks.push(Span::plain(DEVICE).into());
    Report {
        schema: "bond.help-safety/1",
        facts: facts(own),
        blocks,
        ..Report::default()
    }
}

fn own_line(line: &help_lines::HelpLine) -> String {
    let country = line.country.as_ref().map(|country| format!(" ({country})"));
    let checked = line.checked.map(|day| format!(", checked {day}"));
    format!(
        "{}{}: {}{}",
        line.name,
        country.unwrap_or_default(),
        line.reach,
        checked.unwrap_or_default()
    )
}

fn facts(own: &[help_lines::HelpLine]) -> Record {
    let kinds = KINDS.map(|(name, when)| vec![("kind", name.into()), ("when", when.into())]);
    let lines = own.iter().map(|line| {
        vec![
            ("name", line.name.as_str().into()),
            ("reach", line.reach.as_str().into()),
            ("country", line.country.as_deref().into()),
            ("source", line.source.as_deref().into()),
            ("checked", line.checked.map(|day| day.to_string()).into()),
        ]
    });
    vec![
        ("kinds", Fact::Rows(kinds.to_vec())),
        ("own", Fact::Rows(lines.collect())),
    ]
}
