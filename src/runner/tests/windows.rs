//! Screens fitted to windows.

use super::super::{SMALLEST, lay_out};
use super::*;

fn shown(session: &Session, ascii: bool) -> String {
    let frame = lay_out(&session.screen(), session.size(), ascii);
    let lines: Vec<&str> = frame.rows.iter().map(|row| row.text.trim_end()).collect();
    lines.join("\n")
}

#[test]
fn every_page_has_its_keys_in_the_smallest_window() {
    let mut session = session();
    session.handle(Event::Resize(SMALLEST));
    for keys in [
        "\n", "y", "y", "n", "n", "n", "n", "n", "n", "n", "3\n", "4\n", "\n", "\n",
    ] {
        let shown = shown(&session, false);
        let (last, _) = session.screen().hints.last().copied().unwrap();
        assert!(shown.lines().count() <= 12, "{shown}");
        assert!(shown.contains(last), "{shown}");
        press(&mut session, keys);
    }
    assert_eq!(session.page(), Page::Summary);
}

#[test]
fn a_long_text_is_read_by_scrolling_and_never_past_its_end() {
    let mut exercise = echo();
    exercise.steps[0].text = "word ".repeat(100);
    let mut session = Session::new(
        Plan {
            safe: true,
            ..plan(exercise)
        },
        SMALLEST,
    );
    press(&mut session, "\n");
    let top = shown(&session, false);
    assert!(top.contains("more below"), "{top}");
    for _ in 0..100 {
        session.handle(Event::Key(Key::Down));
    }
    let end = shown(&session, false);
    assert!(end.contains("│ ") && !end.contains("more below"), "{end}");
    session.handle(Event::Key(Key::Up));
    assert_ne!(shown(&session, false), end, "one line up again at once");
}

#[test]
fn a_window_that_is_too_small_says_so_and_only_lets_one_leave() {
    let mut session = begun();
    session.handle(Event::Resize(Size {
        columns: 39,
        lines: 12,
    }));
    assert!(
        shown(&session, false).contains("The window is too\nsmall")
            || shown(&session, false).contains("too small")
    );
    press(&mut session, "nnn");
    assert_eq!(session.page(), Page::Turn(0));
    let mut left = session.clone();
    press(&mut left, "x");
    assert_eq!(left.ending(), Some(Ending::Panic));
    session.handle(Event::Resize(WINDOW));
    press(&mut session, "n");
    assert_eq!(session.page(), Page::Turn(1));
}

#[test]
fn signs_of_bonds_own_have_a_form_in_ascii() {
    let mut session = begun();
    tick(&mut session, 30);
    assert!(
        shown(&session, true).is_ascii(),
        "{}",
        shown(&session, true)
    );
    assert!(shown(&session, true).contains("##########..........  0:30 left"));
    press(&mut session, "nnnnnnn4");
    assert!(shown(&session, true).contains("> *"));
}
