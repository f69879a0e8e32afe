//! Beside editors that save what they read a while ago.

use std::fs;
use std::io::Write;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::sync::{Condvar, Mutex};
use std::thread;

use crate::home::{Home, Run};
use crate::judge::{JOURNAL, entries, store};

const WRITERS: usize = 4;
const EACH: usize = 200;
/// How many logs there are at least between two saves of the editor, and at most.
const PACE: (usize, usize) = (4, 8);

/// Who has done how much. The editor and the writers wait for each other, so that neither outruns the other on a machine
/// of any speed.
#[derive(Default)]
struct Progress {
    /// How many logs ended, how many saves, and whether all writers are done.
    counts: Mutex<(usize, usize, bool)>,
    changed: Condvar,
}

impl Progress {
    /// Changes the counts, then waits until they are as wanted.
    fn step(
        &self,
        change: impl FnOnce(&mut (usize, usize, bool)),
        wanted: impl Fn(&(usize, usize, bool)) -> bool,
    ) -> bool {
        let mut counts = self.counts.lock().expect("counts");
        change(&mut counts);
        self.changed.notify_all();
        let counts = self.changed.wait_while(counts, |counts| !wanted(counts));
        counts.expect("counts").2
    }

    fn logged(&self) {
        self.step(
            |(logs, _, _)| *logs += 1,
            |(logs, saves, _)| *logs < (saves + 1) * PACE.1,
        );
    }

    /// Gives whether all writers are done.
    fn saved(&self) -> bool {
        self.step(
            |(_, saves, _)| *saves += 1,
            |(logs, saves, done)| *done || *logs >= saves * PACE.0,
        )
    }
}

/// Ends the editor also when a writer fails.
struct Done<'d>(&'d Progress);

impl Drop for Done<'_> {
    fn drop(&mut self) {
        self.0.step(|(_, _, done)| *done = true, |_| true);
    }
}

/// What the editor did.
struct Edits {
    saves: usize,
    /// Whether bond put another file in the place of the one that the editor was filling: only an editor that takes long
    /// to save in place sees that.
    overtaken: bool,
}

/// Reads and saves, over and over until all writers are done. `save` gives whether what it saved got a name.
fn edit(journal: &Path, progress: &Progress, save: impl Fn(&Path, &str) -> bool) -> Edits {
    let mut edits = Edits {
        saves: 0,
        overtaken: false,
    };
    loop {
        let text = fs::read_to_string(journal).expect("a journal");
        let body = text.split_once('\n').map_or("", |(_, body)| body);
        edits.saves += 1;
        edits.overtaken |= !save(journal, &format!("# saved {}\n{body}", edits.saves));
        if progress.saved() {
            return edits;
        }
    }
}

fn by_renaming(journal: &Path, text: &str) -> bool {
    let other = journal.with_file_name("saved-by-the-editor");
    fs::write(&other, text).expect("another file");
    fs::rename(&other, journal).is_ok()
}

/// As nano does: the file is emptied, then filled piece by piece.
fn in_place(journal: &Path, text: &str) -> bool {
    let mut file = fs::File::create(journal).expect("an empty file");
    for piece in text.as_bytes().chunks(4_096) {
        file.write_all(piece).expect("a piece");
    }
    let inode = |found: fs::Metadata| found.ino();
    file.metadata().map(inode).ok() == fs::metadata(journal).map(inode).ok()
}

/// Logs; gives the notes of what bond said was written.
fn log(home: &Home, writer: usize, progress: &Progress) -> Vec<String> {
    let acknowledged = |note: &String| {
        let run = home
            .command(&["log", "appreciation", "-q", "-m", note])
            .output();
        let run = Run::of(run.expect("bond runs"));
        let refused = [3, 4].contains(&run.status) && run.stderr.contains("error: could not ");
        assert!(run.status == 0 || refused, "{note}: {}", run.stderr);
        progress.logged();
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
    edits: Edits,
    /// How many entries bond said it had written.
    logged: usize,
    /// The notes of entries that are gone from the file.
    vanished: Vec<String>,
}

/// Logs beside an editor. What it read before and saved after bond had looked again is gone from the file; it must be
/// among the operations, which `doctor` compares with the file.
fn beside_an_editor(save: impl Fn(&Path, &str) -> bool + Sync) -> Outcome {
    let home = Home::with_journal(&JOURNAL.replace(r#", note = "a # } b""#, ""));
    let progress = Progress::default();
    let (logged, edits) = thread::scope(|scope| {
        let journal = home.journal_path();
        let (progress, home, save) = (&progress, &home, &save);
        let editor = scope.spawn(move || edit(&journal, progress, save));
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| scope.spawn(move || log(home, writer, progress)))
            .collect();
        let ended = Done(progress);
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
    let saves = edits.saves;
    let paced = WRITERS * EACH / PACE.1..=WRITERS * EACH / PACE.0 + 2;
    assert!(paced.contains(&saves), "the editor saved {saves} times");
    Outcome {
        text,
        edits,
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
    home.run(&["doctor", "--restore", "--yes"]);
    let text = home.journal();
    for note in logged {
        let times = text.matches(&(ending(note) + "\n")).count();
        assert_eq!(times, 1, "{note}");
    }
}

/// bond gives up when the file is swapped 64 times while it writes one entry, and each writer at most once in so many
/// saves.
fn assert_few_refused(outcome: &Outcome) {
    let refused = WRITERS * EACH - outcome.logged;
    assert!(
        refused <= WRITERS * (outcome.edits.saves / 64),
        "{refused} refused in {} saves",
        outcome.edits.saves
    );
}

#[test]
fn an_editor_that_saves_by_renaming_makes_no_entry_vanish_unnoticed() {
    let outcome = beside_an_editor(by_renaming);
    let first = format!("# saved {}\n", outcome.edits.saves);
    assert!(
        outcome.text.starts_with(&first),
        "what the editor saved stays"
    );
    assert_few_refused(&outcome);
    let found = entries(&outcome.text).len();
    assert_eq!(found, 2 + outcome.logged - outcome.vanished.len());
}

#[test]
fn an_editor_that_saves_in_place_makes_no_entry_vanish_unnoticed() {
    let outcome = beside_an_editor(in_place);
    if outcome.edits.overtaken {
        return;
    }
    assert!(
        outcome.text.starts_with("# saved "),
        "what the editor saved stays: {}",
        &outcome.text[..200]
    );
    for line in JOURNAL.lines().filter(|line| line.starts_with("x1")) {
        assert!(outcome.text.contains(line), "what was there before stays");
    }
}

#[test]
fn an_entry_is_missed_also_where_another_one_got_its_id() {
    let home = Home::with_journal(JOURNAL);
    home.bond("log qt -q -m one");
    let one = home.journal();
    let (id, _) = one.lines().last().expect("a line").split_at(8);
    home.write_journal(JOURNAL);
    let second = format!("{{\"id\": \"{id}\", \"practice\": \"qt\", \"note\": \"two\"}}\n");
    assert_eq!(home.pipe(&second, &["log", "-", "-q"]).status, 0);
    let two = home.journal();
    let line = one.lines().last().expect("a line");
    let said = home.run(&["doctor", "--json"]).stdout;
    assert!(said.contains(&line.replace('"', "\\\"")), "{said}");
    home.bond("doctor --restore --yes");
    let mended = home.journal();
    assert!(mended.starts_with(&two), "{mended}");
    assert!(mended.contains(&line[8..]), "{mended}");
    home.bond("doctor --restore --yes");
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
