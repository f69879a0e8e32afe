//! What is on the screen before and after each kind of safety question, as someone beside the user would see it.

use insta::assert_snapshot;

use crate::home::Home;
use crate::pty::Pty;

const SCREEN: &str = "exercise start safety-and-need-screen";
const LETTER: &str = "exercise start reach-letter";
const NEUTRAL: &str =
    "Let's leave this one for now. You can read more at any time: bond help safety";

/// Words that give away what an exercise or a page is about.
const TELLING: [&str; 11] = [
    "Safety",
    "exercises for two",
    "child",
    "violen",
    "hurt",
    "hit",
    "afraid",
    "control",
    "danger",
    "Crisis",
    "ending your life",
];

fn assert_tells_nothing(shown: &str) {
    for word in TELLING {
        assert!(!shown.contains(word), "{word:?} in:\n{shown}");
    }
}

/// All that a session left on the terminal, and that it logged nothing.
fn left(mut pty: Pty, home: &Home) -> String {
    assert_eq!(pty.ends(), 0, "{}", pty.shown());
    assert!(!home.journal_path().exists());
    pty.shown().trim().to_owned()
}

/// Where each of these is for the first time in `shown`, which must be in this order.
fn assert_order(shown: &str, words: &[&str]) {
    let text: Vec<&str> = shown.split_whitespace().collect();
    let text = text.join(" ");
    let places: Vec<_> = words.iter().map(|word| text.find(word)).collect();
    assert!(places.iter().all(Option::is_some), "{words:?} in:\n{shown}");
    assert!(places.is_sorted(), "{words:?} in:\n{shown}");
}

#[test]
fn until_the_user_is_known_to_be_alone_nothing_says_what_it_is_about() {
    let home = Home::new();
    let mut pty = Pty::start(&home, 80, 24, SCREEN);
    pty.sees("Are you alone for the next 15 minutes?");
    assert_tells_nothing(&pty.shown());
    pty.press("q").sees("Leave?");
    assert_tells_nothing(&pty.shown());
    pty.press("b").press("y").sees("device that only you");
    assert_tells_nothing(&pty.shown());
    pty.press("y").sees("Find out for yourself");
    pty.press("x");
    assert_eq!(left(pty, &home), "");
}

#[test]
fn whoever_is_not_alone_gets_one_neutral_line() {
    let home = Home::new();
    for flag in ["", " --plain"] {
        let enter = if flag.is_empty() { "" } else { "\r" };
        let start = format!("{SCREEN}{flag}");
        let mut pty = Pty::start(&home, 80, 40, &start);
        pty.sees("Are you alone").press(&format!("n{enter}"));
        let shown = left(pty, &home);
        assert!(
            shown.ends_with("Come back when you have some privacy."),
            "{shown}"
        );
        assert_tells_nothing(&shown);

        let mut pty = Pty::start(&home, 80, 40, &start);
        pty.sees("Are you alone").press(&format!("y{enter}"));
        pty.sees("device").press(&format!("n{enter}"));
        let shown = left(pty, &home);
        assert!(
            shown.ends_with("Use a device that only you can open."),
            "{shown}"
        );
        assert_tells_nothing(&shown);
    }
}

#[test]
fn without_a_terminal_only_what_must_be_answered_first_is_said() {
    let home = Home::new();
    let said = home.fails(SCREEN, 2);
    assert_snapshot!(said, @"
    error: could not start safety-and-need-screen: please read and answer this first
      Are you alone for the next 15 minutes?
         If the answer is no: Come back when you have some privacy.
      Is this a device that only you can open?
         If the answer is no: Use a device that only you can open.
    hint: if every answer is yes, run: bond exercise show safety-and-need-screen; when you have read its cautions, add --safe
    ");
    assert!(!said.contains("ending your life") && !said.contains("danger"));
}

#[test]
fn thoughts_of_suicide_show_the_crisis_line_before_anything_else() {
    let home = Home::new();
    crate::start::put(
        &home.path().join(".config/bond/help.toml"),
        "[[line]]\nname = \"Our line\"\nreach = \"by the door\"\n",
    );
    let help = [
        "Crisis line:",
        "Our line: by the door",
        "Emergency number:",
        "Doctor:",
    ];
    let mut pty = Pty::start(&home, 80, 36, LETTER);
    pty.sees("enter begin")
        .press("\r")
        .sees("Is what happened over?");
    pty.press("y").sees("Are you safe from it now?").press("y");
    pty.sees("ending your life?")
        .press("n")
        .sees("Crisis line:");
    let shown = pty.shown();
    assert_order(
        &shown,
        &[
            "Let's leave this one for now",
            help[0],
            help[1],
            help[2],
            help[3],
        ],
    );
    assert_snapshot!("crisis", shown);
    pty.press("\r");
    assert_eq!(left(pty, &home), "", "nothing of it stays on the screen");

    let mut pty = Pty::start(&home, 100, 60, &format!("{LETTER} --plain"));
    pty.sees("Is what happened over? [y/n]").press("y\r");
    pty.sees("Are you safe from it now? [y/n]").press("y\r");
    pty.sees("ending your life? [y/n]").press("n\r");
    let shown = left(pty, &home);
    let (_, after) = shown
        .split_once("ending your life? [y/n]")
        .expect("the question");
    assert_order(
        after,
        &[
            "Let's leave this one for now.",
            help[0],
            help[1],
            help[2],
            help[3],
        ],
    );
    assert_snapshot!("crisis_in_lines", after);
}

#[test]
fn whoever_can_not_be_asked_reads_of_the_crisis_line_right_below_the_question() {
    let home = Home::new();
    for flag in ["", " --no-input", " --plain", " --json"] {
        let said = home.fails(&format!("{LETTER}{flag}"), 2);
        let lines: Vec<&str> = said.lines().map(str::trim).collect();
        let question = "Are you free of thoughts of ending your life?";
        let place = lines.iter().position(|line| *line == question);
        let below = place.and_then(|place| lines.get(place + 1));
        assert_eq!(
            below.copied(),
            Some(
                "If the answer is no: Please call a crisis line or a doctor now. The exercise can wait."
            ),
            "{flag}: {said}"
        );
        assert!(
            said.ends_with("to find help, run: bond help safety\n"),
            "{said}"
        );
    }
    let mut pty = Pty::start(&home, 80, 36, &format!("{LETTER} --no-input"));
    assert_eq!(pty.ends(), 2, "{}", pty.shown());
    assert!(pty.shown().contains("Please call a crisis line"));
    assert!(!home.journal_path().exists());
}

#[test]
fn a_no_that_only_means_another_time_is_one_line() {
    let home = Home::new();
    for (yes, line) in [
        (
            3,
            "You can choose a smaller hurt, or do this with a professional.",
        ),
        (4, "You alone decide whether to forgive. It can wait."),
        (5, "Come back when you are sober."),
    ] {
        let mut pty = Pty::start(&home, 80, 40, LETTER);
        pty.sees("enter begin").press("\r");
        for question in 1..=yes {
            pty.sees(&format!("question {question} of 6")).press("y");
        }
        pty.sees(&format!("question {} of 6", yes + 1)).press("n");
        assert_eq!(left(pty, &home), line);

        let mut pty = Pty::start(&home, 80, 40, &format!("{LETTER} --plain"));
        pty.press(&"y\r".repeat(yes)).press("n\r");
        let shown = left(pty, &home);
        assert!(
            shown.ends_with(line) && !shown.contains("Crisis line"),
            "{shown}"
        );
    }
}

#[test]
fn whoever_is_alone_and_not_safe_reads_about_safety() {
    let home = Home::new();
    let start = "exercise start neutral-witness";
    let mut pty = Pty::start(&home, 80, 60, start);
    pty.sees("enter begin")
        .press("\r")
        .sees("Did you feel safe")
        .press("n");
    pty.sees("Domestic-violence line:");
    assert_order(
        &pty.shown(),
        &[
            "Let's leave",
            "None of that is your fault",
            "Emergency number:",
        ],
    );
    pty.press("\r");
    assert_eq!(left(pty, &home), "", "nothing of it stays on the screen");

    let mut pty = Pty::start(&home, 80, 60, &format!("{start} --plain"));
    pty.sees("Did you feel safe").press("n\r");
    let shown = left(pty, &home);
    assert_order(
        &shown,
        &[
            "Let's leave",
            "None of that is your fault",
            "Emergency number:",
        ],
    );
}

#[test]
fn in_company_a_no_says_the_same_whatever_was_asked() {
    let home = Home::new();
    for yes in 0..=2 {
        let mut pty = Pty::start(&home, 80, 40, "exercise start mirror-and-swap -w Sam");
        pty.sees("enter begin").press("\r");
        for _ in 0..yes {
            pty.sees("y yes").press("y");
        }
        pty.sees("n no").press("n");
        assert_eq!(left(pty, &home), NEUTRAL, "{yes}");

        let plain = "exercise start mirror-and-swap -w Sam --plain";
        let mut pty = Pty::start(&home, 80, 40, plain);
        pty.press(&"y\r".repeat(yes)).press("n\r");
        let shown = left(pty, &home);
        assert!(shown.ends_with(NEUTRAL), "{yes}: {shown}");
        assert!(!shown.contains("line:"), "no kind of help: {shown}");
    }
}

#[test]
fn an_issue_that_is_not_an_everyday_one_leads_to_help_from_outside() {
    let home = Home::new();
    let line =
        "Someone from outside can help with it. Run: bond exercise show first-appointment-plan";
    let start = "exercise start dream-behind-it -w Sam";
    home.bond("person add Sam --relation romantic -q");
    for flag in ["", " --plain"] {
        let enter = if flag.is_empty() { "" } else { "\r" };
        let mut pty = Pty::start(&home, 100, 40, &format!("{start}{flag}"));
        if flag.is_empty() {
            pty.sees("enter begin").press("\r");
        }
        pty.sees("Would you feel safe").press(&format!("y{enter}"));
        pty.sees("Would they feel safe").press(&format!("y{enter}"));
        pty.sees("everyday issue").press(&format!("n{enter}"));
        assert_eq!(pty.ends(), 0);
        let shown = pty.shown();
        assert!(shown.trim().ends_with(line), "{shown}");
    }
    assert!(!home.journal().contains("dream-behind-it"));
}
