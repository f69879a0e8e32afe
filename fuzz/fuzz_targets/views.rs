//! Every view of any journal, in every format.
#![no_main]

#[expect(dead_code, reason = "each target asks one thing")]
#[path = "../../tests/checks/mod.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::views(bytes));
