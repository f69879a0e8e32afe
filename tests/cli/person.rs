//! `bond person`.

mod archive;
mod edit;
mod remove;
mod rename;

use insta::assert_snapshot;

use crate::home::{Home, steady};

const JOURNAL: &str = r#"# ours
format = 1

[person.sam]
relation = "romantic" # since 2019
name = "Sam"
aliases = ["sammy"]

[[goal]]
practice = "quality-time"
with = "sam"
every = "3/week"
since = 2026-11-02

[log]
x1 = {practice="quality-time",at=2026-11-02,with=["sam"],minutes=90}
x2 = { at = 2026-11-03, practice = "appreciation", with = ["sam", "mum"] }
x3 = { at = 2026-11-20, practice = "quality-time", with = ["sam"], skip = true }
x4 = { at = 2026-11-21, practice = "quality-time" }
"#;

fn home() -> Home {
    Home::with_journal(JOURNAL)
}

#[test]
fn the_list_has_everybody_who_was_named() {
    assert_snapshot!(home().bond("person list"), @"
    person  key  relation  last         together
    mum     mum            19 days ago    1 time
    Sam     sam  romantic  19 days ago   2 times
    ");
    assert_snapshot!(home().bond("person list --json"), @r#"
    {
      "schema": "bond.people/1",
      "incomplete": false,
      "people": [
        {
          "person": "mum",
          "name": "mum",
          "relation": null,
          "aliases": [],
          "entries": 1,
          "minutes": 0,
          "last": "2026-11-03",
          "archived": false
        },
        {
          "person": "sam",
          "name": "Sam",
          "relation": "romantic",
          "aliases": [
            "sammy"
          ],
          "entries": 2,
          "minutes": 90,
          "last": "2026-11-03",
          "archived": false
        }
      ]
    }
    "#);
    assert_snapshot!(Home::new().bond("person list"), @"
    Nobody yet: whom you name with 'bond log --with' is added, or
    bond person add Sam
    ");
}

#[test]
fn somebody_is_shown_with_what_was_done() {
    assert_snapshot!(home().bond("person show sammy"), @"
    Sam                                                                          sam
      relation  romantic
      short     sammy
      together  2 times, 1 h 30 min in all, last 3 November
      goal      Quality time, 3 times a week: skipped this week

      Appreciation  1 time              19 days ago
      Quality time  1 time  1 h 30 min  20 days ago
    ");
    assert_snapshot!(home().wide(60).bond("person show sam"), @"
    Sam                                                      sam
      relation  romantic
      short     sammy
      together  2 times, 1 h 30 min in all, last 3 November
      goal      Quality time, 3 times a week: skipped this week

      Appreciation  1 time              19 days ago
      Quality time  1 time  1 h 30 min  20 days ago
    ");
    assert_snapshot!(home().bond("person show mum"), @"
    mum                                                                          mum
      together  1 time, last 3 November
      practice  Appreciation
    ");
    assert_snapshot!(home().bond("person show sam --json"), @r#"
    {
      "schema": "bond.person/1",
      "incomplete": false,
      "person": "sam",
      "name": "Sam",
      "relation": "romantic",
      "aliases": [
        "sammy"
      ],
      "entries": 2,
      "minutes": 90,
      "last": "2026-11-03",
      "archived": false,
      "practices": [
        {
          "practice": "appreciation",
          "entries": 1,
          "minutes": 0,
          "last": "2026-11-03"
        },
        {
          "practice": "quality-time",
          "entries": 1,
          "minutes": 90,
          "last": "2026-11-02"
        }
      ],
      "goals": [
        {
          "practice": "quality-time",
          "with": "sam",
          "every": "3/week",
          "unit": "week",
          "state": "neutral",
          "done": 0.0,
          "target": 3.0,
          "current_streak": 0,
          "best_streak": 0,
          "best_from": null,
          "best_to": null,
          "kept": 0,
          "judged": 2,
          "mended": 0,
          "strength": 5.225319664446728,
          "due": false,
          "safe_until": null,
          "last": "2026-11-02",
          "ended": false,
          "overdue": false
        }
      ]
    }
    "#);
}

#[test]
fn somebody_is_added_and_everything_else_stays() {
    let home = home();
    assert_snapshot!(home.bond("person add Zoë --relation platonic --alias z"), @"
    Zoë was added
    To log something with Zoë: bond log quality-time --with zoe
    ");
    assert_snapshot!(crate::home::difference(JOURNAL, &home.journal()), @r#"
    +[person.zoe]
    +name = "Zoë"
    +relation = "platonic"
    +aliases = ["z"]
    +
    "#);
    assert_snapshot!(home.bond("person add gran --name 李雷 --relation Familial --json"), @r#"
    {
      "schema": "bond.person-add/1",
      "incomplete": false,
      "person": "gran",
      "name": "李雷",
      "relation": "familial",
      "aliases": [],
      "entries": 0,
      "minutes": 0,
      "last": null,
      "archived": false
    }
    "#);
    home.bond("person add mum -q");
    home.bond("log qt -w z,李雷,mum -q");
    let journal = home.journal();
    let last = journal.lines().last().unwrap();
    assert!(
        last.contains("with = [\"zoe\", \"gran\", \"mum\"]"),
        "{last}"
    );
}

#[test]
fn a_name_of_which_nothing_is_left_gets_a_number() {
    let home = Home::new();
    home.bond("person add ♥ -q");
    assert!(
        home.journal().contains("name = \"♥\""),
        "{}",
        home.journal()
    );
}

#[test]
fn taken_names_and_bad_words_are_refused() {
    let home = home();
    let faults = [
        "person add Sam",
        "person add Sammy",
        "person add Zoe --alias SAM",
        "person add Zoe --relation foe",
        "person add Zoe! --name Zoe",
        "person show nobody",
        "person show san",
    ];
    let all: Vec<String> = faults
        .iter()
        .map(|line| format!("$ bond {line}\n{}", home.fails(line, 2)))
        .collect();
    assert_snapshot!(all.concat(), @r#"
    $ bond person add Sam
    error: could not add the person "Sam": "Sam" already means Sam
    hint: 'bond person show sam' shows them; for somebody else, choose another name
    $ bond person add Sammy
    error: could not add the person "Sammy": "Sammy" already means Sam
    hint: 'bond person show sam' shows them; for somebody else, choose another name
    $ bond person add Zoe --alias SAM
    error: could not add the person "Zoe": "SAM" already means Sam
    hint: 'bond person show sam' shows them; for somebody else, choose another name
    $ bond person add Zoe --relation foe
    error: invalid value 'foe' for '--relation <RELATION>'
      [possible values: romantic, familial, platonic]

    For more information, try '--help'.
    $ bond person add Zoe! --name Zoe
    error: could not use the key "Zoe!": keys are made of a-z, 0-9 and -
    $ bond person show nobody
    error: could not find the person "nobody"
    hint: 'bond person list' shows all, and 'bond person add nobody' adds this person
    $ bond person show san
    error: could not find the person "san": did you mean "sam"?
    hint: 'bond person list' shows all, and 'bond person add san' adds this person
    "#);
    assert_eq!(home.run(&["person", "add", " "]).status, 2);
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn a_header_that_cannot_be_read_names_the_place() {
    let home = Home::with_journal("[person.sam]\nrelation = \"foe\"\n");
    steady(&home, || {
        assert_snapshot!(home.fails("person add mum", 3), @r#"
        error: could not understand ~/.local/share/bond/journal.toml:2:12: unknown variant `foe`, expected one of `romantic`, `familial`, `platonic`
          2 | relation = "foe"
        hint: to fix the line in your editor, run: bond edit; to list all that is wrong, run: bond doctor
        "#);
        assert_snapshot!(home.fails("person list", 3), @r#"
        error: could not understand ~/.local/share/bond/journal.toml:2:12: unknown variant `foe`, expected one of `romantic`, `familial`, `platonic`
          2 | relation = "foe"
        hint: to fix the line in your editor, run: bond edit; to list all that is wrong, run: bond doctor
        "#);
        assert_snapshot!(home.fails("person show sam", 3), @r#"
        error: could not understand ~/.local/share/bond/journal.toml:2:12: unknown variant `foe`, expected one of `romantic`, `familial`, `platonic`
          2 | relation = "foe"
        hint: to fix the line in your editor, run: bond edit; to list all that is wrong, run: bond doctor
        "#);
    });
}
