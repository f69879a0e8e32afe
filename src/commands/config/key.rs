//! The keys of `bond config`.

/// A setting by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
#[clap(rename_all = "snake_case")]
pub(super) enum SettingKey {
    /// Who entries are with, unless the command line says otherwise
    With,
    /// When to use colour: auto, always, never
    Color,
    /// Initials instead of names, neutral titles and no notes
    Discreet,
    /// The first day of a week
    WeekStarts,
    /// When a day begins, such as 04:00
    DayStarts,
}

impl SettingKey {
    /// All of them, in the order in which they are listed.
    pub(super) const ALL: [Self; 5] = [
        Self::With,
        Self::Color,
        Self::Discreet,
        Self::WeekStarts,
        Self::DayStarts,
    ];

    /// The name on the command line and in the file.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::With => "with",
            Self::Color => "color",
            Self::Discreet => "discreet",
            Self::WeekStarts => "week_starts",
            Self::DayStarts => "day_starts",
        }
    }

    /// Whether it decides what the history means: then it is kept in the journal.
    pub(super) fn is_of_journal(self) -> bool {
        match self {
            Self::With | Self::Color | Self::Discreet => false,
            Self::WeekStarts | Self::DayStarts => true,
        }
    }
}
