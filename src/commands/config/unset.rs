//! `bond config unset`: goes back to the default.

use super::change::{self, change};
use super::key::SettingKey;
use super::setting::SettingValue;
use crate::context::Context;
use crate::error::Result;
use crate::report::Report;

/// Takes it out.
pub(super) fn run(key: SettingKey, context: &Context) -> Result<Report> {
    let value = SettingValue::default_of(key);
    let changed = change(key, None, context)?;
    let said = if changed.changed {
        format!("{} is {} again, the default", key.name(), value.said())
    } else {
        format!(
            "{} is not set: it is {}, the default",
            key.name(),
            value.said()
        )
    };
    Ok(change::report(key, &value, said, &changed, context))
}
