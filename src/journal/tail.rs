//! The end of the file: what is torn, and whether a line can simply be put behind it.

use memchr::memrchr;

use super::id::Id;
use super::lex::Lexer;
use super::line;

/// How many bytes of the end are looked at: enough for some hundred entries.
pub const TAIL: u64 = 64 * 1024;

/// What some editors put in front of UTF-8 text.
pub(super) const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// What an append needs to know about the end of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tail {
    /// How many bytes at the very end are a torn write.
    pub torn: usize,
    /// Whether what is left lacks its newline.
    pub needs_newline: bool,
    /// Whether the carriage return of that newline is there already: a CR LF was torn in two.
    pub half_newline: bool,
    /// Whether an entry may be written behind it.
    pub place: Place,
    /// Whether lines end in CR LF.
    pub crlf: bool,
    /// The newest id of bond's making.
    pub newest: Option<Id>,
}

/// Where a new entry can go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Behind the last line: it is the `[log]` header or a whole entry.
    End,
    /// Somewhere in the text, or nowhere yet: all of it has to be understood first.
    Within,
}

/// Looks at the last bytes of a file; `whole` where they are all of it.
#[must_use]
pub fn look(bytes: &[u8], whole: bool) -> Tail {
    let begins = memrchr(b'\n', bytes).map_or(0, |newline| newline + 1);
    let torn = torn_bytes(&bytes[begins..]);
    let kept = &bytes[..bytes.len() - torn];
    let lines = if whole {
        kept
    } else {
        behind_first_newline(kept)
    };
    Tail {
        torn,
        needs_newline: !kept.is_empty() && !kept.ends_with(b"\n"),
        half_newline: kept.ends_with(b"\r"),
        place: place(lines, whole),
        crlf: kept
            .windows(2)
            .rev()
            .find(|pair| pair[1] == b'\n')
            .is_some_and(|pair| pair[0] == b'\r'),
        newest: newest(lines),
    }
}

/// How many bytes of a last line without newline are what a torn write leaves: NULs, or a strict prefix of an
/// entry line or of `[log]`. Any other line is the user's.
#[must_use]
pub fn torn_bytes(last: &[u8]) -> usize {
    let written = last
        .iter()
        .rposition(|&byte| byte != 0)
        .map_or(0, |place| place + 1);
    let line = &last[..written];
    if is_prefix(line) {
        last.len()
    } else {
        last.len() - written
    }
}

/// How many bytes of a last line that stands outside the log a torn write leaves: there bond writes nothing but whole
/// files, so that only NULs and a torn `[log]` are not the user's.
#[must_use]
pub fn torn_bytes_outside_log(last: &[u8]) -> usize {
    let written = last
        .iter()
        .rposition(|&byte| byte != 0)
        .map_or(0, |place| place + 1);
    if written > 0 && b"[log".starts_with(&last[..written]) {
        last.len()
    } else {
        last.len() - written
    }
}

/// Whether `line` is a strict prefix of an entry line or of `[log]`.
fn is_prefix(line: &[u8]) -> bool {
    if line.is_empty() {
        return false;
    }
    if b"[log".starts_with(line) {
        return true;
    }
    let key = line.iter().take_while(|byte| is_bare(**byte)).count();
    let rest = line[key..].trim_ascii_start();
    match rest.split_first() {
        _ if key == 0 => false,
        None => true,
        Some((b'=', value)) => {
            let value = value.trim_ascii_start();
            let mut lexer = Lexer::default();
            value.is_empty() || (value[0] == b'{' && (lexer.feed(value) || lexer.is_open()))
        }
        Some(_) => false,
    }
}

fn is_bare(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'
}

fn behind_first_newline(bytes: &[u8]) -> &[u8] {
    match memchr::memchr(b'\n', bytes) {
        Some(newline) => &bytes[newline + 1..],
        None => &[],
    }
}

fn place(bytes: &[u8], whole: bool) -> Place {
    let bytes = match bytes.strip_prefix(BYTE_ORDER_MARK) {
        Some(text) if whole => text,
        _ => bytes,
    };
    let mut lines = bytes.rsplit(|&byte| byte == b'\n').map(<[u8]>::trim_ascii);
    let says_something = |line: &&[u8]| !line.is_empty() && line[0] != b'#';
    let Some(last) = lines.find(says_something) else {
        return Place::Within;
    };
    if is_log(last) {
        return Place::End;
    }
    // A table header further up would swallow the entry, whatever the last line is.
    let table = lines.find(|line| line.first() == Some(&b'['));
    if is_entry(last) && table.map_or(!whole, is_log) {
        Place::End
    } else {
        Place::Within
    }
}

/// Whether the line is the header of the log: `[log]` as bond writes it, perhaps with a comment.
#[must_use]
pub fn is_log(line: &[u8]) -> bool {
    let inner = line
        .trim_ascii()
        .strip_prefix(b"[")
        .map(<[u8]>::trim_ascii_start);
    let named = inner.and_then(|inner| {
        [b"log".as_slice(), b"\"log\"", b"'log'"]
            .iter()
            .find_map(|name| inner.strip_prefix(*name))
    });
    let closed = named.and_then(|rest| rest.trim_ascii_start().strip_prefix(b"]"));
    closed
        .map(<[u8]>::trim_ascii_start)
        .is_some_and(|rest| rest.is_empty() || rest[0] == b'#')
}

fn is_entry(line: &[u8]) -> bool {
    std::str::from_utf8(line).is_ok_and(|line| {
        line::read(line).is_some()
            || toml::from_str::<std::collections::BTreeMap<String, super::raw::RawEntry>>(line)
                .is_ok()
    })
}

fn newest(bytes: &[u8]) -> Option<Id> {
    bytes
        .split(|&byte| byte == b'\n')
        .filter_map(|line| Id::read(line.get(..8)?).filter(|_| line.get(8) == Some(&b' ')))
        .max()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = r#"3empzc1s = { at = 2026-11-22T21:15:00+01:00, practice = "quality-time", with = ["sam"], minutes = 45, note = "a } { \" b" }"#;

    fn look_at(text: &str) -> Tail {
        look(text.as_bytes(), true)
    }

    #[test]
    fn every_strict_prefix_of_an_entry_is_torn_and_the_whole_entry_is_not() {
        for end in 1..LINE.len() {
            assert_eq!(torn_bytes(&LINE.as_bytes()[..end]), end, "{}", &LINE[..end]);
        }
        assert_eq!(torn_bytes(LINE.as_bytes()), 0);
        assert_eq!(torn_bytes(b""), 0);
    }

    #[test]
    fn zeroes_behind_a_whole_entry_are_torn_but_the_entry_is_not() {
        let text = format!("[log]\n{LINE}\0\0\0");
        assert_eq!(look_at(&text).torn, 3);
        assert!(look_at(&text).needs_newline);
        assert_eq!(look_at("[log]\n\0\0").torn, 2);
    }

    #[test]
    fn a_last_line_of_the_user_is_not_torn() {
        for line in [
            "# a comment",
            "name = \"Sam\"",
            "x = 5",
            "[person.sam]",
            "week_starts = \"mon",
            "[logs",
        ] {
            assert_eq!(torn_bytes(line.as_bytes()), 0, "{line}");
        }
        for line in [
            "[", "[l", "[log", "3em", "x1", "x1 ", "x1 =", "x1 = ", "x1 = {",
        ] {
            assert_eq!(torn_bytes(line.as_bytes()), line.len(), "{line}");
        }
    }

    #[test]
    fn an_entry_goes_behind_the_log_header_or_a_whole_entry_of_the_log() {
        let place = |text: &str| look_at(text).place;
        assert_eq!(place("format = 1\n[log]\n"), Place::End);
        assert_eq!(place("[ log ] # entries\n\n# none yet\n"), Place::End);
        assert_eq!(place(&format!("[log]\n{LINE}")), Place::End);
        assert_eq!(
            place("[log]\nx1 = {at=2026-11-20,practice='appreciation'}\n"),
            Place::End
        );
        assert_eq!(place(""), Place::Within);
        assert_eq!(place("format = 1\n"), Place::Within);
        assert_eq!(
            place(&format!("[log]\n{LINE}\n[person.sam]\n")),
            Place::Within
        );
        assert_eq!(place(&format!("[log]\n[other]\n{LINE}\n")), Place::Within);
        assert_eq!(place("[log]\nx1.at = 2026-11-20\n"), Place::Within);
        assert_eq!(place("[log]\nx1 = { at = 2026-11-20 }\n"), Place::Within);
        assert_eq!(place(&format!("{LINE}\n")), Place::Within);
        assert_eq!(place(&format!("\u{feff}[log]\n{LINE}\n")), Place::End);
    }

    #[test]
    fn the_newest_id_and_the_line_ends_come_from_the_tail() {
        let tail = look_at(&format!(
            "[log]\r\n{LINE}\r\nx1 = {{ at = 2026-11-20, practice = \"appreciation\" }}\r\n"
        ));
        assert_eq!(tail.newest, Id::read(b"3empzc1s"));
        assert!(tail.crlf && !tail.needs_newline && tail.torn == 0);
        let tail = look_at(&format!("[log]\r\n{LINE}\r"));
        assert!(tail.crlf && tail.needs_newline && tail.half_newline && tail.torn == 0);
    }

    #[test]
    fn outside_the_log_only_zeroes_and_a_torn_log_header_are_torn() {
        for (last, torn) in [
            ("", 0),
            ("min", 0),
            ("x = {", 0),
            ("x = 1\0\0", 2),
            ("\0", 1),
            ("[", 1),
            ("[log", 4),
            ("[lo\0", 4),
            ("[log]", 0),
        ] {
            assert_eq!(torn_bytes_outside_log(last.as_bytes()), torn, "{last:?}");
        }
    }
}
