//! Lists the views that get a compiled reader of their own, because people wait for them.

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
