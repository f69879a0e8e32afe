//! A promise, what was measured, and whether it is kept.

/// One line of the table.
pub(crate) struct Verdict {
    promise: String,
    figure: String,
    limit: String,
    kept: bool,
}

/// What a figure counts.
#[derive(Clone, Copy)]
pub(crate) enum Unit {
    /// More than the other by that much.
    Milliseconds,
    /// That many times the other.
    Times,
    /// Millions of bytes.
    Megabytes,
}

impl Unit {
    fn say(self, value: f64) -> String {
        match self {
            Self::Milliseconds => format!("+{value:.2} ms"),
            Self::Times => format!("{value:.2}x"),
            Self::Megabytes => format!("{value:.2} MB"),
        }
    }
}

impl Verdict {
    /// Judges a figure; none means that the command is not there, which keeps no promise.
    pub(crate) fn new(
        promise: impl Into<String>,
        figure: Option<f64>,
        limit: f64,
        unit: Unit,
    ) -> Self {
        Self {
            promise: promise.into(),
            figure: figure.map_or_else(|| "did not run".to_owned(), |figure| unit.say(figure)),
            limit: unit.say(limit),
            kept: figure.is_some_and(|figure| figure <= limit),
        }
    }

    pub(crate) fn is_kept(&self) -> bool {
        self.kept
    }
}

/// Prints the table.
pub(crate) fn print(verdicts: &[Verdict]) {
    println!("{:<58}{:>12}{:>12}  verdict", "promise", "figure", "limit");
    for one in verdicts {
        let verdict = if one.kept { "kept" } else { "BROKEN" };
        println!(
            "{:<58}{:>12}{:>12}  {verdict}",
            one.promise, one.figure, one.limit
        );
    }
}
