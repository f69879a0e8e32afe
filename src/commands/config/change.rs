//! A change to a setting: in `config.toml` or in the journal, where all else stays as it is.

use std::path::Path;

use chrono::NaiveTime;

use super::config_path;
use super::key::SettingKey;
use super::setting::{Setting, SettingValue};
use crate::context::Context;
use crate::error::{Error, Result, shown};
use crate::journal::root;
use crate::report::{Block, Report, Span};
use crate::settings::{Config, Source};
use crate::store::{Undoable, files};
use crate::transaction;

/// What became of a setting.
pub(super) struct Changed {
    /// Whether anything was written.
    pub(super) changed: bool,
    /// Whether it can be undone.
    pub(super) undoable: Undoable,
}

/// Gives a key a value, or takes it out.
pub(super) fn change(
    key: SettingKey,
    value: Option<&SettingValue>,
    context: &Context,
) -> Result<Changed> {
    if key.is_of_journal() {
        in_journal(key, value, context)
    } else {
        in_config(key, value, context)
    }
}

fn in_journal(key: SettingKey, value: Option<&SettingValue>, context: &Context) -> Result<Changed> {
    let did = match value {
        Some(_) => "config set",
        None => "config unset",
    };
    let committed = transaction::commit(context, did, |transaction| {
        // A header that can't be read is named with its line.
        transaction.header()?;
        match value {
            Some(value) => transaction.set_root(key.name(), &value.toml()),
            None => transaction.unset_root(key.name()),
        }
    })?;
    Ok(Changed {
        changed: committed.changed,
        undoable: committed.undoable,
    })
}

fn in_config(key: SettingKey, value: Option<&SettingValue>, context: &Context) -> Result<Changed> {
    let path = config_path(context)?;
    let changed = files::change(path, &context.waiting, |old| changed(old, key, value, path))?;
    Ok(Changed {
        changed,
        undoable: Undoable::Yes,
    })
}

/// The text of `config.toml` with the change, if it is another one.
fn changed(
    old: &str,
    key: SettingKey,
    value: Option<&SettingValue>,
    path: &Path,
) -> Result<Option<String>> {
    let name = shown(path);
    let splice = match value {
        Some(value) => root::set(old, key.name(), &value.toml()).map(Some),
        None => root::unset(old, key.name()),
    };
    let splice =
        splice.map_err(|why| Error::unreadable(format!("could not change {name}: {why}")))?;
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
    key: SettingKey,
    value: &SettingValue,
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
fn meaning(value: &SettingValue, undoable: &Undoable) -> Option<String> {
    let said = match value {
        SettingValue::With(_) | SettingValue::Color(_) | SettingValue::Discreet(_) => return None,
        SettingValue::WeekStarts(_) => {
            format!(
                "Weeks begin on {} now, those of the past as well",
                value.said()
            )
        }
        SettingValue::DayStarts(NaiveTime::MIN) => {
            "Days begin at midnight now, those of the past as well".to_owned()
        }
        SettingValue::DayStarts(_) => format!(
            "Days begin at {value} now, those of the past as well: what was logged between midnight and {value} belongs \
             to the day before"
        ),
    };
    let said = format!("{said}. What was kept, and streaks, may read differently");
    Some(undoable.after(&said, "'bond undo' takes it back"))
}

/// What is stronger than the file, where something is.
fn overruled(key: SettingKey, context: &Context) -> Option<String> {
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
