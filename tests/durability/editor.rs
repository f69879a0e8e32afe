//! Beside editors that save what they read a while ago.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use crate::home::{Home, Run};
use crate::judge::{JOURNAL, notes, store};

const WRITERS: usize = 4;
const EACH: usize = 250;

/// Reads, thinks, and saves by renaming, over and over until `done`; gives how often.
fn edit(journal: &Path, done: &AtomicBool, saved: &AtomicUsize) {
    let other = journal.with_file_name("saved-by-the-editor");
    while !done.load(Ordering::Relaxed) {
        let text = fs::read_to_string(journal).expect("a journal");
        let body = text.split_once('\n').expect("a first line").1;
        thread::sleep(Duration::from_micros(300));
        let saves = saved.load(Ordering::Relaxed) + 1;
        fs::write(&other, format!("# saved {saves}\n{body}")).expect("another file");
        fs::rename(&other, journal).expect("a save");
        saved.store(saves, Ordering::Relaxed);
        thread::sleep(Duration::from_millis(2));
    }
}

fn log(home: &Home, writer: usize) -> Vec<String> {
    (0..EACH)
        .map(|entry| {
            let note = format!("e{writer} {entry}");
            let run = home
                .command(&["log", "appreciation", "-q", "-m", &note])
                .output();
            let run = Run::of(run.expect("bond runs"));
            assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{note}");
            note
        })
        .collect()
}

#[test]
fn an_editor_that_saves_by_renaming_loses_no_entry_that_nobody_knows_of() {
    let home = Home::with_journal(&JOURNAL.replace(r#", note = "a # } b""#, ""));
    let (done, saved) = (AtomicBool::new(false), AtomicUsize::new(0));
    let logged: Vec<String> = thread::scope(|scope| {
        let journal = home.journal_path();
        let (done, saved, home) = (&done, &saved, &home);
        let editor = scope.spawn(move || edit(&journal, done, saved));
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| scope.spawn(move || log(home, writer)))
            .collect();
        let logged = writers
            .into_iter()
            .flat_map(|writer| writer.join().expect("a writer"))
            .collect();
        done.store(true, Ordering::Relaxed);
        editor.join().expect("an editor");
        logged
    });
    let text = home.journal();
    let saves = saved.into_inner();
    assert!(
        text.starts_with(&format!("# saved {saves}\n")),
        "what the editor saved stays"
    );
    let notes = notes(&text);
    assert!(
        notes.values().all(|&times| times == 1),
        "nothing stands there twice"
    );
    let operations = store(&home).operations().expect("operations");
    let known = |note: &str| {
        let ends = format!("note = \"{note}\" }}");
        operations.iter().any(|operation| {
            let after = operation
                .changes
                .first()
                .and_then(|change| change.after.as_deref());
            operation.done && after.is_some_and(|line| line.ends_with(&ends))
        })
    };
    // What the editor read before and saved after bond had looked again is gone from the file, and listed by doctor.
    let vanished: Vec<&String> = logged
        .iter()
        .filter(|note| !notes.contains_key(*note))
        .collect();
    let unknown: Vec<&&String> = vanished.iter().filter(|note| !known(note)).collect();
    assert_eq!(unknown, Vec::<&&String>::new(), "lost without a trace");
    assert!(saves > 100, "the editor saved only {saves} times");
    assert_eq!(logged.len(), WRITERS * EACH);
    assert!(
        vanished.len() < logged.len() / 2,
        "{} of {} vanished",
        vanished.len(),
        logged.len()
    );
}

#[test]
fn an_editor_that_replaces_a_link_by_a_file_gets_the_entries_from_then_on() {
    let home = Home::with_journal("");
    let target = home.path().join("real.toml");
    fs::write(&target, JOURNAL).expect("a journal");
    fs::remove_file(home.journal_path()).expect("no journal");
    std::os::unix::fs::symlink(&target, home.journal_path()).expect("a link");
    home.bond("log appreciation -q");
    let other = home.journal_path().with_file_name("saved");
    fs::write(&other, home.journal()).expect("another file");
    fs::rename(&other, home.journal_path()).expect("a save");
    home.bond("log appreciation -q -m here");
    assert!(home.journal().contains("note = \"here\""));
    assert!(
        !fs::read_to_string(&target)
            .expect("a journal")
            .contains("note = \"here\"")
    );
}
