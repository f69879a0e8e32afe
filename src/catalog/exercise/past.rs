//! What a suggestion looks back on.

use std::collections::{BTreeSet, HashMap};

use chrono::{Days, NaiveDate};

use super::library::Library;
use super::suggest::{BALANCE, Companion, Past};
use crate::catalog::names::Names;
use crate::journal::Header;
use crate::stats::{Ledger, Recall};

/// Gathers what a suggestion looks back on, and hands every entry on to `inner`.
#[must_use]
pub fn recall<V>(inner: V, header: &Header, today: NaiveDate) -> Recall<V> {
    let days = Days::new(BALANCE.unsigned_abs() - 1);
    let since = today.checked_sub_days(days).unwrap_or(today);
    let practices = Names::new(header).practices().into_iter();
    let touching: HashMap<_, _> = practices
        .map(|one| {
            let touches = one.touches();
            (one.key, touches)
        })
        .collect();
    Recall::new(inner, (since, today), header.day_starts, touching)
}

/// What was done as far as `recall` has seen it; `ledger` has seen the same entries. For the people with the keys `due` a
/// goal is due.
#[must_use]
pub fn past<V>(
    recall: &Recall<V>,
    library: &Library,
    header: &Header,
    ledger: &Ledger,
    due: &BTreeSet<&str>,
) -> Past {
    let names = Names::new(header);
    let sums: HashMap<_, _> = ledger.people().into_iter().collect();
    let last = |key: &str| sums.get(key).and_then(|sums| sums.last);
    let known = header.people.iter().filter(|(_, person)| !person.archived);
    let people = known.map(|(key, person)| Companion {
        key: key.clone(),
        name: names.person_name(key),
        relation: person.relation,
        last: last(key),
        due: due.contains(key.as_str()),
    });
    let all = library.outlines().into_iter();
    let paused = all.map(|one| &*one.practice).filter(|practice| {
        let mut pauses = header.pauses.iter();
        pauses.any(|pause| pause.is_for(practice) && pause.days().holds(recall.today()))
    });
    let archived = header.practices.iter().filter(|(_, own)| own.archived);
    let logged = ledger.practices().into_iter().map(|(key, _)| key);
    let aimed_at = header.goals.iter().map(|goal| goal.practice.as_str());
    Past {
        known: logged.chain(aimed_at).map(str::to_owned).collect(),
        archived: archived.map(|(key, _)| key.clone()).collect(),
        paused: paused.map(str::to_owned).collect(),
        today: recall.today(),
        kinds: recall.kinds(),
        is_new: recall.is_new(),
        people: people.collect(),
        done: recall.done().clone(),
    }
}
