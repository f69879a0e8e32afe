//! With whom a practice is usually done, as far as its entries and the preferences say.

use std::collections::BTreeMap;

use chrono::Days;

use crate::context::Context;
use crate::draft::Typed;
use crate::journal::{Header, Kind};
use crate::stats::{LATELY, Ledger, Series};

/// How often in a row something is done with the same people before it is taken to be always done with them.
const ALWAYS: u32 = 3;

/// With whom the practice of each goal without a person is always done of late, by its key.
pub(super) fn companies(ledger: &Ledger, header: &Header) -> BTreeMap<String, Vec<String>> {
    let all_series = ledger.all_series().iter();
    let all = all_series.filter(|series| series.with.is_none());
    all.filter_map(|series| Some((series.practice.clone(), always(series, ledger, header)?)))
        .collect()
}

/// The people with whom the practice of a goal without a person was done each time since it was last done with others or
/// with nobody: at least [`ALWAYS`] times in the last [`LATELY`] days. The sums and days of the ledger tell, without
/// another look at the entries.
fn always(series: &Series, ledger: &Ledger, header: &Header) -> Option<Vec<String>> {
    let companies = ledger.parties(&series.practice);
    let (people, _) = companies.iter().max_by_key(|(_, last)| *last)?;
    let is_archived = |key: &&str| header.is_archived(Kind::Person, key);
    if people.is_empty() || people.iter().any(is_archived) {
        return None;
    }
    let others = companies.iter().filter(|(others, _)| others != people);
    let others = others.filter_map(|(_, last)| last.succ_opt()).max();
    let today = ledger.calendar().today;
    let lately = today.checked_sub_days(Days::new(LATELY.unsigned_abs() - 1));
    let days = series.days().between(others.max(lately)?, today);
    let times: u32 = days.map(|(_, tally)| tally.entries).sum();
    (times >= ALWAYS).then(|| people.iter().map(|key| (*key).to_owned()).collect())
}

/// Those whom 'bond log' would take from the preferences, as far as the journal knows them.
pub(super) fn preferred(practice: &str, header: &Header, context: &Context) -> Vec<String> {
    let typed = Typed {
        practice,
        with: &[],
        alone: false,
        when: None,
        new: false,
    };
    let Ok(draft) = typed.resolve(context, header) else {
        return Vec::new();
    };
    let is_known = |key: &&str| !draft.new_people.iter().any(|(new, _)| new == key);
    let people = draft.entry.with.iter().filter(is_known);
    people.map(str::to_owned).collect()
}
