//! What must hold for any bytes. `tests/anything` asks it of files that are made by the dice, and `fuzz/` of what a
//! fuzzer finds; each check panics where it does not hold.

pub(crate) mod answer;
pub(crate) mod desk;
mod files;
mod odd;
pub(crate) mod told;
mod words;

pub(crate) use files::{append, change, mend, views};
pub(crate) use odd::{config, exercise};
pub(crate) use words::{names, phrases, render};
