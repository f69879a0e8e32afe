//! What the user does, as it comes from the terminal.

use std::io;
use std::sync::mpsc::{self, Receiver};

use crossterm::event::{self, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use crossterm::terminal;

use super::event::{Event, Key};
use super::frame::Size;

/// Whether the terminal still tells its size: not every terminal that goes away says so with a signal.
pub(super) fn is_there() -> bool {
    terminal::window_size().is_ok()
}

/// Reads what the user does in a thread of its own: once the terminal is gone, crossterm never comes back from reading
/// (crossterm issue 793).
pub(super) fn keyboard() -> Receiver<Event> {
    let (events, keyboard) = mpsc::channel();
    std::thread::spawn(move || {
        // The sender is dropped with an error, and the receiver with the program.
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
