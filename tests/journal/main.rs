//! The journal's format: read, written and changed as the design promises.

#[cfg(test)]
mod agree;
#[cfg(test)]
mod agreement;
#[cfg(test)]
mod bond_side;
#[cfg(test)]
mod both;
#[cfg(test)]
mod dice;
#[cfg(test)]
mod edits;
#[cfg(test)]
mod generate;
#[cfg(test)]
mod halves;
#[cfg(test)]
mod mutate;
#[cfg(test)]
mod oracle;
#[cfg(test)]
mod plain;
#[cfg(test)]
mod problems;
#[cfg(test)]
mod renames;
#[cfg(test)]
mod sums;
#[cfg(test)]
mod torn;
#[cfg(test)]
mod writing;
