//! Being asked to end, in a way that leaves time to put things right.

use std::io;

#[cfg(unix)]
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};

/// Tells whether the program was asked to end: a terminal that was closed, `kill`, or Ctrl-C. From here on being asked
/// does not end it. Elsewhere than on Unix the keys say so, and this never does.
///
/// # Errors
///
/// When the system does not let it.
pub fn interruptions() -> io::Result<impl Fn() -> bool> {
    #[cfg(unix)]
    return flag(&[SIGHUP, SIGINT, SIGQUIT, SIGTERM]);
    #[cfg(not(unix))]
    Ok(|| false)
}

/// The same without Ctrl-C, which may be for another program in the same terminal.
///
/// # Errors
///
/// When the system does not let it.
pub fn endings() -> io::Result<impl Fn() -> bool> {
    #[cfg(unix)]
    return flag(&[SIGHUP, SIGTERM]);
    #[cfg(not(unix))]
    Ok(|| false)
}

#[cfg(unix)]
fn flag(signals: &[i32]) -> io::Result<impl Fn() -> bool + use<>> {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    let asked = Arc::new(AtomicBool::new(false));
    for signal in signals {
        signal_hook::flag::register(*signal, Arc::clone(&asked))?;
    }
    Ok(move || asked.load(Ordering::Relaxed))
}
