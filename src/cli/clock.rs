//! The only clock, and the zone that it is read in.

use std::env;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use chrono::{DateTime, Datelike, FixedOffset, Utc};

use crate::dates::zone::{self, Zone};
use crate::error::{Error, Result};

/// Whether time goes by: with `BOND_NOW` it stands still.
pub(super) fn is_running() -> bool {
    env::var_os("BOND_NOW").is_none_or(|text| text.is_empty())
}

/// How long it is since this was asked first.
pub(super) fn running() -> Duration {
    static BEGIN: OnceLock<Instant> = OnceLock::new();
    BEGIN.get_or_init(Instant::now).elapsed()
}

/// Now, as the clocks of the zone show it.
pub(super) fn now(zone: &dyn Zone) -> Result<DateTime<FixedOffset>> {
    let Some(text) = env::var_os("BOND_NOW").filter(|text| !text.is_empty()) else {
        let now = zone::local(zone, Utc::now().naive_utc());
        return Some(now).filter(is_writable).ok_or_else(|| {
            Error::io(
                "could not use the clock of this machine: it is not between the years 0 and 9999",
            )
        });
    };
    let text = text.to_string_lossy();
    DateTime::parse_from_rfc3339(&text)
        .map(|instant| zone::local(zone, instant.naive_utc()))
        .ok()
        .filter(is_writable)
        .ok_or_else(|| {
            Error::usage(format!("could not understand BOND_NOW: {text:?}"))
                .hinted("it takes a moment of RFC 3339 such as 2026-11-22T21:15:00+01:00")
        })
}

/// Whether TOML can say when that is: it writes years in four digits.
fn is_writable(now: &DateTime<FixedOffset>) -> bool {
    (0..=9999).contains(&now.year())
}
