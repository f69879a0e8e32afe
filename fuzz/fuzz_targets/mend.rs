//! Any journal mended, torn tails too, and mended again.
#![no_main]

#[expect(dead_code, reason = "each target asks one thing")]
#[path = "../../tests/checks/mod.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::mend(bytes));
