//! `cargo bench`: the promises about time and memory, measured as users meet them, on whole processes.
//!
//! What is compared is run in turns in one run of this program, and the least of 30 times counts (of 5 where one takes
//! long): whatever else the machine does only ever adds to a time. Where a limit is broken, as many more are run, up to
//! three times, before that is the verdict. `cargo bench -- --quick` runs each only three times, to see that everything
//! runs, and judges nothing.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a benchmark makes files, starts programs, takes their time and prints it"
)]

mod history;
mod home;
mod many;
mod memory;
mod runs;
mod verdict;

use std::process::ExitCode;

use history::{History, history};
use home::Home;
use runs::{Group, append, log, program, view};
use verdict::{Unit, Verdict};

const RUNS: u32 = 30;
const TRIES: u32 = 3;
const QUICK_RUNS: u32 = 3;
const DAYS: u64 = 3_650;

const LOG: [&str; 10] = [
    "log",
    "quality-time",
    "--with",
    "sam",
    "--for",
    "45m",
    "--rating",
    "4",
    "--note",
    "walk by the river",
];
/// The line that [`LOG`] writes.
const LINE: &str = "3empzc1s = { at = 2030-11-24T21:15:00+01:00, practice = \"quality-time\", with = [\"sam\"], minutes = 45, rating = 4, note = \"walk by the river\" }\n";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|first| first == memory::PEAK) {
        return memory::run(&arguments[1..]);
    }
    let is_quick = arguments.iter().any(|argument| argument == "--quick");
    let homes = Homes::new();
    let mut verdicts = Vec::new();
    for (title, group, judge) in homes.groups() {
        verdicts.extend(measured(title, group, judge, is_quick));
    }
    verdicts.extend(homes.memory());
    println!();
    verdict::print(&verdicts);
    let broken = verdicts.iter().filter(|verdict| !verdict.is_kept()).count();
    match broken {
        0 => ExitCode::SUCCESS,
        _ if is_quick => {
            println!("\nToo few runs to judge: this was only to see that everything runs.");
            ExitCode::SUCCESS
        }
        _ => {
            println!("\n{broken} of {} are broken.", verdicts.len());
            ExitCode::FAILURE
        }
    }
}

type Judge = fn(&Group) -> Vec<Verdict>;

fn measured(title: &str, mut group: Group, judge: Judge, is_quick: bool) -> Vec<Verdict> {
    println!("{title}");
    for failed in group.warm_up() {
        println!("    could not run {failed}");
    }
    let mut tries = 0;
    loop {
        group.measure(if is_quick { QUICK_RUNS } else { group.runs });
        tries += 1;
        let verdicts = judge(&group);
        if is_quick || tries == TRIES || verdicts.iter().all(Verdict::is_kept) {
            for (name, least) in group.all() {
                println!("    {name:<32}{least:>10.3} ms");
            }
            return verdicts;
        }
    }
}

/// Ten entries, ten a day for ten years, and a hundred a day for ten years.
struct Homes {
    small: Home,
    ten: Home,
    hundred: Home,
}

impl Homes {
    fn new() -> Self {
        Self {
            small: home(&history(1, 10)),
            ten: home(&history(DAYS, 10)),
            hundred: home(&history(DAYS, 100)),
        }
    }

    fn groups(&self) -> [(&'static str, Group, Judge); 6] {
        let quiet = [&["-q"], &LOG[..]].concat();
        [
            (
                "start",
                Group::new(vec![
                    program("true", "true", &[]),
                    view("bond --version", &self.small, &["--version"]),
                    view("bond", &self.small, &[]),
                ]),
                start,
            ),
            (
                "log",
                Group::new(vec![
                    view("bond", &self.small, &[]),
                    append("append and sync", &self.small, LINE),
                    log("log -q at 10", &self.small, &quiet),
                    log("log -q at 365,000", &self.hundred, &quiet),
                ]),
                constant,
            ),
            (
                "feedback at 365,000",
                Group::new(vec![
                    view("stats", &self.hundred, &["stats"]),
                    log("log -q", &self.hundred, &quiet),
                    log("log", &self.hundred, &LOG),
                ]),
                feedback,
            ),
            ("views over 36,500", views(&self.ten), reading),
            ("views over 365,000", views(&self.hundred), growth),
            ("20,000 entries at once", many::group(), many::judge),
        ]
    }

    /// Memory grows with days and names, not with entries; ten times the entries fill more of the same days.
    fn memory(&self) -> Vec<Verdict> {
        let mut verdicts = Vec::new();
        for name in VIEWS {
            let peak = memory::peak(&self.hundred, &[name]);
            let promise = format!("memory of {name} on 365,000 entries");
            verdicts.push(Verdict::new(
                promise,
                peak.map(|bytes| bytes / 1e6),
                8.0,
                Unit::Megabytes,
            ));
        }
        for name in VIEWS {
            let peaks = (
                memory::peak(&self.hundred, &[name]),
                memory::peak(&self.ten, &[name]),
            );
            let promise = format!("memory of {name}: 365,000 against 36,500 entries");
            verdicts.push(Verdict::new(
                promise,
                times(peaks.0, peaks.1),
                1.5,
                Unit::Times,
            ));
        }
        verdicts
    }
}

fn home(history: &History) -> Home {
    let lines = history.text.lines().count();
    println!(
        "a journal of {lines} lines, {} bytes, {} entries that were done",
        history.text.len(),
        history.done
    );
    Home::new(history)
}

const VIEWS: [&str; 3] = ["stats", "week", "today"];

fn views(home: &Home) -> Group {
    let mut probes = vec![program("wc -l", "wc", &["-l".as_ref(), &home.journal()])];
    probes.extend(VIEWS.map(|name| view(name, home, &[name])));
    Group::new(probes)
}

fn start(group: &Group) -> Vec<Verdict> {
    let more = |name| Some(group.least(name)? - group.least("true")?);
    vec![
        Verdict::new(
            "start: bond --version, more than true",
            more("bond --version"),
            1.0,
            Unit::Milliseconds,
        ),
        Verdict::new(
            "start: bond on 10 entries, more than true",
            more("bond"),
            1.5,
            Unit::Milliseconds,
        ),
    ]
}

/// What a log takes beyond the start is measured against `bond` alone, which also reads a journal of ten entries.
fn constant(group: &Group) -> Vec<Verdict> {
    let big = group.least("log -q at 365,000");
    let own = big.zip(group.least("bond")).map(|(log, start)| log - start);
    vec![
        Verdict::new(
            "log -q at 365,000 entries against 10",
            times(big, group.least("log -q at 10")),
            1.2,
            Unit::Times,
        ),
        Verdict::new(
            "log -q beyond bond on 10 entries, in synced lines",
            times(own, group.least("append and sync")),
            2.0,
            Unit::Times,
        ),
    ]
}

fn feedback(group: &Group) -> Vec<Verdict> {
    let both = group
        .least("log -q")
        .zip(group.least("stats"))
        .map(|(log, stats)| log + stats);
    vec![Verdict::new(
        "log with feedback against log -q and stats",
        times(group.least("log"), both),
        1.0,
        Unit::Times,
    )]
}

fn reading(group: &Group) -> Vec<Verdict> {
    against_wc(group, "36,500", 4.0)
}

fn growth(group: &Group) -> Vec<Verdict> {
    against_wc(group, "365,000", 5.0)
}

fn against_wc(group: &Group, entries: &str, limit: f64) -> Vec<Verdict> {
    let judged = |name: &&str| {
        let figure = times(group.least(name), group.least("wc -l"));
        Verdict::new(
            format!("{name} over {entries} entries against wc -l"),
            figure,
            limit,
            Unit::Times,
        )
    };
    VIEWS.iter().map(judged).collect()
}

fn times(one: Option<f64>, other: Option<f64>) -> Option<f64> {
    Some(one? / other?)
}
