//! Command lines: one command by itself takes what all together take.

use super::typed::read;
use super::*;

/// What becomes of words: the command line, or what clap says instead.
fn outcome(read: std::result::Result<Cli, clap::Error>) -> String {
    match read {
        Ok(cli) => format!("{cli:?}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn one_command_by_itself_takes_what_all_commands_take() {
    for line in [
        "",
        "today",
        "--json",
        "--version",
        "--help",
        "help",
        "help log",
        "help safety",
        "log --help",
        "check",
        "doctor --fix",
        "--journal today week",
        "--journal week today --check",
        "--journal=log stats quality-time",
        "-q log quality-time --with sam --for 45m -q",
        "-q log -q week today",
        "log log",
        "log --note today appreciation",
        "--json week --json",
        "week --json --format csv",
        "--format json week",
        "week -1",
        "goal set quality-time 3/week",
        "goal",
        "goal nothing",
        "person list --json",
        "tod",
        "nothing today",
        "today nothing",
        "today --nothing",
        "-- today",
        "today -- week",
        "completions bash",
        "--discreet today",
        "--discreet=false today",
        "exercise start awe-walk-together -w lea",
    ] {
        let words = std::iter::once("bond").chain(line.split_whitespace());
        let words: Vec<OsString> = words.map(OsString::from).collect();
        let among_all = outcome(Cli::try_parse_from(&words));
        assert_eq!(outcome(read(&words)), among_all, "{line}");
    }
}
