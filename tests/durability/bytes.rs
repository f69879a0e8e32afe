//! What an entry changes in a file of any shape, byte for byte.

use std::fs;

use crate::home::Home;
use crate::judge::{entries, new_line};

const OLD: &str = r#"x1 = { at = 2026-11-21, practice = "appreciation" }"#;
const PREAMBLE: &str =
    "# bond journal: one line per entry below [log]. Edit it as you like.\nformat = 1\n";

/// Logs into `before`; the journal must then be `after`, with the new line for `NEW`.
fn becomes(before: &str, after: &str) {
    let home = Home::with_journal(before);
    let run = home.run(&["log", "appreciation", "-q"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{before:?}");
    let text = home.journal();
    let old: Vec<String> = entries(before).into_keys().collect();
    let new = new_line(&old, &text);
    assert_eq!(
        &new[8..],
        r#" = { at = 2026-11-22T21:15:00+01:00, practice = "appreciation" }"#
    );
    assert_eq!(text, after.replace("NEW", &new), "{before:?}");
}

#[test]
fn an_ordinary_journal_gets_one_line() {
    let before = format!("# ours\n\nformat = 1\n\n[log]\n{OLD}\n");
    becomes(&before, &format!("{before}NEW\n"));
}

#[test]
fn a_missing_newline_is_added_first() {
    becomes(&format!("[log]\n{OLD}"), &format!("[log]\n{OLD}\nNEW\n"));
    becomes("format = 1\n\n[log]", "format = 1\n\n[log]\nNEW\n");
    becomes("format = 1", "format = 1\n\n[log]\nNEW\n");
    becomes(
        &format!("[log]\n{OLD}\n# end"),
        &format!("[log]\n{OLD}\n# end\nNEW\n"),
    );
}

#[test]
fn line_ends_stay_as_they_are() {
    becomes(
        &format!("format = 1\r\n\r\n[log]\r\n{OLD}\r\n"),
        &format!("format = 1\r\n\r\n[log]\r\n{OLD}\r\nNEW\r\n"),
    );
    becomes(
        &format!("[log]\r\n{OLD}"),
        &format!("[log]\r\n{OLD}\r\nNEW\r\n"),
    );
    becomes("format = 1\r\n", "format = 1\r\n\r\n[log]\r\nNEW\r\n");
    let late = "\r\n[person.sam]\r\nname = \"Sam\"\r\n";
    becomes(
        &format!("[log]\r\n{OLD}\r\n{late}"),
        &format!("[log]\r\n{OLD}\r\nNEW\r\n{late}"),
    );
}

#[test]
fn a_newline_torn_in_two_is_completed() {
    let home = Home::with_journal(&format!("format = 1\r\n[log]\r\n{OLD}\r"));
    home.bond("log appreciation -q");
    let after = home.journal();
    let new = new_line(&["x1".into()], &after);
    assert_eq!(after, format!("format = 1\r\n[log]\r\n{OLD}\r\n{new}\r\n"));
}

#[test]
fn a_byte_order_mark_stays() {
    becomes(
        &format!("\u{feff}format = 1\n[log]\n{OLD}\n"),
        &format!("\u{feff}format = 1\n[log]\n{OLD}\nNEW\n"),
    );
    becomes(
        &format!("\u{feff}[log]\n{OLD}\n"),
        &format!("\u{feff}[log]\n{OLD}\nNEW\n"),
    );
    becomes("\u{feff}", &format!("\u{feff}{PREAMBLE}\n[log]\nNEW\n"));
    becomes("\u{feff}format = 1\n", "\u{feff}format = 1\n\n[log]\nNEW\n");
}

#[test]
fn comments_and_empty_lines_at_the_end_stay_before_the_entry() {
    let before = format!("[log]\n{OLD}\n\n# the end\n\n");
    becomes(&before, &format!("{before}NEW\n"));
    becomes(
        "[log] # entries\n\n# none yet\n",
        "[log] # entries\n\n# none yet\nNEW\n",
    );
    becomes("[ log ]\n", "[ log ]\nNEW\n");
}

#[test]
fn a_table_behind_the_log_does_not_swallow_the_entry() {
    let late = "\n# family\n[person.sam]\nname = \"Sam\"\n";
    becomes(
        &format!("[log]\n{OLD}\n{late}"),
        &format!("[log]\n{OLD}\nNEW\n{late}"),
    );
    becomes(&format!("[log]\n{late}"), &format!("[log]\nNEW\n{late}"));
    let inline = "\n[person]\nsam = { name = \"Sam\" }\n";
    becomes(
        &format!("[log]\n{OLD}\n{inline}"),
        &format!("[log]\n{OLD}\nNEW\n{inline}"),
    );
    let goal = "\n[[goal]]\npractice = \"appreciation\"\nevery = \"daily\"\nsince = 2026-11-22\n";
    becomes(
        &format!("[log]\n{OLD}\n{goal}"),
        &format!("[log]\n{OLD}\nNEW\n{goal}"),
    );
}

/// So many lines of entries, with the numbers from `first` on as their ids; 58 bytes each.
fn lines(first: usize, count: usize) -> String {
    let ids = first..first + count;
    let line = |id| format!("{id:07}x = {{ at = 2026-11-20, practice = \"appreciation\" }}\n");
    ids.map(line).collect()
}

#[test]
fn a_newer_id_far_above_the_end_of_a_long_log_counts() {
    let newer = "3emq5xyz";
    for far in [0, 100, 300, 700, 1_000] {
        let (above, below) = (lines(0, 1_500), lines(5_000, far));
        let line = lines(1, 1).replacen("0000001x", newer, 1);
        let home = Home::with_journal(&format!("[log]\n{above}{line}{below}"));
        let before = home.journal();
        home.bond("log appreciation -q");
        let after = home.journal();
        let new = after.strip_prefix(&before).unwrap();
        assert!(&new[..8] > newer, "{far}: {new}");
    }
}

#[test]
fn a_table_far_above_the_end_of_a_long_file_does_not_swallow_the_entry() {
    for far in [0, 100, 300, 700, 1_000] {
        let above = lines(0, 1_500);
        let late = format!("[person.sam]\nname = \"Sam\"\n{}", lines(5_000, far));
        becomes(
            &format!("[log]\n{above}\n{late}"),
            &format!("[log]\n{above}NEW\n\n{late}"),
        );
    }
}

#[test]
fn comments_at_the_end_of_a_long_file_stay_before_the_entry_however_many_they_are() {
    for comments in [10, 300, 900] {
        let before = format!(
            "[log]\n{}\n{}",
            lines(0, 1_500),
            "# a comment that stands at the end of it all\n".repeat(comments)
        );
        becomes(&before, &format!("{before}NEW\n"));
    }
}

#[test]
fn line_ends_far_above_a_very_long_last_line_stay_as_they_are() {
    let noted = |length| {
        format!(
            "x{length} = {{ at = 2026-11-21, practice = \"appreciation\", note = \"{}\" }}",
            "a".repeat(length)
        )
    };
    for (above, last) in [
        (30_000, 40_000),
        (10_000, 60_000),
        (3_000, 64_000),
        (60_001, 60_000),
    ] {
        let before = format!("[log]\r\n{}\r\n{}\r\n{}", OLD, noted(above), noted(last));
        becomes(&before, &format!("{before}\r\nNEW\r\n"));
    }
}

#[test]
fn a_last_line_that_is_very_long_gets_its_newline() {
    for (end, length) in [
        ("\n", 10),
        ("\r\n", 20_000),
        ("\n", 40_000),
        ("\r\n", 90_000),
    ] {
        let above = lines(0, 1_500).replace('\n', end);
        let long = format!(
            "x1 = {{ at = 2026-11-21, practice = \"appreciation\", note = \"{}\" }}",
            "a".repeat(length)
        );
        becomes(
            &format!("[log]{end}{above}{long}"),
            &format!("[log]{end}{above}{long}{end}NEW{end}"),
        );
    }
}

#[test]
fn a_file_without_a_log_gets_one() {
    becomes("", &format!("{PREAMBLE}\n[log]\nNEW\n"));
    becomes("format = 1\n", "format = 1\n\n[log]\nNEW\n");
    becomes("# only words\n", "# only words\nformat = 1\n\n[log]\nNEW\n");
    becomes("# only words", "# only words\nformat = 1\n\n[log]\nNEW\n");
    let head = "[person.sam]\nname = \"Sam\"\n";
    becomes(head, &format!("{head}\n[log]\nNEW\n"));
}

#[test]
fn an_entry_goes_behind_one_in_any_form() {
    for last in [
        "x2 = { practice = 'appreciation', at = 2026-11-20 } # by hand",
        "\"a b\" = { at = 2026-11-20, practice = \"appreciation\" }",
        "x2.at = 2026-11-20\nx2.practice = \"appreciation\"",
        "  x2 = {at=2026-11-20,practice=\"appreciation\"}",
        "x2 = { at = 2026-11-20, practice = \"appreciation\", note = \"\"\"\nlong\n[person.x]\n\"\"\" }",
    ] {
        let before = format!("[log]\n{OLD}\n{last}\n");
        becomes(&before, &format!("{before}NEW\n"));
    }
}

#[test]
fn sub_tables_of_the_log_stay_where_they_are() {
    let alone = "[log.x2]\nat = 2026-11-20\npractice = \"appreciation\"\n";
    becomes(alone, &format!("{alone}\n[log]\nNEW\n"));
    let late = "\n[log.x2]\nat = 2026-11-20\npractice = \"appreciation\"\n";
    becomes(
        &format!("[log]\n{OLD}\n{late}"),
        &format!("[log]\n{OLD}\nNEW\n{late}"),
    );
}

#[test]
fn a_broken_older_line_stops_no_entry() {
    for broken in [
        "x2 = { at = 2026-13-40, practice = \"appreciation\" }",
        "x2 = { at = 2026-11-20, practice = \"appreciation\", note = \"no end }",
        "x2 = { at = 2026-11-20",
        "what is this",
        "x2 = { at = 2026-11-20 }",
    ] {
        for behind in [
            format!("{OLD}\n"),
            String::new(),
            format!("{OLD}\n\n[person.sam]\nname = \"Sam\"\n"),
        ] {
            let before = format!("format = 1\n\n[log]\n{broken}\n{behind}");
            let home = Home::with_journal(&before);
            let run = home.run(&["log", "appreciation"]);
            assert_eq!(run.status, 0, "{before}{}", run.stderr);
            assert!(
                run.stderr.contains("journal.toml:4:"),
                "{before}{}",
                run.stderr
            );
            assert!(run.stdout.contains("Appreciation"), "{}", run.stdout);
            let after = home.journal();
            let new = after
                .lines()
                .find(|line| line.contains("2026-11-22T21:15:00+01:00"))
                .expect("the entry");
            let place = before
                .find("\n\n[person")
                .map_or(before.len(), |place| place + 1);
            assert_eq!(
                after,
                format!("{}{new}\n{}", &before[..place], &before[place..])
            );
        }
    }
}

#[test]
fn bytes_that_are_no_text_in_an_older_line_stay() {
    let before = b"format = 1\n\n[log]\nx2 = { at = 2026-11-20, practice = \"appreciation\", note = \"\xff\xfe\" }\n";
    let home = Home::with_journal("");
    fs::write(home.journal_path(), before).expect("the journal");
    let run = home.run(&["log", "appreciation", "-q"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    let after = fs::read(home.journal_path()).expect("the journal");
    assert!(after.starts_with(before));
    assert!(after.len() > before.len());
}

#[test]
fn an_entry_outside_the_log_is_named_and_stops_no_other() {
    for before in [
        format!("{OLD}\n"),
        format!("[person.sam]\nname = \"Sam\"\n{OLD}\n\n[log]\n"),
    ] {
        let home = Home::with_journal(&before);
        let run = home.run(&["log", "appreciation", "-m", "kept"]);
        assert_eq!(run.status, 0, "{}", run.stderr);
        assert!(run.stderr.contains("outside [log]"), "{}", run.stderr);
        let after = home.journal();
        let added = after.strip_prefix(&before).expect("the old text");
        assert!(added.contains("note = \"kept\" }\n"), "{added}");
        assert_eq!(after.matches("[log]").count(), 1, "{after}");
    }
}

#[test]
fn a_journal_of_a_newer_bond_is_not_written() {
    let before = format!("format = 2\n\n[log]\n{OLD}\n");
    let home = Home::with_journal(&before);
    let said = home.fails("log appreciation -m kept", 3);
    assert!(said.contains("format 2"), "{said}");
    assert!(said.contains("note = \"kept\""), "{said}");
    assert_eq!(home.journal(), before);
}

#[test]
fn a_header_that_is_broken_is_not_written_and_the_finished_line_shown() {
    for head in [
        "format = \n",
        "[person.sam\n",
        "name = \"no end\n",
        "week_starts = 3\n",
    ] {
        let before = format!("{head}\n[log]\n{OLD}\n");
        let home = Home::with_journal(&before);
        let said = home.fails("log appreciation -m kept", 3);
        assert!(said.contains("journal.toml:1:"), "{said}");
        let line = said
            .lines()
            .find(|line| line.contains("note = \"kept\""))
            .expect("the line");
        assert!(
            line.contains(" = { at = 2026-11-22T21:15:00+01:00, practice = \"appreciation\""),
            "{said}"
        );
        assert_eq!(home.journal(), before);
    }
}

#[test]
fn a_new_person_changes_only_what_is_meant() {
    let before = format!("# ours\r\nformat = 1 # yes\r\n\r\n# entries\r\n[log]\r\n{OLD}\r\n# end");
    let home = Home::with_journal(&before);
    home.bond("log appreciation -q -w Sam");
    let after = home.journal();
    let new = new_line(&["x1".into()], &after);
    assert_eq!(
        after,
        format!(
            "# ours\r\nformat = 1 # yes\r\n\r\n[person.sam]\r\nname = \"Sam\"\r\n\r\n# entries\r\n[log]\r\n{OLD}\r\n{new}\r\n# end"
        )
    );
}

#[test]
fn a_log_that_can_not_take_a_line_is_left_alone_and_the_finished_line_shown() {
    let before = format!("log = {{ {OLD} }}\n");
    let home = Home::with_journal(&before);
    let said = home.fails("log appreciation -m kept", 3);
    assert!(said.contains("note = \"kept\""), "{said}");
    assert_eq!(home.journal(), before);
}
