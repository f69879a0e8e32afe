//! Tests of these tests: a rule that catches nothing would pass too.

use crate::cycles::cycles;
use crate::forbidden;
use crate::source::Source;

fn caught(path: &str, text: &str) -> bool {
    !forbidden(&Source::new(path, text)).is_empty()
}

#[test]
fn an_arrow_up_is_caught_however_it_is_written() {
    for text in [
        "use crate::commands;",
        "use crate::{goals, commands};",
        "use crate::{goals::{Every, Unit}, commands::Command};",
        "use crate\n    ::commands::Command as Other;",
        "use super::{sums, super::commands};",
        "use super::super::commands;",
        "pub(crate) use crate::commands;",
        "fn f() { crate::commands::log::run() }",
        "fn f(x: &'static crate::commands::Command) {}",
        "mod tests { use super::super::super::commands; }",
        "use crate::*;",
        "const X: char = '\"'; use crate::commands; const Y: char = '\"';",
    ] {
        assert!(caught("stats/chain.rs", text), "{text}");
    }
}

#[test]
fn allowed_paths_comments_and_strings_are_not_caught() {
    for text in [
        "use crate::goals::{self, Calendar};",
        "use super::sums::Sums;",
        "// use crate::commands;\n/* crate::commands /* nested */ crate::commands */\n/// [`crate::commands`]",
        r##"const X: &str = "crate::commands \" crate::commands"; const Y: &str = r#"" crate::commands"#; const Z: &str = r"\"; const E: &[u8] = b"crate::commands";"##,
        "mod tests { use super::*; use super::super::sums; }",
        "use crate::stats::ledger;",
    ] {
        let source = Source::new("stats/chain.rs", text);
        assert_eq!(forbidden(&source), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_command_that_uses_another_is_caught() {
    assert!(caught("commands/log.rs", "use super::week;"));
    assert!(caught("commands/log.rs", "use crate::commands::week::run;"));
    assert!(caught("commands/goals/set.rs", "use super::super::log;"));
    assert!(!caught(
        "commands/goals/set.rs",
        "use super::list; use crate::commands::goals;"
    ));
    assert!(!caught(
        "commands/mod.rs",
        "use self::log; fn f() { log::run() }"
    ));
}

#[test]
fn a_command_that_renders_or_asks_the_command_line_is_caught() {
    assert!(caught("commands/log.rs", "use crate::output::escaped;"));
    assert!(caught("commands/log.rs", "use crate::cli::Outcome;"));
    assert!(caught("commands/mod.rs", "use crate::cli::Invocation;"));
}

#[test]
fn a_path_to_the_outside_is_caught_in_any_other_module() {
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
    assert!(!caught("main.rs", "use bond::{output, report::Report};"));
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
            "use crate::goals; mod tests { use super::super::sums; }",
        ),
        source("goals.rs", "fn f() -> crate::stats::Sums {}"),
        source("store.rs", "use crate::stats::Ledger;"),
    ];
    let expected = vec!["goals.rs", "stats/ledger.rs", "stats/sums.rs"];
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
