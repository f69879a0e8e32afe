//! The readers that are built for one visitor each: those of views that people wait for.

use super::{Before, Daily, Evidence, Ledger, Newest, Profile, Recall, WithinDays};
use crate::journal::{ReadError, Reader, Seen, View};

macro_rules! views {
    ($($view:ty),* $(,)?) => {
        $(impl View for $view {
            fn read(&mut self, reader: &mut Reader<'_>) -> Result<Option<Seen>, ReadError> {
                reader.entries(self)
            }
        })*
    };
}

views!(
    Ledger,
    WithinDays<Ledger>,
    Recall<Ledger>,
    Recall<WithinDays<Before<Ledger>>>,
    Profile<Ledger>,
    Daily<Ledger>,
    Evidence<Ledger>,
    Newest,
);
