//! `help.toml` in the folder of the configuration: the user's own lines of help, since numbers differ by country.

use std::path::PathBuf;

use serde::Deserialize;
use toml::value::Datetime;

use crate::context::Context;
use crate::journal::Problem;
use crate::store::files;

/// One place where help is to be found.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpLine {
    /// Who it is.
    pub name: String,
    /// How to reach them: a number, an address, a place.
    pub reach: String,
    /// Where that holds.
    pub country: Option<String>,
    /// Where the user has it from.
    pub source: Option<String>,
    /// When the user last looked whether it is right.
    pub checked: Option<Datetime>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    line: Vec<HelpLine>,
}

/// The user's own lines of help; none where there is no file.
///
/// # Errors
///
/// What is wrong with the file, as a sentence for a warning.
pub fn of(context: &Context) -> Result<Vec<HelpLine>, String> {
    let Some(path) = path(context) else {
        return Ok(Vec::new());
    };
    match files::read(&path).map_err(|error| error.message)? {
        Some(text) => read(&text, &path.display().to_string()),
        None => Ok(Vec::new()),
    }
}

/// Where the file is for messages.
#[must_use]
pub fn shown_path(context: &Context) -> String {
    path(context).map_or_else(|| "help.toml".to_owned(), |path| path.display().to_string())
}

fn path(context: &Context) -> Option<PathBuf> {
    Some(context.folder.as_ref()?.join("help.toml"))
}

/// Reads the text of the file called `name`.
///
/// # Errors
///
/// The place that can't be understood.
pub fn read(text: &str, name: &str) -> Result<Vec<HelpLine>, String> {
    let file: File = toml::from_str(text).map_err(|error| {
        let Problem {
            line,
            column,
            text,
            what,
        } = Problem::of_toml(&error, text, 1);
        format!("could not understand {name}:{line}:{column}: {what}\n  {line} | {text}")
    })?;
    match file
        .line
        .iter()
        .find(|line| line.name.trim().is_empty() || line.reach.trim().is_empty())
    {
        Some(_) => Err(format!(
            "could not use {name}: a line needs a name and how to reach them"
        )),
        None => Ok(file.line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_read() {
        let text = "[[line]]\nname = 'A'\nreach = '1'\ncountry = 'X'\nsource = 'https://x'\nchecked = 2026-11-22\n[[line]]\nname='B'\nreach='2'\n";
        let lines = read(text, "help.toml").unwrap();
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0].country.as_deref(), Some("X"));
        assert_eq!(lines[0].checked.unwrap().to_string(), "2026-11-22");
        assert_eq!(read("", "help.toml"), Ok(Vec::new()));
    }

    #[test]
    fn what_is_wrong_is_named_with_its_place() {
        let error = read("[[line]]\nname = 'A'\nphone = '1'\n", "help.toml").unwrap_err();
        assert!(
            error.starts_with("could not understand help.toml:3:1: "),
            "{error}"
        );
        let error = read("[[line]]\nname = 'A'\nreach = ' '\n", "help.toml").unwrap_err();
        assert!(error.contains("needs a name"), "{error}");
    }
}
