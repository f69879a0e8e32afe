//! `--format csv`: a list without rows still says which columns it has.

use crate::home::Home;
use crate::story::three_months;

/// The first line.
fn head(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

#[test]
fn an_empty_list_has_the_head_of_a_full_one() {
    let (full, empty) = (Home::with_journal(&three_months().text()), Home::new());
    for line in [
        "today",
        "stats",
        "week",
        "month",
        "year",
        "history",
        "goal list",
        "person list",
    ] {
        let line = format!("{line} --format csv");
        let said = empty.bond(&line);
        assert_eq!(said.lines().count(), 1, "{line}: {said}");
        assert_eq!(said.trim_end(), head(&full.bond(&line)), "{line}");
    }
}

#[test]
fn a_filter_that_nothing_passes_leaves_the_head() {
    let home = Home::with_journal(&three_months().text());
    let none = home.bond("exercise list --minutes 1 --format csv");
    assert_eq!(none.lines().count(), 1, "{none}");
    assert_eq!(
        none.trim_end(),
        head(&home.bond("exercise list --format csv"))
    );
}

#[test]
fn checks_that_find_nothing_have_a_head_too() {
    let home = Home::with_journal(&three_months().text());
    let well = home.bond("exercise check --format csv");
    std::fs::write(home.path().join("x.toml"), "schema = 1").expect("a file");
    let odd = home.run(&["exercise", "check", "x.toml", "--format", "csv"]);
    assert_eq!(well.trim_end(), head(&odd.stdout));

    let sound = Home::with_journal("format = 1\n\n[log]\n").bond("doctor --format csv");
    let odd = Home::with_journal("format = 1\n[log]\nx = 1\n");
    let odd = odd.run(&["doctor", "--format", "csv"]);
    assert_eq!(sound.trim_end(), head(&odd.stdout));
}
