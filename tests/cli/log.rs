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
        Sam is new here and was added; see 'bond person show sam'
        The first one: a good start. To aim for something:
        bond goal set quality-time 2/week
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
    hint: 'bond practice list' shows all, and 'bond practice add qualty-time' adds this practice
    "#);
    assert!(!home.journal_path().exists());
}

#[test]
fn the_beginning_of_a_practice_or_an_exercise_may_have_a_slip_in_it() {
    let home = Home::new();
    assert_snapshot!(home.fails("log qualty", 2), @r#"
    error: could not find the practice "qualty": did you mean "quality-time"?
    hint: 'bond practice list' shows all, and 'bond practice add qualty' adds this practice
    "#);
    assert_snapshot!(home.fails("log apprexi", 2), @r#"
    error: could not find the practice "apprexi": did you mean "appreciation"?
    hint: 'bond practice list' shows all, and 'bond practice add apprexi' adds this practice
    "#);
    assert_snapshot!(home.fails("exercise show miror-and", 2), @r#"
    error: could not find the exercise "miror-and": did you mean "mirror-and-swap"?
    hint: 'bond exercise list' shows all
    "#);
    assert_snapshot!(home.fails("log yoga", 2), @r#"
    error: could not find the practice "yoga"
    hint: 'bond practice list' shows all, and 'bond practice add yoga' adds this practice
    "#);
    // People are added by their names, and many names begin alike.
    home.bond("log quality-time --with Samuel");
    home.bond("log quality-time --with Samia");
}

#[test]
fn every_flag_lands_in_the_line_in_the_order_of_the_format() {
    let home = Home::new();
    let run = home.run(&[
        "log",
        "qt",
        "-w",
        "Sam,Mum",
        "-w",
        "sam",
        "-f",
        "1h30",
        "-d",
        "yesterday 21:30",
        "--rating",
        "4",
        "--amount",
        "2.5",
        "--tag",
        "walk",
        "--tag",
        "two words",
        "--exercise",
        "phone-free-walk",
        "-m",
        "by the \"river\"\n\u{1b}[31m",
        "--private",
    ]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    steady(&home, || {
        assert_snapshot!(run.stdout, @"
        Quality time with Sam and Mum, 1 h 30 min, 2.5, yesterday 21:30         3xxxxxxx
        Sam is new here and was added; see 'bond person show sam'
        Mum is new here and was added; see 'bond person show mum'
        The first one: a good start. To aim for something:
        bond goal set quality-time 2/week
        ");
        assert_snapshot!(home.journal().lines().last().unwrap(), @r#"3xxxxxxx = { at = 2026-11-21T21:30:00+01:00, practice = "quality-time", with = ["sam", "mum"], minutes = 90, amount = 2.5, rating = 4, exercise = "phone-free-walk", tags = ["walk", "two words"], note = "by the \"river\"\n\u001B[31m", private = true }"#);
    });
}

#[test]
fn a_second_entry_is_one_line_at_the_end_and_nothing_else_changes() {
    let home = Home::new();
    home.bond("log qt -w Sam");
    let before = home.journal();
    home.bond("log qt -w sam -f 20");
    let after = home.journal();
    let line = after.strip_prefix(&before).expect("the old text in front");
    steady(
        &home,
        || assert_snapshot!(line, @r#"3xxxxxxx = { at = 2026-11-22T21:15:00+01:00, practice = "quality-time", with = ["sam"], minutes = 20 }"#),
    );
    assert_eq!(line.matches('\n').count(), 1);
}

#[test]
fn what_it_did_for_the_goals_is_said_below() {
    let home = Home::with_journal(
        r#"format = 1

[person.sam]
name = "Sam"

[person.mum]
name = "Mum"

[[goal]]
practice = "quality-time"
with = "sam"
every = "3/week"
since = 2026-11-02

[[goal]]
practice = "quality-time"
with = "mum"
every = "14d"
since = 2026-11-01

[[goal]]
practice = "quality-time"
every = "90min/week"
since = 2026-11-02

[log]
a1 = { at = 2026-11-02, practice = "quality-time", with = ["sam", "mum"], minutes = 30 }
a2 = { at = 2026-11-04, practice = "quality-time", with = ["sam"], minutes = 30 }
a3 = { at = 2026-11-06, practice = "quality-time", with = ["sam"], minutes = 30 }
a4 = { at = 2026-11-10, practice = "quality-time", with = ["sam"], minutes = 30 }
a5 = { at = 2026-11-20, practice = "quality-time", with = ["sam"], minutes = 30 }
"#,
    );
    let one = home.bond("log qt -w sam -f 45m");
    let both = home.bond("log qt -w sam,mum -f 45m");
    steady(&home, || {
        assert_snapshot!(one, @"
        Quality time with Sam, 45 min, today 21:15                              3xxxxxxx
        2 of 3 this week, kept 1 of the last 2 weeks
        75 of 90 min this week, kept 1 of the last 2 weeks
        ");
        assert_snapshot!(both, @"
        Quality time with Sam and Mum, 45 min, today 21:15                      3xxxxxxx
        Sam: 3 of 3 this week, kept 2 of the last 3 weeks
        Mum: done today, on time 1 of 2
        120 min this week, goal 90, kept 2 of the last 3 weeks
        ");
    });
}

#[test]
fn what_makes_no_sense_is_refused_and_nothing_is_written() {
    let home = Home::new();
    let mut said = String::new();
    for line in [
        "log",
        "log qt yesterday",
        "log qt -d 2026-02-30",
        "log qt -d tomorrow",
        "log qt -d 2026-11-23",
        "log qt -d 21:16",
        "log qt -d 03/04",
        "log qt -d soonish",
        "log qt -f -5m",
        "log qt -f 0",
        "log qt -f 25h",
        "log qt -f long",
        "log qt --rating 0",
        "log qt --rating 6",
        "log qt --rating -1",
        "log qt --amount -1",
        "log qt --amount nan",
        "log qt --alone -w sam",
        "log e",
        "lgo qt",
        "log qt --format xml",
    ] {
        let message = home.fails(line, 2);
        said.extend(["$ bond ", line, "\n", message.trim_end(), "\n"]);
    }
    assert_snapshot!(said, @r#"
    $ bond log
    error: could not log: no practice was named
    hint: bond log PRACTICE logs one, 'bond practice list' names them, and 'bond history' shows what was logged
    $ bond log qt yesterday
    error: could not understand "yesterday" behind the practice
    hint: a date goes after -d: bond log qt -d "yesterday"
    $ bond log qt -d 2026-02-30
    error: there is no such date as "2026-02-30"
    $ bond log qt -d tomorrow
    error: "tomorrow" lies in the future: today is 2026-11-22
    $ bond log qt -d 2026-11-23
    error: "2026-11-23" lies in the future: today is 2026-11-22
    $ bond log qt -d 21:16
    error: "21:16" lies in the future: it is 2026-11-22 21:15 now
    hint: for the day before, write "yesterday 21:16"
    $ bond log qt -d 03/04
    error: the date "03/04" reads differently from country to country
    hint: write 2026-04-03 or 2026-03-04
    $ bond log qt -d soonish
    error: could not understand the date "soonish"
    hint: write it as today, yesterday 21:30, 3 days ago, friday, last friday, -1 or 2026-11-20
    $ bond log qt -f -5m
    error: could not understand the duration "-5m"
    hint: write it as 45m, 1h30, 1h 30m, 1.5h, 1:30, or 90 for minutes
    $ bond log qt -f 0
    error: the duration "0" is shorter than a minute
    hint: a duration is 1 minute to 24 hours
    $ bond log qt -f 25h
    error: the duration "25h" is longer than 24 hours
    hint: a duration is 1 minute to 24 hours
    $ bond log qt -f long
    error: could not understand the duration "long"
    hint: write it as 45m, 1h30, 1h 30m, 1.5h, 1:30, or 90 for minutes
    $ bond log qt --rating 0
    error: could not use the rating 0: it goes from 1 to 5
    $ bond log qt --rating 6
    error: could not use the rating 6: it goes from 1 to 5
    $ bond log qt --rating -1
    error: could not use the rating -1: it goes from 1 to 5
    $ bond log qt --amount -1
    error: could not use the amount -1: it goes from 0 to 1e12
    $ bond log qt --amount nan
    error: could not use the amount NaN: it goes from 0 to 1e12
    $ bond log qt --alone -w sam
    error: the argument '--alone' cannot be used with '--with <WHO>'

    Usage: bond log --alone <PRACTICE>...

    For more information, try '--help'.
    $ bond log e
    error: could not find the practice "e"
    hint: 'bond practice list' shows all, and 'bond practice add e' adds this practice
    $ bond lgo qt
    error: unrecognized subcommand 'lgo'

      tip: a similar subcommand exists: 'log'

    Usage: bond [OPTIONS] [COMMAND]

    For more information, try '--help'.
    $ bond log qt --format xml
    error: invalid value 'xml' for '--format <FORMAT>'
      [possible values: table, json, csv, markdown]

    For more information, try '--help'.
    "#);
    assert!(!home.path().join(".local").exists());
}

#[test]
fn a_name_that_resembles_a_known_one_is_asked_about() {
    let home = Home::new();
    home.bond("log qt -w Samuel");
    let before = home.journal();
    assert_snapshot!(home.fails("log qt -w Samual", 2), @r#"
    error: could not find the person "Samual": did you mean "samuel"?
    hint: to add somebody new all the same, use --new, or 'bond person add' for "Samual"
    "#);
    assert_eq!(home.journal(), before);
    home.bond("log qt -w Samual --new");
    assert!(
        home.journal()
            .contains("[person.samual]\nname = \"Samual\"\n")
    );
}

#[test]
fn names_of_any_script_get_a_key() {
    let home = Home::new();
    home.run(&["log", "qt", "-w", "Zoë Müller"]);
    home.run(&["log", "qt", "-w", "🦊"]);
    home.run(&["log", "qt", "-w", "李"]);
    let journal = home.journal();
    assert!(
        journal.contains("[person.zoe-muller]\nname = \"Zoë Müller\"\n"),
        "{journal}"
    );
    assert!(journal.contains("name = \"🦊\""), "{journal}");
    assert!(
        journal.contains("[person.li]\nname = \"李\"\n"),
        "{journal}"
    );
}

#[test]
fn people_of_the_configuration_are_there_unless_the_command_line_says_otherwise() {
    let home = Home::new();
    home.write_config("with = [\"Sam\"]\n");
    let with = |journal: String| {
        journal
            .lines()
            .last()
            .unwrap()
            .split_once("practice")
            .unwrap()
            .1
            .to_owned()
    };
    home.bond("log qt");
    assert_eq!(
        with(home.journal()),
        " = \"quality-time\", with = [\"sam\"] }"
    );
    home.bond("log qt --alone");
    assert_eq!(with(home.journal()), " = \"quality-time\" }");
    home.bond("log qt -w Mum");
    assert_eq!(
        with(home.journal()),
        " = \"quality-time\", with = [\"mum\"] }"
    );
}

#[test]
fn a_broken_configuration_names_its_line() {
    let home = Home::new();
    home.write_config("with = [\"Sam\"]\ncolour = \"never\"\n");
    let said = home.fails("log qt", 3);
    steady(&home, || {
        assert_snapshot!(said, @r#"
        error: could not understand ~/.config/bond/config.toml:2:1: unknown field `colour`, expected one of `with`, `color`, `discreet`
          2 | colour = "never"
        hint: did you mean color?
        "#);
    });
}

#[test]
fn a_dry_run_shows_the_line_and_writes_nothing() {
    let home = Home::new();
    let said = home.bond("log qt -w Sam -f 45m --dry-run");
    assert_snapshot!(said, @r#"
    Would log: Quality time with Sam, 45 min, today 21:15
    id = { at = 2026-11-22T21:15:00+01:00, practice = "quality-time", with = ["sam"], minutes = 45 }
    "#);
    assert!(!home.path().join(".local").exists());
}

#[test]
fn quiet_says_nothing() {
    let home = Home::new();
    assert_eq!(home.bond("log qt -q"), "");
    assert_eq!(home.bond("log qt --quiet --json"), "");
}

#[test]
fn lines_of_json_are_all_logged_or_none() {
    let home = Home::new();
    home.bond("log qt");
    let before = home.journal();
    let bad = "{\"practice\": \"qt\", \"at\": \"mon\"}\n\n{\"practice\": \"qt\", \"at\": \"mon\", \"minutes\": 0}\n";
    let run = home.pipe(bad, &["log", "-"]);
    assert_eq!(run.status, 2);
    assert_snapshot!(run.stderr, @"
    error: could not log line 3 of standard input: minutes = 0 is not within 1 and 1440
    hint: nothing was written; mend the line and try again
    ");
    assert_eq!(home.journal(), before);
    for (line, status) in [
        ("{", 2),
        ("[]", 2),
        ("{\"at\": \"mon\"}", 2),
        (
            "{\"practice\": \"qt\", \"at\": \"2027-01-01T10:00:00Z\"}",
            2,
        ),
        ("{\"practice\": \"qt\", \"rating\": 6}", 2),
        ("{\"practice\": \"qt\", \"minutes\": \"45\"}", 2),
        ("\u{0}", 2),
        ("", 0),
    ] {
        assert_eq!(home.pipe(line, &["log", "-"]).status, status, "{line}");
        assert_eq!(home.journal(), before, "{line}");
    }
}

#[test]
fn an_exercise_is_looked_up_like_other_names() {
    let home = Home::new();
    for (word, slug) in [
        ("phone-free-walk", "phone-free-walk"),
        ("Phone-free", "phone-free-walk"),
        ("mirror", "mirror-and-swap"),
        ("our_goal", "we-goal-if-then"),
    ] {
        home.bond(&format!("log qt --exercise {word}"));
        let journal = home.journal();
        let line = journal.lines().last().unwrap();
        assert!(line.contains(&format!("exercise = \"{slug}\"")), "{line}");
    }
    let mut said = String::new();
    for word in ["Walk!", "phone-fre-walk", "re"] {
        let message = home.fails(&format!("log qt --exercise {word}"), 2);
        said.push_str(&message);
    }
    assert_snapshot!(said, @r#"
    error: could not find the exercise "Walk!"
    hint: 'bond exercise list' shows all
    error: could not find the exercise "phone-fre-walk": did you mean "phone-free-walk"?
    hint: 'bond exercise list' shows all
    error: could not tell which exercise "re" is: reach-letter, repair-apology, reunion-hug, reach-out-ping
    hint: type more of the name
    "#);
    let run = home.pipe(
        "{\"practice\": \"qt\", \"exercise\": \"mirorr-and-swap\"}\n",
        &["log", "-"],
    );
    assert_eq!(run.status, 2);
    assert_snapshot!(run.stderr, @r#"
    error: could not log line 1 of standard input: could not find the exercise "mirorr-and-swap": did you mean "mirror-and-swap"?
    hint: nothing was written; mend the line and try again
    "#);
}

#[test]
fn an_amount_needs_something_that_says_what_it_counts() {
    let home = Home::with_journal(
        "[practice.walk]\n[practice.reading]\nunit = \"pages\"\n\n[[goal]]\npractice = \"appreciation\"\n\
         every = \"20thanks/week\"\n\n[log]\n",
    );
    home.bond("log reading --amount 12");
    home.bond("log appreciation --amount 3");
    home.bond("log qt --amount 3 --exercise specific-thanks");
    let before = home.journal();
    assert_snapshot!(home.fails("log qt --amount 12", 2), @"
    error: could not use the amount 12: Quality time is counted in times and minutes only
    hint: to count something else, such as pages: bond practice edit quality-time --unit pages
    ");
    assert_snapshot!(home.fails("log walk --amount 12", 2), @"
    error: could not use the amount 12: walk is counted in times and minutes only
    hint: to count something else, such as pages: bond practice edit walk --unit pages
    ");
    let run = home.pipe("{\"practice\": \"qt\", \"amount\": 2}\n", &["log", "-"]);
    assert_eq!(run.status, 2);
    assert_snapshot!(run.stderr, @"
    error: could not log line 1 of standard input: could not use the amount 2: Quality time is counted in times and minutes only
    hint: nothing was written; mend the line and try again
    ");
    assert_eq!(home.journal(), before);
}

#[test]
fn an_id_that_comes_along_is_kept_and_never_given_twice() {
    let home = Home::new();
    home.bond("log qt -q");
    let id = |line: &str| line.split(' ').next().unwrap().to_owned();
    let first = id(home.journal().lines().last().unwrap());
    let lines = "{\"id\": \"3empzc1s\", \"at\": \"2026-11-20\", \"practice\": \"qt\"}\n\
                 {\"at\": \"2026-11-20\", \"practice\": \"qt\"}\n\
                 {\"id\": \"by-hand\", \"at\": \"2026-11-21\", \"day\": \"2026-11-21\", \"practice\": \"qt\", \"unknown\": {\"mood\": 3}}\n";
    assert_eq!(home.pipe(lines, &["log", "-", "-q"]).status, 0);
    let journal = home.journal();
    let ids: Vec<String> = journal.lines().rev().take(3).map(id).collect();
    assert_eq!((ids[2].as_str(), ids[0].as_str()), ("3empzc1s", "by-hand"));
    assert!(ids[1] > first, "{ids:?}");
    let last = journal.lines().last().unwrap();
    assert_eq!(
        last,
        "by-hand = { at = 2026-11-21, practice = \"quality-time\", mood = 3 }"
    );
    let mut said = String::new();
    for line in [
        lines,
        "{\"id\": \"by-hand\", \"practice\": \"qt\"}",
        "{\"id\": \"a b\", \"practice\": \"qt\"}",
        "{\"id\": \"a\", \"practice\": \"qt\"}\n{\"id\": \"a\", \"practice\": \"qt\"}",
        "{\"day\": \"2026-11-19\", \"at\": \"2026-11-20\", \"practice\": \"qt\"}",
    ] {
        for flags in [&["log", "-"][..], &["log", "-", "--dry-run"]] {
            let run = home.pipe(line, flags);
            assert_eq!((run.status, home.journal()), (2, journal.clone()), "{line}");
            said = format!("{said}{}", run.stderr);
        }
    }
    assert_snapshot!(said, @r#"
    error: could not log 3empzc1s: an entry with this id is there already
    hint: nothing was written; without its id it is logged as another entry
    error: could not log 3empzc1s: an entry with this id is there already
    hint: nothing was written; without its id it is logged as another entry
    error: could not log by-hand: an entry with this id is there already
    hint: nothing was written; without its id it is logged as another entry
    error: could not log by-hand: an entry with this id is there already
    hint: nothing was written; without its id it is logged as another entry
    error: could not log line 1 of standard input: "a b" is no id: write a-z, 0-9, - and _
    hint: nothing was written; mend the line and try again
    error: could not log line 1 of standard input: "a b" is no id: write a-z, 0-9, - and _
    hint: nothing was written; mend the line and try again
    error: could not log line 2 of standard input: the id a stands further up already
    hint: nothing was written; mend the line and try again
    error: could not log line 2 of standard input: the id a stands further up already
    hint: nothing was written; mend the line and try again
    error: could not log line 1 of standard input: day is 2026-11-19, but at is on 2026-11-20
    hint: nothing was written; mend the line and try again
    error: could not log line 1 of standard input: day is 2026-11-19, but at is on 2026-11-20
    hint: nothing was written; mend the line and try again
    "#);
}

#[test]
fn what_history_prints_as_json_can_be_logged_again() {
    let home = Home::new();
    let line = "{\"id\": \"x\", \"at\": \"2026-11-20T08:00:00+01:00\", \"day\": \"2026-11-20\", \"practice\": \"appreciation\", \
                \"with\": [\"Sam\"], \"minutes\": 5, \"amount\": null, \"rating\": 4, \"tags\": [\"a\"], \"note\": \"n\", \
                \"skip\": null, \"private\": true, \"by\": \"me\", \"mood\": {\"x\": [1, 2.5]}}";
    let run = home.pipe(line, &["log", "-", "-q"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    steady(
        &home,
        || assert_snapshot!(home.journal().lines().last().unwrap(), @r#"x = { at = 2026-11-20T08:00:00+01:00, practice = "appreciation", with = ["sam"], minutes = 5, rating = 4, tags = ["a"], note = "n", private = true, by = "me", mood = { x = [1, 2.5] } }"#),
    );
}

#[test]
fn the_clock_of_summer_and_winter_is_written_with_its_offset() {
    // In 2026 Berlin's clocks go forward on 29 March at 02:00 and back on 25 October at 03:00.
    let at = |now: &str, when: &str| {
        let home = Home::new().at(now);
        let run = home.run(&["log", "qt", "-d", when, "-q"]);
        match run.status {
            0 => home.journal().lines().last().unwrap()["3xxxxxxx = { at = ".len()..]
                .split(',')
                .next()
                .unwrap()
                .to_owned(),
            _ => run.stderr,
        }
    };
    let spring = "2026-03-29T12:00:00+02:00";
    assert_eq!(at(spring, "01:59"), "2026-03-29T01:59:00+01:00");
    assert_eq!(at(spring, "03:00"), "2026-03-29T03:00:00+02:00");
    assert_snapshot!(at(spring, "02:30"), @"error: could not place 2026-03-29 02:30: the clocks go forward then, so that time does not exist");
    let autumn = "2026-10-25T12:00:00+01:00";
    assert_eq!(at(autumn, "02:30"), "2026-10-25T02:30:00+01:00");
    assert_eq!(at(autumn, "03:00"), "2026-10-25T03:00:00+01:00");
    assert_eq!(at(autumn, "2026-10-24 23:00"), "2026-10-24T23:00:00+02:00");
}

#[test]
fn help_shows_examples_without_a_journal() {
    let home = Home::with_journal("this is = no journal\n[");
    let help = home.bond("log --help");
    assert!(help.contains("Examples:\n  bond log quality-time --with Sam --for 45m"));
    assert!(home.bond("--help").contains("bond week"));
    assert!(home.bond("--version").starts_with("bond "));
}
