//! The parts of a file that an exercise is run by: roles, steps, decks, questions, variants.

use super::schema::{
    AnswerKind, Ask, Card, Deck, DrawOrder, LogAs, Repeat, Role, Speaker, Step, Timer, Variant,
    When, Whose,
};
use super::table_reader::TableReader;
use super::words::AnswerForm;

/// Names that stand for everyone in the role of a step.
const EVERYBODY: [&str; 2] = ["both", "all"];

/// `[[roles]]`.
pub(super) fn role(table: &mut TableReader<'_, '_>) -> Role {
    let id = table.name("id");
    if EVERYBODY.contains(&id.as_str()) {
        table.wrong("id", format!("id is {id:?}, which stands for everybody"));
    }
    Role {
        id,
        name: table.text("name", 30),
        hint: table.text("hint", 140),
    }
}

/// All of `[[steps]]`: five to nine.
pub(super) fn steps(file: &mut TableReader<'_, '_>) -> Vec<Step> {
    if !file.has("steps") {
        return Vec::new();
    }
    let steps = file.tables("steps", step);
    if let Some(length) = file.length("steps")
        && !(5..=9).contains(&length)
    {
        let what = format!("the number of steps is {length}: it goes from 5 to 9");
        file.wrong("steps", what);
    }
    steps
}

fn step(table: &mut TableReader<'_, '_>) -> Step {
    Step {
        id: table.name("id"),
        title: table.text("title", 40),
        text: table.text("text", 240),
        minutes: table.minutes("minutes"),
        role: match table.name_if("role") {
            Some(role) if !EVERYBODY.contains(&role.as_str()) => Speaker::Role(role),
            Some(_) | None => Speaker::All,
        },
        timer: table.word("timer").unwrap_or(Timer::None),
        draw: draw(table),
        optional: table.flag("optional"),
        ask: table.text_if("ask", 140),
    }
}

fn draw(table: &mut TableReader<'_, '_>) -> Option<(String, u8)> {
    let deck = table.name_if("deck");
    let draw = table.whole_if("draw", 1..=20);
    if deck.is_none() && draw.is_some() {
        table.wrong("draw", "draw is given, but no deck to draw from".to_owned());
    }
    let draw = draw.and_then(|draw| u8::try_from(draw).ok()).unwrap_or(1);
    deck.map(|deck| (deck, draw))
}

/// `[repeat]`.
pub(super) fn repeat(table: &mut TableReader<'_, '_>) -> Repeat {
    table.has("times");
    Repeat {
        from: table.name("from"),
        to: table.name("to"),
        times: table.small("times", 1..=12, 1),
        swap_roles: table.flag("swap_roles"),
    }
}

/// `[decks.NAME]`.
pub(super) fn deck(table: &mut TableReader<'_, '_>) -> Deck {
    let order = table.word("order").unwrap_or(DrawOrder::Random);
    let no_repeat_days = table.small("no_repeat_days", 0..=3650, 0);
    let cards = if table.has("cards") {
        table.tables("cards", card)
    } else {
        Vec::new()
    };
    if table.length("cards") == Some(0) {
        table.wrong("cards", "cards is empty".to_owned());
    }
    Deck {
        order,
        no_repeat_days,
        cards,
    }
}

fn card(table: &mut TableReader<'_, '_>) -> Card {
    Card {
        text: table.text("text", 140),
        depth: table.small("depth", 1..=3, 1),
        relationships: table.words("relationships"),
        kinds: table.words("kinds"),
        weight: table.small("weight", 1..=100, 1),
    }
}

/// `[[record]]`.
pub(super) fn ask(table: &mut TableReader<'_, '_>) -> Ask {
    let id = table.name("id");
    let prompt = table.text("prompt", 140);
    let kind = answer(table);
    let when = table.word("when").unwrap_or(When::After);
    let log_as = table.word("log_as");
    let place = kind.as_ref().zip(log_as);
    if let Some(what) = place.and_then(|(kind, log_as)| misplaced(kind, when, log_as)) {
        table.wrong("log_as", what.to_owned());
    }
    Ask {
        id,
        prompt,
        kind: kind.unwrap_or(AnswerKind::Text),
        when,
        whose: table.word("who").unwrap_or(Whose::Me),
        log_as: log_as.unwrap_or(LogAs::None),
        private: table.flag("private"),
    }
}

/// Why an answer can't go where it is to go.
fn misplaced(kind: &AnswerKind, when: When, log_as: LogAs) -> Option<&'static str> {
    let fits = match log_as {
        LogAs::None => return None,
        LogAs::Rating => *kind == AnswerKind::Scale(1, 5),
        LogAs::Amount => matches!(kind, AnswerKind::Count | AnswerKind::Minutes),
        LogAs::Note => matches!(kind, AnswerKind::Text | AnswerKind::Choice(_)),
    };
    if when == When::Before {
        return Some("what is asked before the steps goes nowhere: log_as is \"none\"");
    }
    match log_as {
        LogAs::Rating if !fits => Some("a rating is a scale from 1 to 5"),
        LogAs::Amount if !fits => Some("an amount is a count, or minutes"),
        LogAs::Note if !fits => Some("a note is a text or a choice"),
        _ => None,
    }
}

/// What an answer is; none where that is wrong.
fn answer(table: &mut TableReader<'_, '_>) -> Option<AnswerKind> {
    let form = table.word::<AnswerForm>("type");
    let least = table.whole_if("min", -100..=100);
    let most = table.whole_if("max", -100..=100);
    let options = table.texts("options", 60);
    let form = form?;
    let (is_scale, is_choice) = (form == AnswerForm::Scale, form == AnswerForm::Choice);
    let wrong = if is_scale && least.zip(most).is_none_or(|(least, most)| least >= most) {
        "a scale goes from min up to max"
    } else if !is_scale && (least.is_some() || most.is_some()) {
        "only a scale has min and max"
    } else if is_choice && options.len() < 2 {
        "a choice has two options at least"
    } else if !is_choice && !options.is_empty() {
        "only a choice has options"
    } else {
        return Some(match form {
            AnswerForm::Scale => AnswerKind::Scale(least?, most?),
            AnswerForm::Count => AnswerKind::Count,
            AnswerForm::Minutes => AnswerKind::Minutes,
            AnswerForm::Bool => AnswerKind::Bool,
            AnswerForm::Choice => AnswerKind::Choice(options),
            AnswerForm::Text => AnswerKind::Text,
        });
    };
    table.wrong("type", wrong.to_owned());
    None
}

/// `[[variants]]`.
pub(super) fn variant(table: &mut TableReader<'_, '_>) -> Variant {
    Variant {
        id: table.name("id"),
        title: table.text("title", 60),
        minutes: table.minutes("minutes"),
        text: table.text("text", 240),
        relationships: table.words("relationships"),
        repeat: table.table_if("repeat", repeat),
        steps: table.named("steps", |step| {
            (step.minutes_if("minutes"), step.text_if("text", 240))
        }),
        skip: table.texts("skip", 40),
    }
}
