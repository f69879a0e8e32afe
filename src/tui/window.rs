//! The window: frames are drawn into it, and it is given back whatever happens.
#![expect(
    clippy::disallowed_methods,
    reason = "a full-screen program draws on the terminal itself, frame by frame, while the command is running"
)]

use std::io::{self, Stdout, Write};
use std::sync::Once;

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::{Attribute, Print, SetAttribute};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen,
};
use crossterm::{cursor, execute, queue, terminal};

use super::frame::{Frame, FrameRow, Size, Style};
use super::{Appearance, Program};

/// The terminal while a program has it; dropping it gives it back.
pub(super) struct Window {
    out: Stdout,
    look: Appearance,
    size: Option<Size>,
    shown: Frame,
}

impl Window {
    pub(super) fn open(look: Appearance) -> io::Result<Self> {
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
    pub(super) fn show(&mut self, program: &mut impl Program) -> io::Result<()> {
        let mut bytes = Vec::new();
        if program.take_bell() {
            queue!(bytes, Print('\u{7}'))?;
        }
        let frame = program.frame(self.look.ascii);
        let resized = self.size != Some(program.size());
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
            self.size = Some(program.size());
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

    fn draw_row(&self, bytes: &mut Vec<u8>, row: &FrameRow) -> io::Result<()> {
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
    pub(super) fn wipe(&mut self) {
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
