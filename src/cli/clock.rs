//! The only clock, and the zone that it is read in.

use std::env;
use std::path::Path;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use chrono::{DateTime, Datelike, FixedOffset, Local, LocalResult, NaiveDateTime, TimeZone};

use crate::fault::{Fault, Result};
use crate::store::files;

/// Whether time goes by: with `BOND_NOW` it stands still.
pub(super) fn is_running() -> bool {
    env::var_os("BOND_NOW").is_none_or(|text| text.is_empty())
}

/// How long it is since this was asked first.
pub(super) fn running() -> Duration {
    static BEGIN: OnceLock<Instant> = OnceLock::new();
    BEGIN.get_or_init(Instant::now).elapsed()
}

pub(super) fn now() -> Result<DateTime<FixedOffset>> {
    let Some(text) = env::var_os("BOND_NOW").filter(|text| !text.is_empty()) else {
        return Some(Local::now().fixed_offset()).filter(is_writable).ok_or_else(|| {
            Fault::io("could not use the clock of this machine: it is not between the years 0 and 9999")
        });
    };
    let text = text.to_string_lossy();
    DateTime::parse_from_rfc3339(&text)
        .map(|instant| instant.with_timezone(&Local).fixed_offset())
        .ok()
        .filter(is_writable)
        .ok_or_else(|| {
            Fault::usage(format!("could not understand BOND_NOW: {text:?}"))
                .hinted("it takes a moment of RFC 3339 such as 2026-11-22T21:15:00+01:00")
        })
}

/// Whether TOML can say when that is: it writes years in four digits.
fn is_writable(now: &DateTime<FixedOffset>) -> bool {
    (0..=9999).contains(&now.year())
}

/// The offsets that a wall-clock time of the local zone has. Where the clocks go back, chrono names both also for the
/// first moment after the hour that is shown twice, so each is looked at from the other side.
pub(super) fn offsets(wall_clock: NaiveDateTime) -> LocalResult<FixedOffset> {
    let holds =
        |offset: &FixedOffset| Local.offset_from_utc_datetime(&(wall_clock - *offset)) == *offset;
    match Local.offset_from_local_datetime(&wall_clock) {
        LocalResult::Ambiguous(one, other) if !holds(&one) => LocalResult::Single(other),
        LocalResult::Ambiguous(one, other) if !holds(&other) => LocalResult::Single(one),
        found => found,
    }
}

/// Refuses a time zone that chrono would silently take for UTC.
pub(super) fn check_zone() -> Result<()> {
    let Some(zone) = env::var_os("TZ").filter(|zone| !zone.is_empty()) else {
        return Ok(());
    };
    let name = zone.to_string_lossy();
    let folders = tz::TimeZoneSettings::DEFAULT_DIRECTORIES;
    let settings = tz::TimeZoneSettings::new(folders, read_zone);
    let readable = zone
        .to_str()
        .is_some_and(|zone| settings.parse_posix_tz(zone).is_ok());
    if readable {
        return Ok(());
    }
    Err(
        Fault::io(format!("could not read the time zone of TZ: {name:?}"))
            .hinted("name a zone that this machine has, such as Europe/Berlin, or unset TZ"),
    )
}

/// The file of a zone; a device, which may never end, is none.
fn read_zone(path: &str) -> std::result::Result<Vec<u8>, Box<dyn std::error::Error + Send + Sync>> {
    let bytes = files::bytes(Path::new(path))?;
    bytes.ok_or_else(|| "there is no such file".into())
}
