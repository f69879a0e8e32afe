//! Which zone the clocks of this machine are in: what `TZ` says, else what the system says.

use std::env;
use std::path::Path;

use crate::dates::zone::{Rules, Zone};
use crate::error::{Error, Result};
use crate::store::files;

/// Where the zone database lies, in the order in which it is looked for.
const FOLDERS: [&str; 3] = ["/usr/share/zoneinfo", "/share/zoneinfo", "/etc/zoneinfo"];

/// Names that need no file.
const UTC: [&str; 4] = ["UTC", "Etc/UTC", "UCT", "Zulu"];

/// The zone.
///
/// # Errors
///
/// When it is not to be had: another one, even UTC, would put every entry at a wrong time.
pub(super) fn zone() -> Result<Box<dyn Zone>> {
    match env::var_os("TZ").filter(|text| !text.is_empty()) {
        None => of_system(),
        Some(text) => {
            let name = text.to_string_lossy();
            let rules = match text.to_str() {
                Some(name) => named(name),
                None => Err("it is no UTF-8 text".to_owned()),
            };
            rules.map(boxed).map_err(|why| refused(&name, "TZ", &why))
        }
    }
}

fn boxed(rules: Rules) -> Box<dyn Zone> {
    Box::new(rules)
}

fn refused(name: &str, place: &str, why: &str) -> Error {
    Error::io(format!(
        "could not read the time zone of {place}: {name:?}: {why}"
    ))
    .hinted("set TZ to a zone that this machine has, such as Europe/Berlin")
}

#[cfg(unix)]
fn of_system() -> Result<Box<dyn Zone>> {
    const FILE: &str = "/etc/localtime";
    const NAME: &str = "/etc/timezone";
    if let Some(bytes) = files::bytes(Path::new(FILE))? {
        let rules = Rules::of_file(&bytes);
        return rules
            .map(boxed)
            .map_err(|why| refused(FILE, "this machine", &why));
    }
    // Without the file every program takes the clocks for UTC's, unless the system names another zone.
    let text = files::read(Path::new(NAME))?.unwrap_or_default();
    match text.trim() {
        "" => Ok(boxed(Rules::utc())),
        name => named(name)
            .map(boxed)
            .map_err(|why| refused(name, NAME, &why)),
    }
}

/// Elsewhere the system answers itself.
#[cfg(not(unix))]
fn of_system() -> Result<Box<dyn Zone>> {
    Ok(Box::new(system::System))
}

/// The zone that a value of `TZ` means: a file of the database, or the rules themselves.
fn named(name: &str) -> std::result::Result<Rules, String> {
    let file = name.strip_prefix(':').unwrap_or(name);
    let paths: Vec<String> = match file {
        "localtime" => vec!["/etc/localtime".to_owned()],
        file if file.starts_with('/') => vec![file.to_owned()],
        file => FOLDERS.map(|folder| format!("{folder}/{file}")).into(),
    };
    for path in paths {
        let bytes = files::bytes(Path::new(&path)).map_err(|error| error.message)?;
        if let Some(bytes) = bytes {
            return Rules::of_file(&bytes);
        }
    }
    if UTC.contains(&file) {
        return Ok(Rules::utc());
    }
    Rules::of_text(name)
}

#[cfg(not(unix))]
#[expect(
    clippy::disallowed_types,
    reason = "this is the one place that asks the system for its zone"
)]
mod system {
    use chrono::{FixedOffset, Local, NaiveDateTime, Offset, TimeDelta, TimeZone};

    use crate::dates::zone::Zone;

    /// What the system's own calls say.
    pub(super) struct System;

    impl Zone for System {
        fn offset_at(&self, instant: NaiveDateTime) -> FixedOffset {
            Local.offset_from_utc_datetime(&instant).fix()
        }

        /// What holds a day before and a day after: the clocks change at most once between.
        fn offsets(&self, wall_clock: NaiveDateTime) -> Vec<FixedOffset> {
            let days = [TimeDelta::days(-1), TimeDelta::days(1)];
            days.map(|day| self.offset_at(wall_clock + day)).into()
        }
    }
}
