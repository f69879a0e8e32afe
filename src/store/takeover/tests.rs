//! What happens to the entries when a text of the whole journal is taken over.

use super::*;

const HEAD: &str = "format = 1\n\n[log]\n";

fn entry(id: &str) -> String {
    format!("{id} = {{ at = 2026-11-20, practice = \"walk\" }}\n")
}

fn merge(base: &str, mine: &str, theirs: &str) -> Option<String> {
    let text = merged(base.as_bytes(), mine.as_bytes(), theirs.as_bytes());
    text.map(|text| String::from_utf8(text).unwrap())
}

#[test]
fn what_others_logged_meanwhile_stays() {
    let base = format!("{HEAD}{}{}", entry("a"), entry("b"));
    let mine = format!("# mine\n{HEAD}{}", entry("b"));
    let theirs = format!("{base}{}", entry("c"));
    assert_eq!(merge(&base, &mine, &base), Some(mine.clone()));
    assert_eq!(
        merge(&base, &mine, &theirs),
        Some(format!("{mine}{}", entry("c")))
    );
    let head = HEAD.replace("\n\n", "\n\n[person.zoe]\n\n");
    let theirs = theirs.replace(HEAD, &head);
    assert_eq!(merge(&base, &mine, &theirs), None, "both changed the head");
    let mine = format!("{HEAD}{}# end\n", entry("b"));
    assert_eq!(
        merge(&base, &mine, &theirs),
        Some(format!("{head}{}{}# end\n", entry("b"), entry("c")))
    );
    let theirs = format!("{HEAD}{}", entry("b"));
    assert_eq!(merge(&base, &mine, &theirs), None, "an entry went");
    assert_eq!(merge("", HEAD, &format!("{HEAD}{}", entry("c"))), None);
}

#[test]
fn added_removed_and_changed_entries_are_reported() {
    let old = format!("{HEAD}{}# here\n{}{}", entry("a"), entry("b"), entry("c"));
    let new = format!(
        "{HEAD}{}{}{}",
        entry("a"),
        entry("c").replace("walk", "run"),
        entry("d")
    );
    let line = |id: &str| entry(id).trim_end().to_owned();
    assert_eq!(
        changes(old.as_bytes(), new.as_bytes()),
        [
            EntryChange {
                id: "b".to_owned(),
                before: Some(line("b")),
                after: None,
                behind: Some(entry("a")),
            },
            EntryChange {
                id: "c".to_owned(),
                before: Some(line("c")),
                after: Some(line("c").replace("walk", "run")),
                behind: None,
            },
            EntryChange::added("d", &line("d")),
        ]
    );
}

#[test]
fn an_entry_of_several_lines_and_one_that_cannot_be_read_are_found_by_their_ids() {
    let spread = "a = {\n  at = 2026-11-20,\n  practice = \"walk\",\n}";
    let (bad, line) = ("b = { practice = \"walk\" }", entry("a"));
    let one = format!("{HEAD}{spread}\n{bad}\n{}", entry("c"));
    let other = format!("{HEAD}{line}{}", entry("b"));
    let told = |old: &str, new: &str| {
        let changes = changes(old.as_bytes(), new.as_bytes()).into_iter();
        let told = changes.map(|change| (change.id, change.before, change.after));
        told.collect::<Vec<_>>()
    };
    let (line, good) = (line.trim_end().to_owned(), entry("b").trim_end().to_owned());
    let changed = |id: &str, before: &str, after: &str| {
        (
            id.to_owned(),
            Some(before.to_owned()),
            Some(after.to_owned()),
        )
    };
    assert_eq!(
        told(&one, &other),
        [
            changed("a", spread, &line),
            changed("b", bad, &good),
            ("c".to_owned(), Some(entry("c").trim_end().to_owned()), None),
        ]
    );
    assert_eq!(
        told(&other, &one),
        [
            changed("a", &line, spread),
            changed("b", &good, bad),
            ("c".to_owned(), None, Some(entry("c").trim_end().to_owned())),
        ]
    );
}
