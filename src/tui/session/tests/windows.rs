//! Screens fitted to windows.

use super::super::lay_out;
use super::*;
use crate::catalog::exercise::Timer;
use crate::catalog::practice;
use crate::tui::text::wrap;
use crate::tui::{SMALLEST, Style};

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
    assert_eq!(session.page(), PlanPage::Summary);
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

/// Every exercise that comes with bond.
fn shipped() -> Vec<Exercise> {
    let files = practice::exercises();
    let known = References {
        slugs: files.iter().map(|file| file.slug.to_owned()).collect(),
        practices: practice::keys().map(str::to_owned).collect(),
    };
    let read = |file: &practice::ExerciseFile| exercise::read(&file.bytes(), file.slug, &known);
    files.iter().map(|file| read(file).unwrap()).collect()
}

/// Everything that a screen says, in the lines of a window.
fn lines(session: &Session) -> Vec<String> {
    let screen = session.screen();
    let width = usize::from(session.size().columns) - 3;
    let cards = screen.body.iter().map(|one| match one.style {
        Style::Card => wrap(&one.text, width - 2),
        Style::Plain | Style::Strong | Style::Muted => wrap(&one.text, width),
    });
    let heading = [wrap(&screen.heading, width)];
    heading.into_iter().chain(cards).flatten().collect()
}

#[test]
fn nobody_goes_on_before_all_of_a_page_was_to_be_seen() {
    let larger = Size {
        columns: 60,
        lines: 16,
    };
    for (exercise, size) in shipped()
        .into_iter()
        .flat_map(|one| [(one.clone(), SMALLEST), (one, larger)])
    {
        let slug = exercise.outline.slug.clone();
        let mut session = Session::new(plan(exercise), size);
        while session.page() != PlanPage::Summary {
            let (page, lines) = (session.page(), lines(&session));
            let mut seen = String::new();
            let mut presses = 0;
            while session.page() == page {
                seen.push_str(&shown(&session, false));
                let key = match page {
                    PlanPage::Safety(_) | PlanPage::Stops => "y",
                    _ => "\n",
                };
                press(&mut session, key);
                presses += 1;
                assert!(presses < 20, "{slug}: {page:?}");
            }
            for line in lines {
                assert!(seen.contains(&line), "{slug}: {page:?}: {line:?}\n{seen}");
            }
        }
    }
}

#[test]
fn help_is_left_only_after_all_of_it_was_to_be_seen() {
    let help: Vec<String> = (1..30).map(|number| format!("Line {number}.")).collect();
    let mut session = Session::new(
        Plan {
            help: Help {
                safety: help.clone(),
                crisis: Vec::new(),
            },
            ..plan(alone())
        },
        SMALLEST,
    );
    press(&mut session, "\nn");
    let mut seen = String::new();
    while session.ending().is_none() {
        seen.push_str(&shown(&session, false));
        press(&mut session, "\n");
    }
    assert!(help.iter().all(|line| seen.contains(line)), "{seen}");
}

#[test]
fn what_is_said_when_the_time_is_over_fits_into_the_smallest_window() {
    for timer in [Timer::Soft, Timer::Hard] {
        let mut exercise = echo();
        exercise.steps[0].timer = timer;
        let mut session = Session::new(plan(exercise), SMALLEST);
        press(&mut session, "\nyy");
        tick(&mut session, 3600);
        let shown = shown(&session, false);
        assert!(shown.to_lowercase().contains("time is"), "{shown}");
        assert!(
            shown.lines().all(|line| line.chars().count() <= 39),
            "{shown}"
        );
    }
}

#[test]
fn a_new_card_is_seen_at_once() {
    let mut exercise = echo();
    exercise.steps[0].text = "word ".repeat(48).trim().to_owned();
    let mut session = Session::new(plan(exercise), SMALLEST);
    while !matches!(session.page(), PlanPage::Turn(_)) {
        press(&mut session, "\ny");
    }
    assert!(!shown(&session, false).contains('│'));
    press(&mut session, "c");
    assert!(shown(&session, false).contains('│'));
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
    assert_eq!(session.page(), PlanPage::Turn(0));
    let mut left = session.clone();
    press(&mut left, "x");
    assert_eq!(left.ending(), Some(Ending::Panic));
    session.handle(Event::Resize(WINDOW));
    press(&mut session, "n");
    assert_eq!(session.page(), PlanPage::Turn(1));
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
