//! Beside editors that save what they read a while ago.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::home::{Home, Run};
use crate::judge::{JOURNAL, entries, state, store};

const WRITERS: usize = 4;
const EACH: usize = 200;

/// Ends the editor also where a writer fails.
struct Done<'d>(&'d AtomicBool);

impl Drop for Done<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Reads, thinks, and saves, over and over until `done`; gives how often.
fn edit(journal: &Path, done: &AtomicBool, save: impl Fn(&Path, &str)) -> usize {
    let mut times = 0;
    while !done.load(Ordering::Relaxed) {
        let text = fs::read_to_string(journal).expect("a journal");
        let body = text.split_once('\n').expect("a first line").1;
        thread::sleep(Duration::from_micros(300));
        times += 1;
        save(journal, &format!("# saved {times}\n{body}"));
        thread::sleep(Duration::from_millis(4));
    }
    times
}

fn by_renaming(journal: &Path, text: &str) {
    let other = journal.with_file_name("saved-by-the-editor");
    fs::write(&other, text).expect("another file");
    fs::rename(&other, journal).expect("a save");
}

/// As nano does: the file is emptied, then filled piece by piece.
fn in_place(journal: &Path, text: &str) {
    let mut file = fs::File::create(journal).expect("an empty file");
    for piece in text.as_bytes().chunks(4_096) {
        file.write_all(piece).expect("a piece");
    }
}

/// Logs; gives the notes of what bond said was written.
fn log(home: &Home, writer: usize) -> Vec<String> {
    let acknowledged = |note: &String| {
        let run = home
            .command(&["log", "appreciation", "-q", "-m", note])
            .output();
        let run = Run::of(run.expect("bond runs"));
        let refused = [3, 4].contains(&run.status) && run.stderr.contains("error: could not ");
        assert!(run.status == 0 || refused, "{note}: {}", run.stderr);
        run.status == 0
    };
    (0..EACH)
        .map(|entry| format!("e{writer} {entry}"))
        .filter(acknowledged)
        .collect()
}

/// What became of many entries beside an editor.
struct Outcome {
    text: String,
    saves: usize,
    /// How many entries bond said it had written.
    logged: usize,
    /// The notes of entries that are gone from the file.
    vanished: Vec<String>,
}

/// Logs beside an editor. What it read before and saved after bond had looked again is gone from the file; it must be
/// among the operations, which `doctor` compares with the file.
fn beside_an_editor(save: impl Fn(&Path, &str) + Sync) -> Outcome {
    let home = Home::with_journal(&JOURNAL.replace(r#", note = "a # } b""#, ""));
    let done = AtomicBool::new(false);
    let (logged, saves) = thread::scope(|scope| {
        let journal = home.journal_path();
        let (done, home, save) = (&done, &home, &save);
        let editor = scope.spawn(move || edit(&journal, done, save));
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| scope.spawn(move || log(home, writer)))
            .collect();
        let ended = Done(done);
        let logged: Vec<String> = writers
            .into_iter()
            .flat_map(|writer| writer.join().expect("a writer"))
            .collect();
        drop(ended);
        (logged, editor.join().expect("an editor"))
    });
    let text = home.journal();
    let operations = store(&home).operations().expect("operations");
    let known = |note: &str| {
        let ends = ending(note);
        operations.iter().any(|operation| {
            let change = operation.changes.first();
            let after = change.and_then(|change| change.after.as_deref());
            operation.done && after.is_some_and(|line| line.ends_with(&ends))
        })
    };
    let line = |note: &str| ending(note) + "\n";
    assert!(
        logged
            .iter()
            .all(|note| text.matches(&line(note)).count() <= 1),
        "nothing stands there twice"
    );
    let vanished: Vec<String> = logged
        .iter()
        .filter(|note| !text.contains(&line(note)))
        .cloned()
        .collect();
    let unknown: Vec<&String> = vanished.iter().filter(|note| !known(note)).collect();
    assert_eq!(unknown, Vec::<&String>::new(), "lost without a trace");
    doctor_brings_back(&home, &logged, &vanished);
    assert!(saves > 100, "the editor saved only {saves} times");
    assert!(
        vanished.len() < logged.len() / 2,
        "{} vanished in {saves} saves",
        vanished.len()
    );
    Outcome {
        text,
        saves,
        logged: logged.len(),
        vanished,
    }
}

/// How the line of an entry ends.
fn ending(note: &str) -> String {
    format!("note = \"{note}\" }}")
}

/// What is gone from the file is named by doctor, and only that; then it is put back, and all of it is there once.
fn doctor_brings_back(home: &Home, logged: &[String], vanished: &[String]) {
    let run = home.run(&["doctor", "--json"]);
    let said: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    let findings = said["findings"].as_array().expect("findings");
    let mut named: Vec<&str> = findings
        .iter()
        .filter(|finding| finding["kind"] == "vanished")
        .map(|finding| finding["text"].as_str().expect("a line"))
        .collect();
    named.retain(|line| !vanished.iter().any(|note| line.ends_with(&ending(note))));
    // An entry whose writer gave up beside the editor may have been there for a while.
    assert!(
        named
            .iter()
            .all(|line| !logged.iter().any(|note| line.ends_with(&ending(note)))),
        "{named:?}"
    );
    home.run(&["doctor", "--fix"]);
    let text = home.journal();
    for note in logged {
        let times = text.matches(&(ending(note) + "\n")).count();
        assert_eq!(times, 1, "{note}");
    }
}

#[test]
fn an_editor_that_saves_by_renaming_makes_no_entry_vanish_unnoticed() {
    let outcome = beside_an_editor(by_renaming);
    let first = format!("# saved {}\n", outcome.saves);
    assert!(
        outcome.text.starts_with(&first),
        "what the editor saved stays"
    );
    // On a disk that takes longer to sync than this editor needs to save again, bond says that it can't keep up.
    assert!(
        outcome.logged > WRITERS * EACH * 9 / 10,
        "{} were logged",
        outcome.logged
    );
    let found = entries(&outcome.text).len();
    assert_eq!(found, 2 + outcome.logged - outcome.vanished.len());
}

#[test]
fn an_editor_that_saves_in_place_makes_no_entry_vanish_unnoticed() {
    let outcome = beside_an_editor(in_place);
    assert!(
        outcome.text.starts_with("# saved "),
        "what the editor saved stays: {}",
        &outcome.text[..200]
    );
    assert!(
        outcome.logged > WRITERS * EACH * 9 / 10,
        "{}",
        outcome.logged
    );
    for line in JOURNAL.lines().filter(|line| line.starts_with("x1")) {
        assert!(outcome.text.contains(line), "what was there before stays");
    }
}

#[test]
fn an_entry_is_missed_also_where_another_one_got_its_id() {
    let home = Home::with_journal(JOURNAL);
    // Until the second one gets the id of the first: it is drawn from eight.
    let (one, two) = loop {
        home.write_journal(JOURNAL);
        home.bond("log qt -q -m one");
        let one = home.journal();
        home.write_journal(JOURNAL);
        home.bond("log qt -q -m two");
        let two = home.journal();
        let id = |text: &str| text.lines().last().map(|line| line[..8].to_owned());
        if id(&one) == id(&two) {
            break (one, two);
        }
        fs::remove_dir_all(state(&home)).expect("no record");
    };
    let line = one.lines().last().expect("a line");
    let said = home.run(&["doctor", "--json"]).stdout;
    assert!(said.contains(&line.replace('"', "\\\"")), "{said}");
    home.bond("doctor --fix");
    let mended = home.journal();
    assert!(mended.starts_with(&two), "{mended}");
    assert!(mended.contains(&line[8..]), "{mended}");
    home.bond("doctor --fix");
    assert_eq!(home.journal(), mended, "once is enough");
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
