//! Which key leads where.

use super::*;

#[test]
fn only_a_plain_yes_passes_what_keeps_people_safe() {
    let mut session = Session::new(plan(alone()), WINDOW);
    press(&mut session, "\n\n n\u{8}");
    assert_eq!(session.page(), PlanPage::Safety(0));
    assert_eq!(session.screen().heading, "Let's leave this one for now");
    press(&mut session, "\n");
    assert_eq!(session.ending(), Some(Ending::Unsafe));
    for keys in ["\n\n\nss\n bb", "\nc\u{8}<"] {
        let mut session = super::session();
        press(&mut session, keys);
        assert!(
            matches!(session.page(), PlanPage::Safety(0) | PlanPage::Purpose),
            "{keys:?}"
        );
    }
}

#[test]
fn a_caution_of_level_stop_is_confirmed_also_where_nothing_is_asked() {
    let mut exercise = alone();
    exercise.safety.ask.clear();
    let mut session = Session::new(plan(exercise), WINDOW);
    press(&mut session, "\n");
    assert_eq!(session.page(), PlanPage::Stops);
    press(&mut session, "\n n");
    assert_eq!(session.screen().heading, "Let's leave this one for now");
}

#[test]
fn what_was_answered_on_the_command_line_is_not_asked() {
    let pages = Plan {
        safe: true,
        known: vec![crate::catalog::exercise::LogAs::Rating],
        ..plan(echo())
    }
    .pages();
    assert!(!pages.iter().any(|page| matches!(
        page,
        PlanPage::Safety(_) | PlanPage::Stops | PlanPage::Reveal(_)
    )));
    assert_eq!(
        pages
            .iter()
            .filter(|page| matches!(page, PlanPage::Ask(_)))
            .count(),
        1
    );
}

#[test]
fn nobody_goes_back_behind_what_was_confirmed() {
    let mut session = begun();
    press(&mut session, "b<\u{8}");
    assert_eq!(session.page(), PlanPage::Turn(0));
    assert!(
        session
            .screen()
            .hints
            .iter()
            .all(|(_, does)| *does != "back")
    );
}

#[test]
fn roles_swap_on_repeats_and_the_round_is_said() {
    let mut session = begun();
    let mut seen = Vec::new();
    for _ in 0..4 {
        press(&mut session, "n");
        let screen = session.screen();
        seen.push((screen.body[0].text.clone(), screen.place));
    }
    let expected = [
        ("Speaker: You", "step 2 of 7, round 1 of 2"),
        ("Listener: Sam", "step 3 of 7, round 1 of 2"),
        ("Speaker: Sam", "step 4 of 7, round 2 of 2"),
        ("Listener: You", "step 5 of 7, round 2 of 2"),
    ];
    let expected = expected.map(|(actor, place)| (actor.to_owned(), place.to_owned()));
    assert_eq!(seen, expected);
}

#[test]
fn another_card_is_another_one_and_stays_when_one_comes_back() {
    let mut session = begun();
    let first = session.hand(0).to_vec();
    press(&mut session, "c");
    let second = session.hand(0).to_vec();
    assert_ne!(first, second);
    press(&mut session, "nb");
    assert_eq!(session.hand(0), second);
    press(&mut session, "n");
    assert_eq!(session.drawn(), [("topics", second[0].as_str())]);
}

#[test]
fn quitting_asks_and_says_what_it_would_log() {
    let mut session = begun();
    press(&mut session, "q");
    assert!(session.screen().body[0].text.contains("nothing is logged"));
    press(&mut session, "b");
    assert_eq!(session.page(), PlanPage::Turn(0));
    tick(&mut session, 130);
    press(&mut session, "nq");
    assert_eq!(
        session.screen().body[0].text,
        "Log what was done so far (1 step, 2 min)?"
    );
    let mut other = session.clone();
    press(&mut session, "y");
    assert_eq!(session.ending(), EARLY);
    press(&mut other, "n");
    assert_eq!(other.ending(), Some(Ending::Nothing));
}

#[test]
fn ctrl_c_and_a_closed_window_keep_what_was_done() {
    let mut session = begun();
    let mut nothing_done = session.clone();
    press(&mut nothing_done, "\u{3}");
    assert_eq!(nothing_done.ending(), Some(Ending::Nothing));
    press(&mut session, "n");
    let mut closed = session.clone();
    press(&mut session, "\u{3}");
    assert_eq!(session.ending(), EARLY);
    closed.handle(Event::Hangup);
    assert_eq!(closed.ending(), EARLY);
}

#[test]
fn the_panic_key_leaves_from_everywhere_and_a_text_may_hold_an_x() {
    let mut session = begun();
    press(&mut session, "nnnnnnn4\n5\n\nfox^");
    assert_eq!(session.typed(), "fox");
    assert_eq!(
        session.screen().notice.as_deref(),
        Some("Esc again clears the screen and leaves.")
    );
    press(&mut session, "y^");
    assert_eq!((session.typed(), session.ending()), ("foxy", None));
    press(&mut session, "^");
    assert_eq!(session.ending(), Some(Ending::Panic));
    for keys in ["x", "\nx", "\nyyx", "\nyyqx", "\nyynnnnnnnx"] {
        let mut session = super::session();
        press(&mut session, keys);
        assert_eq!(session.ending(), Some(Ending::Panic), "{keys:?}");
    }
}

#[test]
fn a_gate_logs_only_where_it_was_asked_to() {
    let mut exercise = echo();
    exercise.outline.safety = SafetyLevel::Gate;
    let all = "\nyynnnnnnn4\n5\n\nx\n\n";
    let mut session = Session::new(plan(exercise.clone()), WINDOW);
    press(&mut session, all);
    assert_eq!(session.ending(), Some(Ending::Nothing));
    let mut session = Session::new(
        Plan {
            logs: true,
            ..plan(exercise)
        },
        WINDOW,
    );
    press(&mut session, all);
    assert_eq!(session.ending(), Some(Ending::Log { early: false }));
}

#[test]
fn the_countdown_goes_down_stands_still_and_rings_once_at_a_hard_end() {
    let clock = |session: &Session| {
        let clock = session.screen().clock.unwrap();
        (clock.left, clock.paused)
    };
    let mut session = begun();
    tick(&mut session, 12);
    assert_eq!(clock(&session), (48, false));
    press(&mut session, "p");
    tick(&mut session, 12);
    assert_eq!(clock(&session), (48, true));
    press(&mut session, "p");
    tick(&mut session, 500);
    assert_eq!(clock(&session), (0, false));
    assert!(!session.take_bell(), "a soft end does not ring");
    assert_eq!(
        session.page(),
        PlanPage::Turn(0),
        "and nothing moves on by itself"
    );
    press(&mut session, "n");
    tick(&mut session, 89);
    assert!(!session.take_bell());
    tick(&mut session, 1);
    assert!(session.take_bell() && !session.take_bell());
    tick(&mut session, 60);
    assert!(!session.take_bell());
}

#[test]
fn minutes_are_those_that_went_by_or_those_of_the_steps_that_were_done() {
    let mut session = begun();
    assert_eq!(session.minutes(), 1, "at least one");
    tick(&mut session, 149);
    assert_eq!(session.minutes(), 2);
    tick(&mut session, u64::MAX);
    tick(&mut session, u64::MAX);
    assert_eq!(session.minutes(), 1440, "at most a day");
    let mut session = Session::new(
        Plan {
            timed: false,
            ..plan(echo())
        },
        WINDOW,
    );
    press(&mut session, "\nyynns");
    tick(&mut session, 10_000);
    assert_eq!(session.minutes(), 3, "1 and 1.5");
}
