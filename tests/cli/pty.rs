//! A pseudo-terminal with bond in it: keys go in, and the screen is read as a person sees it.

use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::home::{BERLIN, Home, NOW};

/// How long a screen may take to appear, on a machine that is as busy as can be.
const PATIENCE: Duration = Duration::from_secs(300);

/// bond in a window.
pub(crate) struct Pty {
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    keys: Option<Box<dyn Write + Send>>,
    screen: Arc<Mutex<vt100::Parser>>,
    closing: Arc<AtomicBool>,
    watcher: JoinHandle<()>,
}

impl Pty {
    /// Starts bond in a window of so many columns and lines.
    pub(crate) fn start(home: &Home, columns: u16, lines: u16, arguments: &str) -> Self {
        Self::start_with(home, columns, lines, arguments, &[])
    }

    /// The same with more of an environment.
    pub(crate) fn start_with(
        home: &Home,
        columns: u16,
        lines: u16,
        arguments: &str,
        environment: &[(&str, &str)],
    ) -> Self {
        let words = [env!("CARGO_BIN_EXE_bond")].into_iter();
        let words: Vec<&str> = words.chain(arguments.split(' ')).collect();
        Self::run(home, columns, lines, &words, environment)
    }

    /// Starts a program, the first of the words, with the others.
    pub(crate) fn run(
        home: &Home,
        columns: u16,
        lines: u16,
        words: &[&str],
        environment: &[(&str, &str)],
    ) -> Self {
        let pair = native_pty_system()
            .openpty(size(columns, lines))
            .expect("a pseudo-terminal");
        let mut command = CommandBuilder::new(words[0]);
        command.args(&words[1..]);
        command.env_clear();
        command.cwd(home.path());
        let fixed = [
            ("BOND_NOW", NOW),
            ("TZ", BERLIN),
            ("TERM", "xterm-256color"),
            ("LANG", "C.UTF-8"),
        ];
        for (name, value) in fixed.iter().chain(environment) {
            command.env(name, value);
        }
        command.env("HOME", home.path());
        let child = pair.slave.spawn_command(command).expect("bond starts");
        drop(pair.slave);
        let screen = Arc::new(Mutex::new(vt100::Parser::new(
            cells(lines),
            cells(columns),
            100,
        )));
        let reader = pair.master.try_clone_reader().expect("its output");
        let closing = Arc::new(AtomicBool::new(false));
        let watcher = watch(reader, Arc::clone(&screen), Arc::clone(&closing));
        Self {
            child,
            keys: Some(pair.master.take_writer().expect("its input")),
            master: Some(pair.master),
            screen,
            closing,
            watcher,
        }
    }

    /// Presses keys.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        let writer = self.keys.as_mut().expect("an open window");
        writer.write_all(keys.as_bytes()).expect("bond takes keys");
        writer.flush().expect("bond takes keys");
        self
    }

    /// Waits until the screen says `text`.
    pub(crate) fn sees(&mut self, text: &str) -> &mut Self {
        self.waits(&format!("{text:?}"), |screen| {
            screen.contents().contains(text)
        })
    }

    /// Waits until the screen no longer says `text`.
    pub(crate) fn misses(&mut self, text: &str) -> &mut Self {
        self.waits(&format!("no {text:?}"), |screen| {
            !screen.contents().contains(text)
        })
    }

    fn waits(&mut self, what: &str, is_there: impl Fn(&vt100::Screen) -> bool) -> &mut Self {
        let begin = Instant::now();
        while !is_there(self.screen.lock().expect("a screen").screen()) {
            assert!(
                begin.elapsed() < PATIENCE,
                "waited for {what}, saw:\n{}",
                self.state()
            );
            std::thread::sleep(Duration::from_millis(5));
        }
        self
    }

    /// What is on the screen, without blanks at the ends of lines.
    pub(crate) fn shown(&self) -> String {
        let parser = self.screen.lock().expect("a screen");
        let lines = parser.screen().contents();
        lines
            .lines()
            .map(str::trim_end)
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// The screen, the cursor, and what the process is at: what a test that waited in vain must tell.
    fn state(&self) -> String {
        let cursor = self
            .screen
            .lock()
            .expect("a screen")
            .screen()
            .cursor_position();
        let facts = ["status", "wchan", "syscall"].map(|name| {
            let path = format!("/proc/{}/{name}", self.id());
            std::fs::read_to_string(path).unwrap_or_else(|error| error.to_string())
        });
        format!(
            "{}\ncursor: {cursor:?}\nwatched: {}\n{}",
            self.shown(),
            !self.watcher.is_finished(),
            facts.join("\n")
        )
    }

    /// Whether a full-screen program has the window.
    pub(crate) fn is_taken(&self) -> bool {
        self.screen
            .lock()
            .expect("a screen")
            .screen()
            .alternate_screen()
    }

    /// Whether the cursor can be seen.
    pub(crate) fn has_cursor(&self) -> bool {
        !self.screen.lock().expect("a screen").screen().hide_cursor()
    }

    /// Whether anything is bold or dim.
    pub(crate) fn is_styled(&self) -> bool {
        let parser = self.screen.lock().expect("a screen");
        let (lines, columns) = parser.screen().size();
        let (lines, columns) = (lines.get(), columns.get());
        let mut places = (0..lines).flat_map(|line| (0..columns).map(move |column| (line, column)));
        let cell = |(line, column)| parser.screen().cell(line, column);
        places.any(|place| cell(place).is_some_and(|cell| cell.bold() || cell.dim()))
    }

    /// Gives the window another size.
    pub(crate) fn resize(&mut self, columns: u16, lines: u16) -> &mut Self {
        let mut parser = self.screen.lock().expect("a screen");
        parser.screen_mut().set_size(cells(lines), cells(columns));
        drop(parser);
        let master = self.master.as_ref().expect("an open window");
        master.resize(size(columns, lines)).expect("another size");
        self
    }

    /// Closes the window, as when its program is gone. `key` must change the screen: whoever reads it lets go of it then.
    pub(crate) fn close(&mut self, key: &str) {
        self.closing.store(true, Ordering::Relaxed);
        self.press(key);
        self.keys = None;
        self.master = None;
    }

    /// The process.
    pub(crate) fn id(&self) -> u32 {
        self.child.process_id().expect("a running bond")
    }

    /// Waits for the end; gives the exit status.
    pub(crate) fn ends(&mut self) -> u32 {
        let begin = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("a child") {
                // What it printed last may still be on its way.
                while !self.watcher.is_finished() && begin.elapsed() < PATIENCE {
                    std::thread::sleep(Duration::from_millis(5));
                }
                return status.exit_code();
            }
            assert!(
                begin.elapsed() < PATIENCE,
                "still running:\n{}",
                self.state()
            );
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        // A test that failed leaves no bond behind. Of one that ended, another process may have the number by now.
        if let Ok(None) = self.child.try_wait() {
            let _ = self.child.kill();
        }
    }
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).expect("a window")
}

fn size(columns: u16, lines: u16) -> PtySize {
    PtySize {
        rows: lines,
        cols: columns,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn watch(
    mut reader: Box<dyn Read + Send>,
    screen: Arc<Mutex<vt100::Parser>>,
    closing: Arc<AtomicBool>,
) -> JoinHandle<()> {
    std::thread::spawn(move || {
        let mut bytes = [0; 4096];
        let mut pending = Vec::new();
        while let Ok(read @ 1..) = reader.read(&mut bytes) {
            if closing.load(Ordering::Relaxed) {
                return;
            }
            pending.extend_from_slice(&bytes[..read]);
            let whole = whole_frames(&pending);
            let shown: Vec<u8> = pending.drain(..whole).collect();
            screen.lock().expect("a screen").process(&shown);
        }
    })
}

/// Where a frame begins that has not ended: a terminal shows it when it is whole.
fn whole_frames(bytes: &[u8]) -> usize {
    let last = |mark: &[u8]| bytes.windows(mark.len()).rposition(|part| part == mark);
    match (last(b"\x1b[?2026h"), last(b"\x1b[?2026l")) {
        (Some(begin), end) if end.is_none_or(|end| end < begin) => begin,
        _ => bytes.len(),
    }
}
