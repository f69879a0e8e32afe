//! The `bond` command: parse, run, render, print. Nothing else writes to stdout or stderr or ends the program.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the one place that prints, and that knows the arguments"
)]

use std::io::{self, Write};
use std::process::ExitCode;

use bond::cli::{Invocation, Stop};
use bond::error::{Error, ErrorKind};
use bond::output;
use bond::report::Outcome;
use bond::report::{Answer, Report};

/// Done, but the answer could not be printed.
const UNPRINTED: u8 = 5;

fn main() -> ExitCode {
    match Invocation::read(std::env::args_os()) {
        Ok(invocation) => run(&invocation),
        Err(Stop::Clap(answer)) => clap_answer(&answer),
        Err(Stop::Error(error)) => failed(&error),
    }
}

fn run(invocation: &Invocation) -> ExitCode {
    match invocation.run() {
        Ok(Outcome::Report(report)) => finished(invocation, &report),
        Ok(Outcome::Text(_)) if invocation.is_quiet() => ExitCode::SUCCESS,
        Ok(Outcome::Text(text)) => printed(&text, ExitCode::SUCCESS),
        Err(error) => failed(&error),
    }
}

fn finished(invocation: &Invocation, report: &Report) -> ExitCode {
    for warning in &report.warnings {
        complain("warning", warning);
    }
    let status = match report.answer {
        Answer::Yes => ExitCode::SUCCESS,
        Answer::No => ExitCode::from(1),
    };
    if invocation.is_quiet() {
        return status;
    }
    printed(
        &output::render(report, invocation.format(), &invocation.page()),
        status,
    )
}

/// Prints the answer; a reader that has gone away has seen enough.
fn printed(text: &str, status: ExitCode) -> ExitCode {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => status,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => status,
        Err(error) => {
            complain(
                "error",
                &format!("done, but could not print the answer: {error}"),
            );
            ExitCode::from(UNPRINTED)
        }
    }
}

/// What clap has to say by itself: help and version on stdout, wrong usage on stderr.
fn clap_answer(answer: &clap::Error) -> ExitCode {
    if answer.use_stderr() {
        // Without stderr there is nobody to tell.
        let _ = answer.print();
        return ExitCode::from(ErrorKind::Usage.status());
    }
    match answer.print() {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => ExitCode::from(UNPRINTED),
        _ => ExitCode::SUCCESS,
    }
}

fn failed(error: &Error) -> ExitCode {
    match error.kind {
        ErrorKind::Declined => say(&error.message),
        ErrorKind::Usage | ErrorKind::Unreadable | ErrorKind::Io => {
            complain("error", &error.message);
        }
    }
    for hint in error.hints() {
        complain("hint", hint);
    }
    ExitCode::from(error.kind.status())
}

fn complain(what: &str, message: &str) {
    say(&format!("{what}: {message}"));
}

fn say(message: &str) {
    let lines: Vec<_> = message.split('\n').map(output::escaped).collect();
    // Without stderr there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "{}", lines.join("\n"));
}
