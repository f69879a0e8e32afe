//! How good the evidence for something is, in the words of files and of the command line.

use std::fmt;

use serde::Deserialize;

/// A grade of evidence, `A` to `D` with `+` or `-`: A a trial of this practice, B of a part of it, C observation, D
/// tradition. The better one is the smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Grade(u8);

/// Every grade, the best first.
const GRADES: [&str; 12] = [
    "A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-",
];

impl Grade {
    /// The lowest one: what is known is tradition.
    pub const LOWEST: Self = Self(11);

    /// The grade that is written so; none where there is no such grade.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        let place = GRADES.iter().position(|grade| *grade == word)?;
        u8::try_from(place).ok().map(Self)
    }

    /// The grade that has so many better ones, 0 for `A+`; from 11 on the lowest.
    #[must_use]
    pub const fn of_rank(rank: u8) -> Self {
        if rank < Self::LOWEST.0 {
            Self(rank)
        } else {
            Self::LOWEST
        }
    }

    /// How many grades are better: 0 for `A+`, 11 for `D-`.
    #[must_use]
    pub fn rank(self) -> u8 {
        self.0
    }

    /// The grade as it is written.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        GRADES[usize::from(self.0)]
    }
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl TryFrom<String> for Grade {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::of(&text)
            .ok_or_else(|| format!("{text:?} is no grade: write A, B, C or D, with + or -"))
    }
}
