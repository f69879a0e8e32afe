//! Keeps entries that are forgotten during an edit from coming back with the edited text.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::batch::EntryChange;
use super::note_file::NoteFile;
use super::secret::Secret;
use super::{Store, paths};
use crate::journal::{edit, entry_span};

/// The file beside an edited text that has the ids of entries forgotten meanwhile.
const FORGOTTEN: &str = "forgotten";

/// Tells whoever edits the note in a folder that entries were forgotten.
pub(super) fn tell(folder: &Path, ids: &BTreeSet<String>) -> io::Result<()> {
    let path = folder.join(FORGOTTEN);
    let mut all = told(&path);
    all.extend(ids.iter().cloned());
    match fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = paths::private().write(true).create_new(true).open(&path)?;
    file.write_all(&serde_json::to_vec(&all).unwrap_or_default())
}

fn told(path: &Path) -> BTreeSet<String> {
    let text = fs::read(path).unwrap_or_default();
    serde_json::from_slice(&text).unwrap_or_default()
}

impl NoteFile {
    /// The ids of entries that were forgotten since the note was written.
    #[must_use]
    pub fn told(&self) -> BTreeSet<String> {
        told(&self.path().with_file_name(FORGOTTEN))
    }
}

/// The entries of a text that were forgotten since an editor opened it.
#[derive(Debug)]
pub struct Forgotten {
    ids: Vec<String>,
    secret: Secret,
    /// Whether the text that the editor opened had the entries.
    is_known: bool,
}

impl Store {
    /// The forgotten entries of a text that an editor opened as `base`, given the ids that its note was `told`; `None`
    /// if there are none that are not in `journal` anyway.
    #[must_use]
    pub fn forgotten(
        &self,
        told: &BTreeSet<String>,
        base: &[u8],
        journal: &[u8],
    ) -> Option<Forgotten> {
        let all: Vec<&str> = told.iter().map(String::as_str).collect();
        // Notes of other journals are told too, and there the id may be that of another entry.
        let there = entry_span::find_all(journal, &all);
        let gone = all.into_iter().filter(|id| !there.contains_key(id));
        let gone: Vec<&str> = gone.collect();
        if gone.is_empty() {
            return None;
        }
        let found = entry_span::find_all(base, &gone).into_iter();
        let lines = found.flat_map(|(id, places)| places.into_iter().map(move |place| (id, place)));
        let changes: Vec<EntryChange> = lines
            .filter_map(|(id, place)| Some(EntryChange::added(id, &place.line(base)?)))
            .collect();
        let ids: Vec<String> = gone.into_iter().map(str::to_owned).collect();
        let mut secret = Secret::of(&ids);
        secret.learn(&changes.iter().collect::<Vec<_>>(), journal);
        Some(Forgotten {
            ids,
            secret,
            is_known: !changes.is_empty(),
        })
    }
}

impl Forgotten {
    /// Whether the entry with this id is forgotten.
    #[must_use]
    pub fn is(&self, id: &str) -> bool {
        self.ids.iter().any(|gone| gone == id)
    }

    /// The text without the entries; `None` if it still has their words elsewhere.
    #[must_use]
    pub fn entries_out_of(&self, text: &[u8]) -> Option<Vec<u8>> {
        let ids: Vec<&str> = self.ids.iter().map(String::as_str).collect();
        let found = entry_span::find_all(text, &ids).into_values().flatten();
        let splices: Vec<_> = found.flat_map(|place| place.splices(text, None)).collect();
        let (text, _) = edit::apply_all(text, &splices);
        (!self.secret.is_in(&text)).then_some(text)
    }

    /// The text without any line that has their words; `None` if their words are not known.
    #[must_use]
    pub fn lines_out_of(&self, text: &[u8]) -> Option<Vec<u8>> {
        self.is_known.then(|| self.secret.without_lines(text))
    }
}
