//! The user's editor, as `VISUAL` or `EDITOR` name it: the only other program that bond starts.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the one place that starts another program"
)]

use std::path::Path;
use std::process::Command;
#[cfg(unix)]
use std::sync::atomic::{AtomicBool, Ordering};
#[cfg(unix)]
use std::sync::{Arc, OnceLock};

#[cfg(unix)]
use signal_hook::consts::{SIGINT, SIGQUIT};
#[cfg(unix)]
use signal_hook::flag::register_conditional_default;

use crate::fault::{Doing, Fault, Result};

/// Opens a file in the editor and waits until it is closed. `editor` is a program and its arguments, split as a shell
/// splits them; no shell runs it.
///
/// # Errors
///
/// When the editor can't be started, or says by its status that it failed.
pub fn open(editor: &str, path: &Path) -> Result<()> {
    let words = shlex::split(editor).unwrap_or_default();
    let Some((program, arguments)) = words.split_first() else {
        return Err(named_wrongly(editor, "that is no command"));
    };
    let patient = Patience::begin();
    let status = Command::new(program).args(arguments).arg(path).status();
    drop(patient);
    let status = status
        .doing(|| format!("open the editor {program}"))
        .map_err(|fault| fault.hinted("VISUAL or EDITOR names the editor to use"))?;
    if status.success() {
        return Ok(());
    }
    let why = match status.code() {
        Some(code) => format!("it ended with status {code}"),
        None => "a signal ended it".to_owned(),
    };
    Err(named_wrongly(program, &why).hinted("nothing was changed"))
}

fn named_wrongly(editor: &str, why: &str) -> Fault {
    Fault::io(format!("could not edit with {editor:?}: {why}"))
}

/// While the editor is open, Ctrl-C is for it: bond would leave it alone with the terminal.
struct Patience;

/// Whether Ctrl-C ends bond.
#[cfg(unix)]
static ENDS: OnceLock<Arc<AtomicBool>> = OnceLock::new();

impl Patience {
    #[cfg(unix)]
    fn begin() -> Self {
        ENDS.get_or_init(heeding).store(false, Ordering::Relaxed);
        Self
    }

    #[cfg(not(unix))]
    fn begin() -> Self {
        Self
    }
}

#[cfg(unix)]
fn heeding() -> Arc<AtomicBool> {
    let ends = Arc::new(AtomicBool::new(true));
    for signal in [SIGINT, SIGQUIT] {
        // Without the handler the signal ends bond; the text that is being edited stays in its file.
        let _ = register_conditional_default(signal, Arc::clone(&ends));
    }
    ends
}

impl Drop for Patience {
    fn drop(&mut self) {
        #[cfg(unix)]
        if let Some(ends) = ENDS.get() {
            ends.store(true, Ordering::Relaxed);
        }
    }
}
