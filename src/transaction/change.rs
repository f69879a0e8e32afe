//! What becomes of a value that may be left out.

/// What is to become of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldChange<T> {
    /// It stays.
    Keep,
    /// It goes.
    Clear,
    /// It becomes this.
    To(T),
}

impl<T: Clone> FieldChange<T> {
    /// What a flag with a value and its `--no-` twin ask for: they exclude each other.
    #[must_use]
    pub fn asked(value: Option<T>, clear: bool) -> Self {
        match value {
            _ if clear => Self::Clear,
            Some(value) => Self::To(value),
            None => Self::Keep,
        }
    }

    /// What the value is after it.
    #[must_use]
    pub fn of(&self, old: Option<&T>) -> Option<T> {
        match self {
            Self::Keep => old.cloned(),
            Self::Clear => None,
            Self::To(new) => Some(new.clone()),
        }
    }
}

impl FieldChange<String> {
    /// The same as [`FieldChange::asked`] for a text, of which an empty one is none.
    #[must_use]
    pub fn text(value: Option<&str>, clear: bool) -> Self {
        let value = value.map(str::trim);
        Self::asked(value.map(str::to_owned), clear || value == Some(""))
    }
}
