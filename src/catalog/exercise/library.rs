//! All exercises at hand: those that come with bond, and the user's own, which come first.

use bond_core::sort;
use std::path::Path;

use super::index::OUTLINES;
use super::outline::Outline;
use super::read::read;
use super::references::References;
use super::schema::Exercise;
use crate::catalog::practice::{self, Candidate, Lookup, Nearest};
use crate::context::Context;
use crate::error::{Error, Result, shown};
use crate::journal::{Header, Problem};
use crate::store::files;

/// The exercises that can be listed, shown and started.
#[derive(Debug, Default)]
pub struct Library {
    /// What is wrong with files of the user's own, a sentence each; the rest is there all the same.
    pub warnings: Vec<String>,
    /// Those of them that say that a file or folder can't be read at all.
    pub unread: Vec<String>,
    known: References,
    own: Vec<Exercise>,
    files: Vec<Examined>,
}

/// A file and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examined {
    /// What it is called in messages: its path, or the path in bond where it comes with it.
    pub path: String,
    /// Whether it is the user's own.
    pub own: bool,
    /// What is wrong, in the order of the file.
    pub problems: Vec<Problem>,
}

impl Library {
    /// The library of whoever runs bond; exercises may be of the practices that `header` knows.
    #[must_use]
    pub fn of(context: &Context, header: &Header) -> Self {
        let folder = context
            .folder
            .as_deref()
            .map(|folder| folder.join("exercises"));
        let (paths, trouble) = match folder.as_deref().map(files::below) {
            None => (Vec::new(), None),
            Some(Ok(paths)) => (paths, None),
            Some(Err(error)) => (Vec::new(), Some(error.message)),
        };
        let mut library = Self {
            warnings: trouble.iter().cloned().collect(),
            unread: trouble.into_iter().collect(),
            known: References {
                slugs: OUTLINES.iter().map(|one| one.slug.to_string()).collect(),
                practices: practice::keys()
                    .map(str::to_owned)
                    .chain(header.practices.keys().cloned())
                    .collect(),
            },
            ..Self::default()
        };
        let slugs = paths.iter().map(|path| stem(path));
        library.known.slugs.extend(slugs);
        for path in &paths {
            library.add(path);
        }
        library
    }

    fn add(&mut self, path: &Path) {
        let bytes = match files::bytes(path) {
            Ok(bytes) => bytes.unwrap_or_default(),
            Err(error) => {
                self.unread.push(error.message.clone());
                return self.warnings.push(error.message);
            }
        };
        let mut problems = Vec::new();
        match read(&bytes, &stem(path), &self.known) {
            Ok(exercise)
                if self
                    .own
                    .iter()
                    .any(|other| other.outline.slug == exercise.outline.slug) =>
            {
                let what = format!(
                    "another file is called {:?} too, and comes first",
                    exercise.outline.slug
                );
                problems.push(Problem::at_byte("", 0, 1, what));
            }
            Ok(mut exercise) => {
                exercise.outline.own = true;
                self.own.push(exercise);
            }
            Err(found) => problems = found,
        }
        let path = shown(path);
        if let Some(first) = problems.first() {
            self.warnings.push(left_out(&path, first, problems.len()));
        }
        self.files.push(Examined {
            path,
            own: true,
            problems,
        });
    }

    /// What files may refer to here.
    #[must_use]
    pub fn known(&self) -> &References {
        &self.known
    }

    /// The exercise of this slug, exactly as written; of the built-in ones that one only is read.
    #[must_use]
    pub fn get(&self, slug: &str) -> Option<Exercise> {
        let own = self.own.iter().find(|one| one.outline.slug == slug);
        own.cloned().or_else(|| {
            let mut shipped = practice::exercises().iter();
            let file = shipped.find(|file| file.slug == slug)?;
            read(&file.bytes(), slug, &self.known).ok()
        })
    }

    /// What is known of the exercise of this slug, exactly as written.
    #[must_use]
    pub fn outline(&self, slug: &str) -> Option<&Outline> {
        let own = self.own.iter().map(|one| &one.outline);
        own.chain(OUTLINES).find(|one| one.slug == slug)
    }

    /// What is known of every exercise without reading it, by practice and slug.
    #[must_use]
    pub fn outlines(&self) -> Vec<&Outline> {
        let is_hidden = |slug: &str| self.own.iter().any(|own| own.outline.slug == slug);
        let shipped = OUTLINES.iter().filter(|one| !is_hidden(&one.slug));
        let own = self.own.iter().map(|one| &one.outline);
        let mut all: Vec<&Outline> = own.chain(shipped).collect();
        sort::by_key(&mut all, |one| (&*one.practice, &*one.slug));
        all
    }

    /// The exercise that a word stands for: a slug or a title, the beginning of one, or its place in the whole list.
    ///
    /// # Errors
    ///
    /// When it stands for none, or for several.
    pub fn find(&self, word: &str) -> Result<Exercise> {
        let outline = self.find_outline(word)?;
        self.get(&outline.slug).ok_or_else(|| unknown(word, None))
    }

    /// What is known of the exercise that a word stands for, by the rules of [`Library::find`].
    ///
    /// # Errors
    ///
    /// When it stands for none, or for several.
    pub fn find_outline(&self, word: &str) -> Result<&Outline> {
        let all = self.outlines();
        let of = |slug: &str| all.iter().copied().find(|one| one.slug == slug);
        let place = word
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1));
        let exact = of(word).or_else(|| all.get(place?).copied());
        if let Some(found) = exact {
            return Ok(found);
        }
        let candidates: Vec<Candidate<'_>> = all.iter().map(|one| one.candidate()).collect();
        match practice::find_known(word, &candidates) {
            Lookup::Found(slug) => of(slug).ok_or_else(|| unknown(word, None)),
            Lookup::Ambiguous(slugs) => Err(Error::usage(format!(
                "could not tell which exercise {word:?} is: {}",
                slugs.join(", ")
            ))
            .hinted("type more of the name")),
            Lookup::Unknown { nearest } => Err(unknown(word, nearest)),
        }
    }

    /// Every file with what is wrong with it, the user's own before those of bond.
    #[must_use]
    pub fn examined(&self) -> Vec<Examined> {
        let shipped = practice::exercises().iter().map(|file| Examined {
            path: format!("exercises/{}/{}.toml", file.practice, file.slug),
            own: false,
            problems: read(&file.bytes(), file.slug, &self.known)
                .err()
                .unwrap_or_default(),
        });
        self.files.iter().cloned().chain(shipped).collect()
    }

    /// A file that need not belong to the library.
    ///
    /// # Errors
    ///
    /// When there is none, or it can't be read.
    pub fn examine(&self, path: &Path) -> Result<Examined> {
        let shown = shown(path);
        let bytes = files::bytes(path)?
            .ok_or_else(|| Error::io(format!("could not read {shown}: there is no such file")))?;
        let name = stem(path);
        let mut known = self.known.clone();
        known.slugs.insert(name.clone());
        Ok(Examined {
            path: shown,
            own: true,
            problems: read(&bytes, &name, &known).err().unwrap_or_default(),
        })
    }
}

impl Outline {
    /// How it can be found by name.
    fn candidate(&self) -> Candidate<'_> {
        Candidate {
            archived: false,
            key: &self.slug,
            name: &self.title,
            aliases: Vec::new(),
            own: self.own,
        }
    }
}

fn unknown(word: &str, nearest: Option<Nearest<'_>>) -> Error {
    let guess = nearest.map_or_else(String::new, |nearest| format!(": did you mean {nearest}?"));
    Error::usage(format!("could not find the exercise {word:?}{guess}"))
        .hinted("'bond exercise list' shows all")
}

fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

fn left_out(path: &str, first: &Problem, problems: usize) -> String {
    let more = match problems {
        1 => String::new(),
        2 => ", and 1 thing more".to_owned(),
        more => format!(", and {} things more", more - 1),
    };
    format!(
        "{path}:{}:{}: {}{more}; the exercise is left out, and 'bond exercise check' explains",
        first.line, first.column, first.what
    )
}
