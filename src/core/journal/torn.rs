//! Recognises what a torn write leaves of a line.

use super::scanner::Lexer;

/// How many bytes of a last line without newline come from a torn write: NULs, half a CR LF, or a strict prefix of an
/// entry line or of `[log]`. Any other line is the user's.
#[must_use]
pub fn bytes(last: &[u8]) -> usize {
    if is_prefix(unpadded(last)) {
        last.len()
    } else {
        padding(last)
    }
}

/// How many bytes of a last line outside the log come from a torn write. bond writes only whole files there, so only
/// NULs and a torn `[log]` are not the user's.
#[must_use]
pub fn bytes_outside_log(last: &[u8]) -> usize {
    let line = unpadded(last);
    if !line.is_empty() && b"[log".starts_with(line) {
        last.len()
    } else {
        padding(last)
    }
}

/// How many bytes of a last line that has its newline are torn. A run of NULs marks a part that never reached the disk,
/// and what follows has no meaning without that part.
pub(super) fn inside(line: &[u8]) -> usize {
    let Some(begin) = memchr::memchr(0, line) else {
        return 0;
    };
    let end = begin + line[begin..].iter().take_while(|&&byte| byte == 0).count();
    let (before, after) = (&line[..begin], &line[end..]);
    if after.contains(&0) {
        // Another encoding, so the line is the user's.
        0
    } else if is_prefix(before) {
        line.len()
    } else {
        line.len() - begin
    }
}

/// How many bytes of a last line without newline are NULs. They are never part of its text.
pub(super) fn padding(last: &[u8]) -> usize {
    last.len() - unpadded(last).len()
}

/// A line without the NULs at its end.
pub(super) fn unpadded(last: &[u8]) -> &[u8] {
    let written = last.iter().rposition(|&byte| byte != 0);
    &last[..written.map_or(0, |place| place + 1)]
}

/// Whether `line` is a strict prefix of an entry line or of `[log]`.
pub(super) fn is_prefix(line: &[u8]) -> bool {
    if line.is_empty() {
        return false;
    }
    if b"[log".starts_with(line) {
        return true;
    }
    let key = line.iter().take_while(|byte| is_bare(**byte)).count();
    let rest = after_blanks(&line[key..]);
    match rest.split_first() {
        _ if key == 0 => false,
        None => true,
        Some((b'=', value)) => {
            let value = after_blanks(value);
            let mut lexer = Lexer::default();
            value.is_empty()
                || (value[0] == b'{' && (lexer.feed(value).is_some() || lexer.is_open()))
        }
        Some(_) => false,
    }
}

fn after_blanks(text: &[u8]) -> &[u8] {
    &text[text.iter().take_while(|byte| b" \t".contains(byte)).count()..]
}

/// Whether a bare key may have this byte.
pub(super) fn is_bare(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = r#"3empzc1s = { at = 2026-11-22T21:15:00+01:00, practice = "quality-time", with = ["sam"], minutes = 45, note = "a } { \" b" }"#;

    #[test]
    fn every_strict_prefix_of_an_entry_is_torn_and_the_whole_entry_is_not() {
        for end in 1..LINE.len() {
            assert_eq!(bytes(&LINE.as_bytes()[..end]), end, "{}", &LINE[..end]);
        }
        assert_eq!(bytes(LINE.as_bytes()), 0);
        assert_eq!(bytes(b""), 0);
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
            assert_eq!(bytes(line.as_bytes()), 0, "{line}");
        }
        for line in [
            "[", "[l", "[log", "3em", "x1", "x1 ", "x1 =", "x1 = ", "x1 = {",
        ] {
            assert_eq!(bytes(line.as_bytes()), line.len(), "{line}");
        }
    }
}
