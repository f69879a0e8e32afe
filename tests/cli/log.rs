//! `bond log`.

use insta::assert_snapshot;

use crate::home::{Home, steady};

#[test]
fn a_first_entry_makes_the_journal() {
    let home = Home::new();
    let said = home.bond("log quality-time --with Sam --for 45m");
    steady(&home, || {
        assert_snapshot!(said, @"
        Quality time with Sam, 45 min, today 21:15                              3xxxxxxx
        Sam is new here and was added; 'bond person edit' tells more about them
        The first one: a good start. To aim for something: bond goal set quality-time
        2/week
        ");
        assert_snapshot!(home.journal(), @r#"
        # bond journal: one line per entry below [log]. Edit it as you like.
        format = 1

        [person.sam]
        name = "Sam"

        [log]
        3xxxxxxx = { at = 2026-11-22T21:15:00+01:00, practice = "quality-time", with = ["sam"], minutes = 45 }
        "#);
    });
}

#[test]
fn an_unknown_practice_names_the_nearest_and_writes_nothing() {
    let home = Home::new();
    let said = home.fails("log qualty-time", 2);
    assert_snapshot!(said, @r#"
    error: could not find the practice "qualty-time": did you mean "quality-time"?
    hint: 'bond practice list' shows all, and 'bond practice add' adds one
    "#);
    assert!(!home.journal_path().exists());
}
