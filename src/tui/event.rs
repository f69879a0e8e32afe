//! What happens to a program that has the terminal.

use std::time::Duration;

use super::frame::Size;

/// What happens to a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// Time went by.
    Tick(Duration),
    /// The window has another size.
    Resize(Size),
    /// The terminal is gone, or the program is asked to end.
    Hangup,
}

/// A key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the keys of a keyboard")]
pub enum Key {
    Char(char),
    Enter,
    Backspace,
    Left,
    Right,
    Up,
    Down,
    PageUp,
    PageDown,
    Esc,
    CtrlC,
}
