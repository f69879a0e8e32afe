//! An exercise for programs: the fields of its file, with their names.

use crate::catalog::exercise::{
    AnswerKind, Ask, Card, Caution, CautionLevel, Deck, Exercise, Repeat, Role, SafetyQuestion,
    Speaker, Step, Study, Variant, Word,
};
use crate::report::{Fact, Record};

/// All of it.
pub(super) fn of(one: &Exercise) -> Fact {
    let mut record = head(one);
    record.extend([
        ("roles", rows(&one.roles, role)),
        ("steps", rows(&one.steps, step)),
        ("repeat", repeat(one.repeat.as_ref())),
        ("decks", decks(one)),
        ("record", rows(&one.record, ask)),
        ("variants", rows(&one.variants, variant)),
        ("evidence", rows(&one.evidence, study)),
        ("cautions", rows(&one.cautions, caution)),
    ]);
    Fact::Object(record)
}

fn head(one: &Exercise) -> Record {
    let dose = one.dose.as_ref().map_or(Fact::Null, |dose| {
        Fact::Object(vec![
            ("times", dose.times.into()),
            ("per", dose.per.as_str().into()),
            ("weeks", dose.weeks.into()),
            ("rationale", dose.rationale.as_deref().into()),
        ])
    });
    let plan = one.plan.as_ref().map_or(Fact::Null, |plan| {
        Fact::Object(vec![
            ("if", plan.cue.as_str().into()),
            ("then", plan.act.as_str().into()),
        ])
    });
    let safety = Fact::Object(vec![
        ("level", one.outline.safety.word().into()),
        (
            "ask",
            Fact::List(
                one.safety
                    .ask
                    .iter()
                    .map(|ask| ask.text.as_str().into())
                    .collect(),
            ),
        ),
        ("questions", rows(&one.safety.ask, question)),
        ("help", one.safety.help.as_deref().into()),
    ]);
    vec![
        ("slug", (&*one.outline.slug).into()),
        ("title", (&*one.outline.title).into()),
        ("summary", (&*one.outline.summary).into()),
        ("purpose", one.purpose.as_str().into()),
        ("practice", (&*one.outline.practice).into()),
        ("kinds", words(&one.outline.kinds)),
        ("relationships", words(&one.outline.relationships)),
        ("also", words(&one.outline.also)),
        ("who", one.outline.party.word().into()),
        ("people_min", u32::from(one.outline.people.0).into()),
        ("people_max", u32::from(one.outline.people.1).into()),
        ("minutes", one.outline.minutes.into()),
        ("level", u32::from(one.outline.level).into()),
        ("grade", one.outline.grade.as_str().into()),
        ("needs", texts(&one.needs)),
        ("dose", dose),
        ("plan", plan),
        ("safety", safety),
        ("own", one.outline.own.into()),
    ]
}

fn question(question: &SafetyQuestion) -> Record {
    vec![
        ("text", question.text.as_str().into()),
        ("no", question.no.word().into()),
        ("line", question.line.as_deref().into()),
    ]
}

fn rows<T>(all: &[T], one: impl Fn(&T) -> Record) -> Fact {
    Fact::List(all.iter().map(|each| Fact::Object(one(each))).collect())
}

fn words<T: Word>(words: &[T]) -> Fact {
    Fact::List(words.iter().map(|word| word.word().into()).collect())
}

fn texts(texts: &[String]) -> Fact {
    Fact::List(texts.iter().map(|text| text.as_str().into()).collect())
}

fn role(role: &Role) -> Record {
    vec![
        ("id", role.id.as_str().into()),
        ("name", role.name.as_str().into()),
        ("hint", role.hint.as_str().into()),
    ]
}

fn step(step: &Step) -> Record {
    let role = match &step.role {
        Speaker::All => "all",
        Speaker::Role(id) => id,
    };
    let (deck, draw) = step
        .draw
        .as_ref()
        .map_or((Fact::Null, Fact::Null), |(deck, draw)| {
            (deck.as_str().into(), u32::from(*draw).into())
        });
    vec![
        ("id", step.id.as_str().into()),
        ("title", step.title.as_str().into()),
        ("text", step.text.as_str().into()),
        ("minutes", step.minutes.into()),
        ("role", role.into()),
        ("timer", step.timer.word().into()),
        ("deck", deck),
        ("draw", draw),
        ("optional", step.optional.into()),
        ("ask", step.ask.as_deref().into()),
    ]
}

fn repeat(repeat: Option<&Repeat>) -> Fact {
    repeat.map_or(Fact::Null, |repeat| {
        Fact::Object(vec![
            ("from", repeat.from.as_str().into()),
            ("to", repeat.to.as_str().into()),
            ("times", u32::from(repeat.times).into()),
            ("swap_roles", repeat.swap_roles.into()),
        ])
    })
}

fn decks(one: &Exercise) -> Fact {
    let decks = one.decks.iter();
    Fact::Free(
        decks
            .map(|(name, one)| (name.clone(), Fact::Object(deck(one))))
            .collect(),
    )
}

fn deck(deck: &Deck) -> Record {
    vec![
        ("order", deck.order.word().into()),
        ("no_repeat_days", deck.no_repeat_days.into()),
        ("cards", rows(&deck.cards, card)),
    ]
}

fn card(card: &Card) -> Record {
    vec![
        ("text", card.text.as_str().into()),
        ("depth", u32::from(card.depth).into()),
        ("relationships", words(&card.relationships)),
        ("kinds", words(&card.kinds)),
        ("weight", card.weight.into()),
    ]
}

fn ask(ask: &Ask) -> Record {
    let (kind, least, most, options) = match &ask.kind {
        AnswerKind::Scale(least, most) => ("scale", Some(*least), Some(*most), &[][..]),
        AnswerKind::Count => ("count", None, None, &[][..]),
        AnswerKind::Minutes => ("minutes", None, None, &[][..]),
        AnswerKind::Bool => ("bool", None, None, &[][..]),
        AnswerKind::Choice(options) => ("choice", None, None, options.as_slice()),
        AnswerKind::Text => ("text", None, None, &[][..]),
    };
    vec![
        ("id", ask.id.as_str().into()),
        ("prompt", ask.prompt.as_str().into()),
        ("type", kind.into()),
        ("min", least.into()),
        ("max", most.into()),
        ("options", texts(options)),
        ("when", ask.when.word().into()),
        ("who", ask.whose.word().into()),
        ("log_as", ask.log_as.word().into()),
        ("private", ask.private.into()),
    ]
}

fn variant(variant: &Variant) -> Record {
    let steps = variant.steps.iter().map(|(id, (minutes, text))| {
        let changed = vec![
            ("minutes", (*minutes).into()),
            ("text", text.as_deref().into()),
        ];
        (id.clone(), Fact::Object(changed))
    });
    vec![
        ("id", variant.id.as_str().into()),
        ("title", variant.title.as_str().into()),
        ("minutes", variant.minutes.into()),
        ("text", variant.text.as_str().into()),
        ("relationships", words(&variant.relationships)),
        ("repeat", repeat(variant.repeat.as_ref())),
        ("steps", Fact::Free(steps.collect())),
        ("skip", texts(&variant.skip)),
    ]
}

fn study(study: &Study) -> Record {
    vec![
        ("key", study.key.as_str().into()),
        ("cite", study.cite.as_str().into()),
        ("doi", study.doi.as_deref().into()),
        ("design", study.design.map(Word::word).into()),
        ("n", study.n.into()),
        ("finding", study.finding.as_str().into()),
        ("effect", study.effect.as_deref().into()),
        ("supports", study.supports.word().into()),
        ("verified", study.verified.into()),
    ]
}

fn caution(caution: &Caution) -> Record {
    let is_confirmed = caution.level == CautionLevel::Stop;
    let no = is_confirmed.then(|| caution.no.word());
    vec![
        ("level", caution.level.word().into()),
        ("text", caution.text.as_str().into()),
        ("see", caution.see.as_deref().into()),
        ("no", no.into()),
    ]
}
