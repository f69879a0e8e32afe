//! Everyone at once: writers, editors, batches and readers.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use serde_json::Value;

use crate::home::{Home, Run};
use crate::judge::{JOURNAL, entries, notes};
use crate::writers::{at_once, is_patient};

/// What is done in a storm, each of it by several at once.
const PARTS: [&str; 6] = [
    "entries",
    "batches",
    "edits",
    "removals",
    "steps back",
    "views",
];
/// How often each part is done at least before the storm ends.
const TIMES: usize = 20;

/// What everyone in a storm has done, and seen.
#[derive(Default)]
struct Storm {
    /// The notes of entries that were acknowledged, by those who never change one.
    logged: Mutex<BTreeSet<String>>,
    /// The notes of entries that 'undo' took back, whoever had logged them.
    taken_back: Mutex<BTreeSet<String>>,
    /// The notes of entries that editors took out: where someone's 'undo' has freed an id, the next entry may get it, and
    /// the editor whose entry had it takes that one out.
    removed: Mutex<BTreeSet<String>>,
    /// What a reader could not read.
    unread: Mutex<Vec<String>>,
    /// How often each part was done.
    times: Mutex<BTreeMap<&'static str, usize>>,
}

impl Storm {
    /// Whether each part was done often enough.
    fn is_over(&self) -> bool {
        let times = self.times.lock().expect("counts");
        PARTS
            .iter()
            .all(|part| times.get(part).is_some_and(|&times| times >= TIMES))
    }

    fn count(&self, what: &'static str) {
        *self.times.lock().expect("counts").entry(what).or_default() += 1;
    }

    /// Runs bond, which must do as it is told or find that another one was faster; gives what it printed if it did.
    fn runs(&self, home: &Home, arguments: &[&str], what: &'static str) -> Option<String> {
        let run = Run::of(home.command(arguments).output().expect("bond runs"));
        self.count(if run.status == 0 { what } else { "refused" });
        if run.status != 0 {
            assert!(
                run.stderr.contains("error: could not "),
                "{arguments:?}: {}",
                run.stderr
            );
            return None;
        }
        Some(run.stdout)
    }

    fn add(&self, home: &Home, note: String) {
        let arguments = ["log", "appreciation", "-q", "-m", &note];
        if self.runs(home, &arguments, "entries").is_some() {
            self.logged.lock().expect("notes").insert(note);
        }
    }

    fn batch(&self, home: &Home, first: String, second: String) {
        let line = |note: &str| format!("{{\"practice\": \"qt\", \"note\": \"{note}\"}}\n");
        let both = line(&first) + &line(&second);
        let run = home.pipe(&both, &["log", "-", "-q"]);
        self.count(if run.status == 0 {
            "batches"
        } else {
            "refused"
        });
        if run.status == 0 {
            assert!(is_patient(&run.stderr), "{}", run.stderr);
            self.logged.lock().expect("notes").extend([first, second]);
        }
    }

    /// Logs an entry, changes it, takes it out again, and takes back whatever was done last.
    fn edit(&self, home: &Home, note: &str) {
        let arguments = ["log", "forgiveness", "--json", "-m", note];
        let Some(said) = self.runs(home, &arguments, "entries of editors") else {
            return;
        };
        let said: Value = serde_json::from_str(&said).expect("JSON");
        let id = said["entry"]["id"].as_str().expect("an id").to_owned();
        self.runs(home, &["edit", &id, "-q", "--rating", "4"], "edits");
        if let Some(said) = self.runs(home, &["remove", &id, "--json", "-y"], "removals") {
            let said: Value = serde_json::from_str(&said).expect("JSON");
            let gone = said["removed"].as_array().expect("entries").iter();
            let notes = gone.filter_map(|entry| Some(entry["note"].as_str()?.to_owned()));
            self.removed.lock().expect("notes").extend(notes);
        }
        if let Some(said) = self.runs(home, &["undo", "--json"], "steps back") {
            self.note_step(&said);
        }
    }

    fn note_step(&self, said: &str) {
        let said: Value = serde_json::from_str(said).expect("JSON");
        let changes = said["changes"].as_array().expect("changes");
        for change in changes.iter().filter(|change| change["before"].is_null()) {
            let line = change["after"].as_str().expect("a line");
            let entry = entries(&format!("[log]\n{line}\n")).into_values().next();
            let note = entry.and_then(|entry| Some(entry.get("note")?.as_str()?.to_owned()));
            self.taken_back.lock().expect("notes").extend(note);
        }
    }

    fn read(&self, home: &Home, view: &str) {
        let run = Run::of(home.command(&[view, "--json"]).output().expect("bond runs"));
        self.count("views");
        if run.status != 0 || serde_json::from_str::<Value>(&run.stdout).is_err() {
            self.unread.lock().expect("texts").push(run.stderr);
        }
    }
}

/// What someone does in a storm, over and over.
fn rage(storm: &Storm, home: &Home, number: usize) {
    for round in (0_usize..).take_while(|_| !storm.is_over()) {
        let note = format!("s{number} {round}");
        match number {
            0..16 => storm.add(home, note),
            16..20 => storm.edit(home, &note),
            20..22 => storm.batch(home, format!("{note} a"), format!("{note} b")),
            _ => storm.read(home, ["history", "stats", "week"][round % 3]),
        }
    }
}

#[test]
fn everybody_at_once_loses_nothing() {
    let home = Home::with_journal(JOURNAL);
    let storm = Storm::default();
    at_once(24, |number| rage(&storm, &home, number));
    let after = home.journal();
    let found = notes(&after);
    assert!(
        found.values().all(|&times| times == 1),
        "something is there twice"
    );
    let logged = storm.logged.into_inner().expect("notes");
    let taken_back = storm.taken_back.into_inner().expect("notes");
    let removed = storm.removed.into_inner().expect("notes");
    let is_wanted = |note: &String| !taken_back.contains(note) && !removed.contains(note);
    let lost: Vec<_> = logged
        .iter()
        .filter(|note| is_wanted(note) && !found.contains_key(*note))
        .collect();
    assert_eq!(lost, Vec::<&String>::new(), "acknowledged and lost");
    let there: Vec<_> = taken_back
        .iter()
        .filter(|note| logged.contains(*note) && found.contains_key(*note))
        .collect();
    assert_eq!(there, Vec::<&String>::new(), "taken back and there");
    assert_eq!(
        storm.unread.into_inner().expect("texts"),
        Vec::<String>::new()
    );
    let before = entries(JOURNAL);
    let after = entries(&after);
    assert!(
        before
            .iter()
            .all(|(id, entry)| after.get(id) == Some(entry))
    );
}
