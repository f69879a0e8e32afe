//! Every entry reads the same with bond's own reader as with the `toml` crate, in generated and mutated files.

use std::ops::Range;

use crate::agree::{Counts, agree};
use crate::bond_side::Bond;
use crate::dice::Dice;
use crate::{generate, mutate};

const FILES: u64 = 10_000;

#[test]
fn bond_reads_every_file_as_the_toml_crate_does() {
    let half = FILES / 2;
    let other = std::thread::spawn(move || run(half..FILES));
    let mut counts = run(0..half);
    counts += other.join().unwrap();
    assert!(counts.valid * 2 >= counts.files, "{counts:?}");
    assert!(counts.broken * 10 >= counts.files, "{counts:?}");
    assert!(counts.torn * 200 >= counts.files, "{counts:?}");
    assert!(counts.repeated * 200 >= counts.files, "{counts:?}");
    assert!(counts.fast * 4 >= counts.entries, "{counts:?}");
    assert!(counts.slow * 4 >= counts.entries, "{counts:?}");
}

fn run(seeds: Range<u64>) -> Counts {
    let mut counts = Counts::default();
    let mut before = generate::file(&mut Dice::new(0)).bytes;
    for seed in seeds {
        let mut dice = Dice::new(seed);
        let made = generate::file(&mut dice);
        let mutated = dice
            .one_in(2)
            .then(|| mutate::file(&mut dice, &made.bytes, &before));
        let bytes = mutated.as_deref().unwrap_or(&made.bytes);
        let bond = Bond::read(bytes);
        if mutated.is_none() {
            assert!(
                bond.seen.fast >= made.canonical,
                "seed {seed}: {} canonical lines, {:?}\n{}",
                made.canonical,
                bond.seen,
                shown(bytes)
            );
        }
        counts += agree(bytes, &bond).unwrap_or_else(|why| {
            panic!("seed {seed}: {why}\n{:?}\n{}", bond.problems, shown(bytes));
        });
        before = made.bytes;
    }
    counts
}

pub(crate) fn shown(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.split_inclusive('\n').map(|line| format!("{line:?}\n"));
    lines.collect()
}
