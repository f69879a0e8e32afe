//! Any preferences, read and changed.
#![no_main]

#[expect(dead_code, reason = "each target asks one thing")]
#[path = "../../tests/checks/mod.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::config(bytes));
