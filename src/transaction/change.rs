//! What to do with an optional field: keep it, clear it or set it.

/// What to do with an optional field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldChange<T> {
    /// Keep the value.
    Keep,
    /// Clear the field.
    Clear,
    /// Set this value.
    To(T),
}

impl<T: Clone> FieldChange<T> {
    /// The change that a flag with a value and its `--no-` twin ask for. They exclude each other.
    #[must_use]
    pub fn asked(value: Option<T>, clear: bool) -> Self {
        match value {
            _ if clear => Self::Clear,
            Some(value) => Self::To(value),
            None => Self::Keep,
        }
    }

    /// The value after the change.
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
    /// The change that a flag with a text and its `--no-` twin ask for. An empty text clears the field.
    #[must_use]
    pub fn text(value: Option<&str>, clear: bool) -> Self {
        let value = value.map(str::trim);
        Self::asked(value.map(str::to_owned), clear || value == Some(""))
    }
}
