//! Being asked to end, in a way that leaves time to put things right.

use std::io;

/// Tells whether the program was asked to end: a terminal that was closed, or `kill`. From here on being asked does not
/// end it.
///
/// # Errors
///
/// When the system does not let it.
#[cfg(unix)]
pub fn interruptions() -> io::Result<impl Fn() -> bool> {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};

    let asked = Arc::new(AtomicBool::new(false));
    for signal in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] {
        signal_hook::flag::register(signal, Arc::clone(&asked))?;
    }
    Ok(move || asked.load(Ordering::Relaxed))
}

/// Tells whether the program was asked to end: elsewhere the keys say so.
///
/// # Errors
///
/// None.
#[cfg(not(unix))]
pub fn interruptions() -> io::Result<impl Fn() -> bool> {
    Ok(|| false)
}
