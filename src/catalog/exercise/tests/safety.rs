//! Safety questions and cautions: where a no leads, and the words that someone in fear can understand.

use super::super::outline::{PartySize, SafetyLevel};
use super::super::read::read;
use super::super::safety::{AfterNo, CautionLevel};
use super::super::schema::Exercise;
use super::broken::{TEA, breaks};
use super::shipped::{known, shipped};

const LEVEL: &str = "level = \"none\"";

/// The exercise for authors with this as its safety table.
fn with_safety(table: &str) -> Exercise {
    let text = TEA.replacen(LEVEL, table, 1);
    read(text.as_bytes(), "tea-time", &known()).unwrap()
}

/// All texts of an exercise but for its evidence.
pub(super) fn texts(one: &Exercise) -> Vec<&str> {
    let mut all: Vec<&str> = vec![&one.outline.title, &one.outline.summary, &one.purpose];
    all.extend(one.needs.iter().map(String::as_str));
    all.extend(one.dose.iter().filter_map(|dose| dose.rationale.as_deref()));
    all.extend(one.safety.ask.iter().map(|ask| ask.text.as_str()));
    all.extend(one.safety.ask.iter().filter_map(|ask| ask.line.as_deref()));
    all.extend(one.roles.iter().map(|role| role.hint.as_str()));
    for step in &one.steps {
        all.extend([step.title.as_str(), step.text.as_str()]);
        all.extend(step.ask.as_deref());
    }
    let cards = one.decks.values().flat_map(|deck| &deck.cards);
    all.extend(cards.map(|card| card.text.as_str()));
    all.extend(one.record.iter().map(|ask| ask.prompt.as_str()));
    for variant in &one.variants {
        all.extend([variant.title.as_str(), variant.text.as_str()]);
        let changed = variant.steps.values();
        all.extend(changed.filter_map(|(_, text)| text.as_deref()));
    }
    all.extend(one.cautions.iter().map(|caution| caution.text.as_str()));
    all
}

/// The question itself, after an "If ..., " that it may start with.
fn question(text: &str) -> &str {
    let after = text
        .strip_prefix("If ")
        .and_then(|rest| rest.split_once(", "));
    after.map_or(text, |(_, question)| question)
}

/// The words of a text, in lower case.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphabetic() && letter != '\'');
    words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[test]
fn a_question_that_is_only_a_text_leads_to_the_page_about_safety() {
    let one = with_safety("level = \"check\"\nask = [\"Is it?\", { text = \"Sure?\" }]");
    let found: Vec<_> = one
        .safety
        .ask
        .iter()
        .map(|ask| (ask.text.as_str(), ask.no))
        .collect();
    assert_eq!(
        found,
        [("Is it?", AfterNo::Safety), ("Sure?", AfterNo::Safety)]
    );
}

#[test]
fn a_question_can_say_where_a_no_leads() {
    let one = with_safety(
        "level = \"check\"\nask = [{ text = \"Now?\", no = \"later\", line = \"Then not.\" }, { text = \"Well?\", no = \"crisis\" }]",
    );
    let found: Vec<_> = one
        .safety
        .ask
        .iter()
        .map(|ask| (ask.no, ask.line.as_deref()))
        .collect();
    assert_eq!(
        found,
        [(AfterNo::Later, Some("Then not.")), (AfterNo::Crisis, None)]
    );
}

#[test]
fn what_a_no_cannot_do_is_named() {
    breaks(&[
        (
            LEVEL,
            "level = \"check\"\nask = [{ text = \"Now?\", no = \"nowhere\" }]",
            "\"nowhere\"",
            "no is \"nowhere\": write later, safety, crisis",
        ),
        (
            LEVEL,
            "level = \"check\"\nask = [{ text = \"Now?\", line = \"Then not.\" }]",
            "\"Then not.\"",
            "line is only shown after a no that leads to \"later\"",
        ),
        (
            LEVEL,
            "level = \"check\"\nask = [{ no = \"later\" }]",
            "{ no",
            "text is missing",
        ),
        (
            "level = \"care\"",
            "level = \"care\"\nno = \"later\"",
            "\"later\"",
            "only a caution of the level \"stop\" can be answered with no",
        ),
    ]);
}

#[test]
fn whoever_is_not_alone_sees_nothing_about_violence() {
    for one in shipped() {
        for ask in &one.safety.ask {
            let is_about_company = words(&ask.text)
                .iter()
                .any(|word| word == "alone" || word == "device");
            assert!(
                !is_about_company || ask.no == AfterNo::Later,
                "{}",
                ask.text
            );
        }
    }
    let all = shipped();
    let screen = all
        .iter()
        .find(|one| one.outline.slug == "safety-and-need-screen")
        .unwrap();
    assert!(screen.safety.ask[0].text.starts_with("Are you alone"));
}

#[test]
fn in_company_nobody_is_asked_afterwards_how_safe_they_felt() {
    for one in shipped() {
        let is_seen = one.outline.party != PartySize::Solo;
        for ask in one.record.iter().filter(|_| is_seen) {
            let telling = ["safe", "afraid", "scared", "fear"];
            let words = words(&ask.prompt);
            assert!(
                !words.iter().any(|word| telling.contains(&&**word)),
                "{}",
                ask.prompt
            );
        }
    }
}

#[test]
fn thoughts_of_suicide_lead_to_the_crisis_line_first() {
    let mut seen = 0;
    for one in shipped() {
        let asks = one.safety.ask.iter().map(|ask| (&ask.text, ask.no));
        let stops = one
            .cautions
            .iter()
            .filter(|caution| caution.level == CautionLevel::Stop);
        for (text, no) in asks.chain(stops.map(|stop| (&stop.text, stop.no))) {
            let is_meant = text.contains("ending your life");
            assert_eq!(is_meant, no == AfterNo::Crisis, "{text}");
            seen += usize::from(is_meant);
        }
    }
    assert!(seen >= 3, "{seen}");
}

#[test]
fn a_no_that_needs_help_is_asked_before_one_that_ends_with_a_line() {
    for one in shipped() {
        // Whoever is not alone must not be asked anything else.
        if one.safety.help.is_none() {
            continue;
        }
        let later = one.safety.ask.iter().map(|ask| ask.no == AfterNo::Later);
        assert!(later.is_sorted(), "{}", one.outline.slug);
    }
}

#[test]
fn a_safety_question_is_one_question_to_you_and_yes_means_safe() {
    let negatives = [
        "not", "without", "nobody", "nothing", "never", "no", "other", "unless", "neither", "or",
    ];
    for one in shipped() {
        for ask in &one.safety.ask {
            let text = &ask.text;
            assert!(
                text.ends_with('?') && text.matches('?').count() == 1,
                "{text}"
            );
            assert!(!question(text).contains(','), "two parts: {text}");
            // "Saying no" is what someone may do; the question itself has no negative.
            let plain = text
                .replace("saying no to", "refusing")
                .replace("say no to", "refuse");
            for word in words(&plain) {
                assert!(
                    !negatives.contains(&&*word) && !word.ends_with("n't"),
                    "{text}"
                );
            }
            assert!(
                !text.contains("each of you")
                    && !text.contains("either of you")
                    && !text.contains("one of you"),
                "{text}"
            );
        }
    }
}

#[test]
fn two_questions_are_never_joined_by_and() {
    let starts = [
        "is", "are", "can", "could", "would", "do", "does", "did", "was", "were", "will",
    ];
    for one in shipped() {
        for ask in &one.safety.ask {
            let words = words(question(&ask.text));
            assert!(starts.contains(&&*words[0]), "{}", ask.text);
            let joined = words
                .windows(2)
                .any(|pair| pair[0] == "and" && starts.contains(&&*pair[1]));
            assert!(!joined, "{}", ask.text);
        }
    }
}

#[test]
fn what_is_read_before_the_start_is_whole_sentences_to_the_reader() {
    let starts = [
        "Do", "If", "Choose", "Leave", "Look", "Wait", "Talk", "Please", "Thanking", "You", "The",
        "It", "A", "There",
    ];
    for one in shipped() {
        for stop in one
            .cautions
            .iter()
            .filter(|one| one.level == CautionLevel::Stop)
        {
            let text = &stop.text;
            assert!(text.ends_with('.') && !text.contains('?'), "{text}");
            for sentence in text.split(". ") {
                let first = sentence.split(' ').next().unwrap_or_default();
                assert!(starts.contains(&first), "{first}: {text}");
            }
            assert!(
                !text.contains("one of you") && !text.contains("afraid of the other"),
                "{text}"
            );
        }
    }
}

#[test]
fn whoever_needs_safety_first_is_asked_and_pointed_to_the_screen() {
    for exercise in shipped() {
        let is_screen = exercise.outline.slug == "safety-and-need-screen";
        let is_asked = exercise.outline.safety != SafetyLevel::None;
        assert_eq!(
            exercise.safety.help.is_some(),
            is_asked && !is_screen,
            "{}",
            exercise.outline.slug
        );
    }
}
