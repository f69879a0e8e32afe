//! What a private entry says is printed nowhere, whatever is wrong with its line, unless '--show-private' asks.

use crate::edit::with_editor;
use crate::home::Home;

/// The words that nobody may see.
const SECRET: &str = "topsecret";

/// An entry that is long enough to be shortened where it is quoted.
fn private(id: &str) -> String {
    let tags = "\"a tag that is rather long\", ".repeat(8);
    format!(
        "{id} = {{ at = 2026-11-20, practice = \"appreciation\", tags = [{}], note = \"{SECRET}\", private = true }}",
        tags.trim_end_matches(", ")
    )
}

fn short(id: &str) -> String {
    format!(
        "{id} = {{ at = 2026-11-20, practice = \"appreciation\", note = \"{SECRET}\", private = true }}"
    )
}

/// Runs commands, and sees that nothing of what they print tells the secret.
fn tell_nothing(home: &Home, lines: &[&str]) {
    for line in lines {
        for format in ["", " --json"] {
            let line = format!("{line}{format}");
            let arguments: Vec<&str> = line.split_whitespace().collect();
            let run = home.run(&arguments);
            for said in [&run.stdout, &run.stderr] {
                assert!(
                    !said.contains(SECRET),
                    "bond {line}\n{said}\nof the journal\n{}",
                    home.journal()
                );
            }
        }
    }
}

#[test]
fn no_line_with_something_wrong_tells_it() {
    let table = "[practice.walk]\ntitle = \"Walk\"\n";
    let broken = |what: &str| short("x1").replace("private = true", what);
    for journal in [
        // Without a newline at the end, an id that is there already, an entry in the wrong place.
        format!("[log]\n{}", short("x1")),
        format!("[log]\n{}", private("x1")),
        format!("[log]\n{}\n{}\n", short("x1"), private("x1")),
        format!("[log]\n{}\n{}\n", private("x1"), short("x1")),
        format!("{}\n[log]\n", private("x1")),
        format!("{}\n[log]\n", short("x1")),
        format!(
            "[log]\nx0 = {{ at = 2026-11-20, practice = \"walk\" }}\n\n{table}{}\n",
            short("x1")
        ),
        // Of an unfinished line nobody knows how it would have gone on.
        format!(
            "[log]\n{}",
            short("x1").split_once(", private").expect("it").0
        ),
        format!(
            "[log]\n{}",
            short("x1").split_once("\", private").expect("it").0
        ),
        format!("[log]\n{}", short("x1").split_once(" }").expect("it").0),
        // What can't be read.
        format!("[log]\n{}\n", broken("private = true, rating = 9")),
        format!("[log]\n{}\n", broken("\"private\" = true, rating = 9")),
        format!("[log]\n{}\n", broken("'private'\t=  true, rating = 9")),
        format!("[log]\n{}\n", broken("private = true, rating = ")),
        format!(
            "[log]\n{}\n",
            broken("private = true, skip = [\"topsecret\"]")
        ),
        format!(
            "[log]\n{}\n",
            private("x1").replace("2026-11-20", "2026-11-31")
        ),
        format!(
            "[log]\nx1 = {{ at = 2026-11-20, practice = \"appreciation\", private = true, rating = 9,\n  note = \"\"\"\n{SECRET}\"\"\" }}\n"
        ),
        format!(
            "[log]\nx1 = {{ at = 2026-11-20, practice = \"appreciation\", note = \"\"\"\n{SECRET} \\q\"\"\", private = true }}\n"
        ),
        format!(
            "[log]\n\"x 1\" = {{ private = true, at = 2026-11-20, skip = \"{SECRET}\", practice = \"No Slug\" }}\n"
        ),
        format!(
            "[log.x1]\nat = 2026-11-20\npractice = \"No Slug\"\nprivate = true\nnote = \"{SECRET}\"\n"
        ),
        format!(
            "[log.x1]\nat = 2026-11-20\npractice = \"appreciation\"\nprivate = true\nnote = \"{SECRET}\" \"\n"
        ),
    ] {
        let home = Home::with_journal(&format!("format = 1\n\n{journal}"));
        let lines = [
            "history",
            "doctor",
            "edit x1 --rating 3",
            "log ap",
            "doctor --fix",
            "undo",
            "redo",
            "doctor --restore --yes",
        ];
        tell_nothing(&home, &lines);
    }
}

#[test]
fn no_change_and_no_way_back_tells_it() {
    let home = Home::with_journal(&format!(
        "format = 1\n\n[log]\n{}\n{}\nx3 = {{ at = 2026-11-20, practice = \"appreciation\", skip = \"{SECRET}\", private = true }}\n",
        short("x1"),
        private("x2")
    ));
    tell_nothing(
        &home,
        &[
            "edit x1 --rating 3",
            "undo",
            "redo",
            "edit x2 -d 2026-11-19",
            "undo",
            "redo",
            "edit x3 --rating 2",
            "undo",
            "redo",
            "remove x3 --dry-run",
            "remove x3 --yes",
            "undo",
            "redo",
            "doctor",
            "log ap --private -m topsecret --dry-run",
            "log ap --private -m topsecret",
            "undo",
            "redo",
            "edit last --rating 1",
            "undo",
            "skip ap topsecret --private --dry-run",
            "explain",
            "history",
            "week",
            "month",
            "year",
            "stats ap",
            "today",
            "export",
        ],
    );
    // Words that become private are not told on the way, and those that are no longer private are.
    let public = "x4 = { at = 2026-11-20, practice = \"appreciation\", note = \"topsecret\" }\n";
    home.write_journal(&format!("format = 1\n\n[log]\n{public}"));
    for line in [
        "edit x4 --private --dry-run",
        "edit x4 --private",
        "edit x4 --rating 2",
    ] {
        tell_nothing(&home, &[line]);
    }
    home.bond("undo");
    tell_nothing(&home, &["redo"]);
    assert!(home.bond("history --show-private").contains(SECRET));
}

#[test]
fn no_line_that_is_gone_tells_it() {
    let home = Home::with_journal("format = 1\n\n[log]\n");
    home.bond("log ap --private -m topsecret -q");
    home.write_journal("format = 1\n\n[log]\n");
    tell_nothing(
        &home,
        &[
            "doctor",
            "doctor --restore --dry-run",
            "doctor --restore --yes",
        ],
    );
    assert!(home.journal().contains(SECRET));
}

#[test]
fn no_editor_that_leaves_a_mistake_tells_it() {
    let home = Home::with_journal(&format!("format = 1\n\n[log]\n{}\n", short("x1")));
    for script in [
        "s/at = 2026/at = 2x26/",
        "s/private = true/private = true, rating = 9/",
    ] {
        for arguments in [&["edit", "x1"][..], &["edit"]] {
            let run = with_editor(&home, &format!("sed -i '{script}' \"$1\""), arguments);
            let said = format!("{}{}", run.stdout, run.stderr);
            assert!(!said.contains(SECRET), "{said}");
        }
    }
}

#[test]
fn what_is_asked_for_is_told_whatever_is_wrong() {
    let torn = short("x1").replace("\", private = true }", "");
    for line in [short("x1"), torn] {
        let home = Home::with_journal(&format!("format = 1\n\n[log]\n{line}"));
        for command in ["doctor", "doctor --json", "doctor --fix"] {
            let line = format!("{command} --show-private");
            let run = home.run(&line.split(' ').collect::<Vec<_>>());
            assert!(run.stdout.contains(SECRET), "{}", run.stdout);
        }
    }
}
