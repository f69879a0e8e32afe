//! Files beside the journal: preferences and exercises.

use std::fs;

use bond::error::ErrorKind;
use bond::report::Outcome;
use bond::settings::{Color, Config};

use super::answer;
use super::desk::{Desk, command};

/// Preferences: read or refused, and a setting changes them only where they can be understood.
pub(crate) fn config(bytes: &[u8]) {
    let desk = Desk::with(b"");
    let path = desk.path("config.toml");
    fs::write(&path, bytes).expect("preferences");
    let read = |bytes: &[u8]| {
        std::str::from_utf8(bytes)
            .ok()
            .and_then(|text| Config::read(text, "config.toml").ok())
    };
    // bond stops where it can't understand them.
    let Some(before) = read(bytes) else {
        return;
    };
    let set = desk.run("config set color always");
    let after = fs::read(&path).expect("preferences");
    match set {
        Ok(_) => {
            let after = read(&after).expect("it can be read");
            assert_eq!(after.color.map(Color::word), Some("always"));
            assert_eq!((after.with, after.discreet), (before.with, before.discreet));
        }
        Err(fault) => {
            assert_ne!(fault.kind, ErrorKind::Io, "{fault}");
            assert!(after == bytes, "it was refused, but the file changed");
        }
    }
}

/// Exercise files: every problem is told in every format.
pub(crate) fn exercise(bytes: &[u8]) {
    let desk = Desk::with(b"");
    let path = desk.path("x.toml");
    fs::write(&path, bytes).expect("an exercise");
    let line = format!("exercise check {}", path.display());
    match command(&line).run(&desk.context(false)) {
        Ok(Outcome::Report(report)) => answer::check(&report),
        Ok(Outcome::Text(text)) => panic!("a check has a report: {text}"),
        Err(fault) => assert_ne!(fault.kind, ErrorKind::Io, "{fault}"),
    }
}
