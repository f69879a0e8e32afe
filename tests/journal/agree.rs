//! Compares what bond's own reader and the `toml` crate read from a file.

use std::ops::AddAssign;

use crate::bond_side::Bond;
use crate::oracle::{self, Verdict};

/// What the files contained.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    pub(crate) files: usize,
    pub(crate) valid: usize,
    pub(crate) broken: usize,
    pub(crate) torn: usize,
    pub(crate) repeated: usize,
    pub(crate) entries: usize,
    pub(crate) fast: usize,
    pub(crate) slow: usize,
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

/// Compares what both readers read.
pub(crate) fn agree(bytes: &[u8], bond: &Bond) -> Result<Counts, String> {
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
    // Only a repeated id is read by bond and refused by TOML.
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
