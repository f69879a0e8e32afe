//! The terminal: shows a session, hands it keys and time, and leaves everything as it was.
#![expect(
    clippy::disallowed_methods,
    reason = "a session draws on the terminal itself, frame by frame, while the command is running"
)]

use std::io::{self, Stdout, Write};
use std::sync::Once;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use crossterm::event::{
    self, DisableBracketedPaste, EnableBracketedPaste, KeyCode, KeyEvent, KeyEventKind,
    KeyModifiers,
};
use crossterm::style::{Attribute, Print, SetAttribute};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen,
};
use crossterm::{cursor, execute, queue, terminal};

use super::layout::{Frame, Row, Size, lay_out};
use super::screen::Style;
use super::session::{Ending, Event, Key, Session};

/// How often the program looks whether it was asked to end, and how late a second may be shown.
const BEAT: Duration = Duration::from_millis(200);

/// How a session is shown, and what its time comes from.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Whether rows are set bold and dim.
    pub styled: bool,
    /// Whether bond's own signs are kept to ASCII.
    pub ascii: bool,
    /// How long the program has been running; none where time stands still.
    pub timer: Option<fn() -> Duration>,
}

/// The size of the window; the smallest that is enough where the terminal does not tell.
#[must_use]
pub fn window() -> Size {
    terminal::size().map_or(super::SMALLEST, |(columns, lines)| Size { columns, lines })
}

/// Runs a session to its end. A terminal that is gone ends it like Ctrl-C: what was done is kept.
///
/// # Errors
///
/// When the terminal can't be set up; then nothing has begun.
pub fn play(session: &mut Session, look: Look) -> io::Result<()> {
    let interrupted = interruptions()?;
    let mut window = Window::open(look)?;
    let keyboard = keyboard();
    let was_there = is_there();
    let mut before = look.timer.map(|timer| timer());
    while session.ending().is_none() {
        let event = match window.show(session) {
            Ok(()) => keyboard.recv_timeout(BEAT),
            Err(_) => Ok(Event::Hangup),
        };
        if let (Some(timer), Some(then)) = (look.timer, before.as_mut()) {
            let now = timer();
            session.handle(Event::Tick(now.saturating_sub(*then)));
            *then = now;
        }
        match event {
            Ok(event) => session.handle(event),
            Err(RecvTimeoutError::Disconnected) => session.handle(Event::Hangup),
            Err(RecvTimeoutError::Timeout) if was_there && !is_there() => {
                session.handle(Event::Hangup);
            }
            Err(RecvTimeoutError::Timeout) => {}
        }
        if interrupted() {
            session.handle(Event::Hangup);
        }
    }
    if session.ending() == Some(Ending::Panic) {
        window.wipe();
    }
    Ok(())
}

/// Whether the terminal still tells its size: not every terminal that goes away says so with a signal.
fn is_there() -> bool {
    terminal::window_size().is_ok()
}

/// Reads what the user does in a thread of its own: once the terminal is gone, crossterm never comes back from reading
/// (crossterm issue 793).
fn keyboard() -> Receiver<Event> {
    let (events, keyboard) = mpsc::channel();
    std::thread::spawn(move || {
        // The sender is dropped with an error, and the receiver with the session.
        while let Ok(event) = next_event() {
            if event.is_some_and(|event| events.send(event).is_err()) {
                return;
            }
        }
    });
    keyboard
}

/// Waits for what the user does.
fn next_event() -> io::Result<Option<Event>> {
    Ok(match event::read()? {
        event::Event::Key(key) if key.kind != KeyEventKind::Release => pressed(key).map(Event::Key),
        event::Event::Paste(text) => Some(Event::Paste(text)),
        event::Event::Resize(columns, lines) => Some(Event::Resize(Size { columns, lines })),
        _ => None,
    })
}

fn pressed(key: KeyEvent) -> Option<Key> {
    let held = key.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT);
    if key.code == KeyCode::Char('c') && held == KeyModifiers::CONTROL {
        return Some(Key::CtrlC);
    }
    if !held.is_empty() {
        return None;
    }
    match key.code {
        KeyCode::Char(letter) => Some(Key::Char(letter)),
        KeyCode::Enter => Some(Key::Enter),
        KeyCode::Backspace => Some(Key::Backspace),
        KeyCode::Left => Some(Key::Left),
        KeyCode::Right => Some(Key::Right),
        KeyCode::Up => Some(Key::Up),
        KeyCode::Down => Some(Key::Down),
        KeyCode::PageUp => Some(Key::PageUp),
        KeyCode::PageDown => Some(Key::PageDown),
        KeyCode::Esc => Some(Key::Esc),
        _ => None,
    }
}

/// Tells whether the program was asked to end: a terminal that was closed, or `kill`.
#[cfg(unix)]
fn interruptions() -> io::Result<impl Fn() -> bool> {
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
#[cfg(not(unix))]
fn interruptions() -> io::Result<impl Fn() -> bool> {
    Ok(|| false)
}

/// The terminal while a session has it; dropping it gives it back.
struct Window {
    out: Stdout,
    look: Look,
    size: Option<Size>,
    shown: Frame,
}

impl Window {
    fn open(look: Look) -> io::Result<Self> {
        restore_on_panic();
        terminal::enable_raw_mode()?;
        // From here on a failure drops the window, which restores the terminal.
        let mut window = Self {
            out: io::stdout(),
            look,
            size: None,
            shown: Frame::default(),
        };
        execute!(
            window.out,
            EnterAlternateScreen,
            EnableBracketedPaste,
            cursor::Hide
        )?;
        Ok(window)
    }

    /// Draws the rows that changed, with one write.
    fn show(&mut self, session: &mut Session) -> io::Result<()> {
        let mut bytes = Vec::new();
        if session.take_bell() {
            queue!(bytes, Print('\u{7}'))?;
        }
        let frame = lay_out(&session.screen(), session.size(), self.look.ascii);
        let resized = self.size != Some(session.size());
        if frame != self.shown || resized {
            queue!(bytes, BeginSynchronizedUpdate, cursor::Hide)?;
            if resized {
                queue!(bytes, Clear(ClearType::All))?;
                self.shown = Frame::default();
            }
            self.draw(&mut bytes, &frame)?;
            if let Some((column, line)) = frame.cursor {
                queue!(bytes, cursor::MoveTo(column, line), cursor::Show)?;
            }
            queue!(bytes, EndSynchronizedUpdate)?;
            self.size = Some(session.size());
            self.shown = frame;
        }
        self.out.write_all(&bytes)?;
        self.out.flush()
    }

    fn draw(&self, bytes: &mut Vec<u8>, frame: &Frame) -> io::Result<()> {
        for line in 0..frame.rows.len().max(self.shown.rows.len()) {
            let (new, old) = (frame.rows.get(line), self.shown.rows.get(line));
            if new != old {
                let place = u16::try_from(line).unwrap_or(u16::MAX);
                queue!(
                    bytes,
                    cursor::MoveTo(0, place),
                    Clear(ClearType::CurrentLine)
                )?;
                if let Some(row) = new {
                    self.draw_row(bytes, row)?;
                }
            }
        }
        Ok(())
    }

    fn draw_row(&self, bytes: &mut Vec<u8>, row: &Row) -> io::Result<()> {
        let attribute = match row.style {
            Style::Strong | Style::Card => Some(Attribute::Bold),
            Style::Muted => Some(Attribute::Dim),
            Style::Plain => None,
        };
        match attribute.filter(|_| self.look.styled) {
            None => queue!(bytes, Print(&row.text)),
            Some(attribute) => queue!(
                bytes,
                SetAttribute(attribute),
                Print(&row.text),
                SetAttribute(Attribute::Reset)
            ),
        }
    }

    /// Clears what is seen, here and where the terminal returns to.
    fn wipe(&mut self) {
        // A terminal that is gone shows nothing either.
        let _ = execute!(
            self.out,
            Clear(ClearType::All),
            LeaveAlternateScreen,
            Clear(ClearType::All),
            Clear(ClearType::Purge),
            cursor::MoveTo(0, 0)
        );
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        restore(&mut self.out);
    }
}

fn restore(out: &mut Stdout) {
    // A terminal that is gone needs nothing back.
    let _ = execute!(
        out,
        EndSynchronizedUpdate,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        cursor::Show
    );
    let _ = terminal::disable_raw_mode();
}

/// A panic gives the terminal back before it says what happened.
fn restore_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            restore(&mut io::stdout());
            before(panic);
        }));
    });
}
