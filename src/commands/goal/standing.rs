//! Where a goal stands once it is changed.

use crate::context::Context;
use crate::goals::Standing;
use crate::journal::Header;
use crate::stats::{Filter, Ledger};

/// The journal after a change, as far as it tells how a goal stands.
pub(super) struct After {
    /// The header as it is now.
    pub(super) header: Header,
    /// Where the goal stands; none where the log can't be read.
    pub(super) standing: Option<Standing>,
    /// What is odd.
    pub(super) warnings: Vec<String>,
}

impl After {
    /// Reads it for the goals of one practice and one `with`.
    pub(super) fn read((practice, with): (&str, Option<&str>), context: &Context) -> Self {
        let reading = context.store.read(|header| {
            Ok(Ledger::new(
                header,
                context.today(header),
                Filter::default(),
            ))
        });
        match reading {
            Ok(reading) => {
                let ledger = reading.view;
                let mut all_series = ledger.all_series().iter();
                let series = all_series
                    .find(|series| series.practice == practice && series.with.as_deref() == with);
                Self {
                    standing: series.map(|series| series.judge(ledger.calendar())),
                    warnings: context.store.noticed(&reading.seen),
                    header: reading.header,
                }
            }
            Err(error) => Self {
                header: context.store.header().unwrap_or_default(),
                standing: None,
                warnings: vec![format!("the goal is written, but {}", error.message)],
            },
        }
    }
}
