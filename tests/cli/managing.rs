//! Any sequence of the managing commands leaves a journal that every TOML reader understands, and the log as it was.

use proptest::prelude::*;

use crate::home::Home;

const JOURNAL: &str = r#"# ours
format = 1
week_starts = "sunday" # as at home

[person.sam]   # dear
relation = "romantic"
name = 'Sam'
aliases = [
  "sammy", # as a child
]

[[goal]]
every = '2/week'      # a start
practice = "quality-time"
with = "sam"

[[pause]]
from = 2026-07-01
to = 2026-07-14
[[goal]] # the newer one
practice="appreciation"
every = """daily"""
since = 2026-11-01
until = 2026-11-10

[practice.walk]
title = "Walk"
unit = "km"
# the end

[log]
# by hand
x1 = {practice="quality-time",at=2026-11-02,with=["sam"]}
3empz84g = { at = 2026-11-03, practice = "quality-time", with = ["sam"], minutes = 45 }
x2.at = 2026-11-10T20:00:00+01:00
x2.practice = "appreciation" # dotted
"#;

/// Commands that may succeed or be refused, but never break anything.
fn command() -> impl Strategy<Value = String> {
    let practice = prop::sample::select(vec!["qt", "appreciation", "walk", "forgiveness"]);
    let who = prop::sample::select(vec!["", " -w sam", " -w Mum", " -w 李雷"]);
    let every = prop::sample::select(vec![
        "daily",
        "3/week",
        "2/week",
        "3/7d",
        "mon,fri",
        "max2/week",
    ]);
    let day = prop::sample::select(vec![
        "today",
        "yesterday",
        "tomorrow",
        "2026-10-01",
        "2026-12-24",
        "+3",
    ]);
    let verb = 0..26_u8;
    (verb, practice, who, every, day).prop_map(|(verb, practice, who, every, day)| match verb {
        0..=2 => format!("goal set {practice} {every}{who}"),
        3 => format!("goal set {practice} {every}{who} --since {day} --plan a\"plan"),
        4 => format!("goal set {practice}{who} --plan "),
        5 => format!("goal end {practice}{who} -d {day}"),
        6 => format!("goal remove {practice}{who}"),
        7 => format!("skip {practice}{who} both ill"),
        8 => format!("pause --from {day}"),
        9 => format!("pause {practice} --to {day} --reason \"\\#"),
        10 => format!("resume {practice}"),
        11 => format!("goal edit {practice}{who} --every {every} --since {day} --no-plan"),
        12 => format!("goal edit {practice}{who} --until {day} --plan a\"plan"),
        13 => format!("goal edit {practice}{who} --on {day} --no-since --no-until"),
        14 => format!("pause edit {practice} --to {day} --reason \"\\#"),
        15 => format!("pause edit --on {day} --from {day} --no-to --no-reason"),
        16 => format!("pause remove {practice} --on {day}"),
        17 => format!("practice edit {practice} --title \"{day} --unit {every}"),
        18 => "practice edit walk --unit miles --kind physical".to_owned(),
        19 => "person edit sam --relation familial".to_owned(),
        20 => format!("practice archive {practice}"),
        21 => "practice unarchive walk".to_owned(),
        22 => "practice unarchive quality-time".to_owned(),
        23 => "person archive sam".to_owned(),
        24 => "person unarchive sam".to_owned(),
        _ => "resume".to_owned(),
    })
}

/// The log without what was added to it.
fn old_log(journal: &str) -> String {
    let from = journal.find("\n[log]").expect("a log");
    let lines = journal[from..].lines();
    let old: Vec<&str> = lines.filter(|line| !line.contains("skip")).collect();
    old.join("\n")
}

fn check(home: &Home, line: &str, crlf: bool) {
    let before = home.journal();
    let run = home.run(&line.split(' ').collect::<Vec<_>>());
    assert!(
        [0, 2].contains(&run.status),
        "bond {line}: {} {}",
        run.status,
        run.stderr
    );
    let after = home.journal();
    if run.status != 0 {
        assert_eq!(before, after, "bond {line} was refused and wrote");
    }
    assert!(after.parse::<toml::Table>().is_ok(), "bond {line}: {after}");
    assert_eq!(old_log(&before), old_log(&after), "bond {line}");
    let newlines = after.matches('\n').count();
    assert_eq!(
        after.matches("\r\n").count(),
        if crlf { newlines } else { 0 },
        "bond {line}"
    );
    for comment in [
        "# ours",
        "# as at home",
        "# dear",
        "# as a child",
        "# the end",
        "# by hand",
        "# dotted",
    ] {
        assert!(after.contains(comment), "bond {line} lost {comment}");
    }
    home.bond("goal list --all -q");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_keeps_the_log_and_the_comments(
        lines in prop::collection::vec(command(), 1..12),
        crlf in any::<bool>(),
    ) {
        let text = if crlf { JOURNAL.replace('\n', "\r\n") } else { JOURNAL.to_owned() };
        let mut home = Home::with_journal(&text);
        for (day, line) in lines.iter().enumerate() {
            // Two commands a day, so that some find what began today.
            home.set_now(&format!("2026-11-{}T20:00:00+01:00", 20 + day / 2));
            check(&home, line, crlf);
        }
    }
}
