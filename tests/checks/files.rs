//! Journals of any bytes: shown, appended to, changed and mended.

use std::sync::OnceLock;

use bond::commands::Command;
use bond::doctor;
use bond::error::ErrorKind;
use bond::journal::layout::{self, Layout};
use bond::journal::{At, Entry, single, write};
use bond::report::Outcome;

use super::answer;
use super::desk::{Desk, command, now};
use super::told::Told;

/// Commands that only look.
const VIEWS: &[&str] = &[
    "today",
    "week",
    "month",
    "year",
    "calendar",
    "stats",
    "stats quality-time",
    "history",
    "goal list --all",
    "person list",
    "practice list",
    "exercise suggest",
    "doctor",
];

fn commands() -> &'static [Command] {
    static COMMANDS: OnceLock<Vec<Command>> = OnceLock::new();
    COMMANDS.get_or_init(|| VIEWS.iter().map(|line| command(line)).collect())
}

/// Every view, in every format, leaves the file as it is.
pub(crate) fn views(bytes: &[u8]) {
    let desk = Desk::with(bytes);
    for command in commands() {
        for programs in [false, true] {
            match command.run(&desk.context(programs)) {
                Ok(Outcome::Report(report)) => answer::check(&report),
                Ok(Outcome::Text(text)) => panic!("a view has a report: {text}"),
                Err(fault) => assert_ne!(fault.kind, ErrorKind::Io, "{fault}"),
            }
        }
    }
    assert!(desk.bytes() == bytes, "a view wrote");
    assert!(!desk.path("journal.toml.lock").exists(), "a view locked");
}

/// One more entry: it reads back as it was, every older byte stays, and so does every older entry.
pub(crate) fn append(bytes: &[u8]) {
    if waits(bytes) {
        return;
    }
    let desk = Desk::with(bytes);
    let mut entry = Entry::new(
        At::day("2026-11-21".parse().expect("a day")),
        "appreciation",
    );
    entry.note = Some(String::from_utf8_lossy(&bytes[..bytes.len().min(30)]));
    let before = Told::of(bytes);
    let store = desk.store();
    let basis = store.basis();
    let written = basis.and_then(|basis| store.log(&entry, &basis, now().to_utc(), &|| ()));
    match written.map(|written| written.expect("the names have not changed")) {
        Err(fault) => {
            assert_eq!(fault.kind, ErrorKind::Unreadable, "{fault}");
            assert!(
                desk.bytes() == bytes,
                "it was not written, but the file changed"
            );
        }
        Ok(written) => {
            let (id, read) = single::read(&written.line).expect("an entry");
            assert_eq!((id, read), (written.id.clone(), entry));
            let text = desk.bytes();
            assert_only_came(bytes, &text);
            let is_there = layout::has_entry(&text, &written.id);
            assert!(is_there || !before.is_sound(), "the entry is not there");
            let after = Told::of(&text);
            assert_eq!(before.is_sound(), after.is_sound(), "{:?}", after.problems);
            if before.is_sound() {
                let come = |(id, _): &&(String, String)| *id != written.id;
                assert!(after.entries.iter().filter(come).eq(&before.entries));
                assert_eq!(after.entries.len(), before.entries.len() + 1);
                assert_eq!(after.header, before.header);
            }
        }
    }
}

/// Whether bond waits for an editor that may be saving: such a file takes a tenth of a second.
fn waits(bytes: &[u8]) -> bool {
    bytes.is_empty() || Layout::of(bytes).torn(bytes) > 0
}

/// Every byte of `old` is in `new`, in one or two pieces.
fn assert_only_came(old: &[u8], new: &[u8]) {
    let alike = old.iter().zip(new).take_while(|(one, other)| one == other);
    let alike = alike.count();
    assert!(
        new.len() > old.len() && new.ends_with(&old[alike..]),
        "an older byte was changed"
    );
}

/// One entry is changed, and one taken out: outside its line nothing changes, and nothing else reads in another way.
pub(crate) fn change(bytes: &[u8]) {
    let told = Told::of(bytes);
    if waits(bytes) || !told.is_sound() {
        return;
    }
    let step = (told.entries.len() / 3).max(1);
    for (id, _) in told.entries.iter().step_by(step) {
        let mut entry = Entry::new(At::day("2026-11-21".parse().expect("a day")), "forgiveness");
        entry.note = Some("another".into());
        let line = write::line(id, &entry);
        for line in [Some(line.as_str()), None] {
            change_one(bytes, &told, id, line);
        }
    }
}

fn change_one(bytes: &[u8], told: &Told, id: &str, line: Option<&str>) {
    let desk = Desk::with(bytes);
    let changed = desk
        .store()
        .rewrite("test", now().to_utc(), &|| (), |draft| {
            draft.replace(id, line)
        });
    let text = desk.bytes();
    if let Err(fault) = changed {
        assert_ne!(fault.kind, ErrorKind::Io, "{fault}");
        assert!(text == bytes, "it was refused, but the file changed");
        return;
    }
    if let Some(place) = layout::entry_line(bytes, id) {
        let (before, behind) = (&bytes[..place.start], &bytes[place.end..]);
        assert!(
            text.starts_with(before) && text.ends_with(behind),
            "a byte outside of the entry changed"
        );
    }
    let after = Told::of(&text);
    assert!(after.is_sound(), "{:?}", after.problems);
    let other = |(other, _): &&(String, String)| other != id;
    assert!(
        after
            .entries
            .iter()
            .filter(other)
            .eq(told.entries.iter().filter(other))
    );
    let now = after.entries.iter().find(|(other, _)| other == id);
    assert_eq!(now.map(|(_, line)| line.as_str()), line);
    assert_eq!(after.header, told.header);
    take_back(&desk, bytes, told, id);
}

/// And back again: the record of operations knows the bytes of every entry that is one line.
fn take_back(desk: &Desk, bytes: &[u8], told: &Told, id: &str) {
    let changed = desk.bytes();
    let place = layout::entry_line(bytes, id);
    let is_plain = place.is_some_and(|place| is_one_line(&bytes[place], layout::newline(bytes)));
    if let Err(fault) = desk.run("undo") {
        assert!(!is_plain && fault.kind == ErrorKind::Unreadable, "{fault}");
        assert!(
            desk.bytes() == changed,
            "it was refused, but the file changed"
        );
        return;
    }
    let back = desk.bytes();
    assert_eq!(sorted(&Told::of(&back)), sorted(told));
    assert!(!is_plain || back == bytes, "undo left other bytes");
    desk.run("redo").expect("redo");
    assert!(
        !is_plain || desk.bytes() == changed,
        "redo is not what was undone"
    );
}

/// A whole line, with the newline of the file, which undo puts back byte for byte.
fn is_one_line(line: &[u8], newline: &str) -> bool {
    let text = std::str::from_utf8(line).unwrap_or_default();
    let plain = text.strip_suffix(newline);
    plain.is_some_and(|plain| {
        plain == plain.trim() && !plain.contains('\n') && single::read(plain).is_some()
    })
}

fn sorted(told: &Told) -> Vec<&(String, String)> {
    let mut entries: Vec<_> = told.entries.iter().collect();
    entries.sort();
    entries
}

/// What `doctor --fix` would write: no entry is lost, and a second time there is nothing left to do.
pub(crate) fn mend(bytes: &[u8]) {
    let desk = Desk::with(bytes);
    let Some(once) = mended(&desk) else {
        return;
    };
    let torn = Layout::of(bytes).torn(bytes);
    let (before, after) = (Told::of(&bytes[..bytes.len() - torn]), Told::of(&once));
    let contents = after.contents();
    let stays = |(content, times): (&&str, &usize)| contents.get(content) >= Some(times);
    if !before.contents().iter().all(stays) {
        let refused = desk
            .run("doctor --fix")
            .err()
            .expect("an entry would be lost");
        assert!(refused.message.contains("would be lost"), "{refused}");
        assert!(
            desk.bytes() == bytes,
            "it was refused, but the file changed"
        );
        return;
    }
    if before.is_sound() {
        assert!(after.is_sound(), "{:?}", after.problems);
        assert!(
            after.seen.torn.is_none() && after.seen.repeated.is_empty(),
            "{:?}",
            after.seen
        );
    }
    let desk = Desk::with(&once);
    let twice = mended(&desk).expect("it was mended once");
    assert!(
        twice == once,
        "mending again changed {:?} into {:?}",
        String::from_utf8_lossy(&once),
        String::from_utf8_lossy(&twice)
    );
}

/// The text after mending; none where that is refused.
fn mended(desk: &Desk) -> Option<Vec<u8>> {
    let findings = doctor::examine(&desk.context(true)).expect("a look at the file");
    let mend = |draft: &mut bond::store::Batch| {
        doctor::mend(draft, &findings)?;
        Ok(draft.text().to_vec())
    };
    let (text, _) = desk.store().rehearse(now().to_utc(), mend).ok()?;
    Some(text)
}
