//! Remembers which cards were drawn recently, in the state directory, so that they do not come again too soon.
//!
//! A card is kept as a fingerprint of its text, and is not in the journal. Losing the file loses no entry.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Store, lock, paths};
use crate::error::{Doing, Result, shown};

/// How many draws are kept.
const KEPT: usize = 2_000;

/// A card that was drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawn {
    /// The day on which it was drawn.
    pub day: NaiveDate,
    /// The slug of the exercise.
    pub exercise: String,
    /// The keys of the people, in alphabetical order.
    pub with: Vec<String>,
    /// The name of the deck.
    pub deck: String,
    /// The fingerprint of the card.
    pub card: String,
}

impl Store {
    /// The drawn cards, oldest first. What can't be read counts as not drawn.
    #[must_use]
    pub fn drawn(&self) -> Vec<Drawn> {
        let path = self.drawn_path().ok().flatten();
        let text = path.and_then(|path| super::files::read(&path).ok()?);
        let text = text.unwrap_or_default();
        let lines = text.lines();
        lines
            .filter_map(|line| serde_json::from_str(line).ok())
            .collect()
    }

    /// Adds drawn cards. A failure is a warning, since an exercise must not depend on this.
    #[must_use]
    pub fn remember(&self, drawn: &[Drawn]) -> Option<String> {
        if drawn.is_empty() {
            return None;
        }
        let outcome = self.add_drawn(drawn);
        outcome
            .err()
            .map(|error| format!("the same cards may come again soon: {error}"))
    }

    fn add_drawn(&self, drawn: &[Drawn]) -> Result<()> {
        let Some(path) = self.drawn_path()? else {
            return Ok(());
        };
        paths::regular(&path)?;
        paths::make_parent(&path)?;
        let _lock = lock::directory_of(&path, &|| ())?;
        let mut all = self.drawn();
        all.extend_from_slice(drawn);
        let newest = &all[all.len().saturating_sub(KEPT)..];
        let lines = newest
            .iter()
            .filter_map(|one| serde_json::to_string(one).ok());
        let text: String = lines.map(|line| line + "\n").collect();
        let doing = || format!("write {}", shown(&path));
        let temporary = tempfile::NamedTempFile::new_in(paths::directory_of(&path)).doing(doing)?;
        temporary
            .as_file()
            .write_all(text.as_bytes())
            .doing(doing)?;
        fs::rename(
            temporary
                .into_temp_path()
                .keep()
                .map_err(std::io::Error::from)
                .doing(doing)?,
            &path,
        )
        .doing(doing)
    }

    fn drawn_path(&self) -> Result<Option<PathBuf>> {
        Ok(self.state_path("cards", &paths::resolve(&self.path)?))
    }
}
