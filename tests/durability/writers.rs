//! Many writers at once, and writers that are killed.

use std::collections::BTreeMap;
use std::fs;
use std::process::Stdio;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::home::{Home, Run};
use crate::judge::{JOURNAL, entries, notes};

/// One crowd at a time, so that few writers wait in vain.
static CROWD: Mutex<()> = Mutex::new(());

/// Runs `writers` at once, each with a number of its own; gives what they came back with.
pub(crate) fn at_once<T: Send>(writers: usize, writer: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let _alone = CROWD.lock().unwrap_or_else(PoisonError::into_inner);
    thread::scope(|scope| {
        let writer = &writer;
        let started: Vec<_> = (0..writers)
            .map(|number| scope.spawn(move || writer(number)))
            .collect();
        started
            .into_iter()
            .map(|started| started.join().expect("a writer"))
            .collect()
    })
}

/// What a writer says when it waits for the others.
pub(crate) const WAITS: &str = "waiting for another bond to finish writing\n";

/// What a writer may say that had to wait for the others.
pub(crate) fn is_patient(said: &str) -> bool {
    said.is_empty() || said == WAITS
}

/// Whether a writer gave up waiting for the others, as it may on a machine that is slow enough.
pub(crate) fn gave_up(run: &Run) -> bool {
    let after = run.stderr.strip_prefix(WAITS);
    run.status == 4 && after.is_some_and(|after| after.starts_with("error: could not lock "))
}

/// Runs bond until it does not give up waiting; it must succeed then.
fn patiently(run: impl Fn() -> Run) {
    let run = std::iter::repeat_with(run).find(|run| !gave_up(run));
    let run = run.expect("a run");
    assert!(run.status == 0 && is_patient(&run.stderr), "{}", run.stderr);
}

fn log(home: &Home, arguments: &[&str]) {
    patiently(|| home.run(arguments));
}

fn assert_all_once(text: &str, writers: usize, each: usize) {
    let notes = notes(text);
    for writer in 0..writers {
        for entry in 0..each {
            let note = format!("w{writer} {entry}");
            assert_eq!(notes.get(&note), Some(&1), "{note}");
        }
    }
    assert_eq!(notes.len(), writers * each);
}

#[test]
fn sixty_four_writers_of_fifty_lose_nothing() {
    let home = Home::with_journal(&JOURNAL.replace(r#", note = "a # } b""#, ""));
    let before = home.journal();
    at_once(64, |writer| {
        for entry in 0..50 {
            log(
                &home,
                &[
                    "log",
                    "appreciation",
                    "-q",
                    "-m",
                    &format!("w{writer} {entry}"),
                ],
            );
        }
    });
    let after = home.journal();
    assert!(after.starts_with(&before), "older bytes stay");
    assert_all_once(&after, 64, 50);
    assert_eq!(entries(&after).len(), 2 + 3_200);
}

#[test]
fn the_first_entry_ever_is_not_lost_among_sixty_four() {
    for _ in 0..3 {
        let home = Home::new();
        at_once(64, |writer| {
            log(
                &home,
                &["log", "appreciation", "-q", "-m", &format!("w{writer} 0")],
            );
        });
        assert_all_once(&home.journal(), 64, 1);
    }
}

#[test]
fn writers_who_bring_new_people_lose_nothing_either() {
    let home = Home::with_journal(&JOURNAL.replace(r#", note = "a # } b""#, ""));
    let people = [
        "Ada", "Berta", "Cleo", "Dora", "Emil", "Franz", "Gustav", "Hanna",
    ];
    at_once(24, |writer| {
        for (entry, person) in people.iter().enumerate() {
            let note = format!("w{writer} {entry}");
            let mut arguments = vec!["log", "appreciation", "-q", "-m", &note];
            if writer % 3 != 0 {
                // Everyone brings the same people, most of them at the same time.
                arguments.extend(["--new", "-w", person]);
            }
            log(&home, &arguments);
        }
    });
    let after = home.journal();
    assert_all_once(&after, 24, 8);
    for person in people {
        let table = format!("[person.{}]\n", person.to_lowercase());
        assert_eq!(after.matches(&table).count(), 1, "{after}");
    }
    let with_somebody = entries(&after)
        .values()
        .filter(|entry| entry.contains_key("with"))
        .count();
    assert_eq!(with_somebody, 1 + 16 * 8);
}

#[test]
fn batches_and_single_entries_are_all_there() {
    let home = Home::new();
    at_once(12, |writer| {
        for entry in 0..6 {
            if writer % 2 == 0 {
                log(
                    &home,
                    &[
                        "log",
                        "appreciation",
                        "-q",
                        "-m",
                        &format!("w{writer} {entry}"),
                    ],
                );
            } else {
                let line = format!("{{\"practice\": \"qt\", \"note\": \"w{writer} {entry}\"}}\n");
                patiently(|| home.pipe(&line, &["log", "-", "-q"]));
            }
        }
    });
    assert_all_once(&home.journal(), 12, 6);
}

/// How a writer that was to be killed came out: whether it had said that all is done.
struct Killed {
    note: String,
    acknowledged: bool,
}

/// A row of random numbers, another one for each writer.
fn dice(number: usize) -> impl FnMut() -> u64 {
    let mut random = 0x9e37_79b9_u64.wrapping_mul(number as u64 + 1);
    move || {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        random >> 33
    }
}

/// Logs `times` times; so many in a hundred are killed at some moment.
fn killed(home: &Home, number: usize, times: usize, in_hundred: u64, people: bool) -> Vec<Killed> {
    let mut dice = dice(number);
    (0..times)
        .map(|entry| {
            let note = format!("k{number} {entry}");
            let person = format!("p{number}x{entry}");
            let mut arguments = vec!["log", "appreciation", "-q", "-m", &note];
            if people {
                arguments.extend(["--new", "-w", &person]);
            }
            let mut child = home
                .command(&arguments)
                .stderr(Stdio::null())
                .spawn()
                .expect("bond runs");
            if dice() % 100 < in_hundred {
                // Every fourth at once, so that some die early on any machine.
                let early = dice().is_multiple_of(4);
                thread::sleep(Duration::from_micros(if early {
                    0
                } else {
                    dice() % 25_000
                }));
                // It may have ended by itself.
                let _ = child.kill();
            }
            let acknowledged = child.wait().expect("an end").success();
            Killed { note, acknowledged }
        })
        .collect()
}

fn assert_kept(killed: &[Killed], notes: &BTreeMap<String, usize>) {
    for Killed { note, acknowledged } in killed {
        let found = notes.get(note).copied().unwrap_or(0);
        assert!(found <= 1, "{note} stands there {found} times");
        assert!(
            !acknowledged || found == 1,
            "{note} was acknowledged and is lost"
        );
    }
    let acknowledged = killed.iter().filter(|killed| killed.acknowledged).count();
    assert!(
        acknowledged > 0 && acknowledged < killed.len(),
        "killed too early or too late: {acknowledged}"
    );
}

#[test]
fn what_was_acknowledged_outlives_the_killing_of_writers() {
    let home = Home::with_journal(JOURNAL);
    let killed: Vec<Killed> = at_once(16, |number| killed(&home, number, 150, 60, false))
        .into_iter()
        .flatten()
        .collect();
    log(&home, &["log", "appreciation", "-q", "-m", "the last"]);
    let after = home.journal();
    assert!(after.starts_with(JOURNAL), "older bytes stay");
    assert_kept(&killed, &notes(&after));
    assert_eq!(notes(&after)["the last"], 1);
}

#[test]
fn killing_a_writer_that_replaces_the_file_leaves_a_whole_one() {
    let home = Home::with_journal(JOURNAL);
    let killed: Vec<Killed> = at_once(4, |number| killed(&home, number, 40, 90, true))
        .into_iter()
        .flatten()
        .collect();
    // A replacing write mends what a killed one left beside the journal.
    log(
        &home,
        &[
            "log",
            "appreciation",
            "-q",
            "--new",
            "-w",
            "Zoe",
            "-m",
            "the last",
        ],
    );
    let after = home.journal();
    assert_kept(&killed, &notes(&after));
    let before = entries(JOURNAL);
    assert!(
        before
            .iter()
            .all(|(id, entry)| entries(&after).get(id) == Some(entry))
    );
    let directory = home.journal_path();
    let directory = directory.parent().expect("a directory");
    let mut names: Vec<_> = fs::read_dir(directory)
        .expect("a directory")
        .map(|entry| entry.expect("a file").file_name())
        .collect();
    names.sort();
    assert_eq!(names, ["journal.toml", "journal.toml.lock"]);
}
