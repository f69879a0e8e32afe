//! A time zone: which offset from UTC it has at an instant, and at which instants its clocks show a time.

use bond_core::sort;
use chrono::{DateTime, FixedOffset, NaiveDateTime, Offset, Utc};
use tz::timezone::{LocalTimeType, Transition, TransitionRule};
use tz::{TimeZone, TimeZoneSettings};

/// Seconds that an offset lies below, so that a journal can say it in hours and minutes.
const DAY: i32 = 24 * 60 * 60;

/// Letters that POSIX asks of the name of a zone at least.
const NAME_MIN: usize = 3;

/// What a zone knows. Only the first question has to be answered exactly; what a clock shows follows from it.
pub trait Zone {
    /// The offset that is in force at an instant, given in UTC.
    fn offset_at(&self, instant: NaiveDateTime) -> FixedOffset;

    /// Every offset that a wall-clock time may have, and perhaps others too.
    fn offsets(&self, wall_clock: NaiveDateTime) -> Vec<FixedOffset>;
}

/// An instant as the clocks of the zone show it.
#[must_use]
pub fn local(zone: &dyn Zone, instant: NaiveDateTime) -> DateTime<FixedOffset> {
    DateTime::from_naive_utc_and_offset(instant, zone.offset_at(instant))
}

/// The instants at which the clocks show a time, the earliest first: none where they leave the time out, and several
/// where they go back.
#[must_use]
pub fn instants(zone: &dyn Zone, wall_clock: NaiveDateTime) -> Vec<DateTime<FixedOffset>> {
    let mut offsets = zone.offsets(wall_clock);
    sort::by_key(&mut offsets, |offset| {
        std::cmp::Reverse(offset.local_minus_utc())
    });
    offsets.dedup();
    let instants = offsets.into_iter().filter_map(|offset| {
        let instant = wall_clock.checked_sub_offset(offset)?;
        (zone.offset_at(instant) == offset).then(|| local(zone, instant))
    });
    instants.collect()
}

/// A zone of a file or of a POSIX text, whose offsets all lie below a day.
#[derive(Debug)]
pub struct Rules {
    zone: TimeZone,
    /// Those that the zone has at any time.
    offsets: Vec<FixedOffset>,
    /// What holds after the last change where nothing says how it goes on.
    last: FixedOffset,
}

impl Rules {
    /// UTC.
    #[must_use]
    pub fn utc() -> Self {
        Self {
            zone: TimeZone::utc(),
            offsets: vec![Utc.fix()],
            last: Utc.fix(),
        }
    }

    /// The zone that a file of the zone database describes.
    ///
    /// # Errors
    ///
    /// Why it can't be used, in lower case and without a full stop.
    pub fn of_file(bytes: &[u8]) -> Result<Self, String> {
        let zone = TimeZone::from_tz_data(bytes).map_err(|error| error.to_string())?;
        Self::of(zone)
    }

    /// The zone that a text such as `CET-1CEST,M3.5.0,M10.5.0/3` describes.
    ///
    /// # Errors
    ///
    /// As [`Rules::of_file`].
    pub fn of_text(text: &str) -> Result<Self, String> {
        let settings = TimeZoneSettings::new(&[], |_| Err("a text is no file".into()));
        let zone = settings.parse_posix_tz(text);
        let zone = zone.map_err(|_| "there is no such zone".to_owned())?;
        let is_short = |kind: &LocalTimeType| kind.time_zone_designation().len() < NAME_MIN;
        if zone.as_ref().local_time_types().iter().any(is_short) {
            return Err(format!("a zone has a name of {NAME_MIN} letters or more"));
        }
        Self::of(zone)
    }

    fn of(zone: TimeZone) -> Result<Self, String> {
        let rules = zone.as_ref();
        let coming = match rules.extra_rule() {
            None => Vec::new(),
            Some(TransitionRule::Fixed(kind)) => vec![*kind],
            Some(TransitionRule::Alternate(rule)) => vec![*rule.std(), *rule.dst()],
        };
        let kinds = rules.local_time_types();
        let offsets = kinds.iter().chain(&coming).map(offset);
        let offsets = offsets.collect::<Option<Vec<_>>>();
        let offsets = offsets.ok_or("its clocks are a day or more away from UTC")?;
        let newest = rules.transitions().last();
        let newest = newest.map_or(0, Transition::local_time_type_index);
        let last = *offsets.get(newest).ok_or("it has no time")?;
        Ok(Self {
            zone,
            offsets,
            last,
        })
    }
}

impl Zone for Rules {
    fn offset_at(&self, instant: NaiveDateTime) -> FixedOffset {
        let seconds = instant.and_utc().timestamp();
        let kind = self.zone.find_local_time_type(seconds);
        kind.ok().and_then(offset).unwrap_or(self.last)
    }

    fn offsets(&self, _: NaiveDateTime) -> Vec<FixedOffset> {
        self.offsets.clone()
    }
}

fn offset(kind: &LocalTimeType) -> Option<FixedOffset> {
    let seconds = kind.ut_offset();
    FixedOffset::east_opt(seconds).filter(|_| seconds.abs() < DAY)
}

#[cfg(test)]
mod tests;
