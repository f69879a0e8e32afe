//! Reads a source file: where it is among the modules, and which paths it names.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::tokens::{is_name, tokens};

/// A file below `src/`.
pub(crate) struct Source {
    /// The path below `src/`, such as `commands/log.rs`.
    pub(crate) path: String,
    /// The path of its module: `["commands", "log"]`.
    pub(crate) module: Vec<String>,
    pub(crate) text: String,
}

/// A path that a file names, starting from the root.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Use {
    /// In one of bond's own crates.
    Own(Vec<String>),
    /// In another crate, or a single name.
    Foreign(Vec<String>),
}

/// A path and how a file names it.
pub(crate) struct Named {
    pub(crate) path: Use,
    /// Its name in the file: the last name of the path, or the name after `as`.
    pub(crate) name: String,
    pub(crate) how: How,
    /// Whether it is in a module with a body, as tests are.
    pub(crate) is_in_tests: bool,
}

/// Where a path is named.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum How {
    /// In the code.
    Code,
    /// In a `use`.
    Use,
    /// In a `use` that re-exports it.
    PublicUse,
}

impl How {
    fn at(tokens: &[String], place: usize) -> Self {
        let before = |back: usize| place.checked_sub(back).map_or("", |at| &tokens[at]);
        match (before(1), before(2)) {
            ("use", "pub" | ")") => Self::PublicUse,
            ("use", _) => Self::Use,
            _ => Self::Code,
        }
    }
}

/// A path at the end of a branch of a `use`.
struct Leaf {
    path: Vec<String>,
    name: String,
}

/// Every source file below a directory.
pub(crate) fn below(root: &Path) -> Vec<Source> {
    let mut found = Vec::new();
    let mut open = vec![root.to_path_buf()];
    while let Some(directory) = open.pop() {
        for entry in fs::read_dir(&directory).expect("a directory of src") {
            let path = entry.expect("an entry of src").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root).expect("a path below src");
                let name: Vec<_> = name.iter().map(|part| part.to_string_lossy()).collect();
                let text = fs::read_to_string(&path).expect("a source file");
                found.push(Source::new(&name.join("/"), &text));
            }
        }
    }
    found
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        // The crate in `core/` is treated as if its modules were next to all others.
        let stem = path.strip_prefix("core/").unwrap_or(path);
        let stem = stem.trim_end_matches(".rs").trim_end_matches("/mod");
        Self {
            path: path.to_owned(),
            module: stem.split('/').map(str::to_owned).collect(),
            text: text.to_owned(),
        }
    }

    /// Every path that the code names, without comments and strings.
    pub(crate) fn uses(&self) -> BTreeSet<Use> {
        self.named().into_iter().map(|named| named.path).collect()
    }

    /// Every path, with where it is named.
    pub(crate) fn named(&self) -> Vec<Named> {
        let tokens = tokens(&self.text);
        let mut inline = Inline::default();
        let children = children(&tokens);
        let mut named = Vec::new();
        for (place, token) in tokens.iter().enumerate() {
            inline.step(&tokens, place);
            if is_name(token) && begins_a_path(&tokens, place) {
                let mut leaves = Vec::new();
                branch(&tokens, place, &[], &mut leaves);
                let how = How::at(&tokens, place);
                named.extend(leaves.into_iter().map(|leaf| Named {
                    path: self.rooted(leaf.path, &inline.names, &children),
                    name: leaf.name,
                    how,
                    is_in_tests: !inline.names.is_empty(),
                }));
            }
        }
        named
    }

    /// The path from the root. `inline` are the modules within the file around the path, and `children` the submodules
    /// of the file.
    fn rooted(&self, path: Vec<String>, inline: &[String], children: &BTreeSet<&str>) -> Use {
        let is_program = self.path == "main.rs";
        let mut here = match self.path.as_str() {
            "main.rs" | "lib.rs" | "core/lib.rs" => Vec::new(),
            _ => self.module.clone(),
        };
        here.extend_from_slice(inline);
        let mut rest = path.as_slice();
        match rest[0].as_str() {
            "crate" | "bond_core" => here.clear(),
            "bond" if is_program => here.clear(),
            "self" | "super" => {}
            name if inline.is_empty() && children.contains(name) => {}
            _ => return Use::Foreign(path),
        }
        while let Some((first, others)) = rest.split_first() {
            match first.as_str() {
                "super" => drop(here.pop()),
                "crate" | "bond_core" | "self" => {}
                "bond" if is_program && here.is_empty() => {}
                _ => break,
            }
            rest = others;
        }
        here.extend_from_slice(rest);
        Use::Own(here)
    }
}

/// The modules with a body that are open at a place in a file.
#[derive(Default)]
struct Inline {
    names: Vec<String>,
    depths: Vec<usize>,
    depth: usize,
}

impl Inline {
    fn step(&mut self, tokens: &[String], place: usize) {
        match tokens[place].as_str() {
            "{" => {
                self.depth += 1;
                if place >= 2 && tokens[place - 2] == "mod" {
                    self.names.push(tokens[place - 1].clone());
                    self.depths.push(self.depth);
                }
            }
            "}" => {
                if self.depths.last() == Some(&self.depth) {
                    self.names.pop();
                    self.depths.pop();
                }
                self.depth = self.depth.saturating_sub(1);
            }
            _ => {}
        }
    }
}

/// The submodules that have their own files.
fn children(tokens: &[String]) -> BTreeSet<&str> {
    let declared = tokens
        .windows(3)
        .filter(|three| three[0] == "mod" && three[2] == ";");
    declared.map(|three| three[1].as_str()).collect()
}

/// Whether a name starts a path, or is the only name of a `use`.
fn begins_a_path(tokens: &[String], place: usize) -> bool {
    let at = |place: usize| tokens.get(place).map(String::as_str);
    let is_inside = place >= 2 && at(place - 1) == Some("::") && is_name(&tokens[place - 2]);
    let is_used = place >= 1 && at(place - 1) == Some("use");
    !is_inside && (is_used || at(place + 1) == Some("::"))
}

/// Follows all branches of a path from the name at `place`; gives the place after it.
fn branch(tokens: &[String], place: usize, before: &[String], leaves: &mut Vec<Leaf>) -> usize {
    let at = |place: usize| tokens.get(place).map_or("", String::as_str);
    let mut path = before.to_vec();
    path.push(at(place).to_owned());
    match (at(place + 1), at(place + 2)) {
        ("::", "{") => {
            let mut next = place + 3;
            while !matches!(at(next), "}" | "") {
                next = if is_name(at(next)) || at(next) == "*" {
                    branch(tokens, next, &path, leaves)
                } else {
                    next + 1
                };
            }
            next + 1
        }
        ("::", name) if is_name(name) || name == "*" => branch(tokens, place + 2, &path, leaves),
        (after, name) => {
            let renamed = after == "as" && is_name(name);
            let name = if renamed { name } else { at(place) }.to_owned();
            leaves.push(Leaf { path, name });
            place + if renamed { 3 } else { 1 }
        }
    }
}
