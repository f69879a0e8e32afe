//! Splits Rust code into names and signs: as much of its grammar as paths need.

/// Names, `::` and single signs, without comments, strings and characters.
pub(crate) fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = skipped(rest).unwrap_or_else(|| {
            let length = token(rest, first);
            tokens.push(rest[..length].to_owned());
            length
        });
        rest = &rest[length..];
    }
    tokens
}

fn token(rest: &str, first: char) -> usize {
    if first.is_alphanumeric() || first == '_' {
        let end = rest.find(|next: char| !next.is_alphanumeric() && next != '_');
        return end.unwrap_or(rest.len());
    }
    if rest.starts_with("::") {
        2
    } else {
        first.len_utf8()
    }
}

pub(crate) fn is_name(token: &str) -> bool {
    token.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

/// The length of the blanks, comment, string or character at the start of the text.
fn skipped(rest: &str) -> Option<usize> {
    let blank = rest.len() - rest.trim_start().len();
    if blank > 0 {
        return Some(blank);
    }
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(comment(rest));
    }
    literal(rest).map(|after| rest.len() - after.len())
}

fn comment(rest: &str) -> usize {
    let (mut depth, mut place) = (0, 0);
    while let Some(two) = rest.as_bytes().get(place..place + 2) {
        match two {
            b"/*" => depth += 1,
            b"*/" => depth -= 1,
            _ => {
                place += 1;
                continue;
            }
        }
        place += 2;
        if depth == 0 {
            return place;
        }
    }
    rest.len()
}

/// The text after a string or a character that the text starts with.
fn literal(rest: &str) -> Option<&str> {
    let raw = ["br", "cr", "r"]
        .iter()
        .find_map(|prefix| raw(rest.strip_prefix(prefix)?));
    if raw.is_some() {
        return raw;
    }
    let rest = rest.strip_prefix(['b', 'c']).unwrap_or(rest);
    if let Some(inside) = rest.strip_prefix('"') {
        return closed(inside, '"');
    }
    let inside = rest.strip_prefix('\'')?;
    // Otherwise it is a lifetime.
    let mut characters = inside.chars();
    let is_character = characters.next() == Some('\\') || characters.next() == Some('\'');
    is_character.then(|| closed(inside, '\''))?
}

/// The text after a raw string, given without its prefix.
fn raw(rest: &str) -> Option<&str> {
    let inside = rest.trim_start_matches('#');
    let hashes = "#".repeat(rest.len() - inside.len());
    let (_, after) = inside
        .strip_prefix('"')?
        .split_once(&format!("\"{hashes}"))?;
    Some(after)
}

fn closed(inside: &str, quote: char) -> Option<&str> {
    let mut is_escaped = false;
    for (place, next) in inside.char_indices() {
        match next {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            _ if next == quote => return Some(&inside[place + 1..]),
            _ => {}
        }
    }
    None
}
