//! A change to a setting: in `config.toml` or in the journal, where all else stays as it is.

use std::path::Path;

use chrono::NaiveTime;

use super::config_path;
use super::key::Key;
use super::setting::{Setting, Value};
use crate::amend;
use crate::config::{Config, Source};
use crate::context::Context;
use crate::fault::{Fault, Result, shown};
use crate::journal::root;
use crate::report::{Block, Report, Span};
use crate::store::{Undoable, files};

/// What became of a setting.
pub(super) struct Changed {
    /// Whether anything was written.
    pub(super) changed: bool,
    /// Whether it can be undone.
    pub(super) undoable: Undoable,
}

/// Gives a key a value, or takes it out.
pub(super) fn change(key: Key, value: Option<&Value>, context: &Context) -> Result<Changed> {
    if key.is_of_journal() {
        in_journal(key, value, context)
    } else {
        in_config(key, value, context)
    }
}

fn in_journal(key: Key, value: Option<&Value>, context: &Context) -> Result<Changed> {
    let did = match value {
        Some(_) => "config set",
        None => "config unset",
    };
    let amended = amend::amend(context, did, |amendment| {
        // A header that can't be read is named with its line.
        amendment.header()?;
        match value {
            Some(value) => amendment.set_root(key.name(), &value.toml()),
            None => amendment.unset_root(key.name()),
        }
    })?;
    Ok(Changed {
        changed: amended.changed,
        undoable: amended.undoable,
    })
}

fn in_config(key: Key, value: Option<&Value>, context: &Context) -> Result<Changed> {
    let path = config_path(context)?;
    let changed = files::change(path, &context.waiting, |old| changed(old, key, value, path))?;
    Ok(Changed {
        changed,
        undoable: Undoable::Yes,
    })
}

/// The text of `config.toml` with the change, if it is another one.
fn changed(old: &str, key: Key, value: Option<&Value>, path: &Path) -> Result<Option<String>> {
    let name = shown(path);
    let splice = match value {
        Some(value) => root::set(old, key.name(), &value.toml()).map(Some),
        None => root::unset(old, key.name()),
    };
    let splice =
        splice.map_err(|why| Fault::unreadable(format!("could not change {name}: {why}")))?;
    let Some(splice) = splice else {
        return Ok(None);
    };
    let new = splice.apply(old.as_bytes());
    let new = String::from_utf8_lossy(&new).into_owned();
    // What can't be read again is not written.
    Config::read(&new, &name)?;
    Ok(Some(new).filter(|new| new != old))
}

/// What was done, and what that means for the history or for now.
pub(super) fn report(
    key: Key,
    value: &Value,
    said: String,
    changed: &Changed,
    context: &Context,
) -> Report {
    if context.quiet {
        return Report {
            warnings: changed.undoable.warning().into_iter().collect(),
            ..Report::default()
        };
    }
    let mut blocks: Vec<Block> = vec![Span::strong(said).into()];
    if changed.changed {
        let meaning = meaning(value, &changed.undoable);
        blocks.extend(meaning.map(|said| Span::plain(said).into()));
        blocks.extend(overruled(key, context).map(|said| Span::plain(said).into()));
    }
    Report {
        schema: "bond.config-set/1",
        facts: vec![
            ("key", key.name().into()),
            ("value", value.fact()),
            ("changed", changed.changed.into()),
        ],
        blocks,
        warnings: changed.undoable.warning().into_iter().collect(),
        ..Report::default()
    }
}

/// What a change of the journal means for the past.
fn meaning(value: &Value, undoable: &Undoable) -> Option<String> {
    let said = match value {
        Value::With(_) | Value::Color(_) | Value::Discreet(_) => return None,
        Value::WeekStarts(_) => {
            format!(
                "Weeks begin on {} now, those of the past as well",
                value.said()
            )
        }
        Value::DayStarts(NaiveTime::MIN) => {
            "Days begin at midnight now, those of the past as well".to_owned()
        }
        Value::DayStarts(_) => format!(
            "Days begin at {value} now, those of the past as well: what was logged between midnight and {value} belongs \
             to the day before"
        ),
    };
    let said = format!("{said}. What was kept, and streaks, may read differently");
    Some(undoable.after(&said, "'bond undo' takes it back"))
}

/// What is stronger than the file, where something is.
fn overruled(key: Key, context: &Context) -> Option<String> {
    // Nothing overrules the journal, and what was written is not read again.
    if key.is_of_journal() {
        return None;
    }
    match Setting::of(key, context).ok()?.source {
        Source::Flag(name) | Source::Environment(name) => {
            Some(format!("{name} is stronger, as long as it is there"))
        }
        Source::Config | Source::Journal | Source::Default => None,
    }
}
