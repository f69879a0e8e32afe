//! The terminal while a full-screen program has it: keys come in, frames go out, and all is left as it was.

pub mod checklist;
mod event;
mod frame;
mod keyboard;
pub mod session;
pub mod signals;
pub mod text;
mod window;

use std::io;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

pub use event::{Event, Key};
pub use frame::{Frame, FrameRow, SMALLEST, Size, Style, too_small};
use window::Window;

/// How often the program looks whether it was asked to end, and how late a second may be shown.
const BEAT: Duration = Duration::from_millis(200);

/// How a program is shown, and what its time comes from.
#[derive(Clone, Copy, Debug)]
pub struct Appearance {
    /// Whether rows are set bold and dim.
    pub styled: bool,
    /// Whether bond's own signs are kept to ASCII.
    pub ascii: bool,
    /// How long the program has been running; none where time stands still.
    pub timer: Option<fn() -> Duration>,
}

/// Something that is shown and takes keys, and knows no terminal.
pub trait Program {
    /// Takes in what happened.
    fn handle(&mut self, event: Event);
    /// What is to be seen now, no larger than the window that [`Event::Resize`] told of last.
    fn frame(&mut self, ascii: bool) -> Frame;
    /// The window that it is shown in.
    fn size(&self) -> Size;
    /// Whether it has come to its end.
    fn is_over(&self) -> bool;
    /// Whether nothing of it may be seen once it is over.
    fn wipes(&self) -> bool {
        false
    }
    /// Whether the bell is to ring; it rings once.
    fn take_bell(&mut self) -> bool {
        false
    }
}

/// The size of the window; the smallest that is enough where the terminal does not tell.
#[must_use]
pub fn window() -> Size {
    crossterm::terminal::size().map_or(SMALLEST, |(columns, lines)| Size { columns, lines })
}

/// Runs a program to its end. A terminal that is gone is [`Event::Hangup`] to it, as is being asked to end.
///
/// # Errors
///
/// When the terminal can't be set up; then nothing has begun.
pub fn play(program: &mut impl Program, look: Appearance) -> io::Result<()> {
    let interrupted = signals::interruptions()?;
    let mut window = Window::open(look)?;
    let keyboard = keyboard::keyboard();
    let was_there = keyboard::is_there();
    let mut before = look.timer.map(|timer| timer());
    while !program.is_over() {
        let event = match window.show(program) {
            Ok(()) => keyboard.recv_timeout(BEAT),
            Err(_) => Ok(Event::Hangup),
        };
        if let (Some(timer), Some(then)) = (look.timer, before.as_mut()) {
            let now = timer();
            program.handle(Event::Tick(now.saturating_sub(*then)));
            *then = now;
        }
        match event {
            Ok(event) => program.handle(event),
            Err(RecvTimeoutError::Disconnected) => program.handle(Event::Hangup),
            Err(RecvTimeoutError::Timeout) if was_there && !keyboard::is_there() => {
                program.handle(Event::Hangup);
            }
            Err(RecvTimeoutError::Timeout) => {}
        }
        if interrupted() {
            program.handle(Event::Hangup);
        }
    }
    if program.wipes() {
        window.wipe();
    }
    Ok(())
}
