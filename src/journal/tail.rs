//! The end of the file: what is torn, and whether a line can simply be put behind it.

use std::collections::BTreeMap;

use memchr::memrchr;

use super::id::Id;
use super::layout;
use super::lex::Lexer;
use super::line;
use super::raw::RawEntry;

/// How many bytes of the end are looked at: enough for some hundred entries.
pub const TAIL: u64 = 64 * 1024;

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
    let torn = torn(bytes, whole);
    let kept = &bytes[..bytes.len() - torn];
    let lines = if whole {
        layout::without_mark(kept)
    } else {
        behind_first_newline(kept)
    };
    let newline = memrchr(b'\n', kept);
    Tail {
        torn,
        needs_newline: !kept.is_empty() && !kept.ends_with(b"\n"),
        half_newline: kept.ends_with(b"\r"),
        place: place(lines, whole),
        crlf: newline.is_some_and(|newline| kept[..newline].ends_with(b"\r")),
        newest: newest(lines),
    }
}

/// How many bytes at the end are torn. A line that begins further up can't be judged, and nothing is torn within
/// a string or list over several lines.
fn torn(bytes: &[u8], whole: bool) -> usize {
    let begins = match memrchr(b'\n', bytes) {
        Some(newline) => newline + 1,
        None if whole => 0,
        None => return 0,
    };
    let last = &bytes[begins..];
    let mut lexer = Lexer::default();
    if whole && is_prefix(unpadded(last)) {
        for line in bytes[..begins].split(|&byte| byte == b'\n') {
            lexer.feed(line);
        }
    }
    if lexer.is_open() {
        padding(last)
    } else {
        torn_bytes(last)
    }
}

/// How many bytes of a last line without newline are what a torn write leaves: NULs, half a CR LF, or a strict
/// prefix of an entry line or of `[log]`. Any other line is the user's.
#[must_use]
pub fn torn_bytes(last: &[u8]) -> usize {
    if is_prefix(unpadded(last)) {
        last.len()
    } else {
        padding(last)
    }
}

/// How many bytes of a last line that stands outside the log a torn write leaves: there bond writes nothing but whole
/// files, so that only NULs and a torn `[log]` are not the user's.
#[must_use]
pub fn torn_bytes_outside_log(last: &[u8]) -> usize {
    let line = unpadded(last);
    if !line.is_empty() && b"[log".starts_with(line) {
        last.len()
    } else {
        padding(last)
    }
}

/// How many bytes of a last line with its newline are torn: a run of NULs in it stands for a part that never reached the
/// disk, and what is behind it says nothing without that part.
pub(super) fn torn_inside(line: &[u8]) -> usize {
    let Some(begin) = memchr::memchr(0, line) else {
        return 0;
    };
    let end = begin + line[begin..].iter().take_while(|&&byte| byte == 0).count();
    let (before, behind) = (&line[..begin], &line[end..]);
    if behind.contains(&0) {
        // Another encoding, and so the user's.
        0
    } else if is_prefix(before) {
        line.len()
    } else {
        line.len() - begin
    }
}

/// How many bytes of a last line without newline are NULs: never a part of what it says.
pub(super) fn padding(last: &[u8]) -> usize {
    last.len() - unpadded(last).len()
}

fn unpadded(last: &[u8]) -> &[u8] {
    let written = last.iter().rposition(|&byte| byte != 0);
    &last[..written.map_or(0, |place| place + 1)]
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
    let rest = behind_blanks(&line[key..]);
    match rest.split_first() {
        _ if key == 0 => false,
        None => true,
        Some((b'=', value)) => {
            let value = behind_blanks(value);
            let mut lexer = Lexer::default();
            value.is_empty()
                || (value[0] == b'{' && (lexer.feed(value).is_some() || lexer.is_open()))
        }
        Some(_) => false,
    }
}

fn behind_blanks(text: &[u8]) -> &[u8] {
    &text[text.iter().take_while(|byte| b" \t".contains(byte)).count()..]
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
    let mut lines = lines_from_the_last(bytes).map(<[u8]>::trim_ascii);
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

fn lines_from_the_last(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut left = Some(bytes);
    std::iter::from_fn(move || {
        let all = left?;
        let newline = memrchr(b'\n', all);
        left = newline.map(|newline| &all[..newline]);
        Some(&all[newline.map_or(0, |newline| newline + 1)..])
    })
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
        line::read(line).is_some() || toml::from_str::<BTreeMap<String, RawEntry>>(line).is_ok()
    })
}

/// The newest id of bond's making, however its line is spelled.
fn newest(bytes: &[u8]) -> Option<Id> {
    let lines = layout::lines(bytes).map(|line| bytes[line].trim_ascii_start());
    lines.filter_map(id_of).max()
}

fn id_of(line: &[u8]) -> Option<Id> {
    let line = line.strip_prefix(b"[log.").unwrap_or(line);
    let line = line
        .strip_prefix(b"\"")
        .or_else(|| line.strip_prefix(b"'"))
        .unwrap_or(line);
    let id = Id::read(line.get(..8)?)?;
    let ends = line.get(8).is_some_and(|&byte| !is_bare(byte));
    ends.then_some(id)
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
    }

    #[test]
    fn the_newest_id_and_the_line_ends_come_from_the_tail() {
        let tail = look_at(&format!(
            "[log]\r\n{LINE}\r\nx1 = {{ at = 2026-11-20, practice = \"appreciation\" }}\r\n"
        ));
        assert_eq!(tail.newest, Id::read(b"3empzc1s"));
        assert!(tail.crlf && !tail.needs_newline && tail.torn == 0);
    }

    #[test]
    fn what_ends_a_string_over_several_lines_is_not_torn() {
        let text = "plan = '''\nx = { '''";
        assert_eq!(look_at(text).torn, 0);
        assert_eq!(look_at(&format!("{text}\0")).torn, 1);
        assert_eq!(look_at("[log]\nx = { at").torn, 8);
    }

    #[test]
    fn a_line_that_begins_further_up_is_not_judged() {
        assert_eq!(look(b"aaaaaaaa", false).torn, 0);
        assert_eq!(look(b"aaaaaaaa", true).torn, 8);
    }

    #[test]
    fn half_a_line_end_is_no_torn_line() {
        let tail = look_at(&format!("[log]\r\n{LINE}\r"));
        assert!(tail.torn == 0 && tail.half_newline && tail.needs_newline && tail.crlf);
        assert_eq!(tail.place, Place::End);
    }

    #[test]
    fn an_id_counts_in_every_spelling() {
        let newest = |line: &str| look_at(&format!("[log]\n{line}\n")).newest;
        let id = Id::read(b"3empzc1s");
        for line in [
            "3empzc1s={}",
            "  3empzc1s = {}",
            "\"3empzc1s\" = {}",
            "3empzc1s.at = 1",
            "[log.3empzc1s]",
        ] {
            assert_eq!(newest(line), id, "{line}");
        }
        assert_eq!(newest("3empzc1s0 = {}"), None);
        assert_eq!(newest("# 3empzc1s = {}"), None);
    }
}
