//! How the answer may look: the width of the page, colour, signs, and whether it is discreet.

use std::env;
use std::io::IsTerminal;

use crate::settings::{Color, Source, Sourced};

/// The width where neither a terminal nor `COLUMNS` tells one, in display cells.
const WIDTH: usize = 80;

pub(super) fn width() -> usize {
    let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let columns = || env::var("COLUMNS").ok()?.parse().ok();
    terminal
        .or_else(columns)
        .filter(|width| *width > 0)
        .unwrap_or(WIDTH)
}

/// When to use colour: what is asked for by name wins; `NO_COLOR` and `CLICOLOR_FORCE` decide where nothing is.
pub(super) fn color(flag: Option<Color>, config: Option<Color>) -> Sourced<Color> {
    let chosen = match (flag, config) {
        (Some(color), _) => Sourced::new(color, Source::Flag("--color")),
        (None, Some(color)) => Sourced::new(color, Source::Config),
        (None, None) => Sourced::new(Color::Auto, Source::Default),
    };
    let is_open = chosen.value == Color::Auto;
    if is_open && env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        return Sourced::new(Color::Never, Source::Environment("NO_COLOR"));
    }
    if is_open && is_set("CLICOLOR_FORCE") == Some(true) {
        return Sourced::new(Color::Always, Source::Environment("CLICOLOR_FORCE"));
    }
    chosen
}

/// Whether names, titles and notes are kept from whoever looks on.
pub(super) fn discreet(flag: Option<bool>, config: Option<bool>) -> Sourced<bool> {
    let variable = "BOND_DISCREET";
    match (flag, is_set(variable), config) {
        (Some(value), _, _) => Sourced::new(value, Source::Flag("--discreet")),
        (None, Some(value), _) => Sourced::new(value, Source::Environment(variable)),
        (None, None, Some(value)) => Sourced::new(value, Source::Config),
        (None, None, None) => Sourced::new(false, Source::Default),
    }
}

/// What a variable says that is on or off: `0` is off, anything else on, nothing or an empty text neither.
fn is_set(name: &str) -> Option<bool> {
    let value = env::var_os(name).filter(|value| !value.is_empty())?;
    Some(value != "0")
}

pub(super) fn is_coloured(color: Color) -> bool {
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => std::io::stdout().is_terminal() && !is_dumb(),
    }
}

pub(super) fn is_dumb() -> bool {
    env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// Whether the terminal says that it knows 256 colours or more.
pub(super) fn has_shades() -> bool {
    let is_said = |name, words: [&str; 2]| {
        env::var(name).is_ok_and(|value| words.iter().any(|word| value.contains(word)))
    };
    is_said("COLORTERM", ["truecolor", "24bit"]) || is_said("TERM", ["256color", "direct"])
}

/// Whether the locale names a character set that is not UTF-8.
pub(super) fn is_ascii() -> bool {
    let first = ["LC_ALL", "LC_CTYPE", "LANG"]
        .iter()
        .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    first.is_some_and(|locale| {
        let locale = locale.to_ascii_lowercase();
        locale.contains('.') && !locale.contains("utf-8") && !locale.contains("utf8")
    })
}
