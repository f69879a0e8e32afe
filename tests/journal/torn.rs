//! The rule for what an interrupted write leaves, written a second time.

use toml::Table;

/// How many bytes at the end come from an interrupted write.
pub(crate) fn torn(bytes: &[u8]) -> usize {
    let begin = bytes
        .iter()
        .rposition(|&byte| byte == b'\n')
        .map_or(0, |newline| newline + 1);
    // Nothing is torn within a string or list over several lines. The text before is not valid TOML then.
    let before = std::str::from_utf8(&bytes[..begin]).map(toml::from_str::<Table>);
    let is_whole = match before {
        Ok(Ok(_)) => true,
        Ok(Err(error)) => error.message().contains("duplicate key"),
        Err(_) => false,
    };
    let mut line = &bytes[begin..];
    while let [rest @ .., 0] = line {
        line = rest;
    }
    // Half a CR LF is not a part of the line's text.
    if let [rest @ .., b'\r'] = line {
        line = rest;
    }
    let text = String::from_utf8_lossy(line);
    let is_torn = if is_in_log(&bytes[..begin]) {
        is_begun(&text)
    } else {
        ["[", "[l", "[lo", "[log"].contains(&text.as_ref())
    };
    if is_whole && is_torn {
        bytes.len() - begin
    } else {
        bytes.len() - begin - line.len()
    }
}

/// Whether a key after the text would be in the log.
fn is_in_log(before: &[u8]) -> bool {
    let before = String::from_utf8_lossy(before);
    match toml::from_str::<Table>(&format!("{before}\nprobe-of-the-log = 1\n")) {
        Ok(table) => table
            .get("log")
            .and_then(|log| log.get("probe-of-the-log"))
            .is_some(),
        Err(_) => before
            .lines()
            .rfind(|line| line.trim_start_matches('\u{feff}').starts_with('['))
            .is_some_and(|line| line.contains("[log]")),
    }
}

/// Whether the line is a strict prefix of an entry line or of `[log]`.
fn is_begun(line: &str) -> bool {
    if ["[", "[l", "[lo", "[log"].contains(&line) {
        return true;
    }
    let key: String = line
        .chars()
        .take_while(|char| char.is_ascii_alphanumeric() || "-_".contains(*char))
        .collect();
    let rest = line[key.len()..].trim_start_matches([' ', '\t']);
    let value = rest
        .strip_prefix('=')
        .map(|value| value.trim_start_matches([' ', '\t']));
    !key.is_empty()
        && (rest.is_empty() || value.is_some_and(|value| value.is_empty() || never_ends(value)))
}

/// Whether an inline table that starts with the text does not end in it.
fn never_ends(value: &str) -> bool {
    let mut rest = value;
    let mut depth = 0_usize;
    while let Some(char) = rest.chars().next() {
        let quote = ["\"\"\"", "'''", "\"", "'"]
            .into_iter()
            .find(|quote| rest.starts_with(quote));
        if let Some(quote) = quote {
            let Some(end) = string_end(&rest[quote.len()..], quote) else {
                return value.starts_with('{');
            };
            rest = &rest[quote.len() + end..];
            continue;
        }
        match char {
            '#' => break,
            '{' | '[' => depth += 1,
            '}' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        rest = &rest[char.len_utf8()..];
    }
    value.starts_with('{') && depth > 0
}

/// The end of a string whose opening quotes are before the text.
fn string_end(text: &str, quote: &str) -> Option<usize> {
    let mut place = 0;
    loop {
        let rest = text.get(place..)?;
        if let Some(after) = rest.strip_prefix(quote) {
            let mark = quote.chars().next()?;
            let more = after.chars().take(2).take_while(|char| *char == mark);
            let more = if quote.len() == 3 { more.count() } else { 0 };
            return Some(place + quote.len() + more);
        }
        let char = rest.chars().next()?;
        place += char.len_utf8();
        if char == '\\' && quote.starts_with('"') {
            place += text.get(place..)?.chars().next()?.len_utf8();
        }
    }
}
