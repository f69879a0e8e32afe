//! Reads the key of an entry, in any form that TOML allows.

use std::borrow::Cow;

use super::scanner;

/// The key of a construct in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum EntryKey<'t> {
    /// `id = ...`.
    Whole(Cow<'t, str>),
    /// `id.field = ...`; holds the first part of the key.
    Dotted(Cow<'t, str>),
}

/// The key of a construct; `None` for a blank line or a comment. Text that is not a TOML key is taken literally, so
/// that a broken line can be changed too.
pub(super) fn of_construct(construct: &[u8]) -> Option<EntryKey<'_>> {
    let text = construct.trim_ascii_start();
    let bare = text.iter().take_while(|byte| is_bare(**byte)).count();
    let (key, rest) = text.split_at(bare);
    let rest = rest.trim_ascii_start();
    if rest.starts_with(b"=") && !key.is_empty() {
        return Some(EntryKey::Whole(Cow::Borrowed(
            std::str::from_utf8(key).ok()?,
        )));
    }
    if text.is_empty() || text.starts_with(b"#") {
        return None;
    }
    let line = std::str::from_utf8(text.split(|&byte| byte == b'\n').next()?).ok()?;
    let Some(mut parts) = parts(line, b'=') else {
        let (key, _) = line.split_once('=')?;
        return Some(EntryKey::Whole(Cow::Borrowed(key.trim())));
    };
    let is_dotted = parts.len() > 1;
    let first = Cow::Owned(parts.swap_remove(0));
    Some(if is_dotted {
        EntryKey::Dotted(first)
    } else {
        EntryKey::Whole(first)
    })
}

/// The parts of the dotted key before `end`.
pub(super) fn parts(text: &str, end: u8) -> Option<Vec<String>> {
    let key = toml_edit::Key::parse(&text[..scanner::outside_strings(text, &[end])?]).ok()?;
    let parts = key.iter().map(|part| part.get().to_owned());
    Some(parts.collect()).filter(|parts: &Vec<String>| !parts.is_empty())
}

fn is_bare(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_every_form_are_read() {
        let whole = |key: &str| Some(EntryKey::Whole(key.to_owned().into()));
        let dotted = |key: &str| Some(EntryKey::Dotted(key.to_owned().into()));
        for (line, key) in [
            ("x = {}", whole("x")),
            ("  x={}\n", whole("x")),
            ("\"a b\" = {}", whole("a b")),
            ("'a.b' = {}", whole("a.b")),
            ("\"\" = {}", whole("")),
            ("\"=\" = {}", whole("=")),
            ("\"\\u0078\" = {}", whole("x")),
            ("x.at = 1", dotted("x")),
            ("'x y' . at = 1", dotted("x y")),
            ("a b = {}", whole("a b")),
            ("\u{e9} = {}", whole("\u{e9}")),
            ("x", None),
            ("# x = 1", None),
            ("\n", None),
        ] {
            assert_eq!(of_construct(line.as_bytes()), key, "{line}");
        }
    }
}
