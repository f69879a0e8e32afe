//! `bond goal edit`: a goal that was written down wrongly.

use insta::assert_snapshot;

use crate::home::Home;

/// Two goals of one chain, and one that stands alone.
const JOURNAL: &str = r#"# ours
format = 1

[person.sam]
name = "Sam"

[[goal]]
every = '2/week'      # a start
practice = "quality-time"
since = 2026-10-05
until = 2026-11-01
with = "sam"
plan = "after dinner"

[[goal]]   # the newer one
practice = "quality-time"
with = "sam"
every = "3/week"
since = 2026-11-09

[[goal]]
practice = "appreciation"
every = "daily"

[log]
x1 = {practice="quality-time",at=2026-10-05,with=["sam"]}
3empz84g = { at = 2026-10-07, practice = "quality-time", with = ["sam"], minutes = 45 }
3empz84h = { at = 2026-11-10T20:00:00+01:00, practice = "appreciation" }
3empz84j = { at = 2026-11-11, practice = "quality-time", with = ["sam"] }
3empz84k = { at = 2026-11-12, practice = "quality-time", with = ["sam"] }
"#;

fn home() -> Home {
    Home::with_journal(JOURNAL)
}

fn difference(home: &Home) -> String {
    crate::home::difference(JOURNAL, &home.journal())
}

#[test]
fn the_goal_of_today_is_corrected_for_the_past_as_well() {
    let home = home();
    assert_snapshot!(home.bond("goal edit qt -w sam --every 2/week"), @"
    Quality time with Sam: twice a week, from 9 November; 2 of the last 5 weeks were
    kept
                 was             now
      aimed for  3 times a week  twice a week
    ");
    assert_snapshot!(difference(&home), @r#"
    -every = "3/week"
    +every = "2/week"
    "#);
    home.bond("undo");
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn an_earlier_goal_is_named_by_a_day_of_it() {
    let home = home();
    let line =
        "goal edit qt -w sam --on 2026-10-20 --since 2026-09-07 --until 2026-11-08 --no-plan";
    assert_snapshot!(home.bond(line), @"
    Quality time with Sam: twice a week, from 7 September until 8 November
             was           now
      from   5 October     7 September
      until  1 November    8 November
      plan   after dinner
    ");
    assert_snapshot!(difference(&home), @r#"
    -since = 2026-10-05
    -until = 2026-11-01
    +since = 2026-09-07
    +until = 2026-11-08
    -plan = "after dinner"
    "#);
}

#[test]
fn what_may_be_left_out_is_taken_away_and_put_back() {
    let home = home();
    let add = [
        "goal",
        "edit",
        "appreciation",
        "--plan",
        "when I brush my teeth",
        "--since",
        "2026-11-01",
    ];
    let run = home.run(&add);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert_snapshot!(run.stdout, @"
    Appreciation: every day, from 1 November; 1 of the last 21 days was kept
            was              now
      from  the first entry  1 November
      plan                   when I brush my teeth
    ");
    assert_snapshot!(home.bond("goal edit appreciation --no-plan --no-since --until 2026-12-24"), @"
    Appreciation: every day, from 10 November until 24 December; 1 of the last 12
    days was kept
             was                    now
      from   1 November             the first entry
      until                         24 December
      plan   when I brush my teeth
    ");
    assert_snapshot!(home.bond("goal edit appreciation --no-until"), @"
    Appreciation: every day, from 10 November; 1 of the last 12 days was kept
             was          now
      until  24 December
    ");
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn a_plan_that_is_taken_away_lets_no_older_one_show() {
    let home = home();
    assert!(home.bond("goal list --all").contains("after dinner"));
    home.bond("goal edit qt -w sam --no-plan");
    assert_snapshot!(difference(&home), @r#"-plan = "after dinner""#);
}

#[test]
fn what_is_right_already_is_left_as_it_is() {
    let home = home();
    assert_snapshot!(home.bond("goal edit qt -w sam --every 3x/week --since 2026-11-09 --no-until"), @"
    Quality time with Sam: 3 times a week, from 9 November; 1 of the last 5 weeks
    was kept
    Nothing to change: it was like that already
    ");
    assert_eq!(home.journal(), JOURNAL);
    assert_eq!(home.bond("goal edit qt -w sam --every 4/week -q"), "");
}

#[test]
fn a_rehearsal_writes_nothing() {
    let home = home();
    assert_snapshot!(home.bond("goal edit qt -w sam --every 4/week --since 2026-11-02 --dry-run"), @"
    Would be: Quality time with Sam: 4 times a week, from 2 November
                 was             now
      aimed for  3 times a week  4 times a week
      from       9 November      2 November
    ");
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn a_goal_that_is_over_or_to_come_is_known_without_a_day_where_it_is_the_only_one() {
    let home = home();
    home.bond("goal end appreciation -d yesterday");
    assert_snapshot!(home.bond("goal edit appreciation --every 3/week"), @"
    Appreciation: 3 times a week, from 10 November until yesterday
                 was        now
      aimed for  every day  3 times a week
    ");
    home.bond("goal set future-goals monthly --since 2026-12-01");
    assert_snapshot!(home.bond("goal edit future-goals --since 2027-01-01"), @"
    Future goals: every month, from 1 January 2027
            was         now
      from  1 December  1 January 2027
    ");
}

#[test]
fn what_makes_no_sense_is_refused_and_leaves_no_trace() {
    let home = home();
    let faults = [
        "goal edit qt -w sam",
        "goal edit qt -w sam --every often",
        "goal edit qt -w sam --every 3pages/week",
        "goal edit qt --every 3/week",
        "goal edit forgiveness --every 3/week",
        "goal edit qut --every 3/week",
        "goal edit qt -w sam --until 2026-11-01",
        "goal edit qt -w sam --since 2026-11-01",
        "goal edit qt -w sam --since 2026-09-01",
        "goal edit qt -w sam --no-since",
        "goal edit qt -w sam --on 2026-10-20 --no-until --since 2026-11-10",
        "goal edit qt -w sam --on 2026-10-20 --until 2026-11-09",
        "goal edit qt -w sam --on 2026-10-20 --until 2026-10-01",
        "goal edit qt -w sam --on 2026-11-05 --every daily",
        "goal edit qt -w sam --on someday --every daily",
        "goal edit qt -w sam --since someday",
    ];
    let all: Vec<String> = faults
        .iter()
        .map(|line| format!("$ bond {line}\n{}", home.fails(line, 2)))
        .collect();
    assert_snapshot!(all.concat(), @r#"
    $ bond goal edit qt -w sam
    error: could not edit the goal: it was not said what changes
    hint: --every, --since, --until and --plan correct it, as in 'bond goal edit quality-time --every 2/week'
    $ bond goal edit qt -w sam --every often
    error: could not understand the goal "often": write it as in daily, twice a week, 90 min a week, sat and sun, every 3 days, 3/7d or at most 2 a week
    hint: 'bond goal set --help' says what each means
    $ bond goal edit qt -w sam --every 3pages/week
    error: could not aim for pages of Quality time: it is counted in times and minutes only
    hint: write 3/week or 90min/week; 'bond practice edit quality-time --unit pages' gives it a unit
    $ bond goal edit qt --every 3/week
    error: could not find a goal for Quality time
    hint: there is one with Sam: add -w sam
    $ bond goal edit forgiveness --every 3/week
    error: could not find a goal for Forgiveness
    hint: 'bond goal list --all' shows every goal
    $ bond goal edit qut --every 3/week
    error: could not find the practice "qut": did you mean "qt" (quality-time)?
    hint: 'bond practice list' shows all, and 'bond practice add qut' adds this practice
    $ bond goal edit qt -w sam --until 2026-11-01
    error: could not end the goal on 1 November before it begins, on 9 November
    $ bond goal edit qt -w sam --since 2026-11-01
    error: could not change the days of the goal: until 1 November it is twice a week
    hint: to change the other one as well, name a day of it: --on 2026-10-05
    $ bond goal edit qt -w sam --since 2026-09-01
    error: could not change the days of the goal: until 1 November it is twice a week
    hint: to change the other one as well, name a day of it: --on 2026-10-05
    $ bond goal edit qt -w sam --no-since
    error: could not leave the begin of the goal open: another one comes before it
    $ bond goal edit qt -w sam --on 2026-10-20 --no-until --since 2026-11-10
    error: could not change the days of the goal: from 9 November it is 3 times a week
    hint: to change the other one as well, name a day of it: --on 2026-11-09
    $ bond goal edit qt -w sam --on 2026-10-20 --until 2026-11-09
    error: could not change the days of the goal: from 9 November it is 3 times a week
    hint: to change the other one as well, name a day of it: --on 2026-11-09
    $ bond goal edit qt -w sam --on 2026-10-20 --until 2026-10-01
    error: could not end the goal on 1 October before it begins, on 5 October
    $ bond goal edit qt -w sam --on 2026-11-05 --every daily
    error: could not edit the goal: none was in force on 5 November
    hint: name another day with --on; 'bond goal list --all' shows from when to when each was
    $ bond goal edit qt -w sam --on someday --every daily
    error: could not understand the date "someday"
    hint: write it as today, tomorrow, friday, in 3 days, +3 or 2026-11-20
    $ bond goal edit qt -w sam --since someday
    error: could not understand the date "someday"
    hint: write it as today, tomorrow, friday, in 3 days, +3 or 2026-11-20
    "#);
    assert_eq!(home.journal(), JOURNAL);
    assert!(!home.path().join(".local/state").exists());
    home.fails("goal edit qt -w sam --until today --no-until", 2);
}

#[test]
fn days_that_another_goal_leaves_open_may_be_taken() {
    let home = Home::with_journal(&JOURNAL.replace("until = 2026-11-01\n", ""));
    home.bond("goal edit qt -w sam --since 2026-11-02");
    assert_snapshot!(home.bond("goal list --all"), @"
      goal               aimed for       since        until
      Quality time, Sam  twice a week    5 October    1 November
      Quality time, Sam  3 times a week  2 November
      Appreciation       every day       10 November

    Quality time, Sam: after dinner
    ");
}

#[test]
fn both_helps_say_how_set_and_edit_differ() {
    let home = Home::new();
    let help = |line: &str| {
        home.bond(line)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    let set = help("goal set --help");
    assert!(set.contains("the past is judged as it was"), "{set}");
    assert!(set.contains("bond goal edit"), "{set}");
    let edit = help("goal edit --help");
    assert!(edit.contains("are judged anew"), "{edit}");
    assert!(edit.contains("bond goal set"), "{edit}");
}

#[test]
fn programs_read_what_was_and_what_is() {
    let home = home();
    assert_snapshot!(home.bond("goal edit appreciation --since 2026-11-01 --json"), @r#"
    {
      "schema": "bond.goal-edit/1",
      "incomplete": false,
      "changed": true,
      "written": true,
      "before": {
        "practice": "appreciation",
        "with": null,
        "every": "daily",
        "since": null,
        "until": null,
        "plan": null,
        "in_force": true
      },
      "goal": {
        "practice": "appreciation",
        "with": null,
        "every": "daily",
        "since": "2026-11-01",
        "until": null,
        "plan": null,
        "in_force": true
      }
    }
    "#);
}

#[test]
fn names_and_plans_are_kept_from_whoever_looks_on() {
    let home = home();
    assert_snapshot!(home.bond("goal edit qt -w sam --on 2026-10-20 --no-plan --discreet"), @"
    Practice 9 with S: twice a week, from 5 October until 1 November
            was  now
      plan  …
    ");
}

#[test]
fn another_sort_of_goal_may_not_move_its_open_begin_behind_the_next() {
    let home = Home::with_journal(
        "[[goal]]\npractice = \"appreciation\"\nevery = \"daily\"\n\n[[goal]]\npractice = \"appreciation\"\nevery = \"3/week\"\nsince = 2026-11-09\n\n[log]\nx1 = { at = 2026-11-02, practice = \"appreciation\" }\n",
    );
    assert_snapshot!(home.fails("goal edit ap --on 2026-11-05 --every max2/week", 2), @"
    error: could not change the days of the goal: from 9 November it is 3 times a week
    hint: to change the other one as well, name a day of it: --on 2026-11-09
    ");
    home.bond("goal edit ap --on 2026-11-05 --every 2/week");
}
