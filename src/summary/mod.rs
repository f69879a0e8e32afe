//! Summaries of days in a row: a week, a month, a year.

pub mod review;
pub mod week;
