//! A torn write at the end of the file costs nothing but itself.

use std::sync::Mutex;
use std::{fs, iter, thread};

use bond::journal::{Entry, View, Visit};

use crate::home::Home;
use crate::judge::{JOURNAL, beside, entries, mode, new_line, store};

const LINE: &str = r#"3empzc1t = { at = 2026-11-22T20:00:00+01:00, practice = "quality-time", with = ["sam"], minutes = 45, note = "a } \" # ü" }"#;

/// The ids that a view counts.
#[derive(Default)]
struct Ids(Vec<String>);

impl View for Ids {}

impl Visit for Ids {
    fn entry(&mut self, id: &str, _: &Entry<'_>, _: usize) {
        self.0.push(id.to_owned());
    }
}

/// What a view shows of a journal: the ids, and its warnings.
fn viewed(home: &Home) -> (Vec<String>, Vec<String>) {
    let store = store(home);
    let reading = store.read(|_| Ok(Ids::default())).expect("a view");
    let warnings = store.noticed(&reading.seen);
    (reading.view.0, warnings)
}

fn home_with(bytes: &[u8]) -> Home {
    let home = Home::with_journal("");
    fs::write(home.journal_path(), bytes).expect("the journal");
    home
}

/// A view of `kept` and `torn` passes over the torn part, and the next entry puts it aside. Gives the new journal.
fn costs_only_itself(kept: &str, torn: &[u8], ids: &[&str]) -> String {
    let home = home_with(&[kept.as_bytes(), torn].concat());
    let (viewed, warnings) = viewed(&home);
    assert_eq!(viewed, ids, "{torn:?}");
    assert_eq!(warnings.len(), 1, "{torn:?}: {warnings:?}");
    assert!(warnings[0].contains("unfinished"), "{warnings:?}");
    assert!(!beside(&home, ".torn").exists(), "a view writes nothing");
    let run = home.run(&["log", "appreciation", "-q"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{torn:?}");
    assert_eq!(
        fs::read(beside(&home, ".torn")).expect("the torn part"),
        torn
    );
    assert_eq!(mode(&beside(&home, ".torn")), 0o600);
    home.journal()
}

fn ids_of(text: &str) -> Vec<String> {
    entries(text).into_keys().collect()
}

/// Tries every case, several at once: most of each is waiting for an editor that may be saving.
fn for_each<T: Send>(cases: impl Iterator<Item = T> + Send, check: impl Fn(T) + Sync) {
    let cases = Mutex::new(cases);
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                let next = || cases.lock().expect("cases").next();
                iter::from_fn(next).for_each(&check);
            });
        }
    });
}

#[test]
fn every_prefix_of_an_entry() {
    let ids = ids_of(JOURNAL);
    for_each(1..LINE.len(), |end| {
        let after = costs_only_itself(JOURNAL, &LINE.as_bytes()[..end], &["3empzc1s", "x1"]);
        assert_eq!(after, format!("{JOURNAL}{}\n", new_line(&ids, &after)));
    });
}

#[test]
fn an_entry_that_lacks_only_its_newline_is_whole() {
    let home = Home::with_journal(&format!("{JOURNAL}{LINE}"));
    assert_eq!(
        viewed(&home),
        (
            vec!["3empzc1s".into(), "x1".into(), "3empzc1t".into()],
            vec![]
        )
    );
    home.bond("log appreciation -q");
    let after = home.journal();
    let new = new_line(&[ids_of(JOURNAL), vec!["3empzc1t".into()]].concat(), &after);
    assert_eq!(after, format!("{JOURNAL}{LINE}\n{new}\n"));
    assert!(!beside(&home, ".torn").exists());
}

#[test]
fn every_prefix_of_the_log_header() {
    let head = "format = 1\n\n";
    for end in 1.."[log]".len() {
        let after = costs_only_itself(head, &b"[log]"[..end], &[]);
        assert_eq!(after, format!("{head}\n[log]\n{}\n", new_line(&[], &after)));
    }
}

#[test]
fn zeroes_of_any_number() {
    let ids = ids_of(JOURNAL);
    for count in [1, 7, 512, 4_096, 65_536, 200_000] {
        let zeroes = vec![0; count];
        let after = costs_only_itself(JOURNAL, &zeroes, &["3empzc1s", "x1"]);
        assert_eq!(after, format!("{JOURNAL}{}\n", new_line(&ids, &after)));
    }
}

#[test]
fn zeroes_behind_a_whole_entry_leave_the_entry() {
    let kept = format!("{JOURNAL}{LINE}");
    for count in [1, 4_096, 70_000] {
        let after = costs_only_itself(&kept, &vec![0; count], &["3empzc1s", "x1", "3empzc1t"]);
        let new = new_line(&ids_of(&kept), &after);
        assert_eq!(after, format!("{kept}\n{new}\n"));
    }
}

#[test]
fn zeroes_behind_half_a_line_end_leave_the_entry() {
    let kept = format!("{JOURNAL}{LINE}").replace('\n', "\r\n");
    for count in [1, 40] {
        let torn = [b"\r".as_slice(), &vec![0; count]].concat();
        let home = home_with(&[kept.as_bytes(), &torn].concat());
        let (ids, _) = viewed(&home);
        assert_eq!(ids, ["3empzc1s", "x1", "3empzc1t"]);
        home.bond("log appreciation -q");
        let after = home.journal();
        let new = new_line(&ids_of(&kept), &after);
        assert_eq!(after, format!("{kept}\r\n{new}\r\n"));
    }
    // The same above the log.
    let home = home_with(b"format = 1\r\0");
    assert_eq!(viewed(&home).0, [""; 0]);
}

#[test]
fn zeroes_behind_half_an_entry_go_with_it() {
    let torn = [&LINE.as_bytes()[..60], &[0; 40]].concat();
    let after = costs_only_itself(JOURNAL, &torn, &["3empzc1s", "x1"]);
    assert_eq!(
        after,
        format!("{JOURNAL}{}\n", new_line(&ids_of(JOURNAL), &after))
    );
}

#[test]
fn a_hole_in_an_entry_whose_end_is_there_goes_with_it() {
    let ids = ids_of(JOURNAL);
    let holes = (0..LINE.len())
        .step_by(3)
        .flat_map(|begin| [(begin, begin + 1), (begin, (begin + 40).min(LINE.len()))]);
    for_each(holes, |(begin, end)| {
        let zeroes = vec![0; end - begin];
        let line = LINE.as_bytes();
        let torn = [&line[..begin], &zeroes, &line[end..], b"\n"].concat();
        let home = home_with(&[JOURNAL.as_bytes(), &torn].concat());
        let viewed = home.run(&["history"]);
        assert_eq!(viewed.status, 0);
        assert!(viewed.stderr.contains("journal.toml:11:"), "{torn:?}");
        let run = home.run(&["log", "appreciation", "-q"]);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{torn:?}");
        let after = home.journal();
        assert_eq!(after, format!("{JOURNAL}{}\n", new_line(&ids, &after)));
        assert_eq!(
            fs::read(beside(&home, ".torn")).expect("the torn part"),
            torn
        );
    });
}

#[test]
fn half_of_a_very_long_entry() {
    let long = LINE.replace("a }", &"long and longer ".repeat(20_000));
    for end in [70_000, 131_072, 300_000] {
        let after = costs_only_itself(JOURNAL, &long.as_bytes()[..end], &["3empzc1s", "x1"]);
        assert_eq!(
            after,
            format!("{JOURNAL}{}\n", new_line(&ids_of(JOURNAL), &after))
        );
    }
}

#[test]
fn every_torn_part_is_kept_in_a_line_of_its_own() {
    let home = Home::with_journal(&format!("{JOURNAL}3empzc1t = {{"));
    home.bond("log appreciation -q");
    let text = home.journal();
    home.write_journal(&format!("{text}3empzc1v"));
    home.bond("log appreciation -q");
    let torn = fs::read_to_string(beside(&home, ".torn")).expect("the torn parts");
    assert_eq!(torn, "3empzc1t = {\n3empzc1v");
}

#[test]
fn half_a_line_that_the_user_wrote_is_no_torn_write() {
    let last = "week_starts = \"monday\"";
    let head = format!("format = 1\n{last}");
    let home = Home::with_journal(&head);
    home.bond("log appreciation -q");
    let after = home.journal();
    assert_eq!(
        after,
        format!("{head}\n\n[log]\n{}\n", new_line(&[], &after))
    );
    let late = format!("{JOURNAL}\n[person.mum]\nname = \"Mum\"");
    let home = Home::with_journal(&late);
    home.bond("log appreciation -q");
    let after = home.journal();
    let new = new_line(&ids_of(JOURNAL), &after);
    assert_eq!(
        after,
        late.replace("\n\n[person.mum]", &format!("\n{new}\n\n[person.mum]"))
    );
    assert!(!beside(&home, ".torn").exists());
}
