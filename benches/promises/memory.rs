//! The most memory that a run of bond ever held, as the kernel counted it.
//!
//! The kernel tells a process only the most of all its children, so a copy of this program is started for each run.
//! What it holds itself before it starts bond counts too; it is less than bond's own.

use std::ffi::OsStr;
use std::process::{Command, ExitCode, Stdio};

use nix::sys::resource::{UsageWho, getrusage};

use crate::home::Home;

/// The argument that makes this program a copy that runs one command.
pub(crate) const PEAK: &str = "--peak";

/// The most memory of one run, in bytes.
pub(crate) fn peak(home: &Home, arguments: &[&str]) -> Option<f64> {
    let this = std::env::current_exe().ok()?;
    let program = home.program();
    let mut all = vec![PEAK, program.to_str()?];
    all.extend(arguments);
    let output = home.surrounded(&this, &all).output().ok()?;
    let said = String::from_utf8(output.stdout).ok()?;
    said.trim().parse().ok().filter(|_| output.status.success())
}

/// Runs a command and prints the most memory that it held, in bytes.
pub(crate) fn run(command: &[impl AsRef<OsStr>]) -> ExitCode {
    let mut child = Command::new(&command[0]);
    child.args(&command[1..]).stdout(Stdio::null());
    let succeeded = child.status().is_ok_and(|status| status.success());
    let Ok(usage) = getrusage(UsageWho::RUSAGE_CHILDREN) else {
        return ExitCode::FAILURE;
    };
    // Apple counts in bytes, the others in kibibytes.
    let unit = if cfg!(target_vendor = "apple") {
        1
    } else {
        1024
    };
    println!("{}", usage.max_rss() * unit);
    if succeeded {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
