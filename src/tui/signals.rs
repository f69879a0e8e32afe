//! Being asked to end, in a way that leaves time to put things right.

use std::io;

#[cfg(unix)]
use std::sync::atomic::{AtomicBool, Ordering};
#[cfg(unix)]
use std::sync::{Arc, OnceLock};

#[cfg(unix)]
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
#[cfg(unix)]
use signal_hook::flag::{register, register_conditional_default};

/// Tells whether the program was asked to end: a terminal that was closed, `kill`, or Ctrl-C. From here on being asked
/// does not end it. Elsewhere than on Unix the keys say so, and this never does.
///
/// # Errors
///
/// When the system does not let it.
pub fn interruptions() -> io::Result<impl Fn() -> bool> {
    #[cfg(unix)]
    {
        let asked = Arc::new(AtomicBool::new(false));
        for signal in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] {
            register(signal, Arc::clone(&asked))?;
        }
        Ok(move || asked.load(Ordering::Relaxed))
    }
    #[cfg(not(unix))]
    Ok(|| false)
}

/// While this is there, signals that would end the program are only noted, so that it can put things right first.
/// Once it is dropped they end the program again.
#[derive(Debug)]
pub struct Watch(());

/// What the handlers of a [`Watch`] know; handlers can't be taken away again.
#[cfg(unix)]
struct Noted {
    /// Whether a signal ends the program at once.
    ends: Arc<AtomicBool>,
    /// Whether the terminal was closed, or someone else asked the program to end.
    asked: Arc<AtomicBool>,
    /// Whether the user pressed Ctrl-C.
    pressed: Arc<AtomicBool>,
}

#[cfg(unix)]
static NOTED: OnceLock<Noted> = OnceLock::new();

impl Watch {
    /// Begins to note signals.
    ///
    /// # Errors
    ///
    /// When the system does not let it.
    pub fn begin() -> io::Result<Self> {
        #[cfg(unix)]
        {
            let noted = match NOTED.get() {
                Some(noted) => noted,
                None => NOTED.get_or_init(Noted::register()?),
            };
            noted.asked.store(false, Ordering::Relaxed);
            noted.pressed.store(false, Ordering::Relaxed);
            noted.ends.store(false, Ordering::Relaxed);
        }
        Ok(Self(()))
    }

    /// Forgets that Ctrl-C was pressed: it was for another program in the same terminal.
    pub fn forget_keys(&self) {
        #[cfg(unix)]
        if let Some(noted) = NOTED.get() {
            noted.pressed.store(false, Ordering::Relaxed);
        }
    }

    /// Whether the program was asked to end meanwhile.
    #[must_use]
    pub fn asked_to_end(&self) -> bool {
        #[cfg(unix)]
        return NOTED.get().is_some_and(|noted| {
            noted.asked.load(Ordering::Relaxed) || noted.pressed.load(Ordering::Relaxed)
        });
        #[cfg(not(unix))]
        false
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        #[cfg(unix)]
        if let Some(noted) = NOTED.get() {
            noted.ends.store(true, Ordering::Relaxed);
        }
    }
}

#[cfg(unix)]
impl Noted {
    fn register() -> io::Result<impl FnOnce() -> Self> {
        let flag = |value| Arc::new(AtomicBool::new(value));
        let (ends, asked, pressed) = (flag(false), flag(false), flag(false));
        for signal in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] {
            let is_key = signal == SIGINT || signal == SIGQUIT;
            register_conditional_default(signal, Arc::clone(&ends))?;
            register(signal, Arc::clone(if is_key { &pressed } else { &asked }))?;
        }
        Ok(move || Self {
            ends,
            asked,
            pressed,
        })
    }
}
