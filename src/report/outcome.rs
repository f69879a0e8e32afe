//! What a command comes back with.

use super::Report;

/// What a command comes back with.
pub enum Outcome {
    /// An answer in typed cells.
    Report(Report),
    /// Text that is printed as it is, such as a completion script.
    Text(String),
}
