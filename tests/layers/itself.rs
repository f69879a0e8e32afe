//! Rules that catch nothing would also be green.

use crate::cycles::cycles;
use crate::forbidden;
use crate::source::Source;

fn caught(path: &str, text: &str) -> bool {
    !forbidden(&Source::new(path, text)).is_empty()
}

#[test]
fn an_arrow_up_is_caught_however_it_is_written() {
    for text in [
        "use crate::cmd;",
        "use crate::{goal, cmd};",
        "use crate::{goal::{Every, Unit}, cmd::Command};",
        "use crate\n    ::cmd::Command as Other;",
        "use super::{sums, super::cmd};",
        "use super::super::cmd;",
        "pub(crate) use crate::cmd;",
        "fn f() { crate::cmd::log::run() }",
        "fn f(x: &'static crate::cmd::Command) {}",
        "mod tests { use super::super::super::cmd; }",
        "use crate::*;",
        "const X: char = '\"'; use crate::cmd; const Y: char = '\"';",
    ] {
        assert!(caught("stats/chain.rs", text), "{text}");
    }
}

#[test]
fn what_is_allowed_or_only_talked_about_is_not() {
    for text in [
        "use crate::goal::{self, Calendar};",
        "use super::sums::Sums;",
        "// use crate::cmd;\n/* crate::cmd /* nested */ crate::cmd */\n/// [`crate::cmd`]",
        r##"const X: &str = "crate::cmd \" crate::cmd"; const Y: &str = r#"" crate::cmd"#; const Z: &str = r"\"; const E: &[u8] = b"crate::cmd";"##,
        "mod tests { use super::*; use super::super::sums; }",
        "use crate::stats::ledger;",
    ] {
        let source = Source::new("stats/chain.rs", text);
        assert_eq!(forbidden(&source), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_command_that_uses_another_is_caught() {
    assert!(caught("cmd/log.rs", "use super::week;"));
    assert!(caught("cmd/log.rs", "use crate::cmd::week::run;"));
    assert!(caught("cmd/goal/set.rs", "use super::super::log;"));
    assert!(!caught(
        "cmd/goal/set.rs",
        "use super::list; use crate::cmd::goal;"
    ));
    assert!(!caught(
        "cmd/mod.rs",
        "use self::log; fn f() { log::run() }"
    ));
}

#[test]
fn a_command_that_renders_or_asks_the_command_line_is_caught() {
    assert!(caught("cmd/log.rs", "use crate::render::escaped;"));
    assert!(caught("cmd/log.rs", "use crate::cli::Outcome;"));
    assert!(caught("cmd/mod.rs", "use crate::cli::Invocation;"));
}

#[test]
fn a_door_outside_its_place_is_caught() {
    for text in [
        "use std::fs;",
        "use std::fs::File;",
        "use std::{fmt, fs::{self as disk}};",
        "use std::*;",
        "fn f() { std::env::var(\"HOME\"); }",
        "use chrono::{Local, NaiveDate};",
        "fn f() { ::std::fs::read(\"x\"); }",
        "use std::net::TcpStream;",
    ] {
        assert!(caught("stats/chain.rs", text), "{text}");
    }
    assert!(!caught(
        "store/append.rs",
        "use std::fs::File; use tempfile::tempfile;"
    ));
    assert!(!caught(
        "stats/chain.rs",
        "use std::fmt::{self, Write}; use chrono::NaiveDate;"
    ));
}

#[test]
fn the_program_is_judged_by_what_it_takes_from_the_library() {
    assert!(caught("main.rs", "use bond::store::Store;"));
    assert!(!caught("main.rs", "use bond::{render, report::Report};"));
}

#[test]
fn files_that_need_each_other_are_caught_however_far_apart() {
    let source = |path, text| Source::new(path, text);
    let sources = [
        source(
            "stats/mod.rs",
            "mod sums; mod ledger; pub use sums::Sums; use ledger::Ledger;",
        ),
        source("stats/sums.rs", "use super::ledger::Ledger;"),
        source(
            "stats/ledger.rs",
            "use crate::goal; mod tests { use super::super::sums; }",
        ),
        source("goal.rs", "fn f() -> crate::stats::Sums {}"),
        source("store.rs", "use crate::stats::Ledger;"),
    ];
    let expected = vec!["goal.rs", "stats/ledger.rs", "stats/sums.rs"];
    assert_eq!(sorted(&sources), [expected]);
    assert_eq!(sorted(&sources[..3]), Vec::<Vec<&str>>::new());
}

fn sorted(sources: &[Source]) -> Vec<Vec<&str>> {
    let cycles = cycles(sources).into_iter();
    cycles
        .map(|mut files| {
            files.sort_unstable();
            files
        })
        .collect()
}
