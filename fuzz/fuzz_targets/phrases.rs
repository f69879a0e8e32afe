//! Dates, durations, ratings and goals as people type them.
#![no_main]

#[expect(dead_code, reason = "each target asks one thing")]
#[path = "../../tests/checks/mod.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::phrases(bytes));
