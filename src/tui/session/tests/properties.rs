//! What holds whatever happens.

use proptest::prelude::*;

use super::super::lay_out;
use super::*;

fn event() -> impl Strategy<Value = Event> {
    let letters = "nbpcsqxyNYQ0123456789 h:é家";
    let key = prop_oneof![
        8 => proptest::sample::select(letters.chars().collect::<Vec<_>>()).prop_map(Key::Char),
        8 => Just(Key::Enter),
        2 => proptest::sample::select(vec![
            Key::Backspace, Key::Left, Key::Right, Key::Up, Key::Down, Key::Esc, Key::CtrlC,
        ]),
    ];
    prop_oneof![
        12 => key.prop_map(Event::Key),
        3 => (0_u64..1000).prop_map(|seconds| Event::Tick(Duration::from_secs(seconds))),
        1 => Just(Event::Tick(Duration::MAX)),
        1 => ".{0,30}".prop_map(Event::Paste),
        1 => (0_u16..200, 0_u16..60).prop_map(|(columns, lines)| Event::Resize(Size { columns, lines })),
    ]
}

/// Events without those that end a session soon.
fn events() -> impl Strategy<Value = Vec<Event>> {
    let rash = |event: &Event| matches!(event, Event::Key(Key::Char('x') | Key::CtrlC | Key::Esc));
    let careful = event().prop_filter("no end", move |event| !rash(event));
    proptest::collection::vec(prop_oneof![40 => careful, 1 => event()], 0..80)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics_and_every_screen_fits(events in events(), safe: bool, ascii: bool) {
        let mut session = Session::new(Plan { safe, ..plan(echo()) }, WINDOW);
        for event in events {
            session.handle(event);
            let size = session.size();
            let frame = lay_out(&session.screen(), size, ascii);
            prop_assert!(frame.rows.len() <= size.lines.into());
            for row in &frame.rows {
                use unicode_width::UnicodeWidthStr;
                prop_assert!(row.text.width() <= size.columns.max(1).into(), "{:?}", row.text);
            }
            prop_assert!((1..=1440).contains(&session.minutes()));
        }
    }

    #[test]
    fn back_and_next_lead_to_the_same_screen(events in events()) {
        let mut session = Session::new(Plan { safe: true, ..plan(echo()) }, WINDOW);
        for event in events {
            session.handle(event);
            session.handle(Event::Resize(WINDOW));
            let skipped = session.at.checked_sub(1).map(|at| session.pages[at]);
            let skipped = matches!(skipped, Some(PlanPage::Turn(turn)) if !session.done.contains(&turn));
            let mut there = session.clone();
            there.escaped = false;
            (there.paused, there.scroll, there.notice) = (false, 0, None);
            let before = there.screen();
            if there.ending().is_some() || there.over != super::super::state::Over::Page || skipped {
                continue;
            }
            let page = there.page();
            press(&mut there, "<");
            if there.page() == page {
                continue;
            }
            press(&mut there, "\n");
            if there.notice.is_none() {
                prop_assert_eq!(&there.screen(), &before);
            }
        }
    }

    #[test]
    fn time_that_is_left_never_grows_and_counts_only_in_steps(events in events()) {
        let mut session = Session::new(Plan { safe: true, ..plan(echo()) }, WINDOW);
        let turns = session.plan().turns.len();
        let mut left: Vec<_> = (0..turns).map(|turn| session.left(turn)).collect();
        for event in events {
            let open = session.page();
            session.handle(event);
            for (turn, left) in left.iter_mut().enumerate() {
                prop_assert!(session.left(turn) <= *left);
                prop_assert!(session.left(turn) == *left || open == PlanPage::Turn(turn));
                *left = session.left(turn);
            }
        }
    }

    #[test]
    fn a_gate_never_logs_unless_it_was_asked_to(events in events(), end in "[qy\u{3}\n]{0,5}") {
        let mut exercise = echo();
        exercise.outline.safety = SafetyLevel::Gate;
        let mut session = Session::new(Plan { safe: true, ..plan(exercise) }, WINDOW);
        for event in events {
            session.handle(event);
        }
        press(&mut session, &end);
        session.handle(Event::Hangup);
        let ending = session.ending();
        prop_assert!(matches!(ending, Some(Ending::Nothing | Ending::Panic | Ending::Unsafe)), "{ending:?}");
    }

    #[test]
    fn nothing_begins_without_a_yes(events in events()) {
        let mut session = session();
        let yes = |event: &Event| matches!(event, Event::Key(Key::Char('y' | 'Y')));
        events.into_iter().filter(|event| !yes(event)).for_each(|event| session.handle(event));
        session.handle(Event::Hangup);
        let logged = matches!(session.ending(), Some(Ending::Log { .. }));
        prop_assert!(!logged);
        let begun = matches!(session.page(), PlanPage::Turn(_));
        prop_assert!(!begun);
    }
}
