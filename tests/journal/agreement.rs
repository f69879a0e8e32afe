//! Every entry reads the same with bond's own reader as with the `toml` crate, in generated and mutated files.

use std::ops::{AddAssign, Range};

use crate::bond_side::Bond;
use crate::dice::Dice;
use crate::oracle::{self, Verdict};
use crate::{generate, mutate};

const FILES: u64 = 10_000;

/// What the files had in them.
#[derive(Debug, Default)]
struct Counts {
    files: usize,
    valid: usize,
    broken: usize,
    torn: usize,
    repeated: usize,
    entries: usize,
    fast: usize,
    slow: usize,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.files += other.files;
        self.valid += other.valid;
        self.broken += other.broken;
        self.torn += other.torn;
        self.repeated += other.repeated;
        self.entries += other.entries;
        self.fast += other.fast;
        self.slow += other.slow;
    }
}

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

/// Compares what both read.
fn agree(bytes: &[u8], bond: &Bond) -> Result<Counts, String> {
    let repeated = !bond.seen.repeated.is_empty();
    let mut counts = Counts {
        files: 1,
        torn: usize::from(bond.seen.torn.is_some()),
        repeated: usize::from(repeated),
        ..Counts::default()
    };
    let verdict = oracle::read(bytes);
    if repeated && !matches!(verdict, Verdict::Broken(_)) {
        return Err(format!("only bond finds {:?} repeated", bond.seen.repeated));
    }
    // A repeated id is the one thing that bond reads and TOML refuses.
    let verdict = match oracle::without(bytes, &bond.seen.repeated) {
        Some(once) if repeated && bond.problems.is_empty() => oracle::read(&once),
        None if bond.problems.is_empty() => return Ok(counts),
        _ => verdict,
    };
    match (verdict, bond.problems.is_empty()) {
        (Verdict::Broken(_), false) => counts.broken = 1,
        (Verdict::Broken(why), true) => return Err(format!("only toml refuses it: {why}")),
        (Verdict::Read(_), false) => return Err("only bond refuses it".to_owned()),
        (Verdict::Read(read), true) => {
            let once = bond.once();
            if once != read.entries {
                return Err(format!(
                    "toml reads\n{:#?}\nbond reads\n{once:#?}",
                    read.entries
                ));
            }
            if bond.header.as_ref() != Ok(&read.header) {
                return Err(format!(
                    "toml reads\n{:#?}\nbond reads\n{:#?}",
                    read.header, bond.header
                ));
            }
            counts.valid = usize::from(!repeated);
            counts.entries = bond.entries.len();
            counts.fast = bond.seen.fast;
            counts.slow = bond.seen.slow;
            if counts.fast + counts.slow != counts.entries {
                return Err(format!("{:?} of {} entries", bond.seen, counts.entries));
            }
        }
    }
    Ok(counts)
}

pub(crate) fn shown(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.split_inclusive('\n').map(|line| format!("{line:?}\n"));
    lines.collect()
}
