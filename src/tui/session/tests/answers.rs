//! What is typed, and what becomes of it.

use super::super::answer::{self, AnswerValue};
use super::super::fill;
use super::*;
use crate::catalog::exercise::{AnswerKind, LogAs};
use crate::journal::{At, Entry};

/// A session after its last step.
fn asked() -> Session {
    let mut session = begun();
    press(&mut session, "nnnnnnn");
    session
}

fn entry(session: &Session) -> Entry<'static> {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let mut entry = Entry::new(At::day(day), "active-listening");
    fill(&mut entry, &session.answers(), &session.plan().people);
    entry
}

#[test]
fn what_nobody_can_see_is_typed_anew_after_a_slip() {
    let mut session = asked();
    press(&mut session, "9\n");
    let screen = session.screen();
    assert_eq!(screen.field.unwrap().text, "");
    assert!(screen.notice.unwrap().contains("a number from 1 to 5"));
    press(&mut session, "4\n5\n");
    assert_eq!(entry(&session).rating, Some(4));
}

#[test]
fn where_a_letter_is_only_a_letter_the_way_out_is_named() {
    let mut session = asked();
    press(&mut session, "4\n5\n\n");
    assert_eq!(session.field(), Some(&AnswerKind::Text));
    let hints = session.screen().hints;
    assert!(hints.contains(&("esc esc", "clear and leave")), "{hints:?}");
}

#[test]
fn answers_of_each_stay_hidden_until_all_are_in() {
    let mut session = asked();
    press(&mut session, "2");
    assert!(session.screen().field.unwrap().hidden);
    press(&mut session, "\n");
    assert_eq!(session.screen().heading, "Sam answers now, unseen");
    assert_eq!(session.screen().field.unwrap().text, "");
    press(&mut session, "b");
    assert!(
        session.screen().field.unwrap().hidden,
        "going back uncovers nothing"
    );
    press(&mut session, "\n5\n");
    let said: Vec<String> = session
        .screen()
        .body
        .into_iter()
        .map(|line| line.text)
        .collect();
    assert_eq!(said[1..], ["You: 2", "Sam: 5"]);
    assert_eq!(entry(&session).rating, Some(2), "the journal is the user's");
}

#[test]
fn a_wrong_answer_says_what_a_right_one_is_and_none_is_one_too() {
    let mut session = asked();
    press(&mut session, "9\n");
    assert_eq!(
        session.screen().notice.as_deref(),
        Some("Please type a number from 1 to 5, or nothing.")
    );
    press(&mut session, "\u{8}\n\n");
    assert_eq!(session.screen().body[1].text, "You: no answer");
    press(&mut session, "\n  \n");
    assert_eq!(session.page(), PlanPage::Summary);
    let entry = entry(&session);
    assert_eq!(
        (entry.rating, entry.note, entry.private),
        (None, None, false)
    );
}

#[test]
fn a_private_answer_makes_the_entry_private_and_what_was_not_sent_is_no_answer() {
    let mut session = asked();
    press(&mut session, "4\n5\n\nthe queue");
    let unsent = entry(&session);
    assert_eq!(
        (unsent.rating, unsent.note, unsent.private),
        (Some(4), None, false)
    );
    press(&mut session, "\n");
    let sent = entry(&session);
    assert_eq!(
        (sent.note.as_deref(), sent.private),
        (Some("the queue"), true)
    );
}

#[test]
fn pasted_text_is_one_line_of_text_and_nothing_else() {
    let mut session = asked();
    session.handle(Event::Paste("3".to_owned()));
    assert_eq!(session.typed(), "");
    press(&mut session, "\n\n\n");
    session.handle(Event::Paste("two\nlines\u{1b}[2J".to_owned()));
    assert_eq!(session.typed(), "two lines\u{1b}[2J");
    let frame = super::super::lay_out(&session.screen(), WINDOW, false);
    assert!(frame.rows.iter().all(|row| !row.text.contains('\u{1b}')));
}

#[test]
fn each_kind_of_answer_is_understood() {
    let read = |kind: &AnswerKind, typed: &str| answer::read(kind, typed).ok().flatten();
    assert_eq!(
        read(&AnswerKind::Scale(0, 10), "10"),
        Some(AnswerValue::Number(10))
    );
    assert_eq!(read(&AnswerKind::Scale(1, 5), "0"), None);
    assert_eq!(read(&AnswerKind::Count, "-1"), None);
    assert_eq!(
        read(&AnswerKind::Minutes, "1h30"),
        Some(AnswerValue::Minutes(90))
    );
    assert_eq!(read(&AnswerKind::Bool, "Y"), Some(AnswerValue::Truth(true)));
    let choice = AnswerKind::Choice(vec!["a".to_owned(), "b".to_owned()]);
    assert_eq!(read(&choice, "2"), Some(AnswerValue::Words("b".to_owned())));
    assert_eq!(read(&choice, "0"), None);
    assert_eq!(read(&choice, "3"), None);
}

#[test]
fn any_scale_becomes_a_rating_from_one_to_five() {
    let rate = |min, max, typed: &str| {
        let mut exercise = echo();
        exercise.record[0].kind = AnswerKind::Scale(min, max);
        let mut session = Session::new(plan(exercise), WINDOW);
        press(&mut session, "\nyynnnnnnn");
        press(&mut session, typed);
        press(&mut session, "\n");
        entry(&session).rating
    };
    assert_eq!(
        (1..=5)
            .map(|n| rate(1, 5, &n.to_string()))
            .collect::<Vec<_>>(),
        (1..=5).map(Some).collect::<Vec<_>>()
    );
    assert_eq!(
        [0, 5, 10].map(|n: i64| rate(0, 10, &n.to_string())),
        [Some(1), Some(3), Some(5)]
    );
    assert_eq!(rate(3, 3, "3"), Some(1));
    assert_eq!(rate(i64::MIN, i64::MAX, "0"), Some(3));
}

#[test]
fn minutes_that_are_answered_are_the_minutes_of_the_entry() {
    let mut exercise = echo();
    exercise.record[0].kind = AnswerKind::Minutes;
    exercise.record[0].log_as = LogAs::Amount;
    let mut session = Session::new(plan(exercise), WINDOW);
    press(&mut session, "\nyynnnnnnn1h5m\n");
    assert_eq!(entry(&session).minutes, Some(65));
}
