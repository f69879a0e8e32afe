//! bond's reader against the `toml` crate: every file reads the same with both.
#![no_main]

#[path = "../../tests/journal/agree.rs"]
mod agree;
#[expect(dead_code, reason = "the tests look at more of it")]
#[path = "../../tests/journal/bond_side.rs"]
mod bond_side;
#[path = "../../tests/journal/oracle.rs"]
mod oracle;
#[path = "../../tests/journal/plain.rs"]
mod plain;
#[path = "../../tests/journal/torn.rs"]
mod torn;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let bond = bond_side::Bond::read(bytes);
    if let Err(why) = agree::agree(bytes, &bond) {
        panic!("{why}\n{:?}", bond.problems);
    }
});
