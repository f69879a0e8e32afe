//! What is measured: whole processes, taken in turns, and the least time that each ever took.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs};

use crate::RUNS;
use crate::home::Home;

/// Something whose time is taken.
pub(crate) struct Probe {
    pub(crate) name: &'static str,
    run: Box<dyn FnMut() -> Result<Duration, String>>,
    least: Option<Duration>,
}

/// Probes that are compared with each other, and so are run in turns.
pub(crate) struct Group {
    probes: Vec<Probe>,
    /// How often each is run before it is judged.
    pub(crate) runs: u32,
}

impl Group {
    pub(crate) fn new(probes: Vec<Probe>) -> Self {
        Self { probes, runs: RUNS }
    }

    /// The same, each run only so often.
    pub(crate) fn with_runs(self, runs: u32) -> Self {
        Self { runs, ..self }
    }

    /// Runs all of them once, untimed: what fails is named and left out.
    pub(crate) fn warm_up(&mut self) -> Vec<String> {
        let mut failed = Vec::new();
        self.probes.retain_mut(|probe| match (probe.run)() {
            Ok(_) => true,
            Err(why) => {
                failed.push(format!("{}: {why}", probe.name));
                false
            }
        });
        failed
    }

    /// Runs all of them in turns, every other time backwards, so that none always follows the same one.
    pub(crate) fn measure(&mut self, runs: u32) {
        for run in 0..runs {
            if run > 0 {
                self.probes.reverse();
            }
            for probe in &mut self.probes {
                stay_awake();
                let Ok(took) = (probe.run)() else { continue };
                probe.least = Some(probe.least.map_or(took, |least| least.min(took)));
            }
        }
    }

    /// The least time of a probe in milliseconds.
    pub(crate) fn least(&self, name: &str) -> Option<f64> {
        let probe = self.probes.iter().find(|probe| probe.name == name)?;
        Some(probe.least?.as_secs_f64() * 1e3)
    }

    /// The least times of all, by name.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&'static str, f64)> {
        let mut names: Vec<_> = self.probes.iter().map(|probe| probe.name).collect();
        names.sort_unstable();
        names
            .into_iter()
            .filter_map(|name| Some((name, self.least(name)?)))
    }
}

/// Keeps the processor busy for a moment: one that has waited for the disk takes longer for whatever comes next.
fn stay_awake() {
    let begin = Instant::now();
    while begin.elapsed() < Duration::from_millis(2) {
        std::hint::spin_loop();
    }
}

/// A run of another program.
pub(crate) fn program(name: &'static str, program: &str, arguments: &[&Path]) -> Probe {
    let mut command = Command::new(found(program));
    command.args(arguments).env_clear();
    probe(name, move || timed(&mut command))
}

/// A run of bond that leaves nothing behind.
pub(crate) fn view(name: &'static str, home: &Home, arguments: &[&str]) -> Probe {
    let mut command = home.bond(arguments);
    probe(name, move || timed(&mut command))
}

/// A run of bond that logs; what it wrote is cut off again, untimed.
pub(crate) fn log(name: &'static str, home: &Home, arguments: &[&str]) -> Probe {
    let mut command = home.bond(arguments);
    let home = home.clone();
    probe(name, move || {
        let before = home.lengths();
        let took = timed(&mut command);
        before.restore();
        took
    })
}

/// A run of bond that changes much; before each all is brought back to how it is now, untimed.
pub(crate) fn change(name: &'static str, home: &Home, arguments: &[&str], input: &str) -> Probe {
    let mut command = home.bond(arguments);
    let kept = home.kept();
    let typed = home.journal().with_file_name("typed");
    fs::write(&typed, input).expect("a file to read from");
    let home = home.clone();
    probe(name, move || {
        kept.restore(&home);
        let input = fs::File::open(&typed).map_err(|error| error.to_string())?;
        timed_with(&mut command, input.into())
    })
}

/// One line appended and synced by this very process, in the directory of the journal.
pub(crate) fn append(name: &'static str, home: &Home, line: &str) -> Probe {
    let path = home.journal().with_file_name("beside.toml");
    let line = line.to_owned();
    fs::copy(home.journal(), &path).expect("a file beside the journal");
    let rewind = home.lengths();
    probe(name, move || {
        let begin = Instant::now();
        appended(&path, &line).map_err(|error| error.to_string())?;
        let took = begin.elapsed();
        rewind.restore();
        Ok(took)
    })
}

fn appended(path: &Path, line: &str) -> std::io::Result<()> {
    use std::io::Write;
    let mut file = fs::File::options().append(true).open(path)?;
    file.write_all(line.as_bytes())?;
    file.sync_data()
}

fn probe(name: &'static str, run: impl FnMut() -> Result<Duration, String> + 'static) -> Probe {
    Probe {
        name,
        run: Box::new(run),
        least: None,
    }
}

fn timed(command: &mut Command) -> Result<Duration, String> {
    timed_with(command, Stdio::null())
}

fn timed_with(command: &mut Command, input: Stdio) -> Result<Duration, String> {
    command
        .stdin(input)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let begin = Instant::now();
    let status = command.status().map_err(|error| error.to_string())?;
    let took = begin.elapsed();
    if status.success() {
        Ok(took)
    } else {
        Err(status.to_string())
    }
}

/// Where a program is, so that no run has to look for it.
fn found(program: &str) -> PathBuf {
    let paths = env::var_os("PATH").unwrap_or_default();
    let mut places = env::split_paths(&paths).map(|place| place.join(program));
    places
        .find(|place| place.is_file())
        .unwrap_or_else(|| program.into())
}
