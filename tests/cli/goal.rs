//! `bond goal`: setting, changing, listing, ending and removing.

use insta::assert_snapshot;

use crate::home::{Home, Run, steady};

/// A journal with a hand of its own: comments, odd spacing and order, and entries in two forms.
const JOURNAL: &str = r#"# our journal
format = 1

# Sam, since 2019
[person.sam]
relation = "romantic"   # and friend
name = 'Sam'

[[goal]]
every = '2/week'      # a start
practice = "quality-time"
since = 2026-11-01
with = "sam"
# the end

[log]
# by hand
x1 = {practice="quality-time",at=2026-11-02,with=["sam"]}
3empz84g = { at = 2026-11-03, practice = "quality-time", with = ["sam"], minutes = 45 }
3empz84h = { at = 2026-11-10T20:00:00+01:00, practice = "appreciation" }
"#;

fn home() -> Home {
    Home::with_journal(JOURNAL)
}

/// Runs arguments that must succeed; gives what was printed.
fn said(home: &Home, arguments: &[&str]) -> String {
    let run = home.run(arguments);
    assert_eq!(run.status, 0, "{arguments:?}: {}", run.stderr);
    assert_eq!(run.stderr, "", "{arguments:?}");
    run.stdout
}

/// What is different between the journal and [`JOURNAL`], line by line.
fn difference(home: &Home) -> String {
    crate::home::difference(JOURNAL, &home.journal())
}

#[test]
fn a_first_goal_begins_with_the_first_entry_that_counts() {
    let home = home();
    assert_snapshot!(home.bond("goal set appreciation daily"), @"
    Appreciation: every day, from 10 November, when you first logged it; 1 of the
    last 12 days was kept
    ");
    assert_snapshot!(difference(&home), @r#"
    +
    +[[goal]]
    +practice = "appreciation"
    +every = "daily"
    +since = 2026-11-10
    +
    "#);
}

#[test]
fn a_first_goal_without_entries_waits_for_the_first() {
    let home = Home::new();
    assert_snapshot!(home.bond("goal set qt 3/week"), @"Quality time: 3 times a week, from the first entry on");
    assert_snapshot!(home.journal(), @r#"
    # bond journal: one line per entry below [log]. Edit it as you like.
    format = 1

    [[goal]]
    practice = "quality-time"
    every = "3/week"
    "#);
}

#[test]
fn a_goal_of_at_most_begins_today_whatever_was_logged() {
    let home = home();
    assert_snapshot!(home.bond("goal set appreciation max2/week"), @"Appreciation: at most twice a week, from today");
}

#[test]
fn a_skip_is_no_first_entry() {
    let home = home();
    home.bond("log appreciation -q -d 2026-11-15 -w mum");
    let journal = home.journal().replace(
        "practice = \"appreciation\" }",
        "practice = \"appreciation\", skip = true }",
    );
    home.write_journal(&journal);
    assert_snapshot!(home.bond("goal set appreciation daily"), @"
    Appreciation: every day, from 15 November, when you first logged it; 1 of the
    last 7 days was kept
    ");
}

#[test]
fn since_may_be_said() {
    let home = home();
    assert_snapshot!(home.bond("goal set appreciation weekly --since 2026-01-01"), @"Appreciation: every week, from 1 January; 1 of the last 12 weeks was kept");
    assert_snapshot!(home.bond("goal set open-communication weekly --since monday"), @"Open communication: every week, from 16 November");
    assert_snapshot!(home.bond("goal set new-experiences weekly --since tomorrow"), @"New experiences: every week, from tomorrow");
}

#[test]
fn a_changed_goal_begins_today_and_ends_the_one_before() {
    let home = home();
    assert_snapshot!(home.bond("goal set qt 3/week -w sam"), @"
    Quality time with Sam: 3 times a week, from today; 1 of the last 2 weeks was
    kept
    Until yesterday it was twice a week, from 1 November
    ");
    assert_snapshot!(difference(&home), @r#"
    +until = 2026-11-21
    +
    +[[goal]]
    +practice = "quality-time"
    +with = "sam"
    +every = "3/week"
    +since = 2026-11-22
    +
    "#);
}

#[test]
fn a_goal_that_began_today_is_replaced_where_it_stands() {
    let home = home();
    home.bond("goal set qt 3/week -w sam");
    assert_snapshot!(home.bond("goal set qt 90min/week -w sam"), @"
    Quality time with Sam: 90 min a week, from today; 1 of the last 2 weeks was kept
    In place of 3 times a week, from today
    ");
    assert_snapshot!(difference(&home), @r#"
    +until = 2026-11-21
    +
    +[[goal]]
    +practice = "quality-time"
    +with = "sam"
    +every = "90min/week"
    +since = 2026-11-22
    +
    "#);
}

#[test]
fn the_same_goal_again_changes_nothing() {
    let home = home();
    assert_snapshot!(home.bond("goal set qt 2x/WEEK -w Sam"), @"
    Nothing to change. Quality time with Sam: twice a week, from 1 November; 1 of
    the last 2 weeks was kept
    ");
    assert_eq!(home.journal(), JOURNAL);
    let json = home.bond("goal set qt 2/week -w Sam --json");
    assert!(json.contains("\"written\": false"), "{json}");
}

#[test]
fn a_plan_is_added_changed_and_taken_away() {
    let home = home();
    let plan = [
        "goal",
        "set",
        "qt",
        "2/week",
        "-w",
        "sam",
        "--plan",
        "after \"dinner\", we walk",
    ];
    assert_snapshot!(said(&home, &plan), @r#"
    Quality time with Sam: twice a week, from 1 November; 1 of the last 2 weeks was
    kept
    Plan: after "dinner", we walk
    "#);
    assert_snapshot!(difference(&home), @r#"+plan = "after \"dinner\", we walk""#);
    let alone = [
        "goal",
        "set",
        "qt",
        "-w",
        "sam",
        "--plan",
        "before breakfast",
    ];
    assert_snapshot!(said(&home, &alone), @"
    Quality time with Sam: twice a week, from 1 November; 1 of the last 2 weeks was
    kept
    Plan: before breakfast
    ");
    let changed = home.bond("goal set qt 4/week -w sam");
    assert!(changed.contains("Plan: before breakfast"), "{changed}");
    said(&home, &["goal", "set", "qt", "-w", "sam", "--plan", ""]);
    assert!(!home.journal().contains("plan"), "{}", home.journal());
}

#[test]
fn an_earlier_since_moves_the_same_goal_and_replaces_another() {
    let home = home();
    assert_snapshot!(home.bond("goal set qt 2/week -w sam --since 2026-10-01"), @"
    Quality time with Sam: twice a week, from 1 October; 1 of the last 6 weeks was
    kept
    ");
    assert_snapshot!(difference(&home), @"
    -since = 2026-11-01
    +since = 2026-10-01
    ");
    assert_snapshot!(home.bond("goal set qt daily -w sam --since 2026-09-01"), @"
    Quality time with Sam: every day, from 1 September; 2 of the last 82 days were
    kept
    In place of twice a week, from 1 October
    ");
    assert_snapshot!(difference(&home), @r#"
    -every = '2/week'      # a start
    +every = "daily"      # a start
    -since = 2026-11-01
    +since = 2026-09-01
    "#);
}

#[test]
fn a_goal_that_begins_later_ends_the_one_before_then() {
    let home = home();
    assert_snapshot!(home.bond("goal set qt 4/week -w sam --since 2026-12-01"), @"
    Quality time with Sam: 4 times a week, from 1 December
    Until 30 November it was twice a week, from 1 November
    ");
    assert_snapshot!(home.bond("goal list"), @"
    goal               aimed for       since
    Quality time, Sam  twice a week    1 November
    Quality time, Sam  4 times a week  1 December
    ");
    assert_snapshot!(home.bond("goal end qt -w sam"), @"
    Quality time with Sam: twice a week, from 1 November until yesterday
    What was kept stays; to begin again: bond goal set
    ");
    assert_snapshot!(difference(&home), @"
    +until = 2026-11-21
    +
    ");
}

#[test]
fn a_goal_for_somebody_new_adds_them() {
    let home = home();
    assert_snapshot!(home.bond("goal set qt 3d -w Mum"), @"
    Quality time with Mum: every 3 days, from the first entry on
    Mum is new here and was added; see 'bond person show mum'
    ");
    assert_snapshot!(difference(&home), @r#"
    +
    +[person.mum]
    +name = "Mum"
    +
    +[[goal]]
    +practice = "quality-time"
    +with = "mum"
    +every = "3d"
    +
    "#);
    assert_snapshot!(home.fails("goal set qt 3d -w Mim", 2), @r#"
    error: could not find the person "Mim": did you mean "mum"?
    hint: to add somebody new all the same, use --new, or 'bond person add' for "Mim"
    "#);
    home.bond("goal set qt 3d -w Mim --new -q");
    assert!(home.journal().contains("[person.mim]"));
}

#[test]
fn what_makes_no_sense_is_refused_and_leaves_no_trace() {
    let home = Home::new();
    let faults = [
        "goal set qt 3/wek",
        "goal set qt often",
        "goal set qt 0/week",
        "goal set qt 3pages/week",
        "goal set qut 3/week",
        "goal set qt 3/week -w sam,mum",
        "goal set qt 3/week --since someday",
        "goal set qt --plan x",
        "goal end qt",
        "goal remove qt -w sam",
        "goal remove nonsense",
    ];
    let all: Vec<String> = faults
        .iter()
        .map(|line| format!("$ bond {line}\n{}", home.fails(line, 2)))
        .collect();
    assert_snapshot!(all.concat(), @r#"
    $ bond goal set qt 3/wek
    error: could not understand the goal "3/wek": "wek" is none of day, week, month, quarter and year, nor a number of days as in 3/7d
    hint: a goal is daily, weekly, monthly, quarterly, yearly, 3/week, 90min/week, mon,wed,fri, 3/7d, 3d, 7d..14d or max2/week
    $ bond goal set qt often
    error: could not understand the goal "often": write it as in daily, twice a week, 90 min a week, sat and sun, every 3 days, 3/7d or at most 2 a week
    hint: 'bond goal set --help' says what each means
    $ bond goal set qt 0/week
    error: could not understand the goal "0/week": 0 asks for nothing, write max0/week for never
    hint: a goal is daily, weekly, monthly, quarterly, yearly, 3/week, 90min/week, mon,wed,fri, 3/7d, 3d, 7d..14d or max2/week
    $ bond goal set qt 3pages/week
    error: could not aim for pages of Quality time: it is counted in times and minutes only
    hint: write 3/week or 90min/week; 'bond practice edit quality-time --unit pages' gives it a unit
    $ bond goal set qut 3/week
    error: could not find the practice "qut": did you mean "qt" (quality-time)?
    hint: 'bond practice list' shows all, and 'bond practice add qut' adds this practice
    $ bond goal set qt 3/week -w sam,mum
    error: could not set one goal for "sam,mum": a goal is for one person
    hint: set one for each, or leave -w out for a goal that counts everything
    $ bond goal set qt 3/week --since someday
    error: could not understand the date "someday"
    hint: write it as today, tomorrow, friday, in 3 days, +3 or 2026-11-20
    $ bond goal set qt --plan x
    error: could not change the goal: there is none today
    hint: say how often as well, as in 'bond goal set quality-time 3/week'
    $ bond goal end qt
    error: could not find a goal for Quality time
    hint: there is none yet; to aim for something: bond goal set quality-time 2/week
    $ bond goal remove qt -w sam
    error: could not find the person "sam"
    hint: 'bond person list' shows all, and 'bond person add sam' adds this person
    $ bond goal remove nonsense
    error: could not find the practice "nonsense"
    hint: 'bond practice list' shows all, and 'bond practice add nonsense' adds this practice
    "#);
    assert!(!home.path().join(".local").exists());
    assert_snapshot!(home.fails("goal set qt", 2), @"
    error: could not set the goal: it was not said how often
    hint: say it as in 'bond goal set quality-time 2/week'; 'bond goal set --help' names what else there is
    ");
    assert_snapshot!(home.fails("goal set forgiveness", 2), @"
    error: could not set the goal: it was not said how often
    hint: say it as in 3/week; 'bond goal set --help' names what else there is
    ");
    assert_snapshot!(home.fails("goal set qut", 2), @r#"
    error: could not find the practice "qut": did you mean "qt" (quality-time)?
    hint: 'bond practice list' shows all, and 'bond practice add qut' adds this practice
    "#);
}

#[test]
fn the_list_fits_the_page() {
    let mut home = home();
    let plan = "after dinner, we leave the phones in the kitchen and go for a walk";
    said(
        &home,
        &["goal", "set", "qt", "3/week", "-w", "sam", "--plan", plan],
    );
    home.bond("goal set appreciation mon,wed,fri");
    home.bond("goal set physical-affection max60min/day");
    home.bond("goal set new-experiences 3/7d --since 2025-01-01");
    assert_snapshot!(home.bond("goal list"), @"
      goal                aimed for                           since
      Quality time, Sam   3 times a week                      today
      Appreciation        on Mondays, Wednesdays and Fridays  10 November
      Physical affection  at most 60 min a day                today
      New experiences     on 3 days in any 7                  1 January 2025

    Quality time, Sam: after dinner, we leave the phones in the kitchen and go for a
    walk
    ");
    assert_snapshot!(home.bond("goal list --all"), @"
      goal                aimed for                        since           until
      Quality time, Sam   twice a week                     1 November      yesterday
      Quality time, Sam   3 times a week                   today
      Appreciation        on Mondays, Wednesdays and       10 November
                          Fridays
      Physical affection  at most 60 min a day             today
      New experiences     on 3 days in any 7               1 January 2025

    Quality time, Sam: after dinner, we leave the phones in the kitchen and go for a
    walk
    ");
    home = home.wide(60);
    assert_snapshot!(home.bond("goal list --all"), @"
      goal                aimed for                    until
      Quality time, Sam   twice a week                 yesterday
      Quality time, Sam   3 times a week
      Appreciation        on Mondays, Wednesdays and
                          Fridays
      Physical affection  at most 60 min a day
      New experiences     on 3 days in any 7

    Quality time, Sam: after dinner, we leave the phones in the
    kitchen and go for a walk
    ");
    assert_snapshot!(home.bond("goal list --format csv"), @r#"
    practice,with,every,since,until,plan,in_force,archived
    quality-time,sam,3/week,2026-11-22,,"after dinner, we leave the phones in the kitchen and go for a walk",true,false
    appreciation,,"mon,wed,fri",2026-11-10,,,true,false
    physical-affection,,max60min/day,2026-11-22,,,true,false
    new-experiences,,3/7d,2025-01-01,,,true,false
    "#);
}

#[test]
fn an_empty_list_says_how_to_begin() {
    let home = Home::new();
    assert_snapshot!(home.bond("goal list"), @"No goals yet. To aim for something: bond goal set quality-time 2/week");
    let home = self::home();
    home.bond("goal end qt -w sam -d yesterday");
    assert_snapshot!(home.bond("goal list"), @"No goals at the moment; 'bond goal list --all' shows those that have ended");
}

#[test]
fn the_list_is_the_same_for_programs() {
    let home = home();
    assert_snapshot!(home.bond("goal list --json"), @r#"
    {
      "schema": "bond.goals/1",
      "incomplete": false,
      "goals": [
        {
          "practice": "quality-time",
          "with": "sam",
          "every": "2/week",
          "since": "2026-11-01",
          "until": null,
          "plan": null,
          "in_force": true,
          "archived": false
        }
      ],
      "pauses": []
    }
    "#);
}

#[test]
fn a_goal_ends_on_the_day_that_is_said() {
    let home = home();
    assert_snapshot!(home.bond("goal end quality-time -w sam -d yesterday"), @"
    Quality time with Sam: twice a week, from 1 November until yesterday
    What was kept stays; to begin again: bond goal set
    ");
    assert_snapshot!(difference(&home), @"+until = 2026-11-21");
    assert_snapshot!(home.fails("goal end qt -w sam", 2), @"error: could not end the goal: yesterday was its last day already");
    assert_snapshot!(home.fails("goal end qt -w sam -d 2026-10-01", 2), @"
    error: could not end the goal on 1 October: it begins on 1 November
    hint: 'bond goal remove' takes it out as if it had never been set
    ");
    assert_snapshot!(home.fails("goal end qt", 2), @"
    error: could not find a goal for Quality time
    hint: there is one with Sam: add -w sam
    ");
}

#[test]
fn a_goal_that_ended_is_not_asked_for_today() {
    let home = home();
    home.bond("goal end qt -w sam");
    assert_eq!(home.run(&["today", "--check"]).status, 0);
    assert_snapshot!(difference(&home), @"+until = 2026-11-21");
}

#[test]
fn a_goal_that_began_today_is_removed_when_it_ends() {
    let home = home();
    home.bond("goal set al daily --since today");
    assert_snapshot!(home.bond("goal end al"), @"
    Active listening: every day, from today
    It began today and was removed; what you logged stays
    ");
    assert!(!home.journal().contains("active-listening"));
    // What it was before today ended yesterday, and does not come back.
    home.bond("goal set qt daily -w sam");
    assert_snapshot!(home.bond("goal end qt -w sam"), @"
    Quality time with Sam: every day, from today
    It began today and was removed; what you logged stays
    ");
    assert!(home.journal().contains("until = 2026-11-21"));
    assert_snapshot!(home.bond("goal list"), @"No goals at the moment; 'bond goal list --all' shows those that have ended");
}

#[test]
fn a_goal_that_ends_today_goes_on_when_it_is_set_again() {
    let home = home();
    home.bond("goal end qt -w sam -d today");
    home.bond("goal set qt 2/week -w sam");
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn remove_takes_the_whole_chain_out_and_nothing_else() {
    let home = home();
    home.bond("goal set qt 3/week");
    home.bond("goal set qt 3/week -w sam");
    assert_snapshot!(home.bond("goal remove qt -w sam"), @"
    Removed: Quality time with Sam, twice a week, from 1 November until yesterday
    Removed: Quality time with Sam, 3 times a week, from today
    What was logged stays; 'bond undo' brings the goal back
    ");
    assert_snapshot!(difference(&home), @r#"
    -every = '2/week'      # a start
    -since = 2026-11-01
    -with = "sam"
    +every = "3/week"
    +since = 2026-11-02
    +
    "#);
}

#[test]
fn line_ends_and_the_byte_order_mark_survive() {
    let text = format!("\u{feff}{}", JOURNAL.replace('\n', "\r\n"));
    let home = Home::with_journal(&text);
    home.bond("goal set qt 3/week -w sam");
    home.bond("goal set appreciation daily");
    home.bond("goal remove appreciation");
    let after = home.journal();
    assert!(after.starts_with('\u{feff}'));
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count());
    let plain = Home::with_journal(JOURNAL);
    plain.bond("goal set qt 3/week -w sam");
    assert_eq!(
        after.trim_start_matches('\u{feff}').replace("\r\n", "\n"),
        plain.journal()
    );
}

#[test]
fn other_forms_of_goals_are_refused() {
    let inline = "goal = [{ practice = \"quality-time\", every = \"2/week\" }]\n\n[log]\n";
    let below = "[log]\n\n[[goal]]\npractice = \"quality-time\"\nevery = \"2/week\"\n";
    for text in [inline, below] {
        let home = Home::with_journal(text);
        let said: Vec<String> = ["goal set qt 3/week", "goal end qt", "goal remove qt"]
            .iter()
            .map(|line| home.fails(line, 3))
            .collect();
        assert_eq!(home.journal(), text);
        assert!(said.iter().all(|said| said.contains("hint: ")), "{said:?}");
    }
    let home = Home::with_journal(inline);
    steady(&home, || {
        assert_snapshot!(home.fails("goal set appreciation 3/week", 3), @"
        error: could not change ~/.local/share/bond/journal.toml: the table [[goal]] can't be added: duplicate key
        hint: bond changes only [person.KEY], [practice.KEY], [[goal]] and [[pause]] tables above [log]: write it as one of these, or change it in an editor
        ");
        assert_snapshot!(home.fails("goal set qt 3/week", 3), @"
        error: could not change ~/.local/share/bond/journal.toml: it is not written as a [[goal]] table of its own
        hint: bond changes only [person.KEY], [practice.KEY], [[goal]] and [[pause]] tables above [log]: write it as one of these, or change it in an editor
        ");
    });
    assert_snapshot!(home.bond("goal list"), @"
    goal          aimed for     since
    Quality time  twice a week  the first entry
    ");
}

#[test]
fn a_header_that_cannot_be_read_names_the_place() {
    let home = Home::with_journal(
        "format = 1\n[[goal]]\npractice = \"quality-time\"\nevery = \"often\"\n",
    );
    steady(&home, || {
        assert_snapshot!(home.fails("goal set qt 3/week", 3), @r#"
        error: could not understand ~/.local/share/bond/journal.toml:4:9: could not understand the goal "often": write daily, 3/week, 90min/week, mon,wed,fri, 3/7d, 3d, 7d..14d or max2/week
          4 | every = "often"
        hint: to fix the line in your editor, run: bond edit; to list all that is wrong, run: bond doctor
        "#);
        assert_snapshot!(home.fails("goal list", 3), @r#"
        error: could not understand ~/.local/share/bond/journal.toml:4:9: could not understand the goal "often": write daily, 3/week, 90min/week, mon,wed,fri, 3/7d, 3d, 7d..14d or max2/week
          4 | every = "often"
        hint: to fix the line in your editor, run: bond edit; to list all that is wrong, run: bond doctor
        "#);
    });
}

#[test]
fn quiet_prints_nothing_but_faults() {
    let home = home();
    for line in [
        "goal set qt 3/week -w sam -q",
        "goal list -q",
        "goal end qt -w sam -q",
        "goal remove qt -w sam -q",
    ] {
        let Run {
            stdout,
            stderr,
            status,
        } = home.run(&line.split(' ').collect::<Vec<_>>());
        assert_eq!(
            (stdout.as_str(), stderr.as_str(), status),
            ("", "", 0),
            "{line}"
        );
    }
}

#[test]
fn programs_read_what_was_done() {
    let home = home();
    assert_snapshot!(home.bond("goal set qt 3/week -w sam --json"), @r#"
    {
      "schema": "bond.goal-set/1",
      "incomplete": false,
      "written": true,
      "goal": {
        "practice": "quality-time",
        "with": "sam",
        "every": "3/week",
        "since": "2026-11-22",
        "until": null,
        "plan": null,
        "in_force": true
      },
      "replaced": [
        {
          "practice": "quality-time",
          "with": "sam",
          "every": "2/week",
          "since": "2026-11-01",
          "until": "2026-11-21",
          "plan": null,
          "in_force": false
        }
      ]
    }
    "#);
    assert_snapshot!(home.bond("goal end qt -w sam --json"), @r#"
    {
      "schema": "bond.goal-end/1",
      "incomplete": false,
      "goal": {
        "practice": "quality-time",
        "with": "sam",
        "every": "3/week",
        "since": "2026-11-22",
        "until": "2026-11-21",
        "plan": null,
        "in_force": false
      },
      "removed": true
    }
    "#);
    assert_snapshot!(home.bond("goal remove qt -w sam --format csv"), @"
    practice,with,every,since,until,plan,in_force
    quality-time,sam,2/week,2026-11-01,2026-11-21,,false
    ");
}

#[test]
fn an_ideal_and_a_longest_interval_are_said_as_such() {
    let home = Home::new();
    assert_snapshot!(home.bond("goal set appreciation 7d..14d"), @"Appreciation: every 7 to 14 days, from the first entry on");
    assert_snapshot!(home.bond("goal list"), @"
    goal          aimed for           since
    Appreciation  every 7 to 14 days  the first entry
    ");
    assert!(home.journal().contains("every = \"7d..14d\""));
    assert_snapshot!(home.fails("goal set appreciation 14d..7d", 2), @r#"
    error: could not understand the goal "14d..7d": the shorter one comes first, write 7d..14d
    hint: a goal is daily, weekly, monthly, quarterly, yearly, 3/week, 90min/week, mon,wed,fri, 3/7d, 3d, 7d..14d or max2/week
    "#);
    assert_snapshot!(home.fails("goal set appreciation 7..14", 2), @r#"
    error: could not understand the goal "7..14": "7" is no number of days, write it as in 7d..14d
    hint: a goal is daily, weekly, monthly, quarterly, yearly, 3/week, 90min/week, mon,wed,fri, 3/7d, 3d, 7d..14d or max2/week
    "#);
}

#[test]
fn a_goal_in_the_file_ends_where_a_later_one_begins() {
    let tables = [
        ("daily", "2026-01-05\nuntil = 2026-03-01"),
        ("3/week", "2026-01-12"),
        ("weekly", "2026-02-02\nuntil = 2026-02-08"),
        ("monthly", "2026-02-08"),
    ];
    let tables = tables.map(|(every, since)| {
        format!("[[goal]]\npractice = \"quality-time\"\nevery = \"{every}\"\nsince = {since}\n\n")
    });
    let home = Home::with_journal(&format!("format = 1\n\n{}[log]\n", tables.concat()));
    assert_snapshot!(home.bond("goal list --all"), @"
    goal          aimed for       since       until
    Quality time  every day       5 January   11 January
    Quality time  3 times a week  12 January  1 February
    Quality time  every week      2 February  7 February
    Quality time  every month     8 February
    ");
}
