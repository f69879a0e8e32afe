//! Finds files that depend on each other, so that none of them can be read first.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{How, Named, Source, Use};

/// Every set of files that all depend on each other, by their paths; tests are left out.
pub(crate) fn cycles(sources: &[Source]) -> BTreeSet<Vec<&str>> {
    let house = House::new(sources);
    let needs: Vec<BTreeSet<usize>> = (0..house.files.len())
        .map(|file| house.needs(file))
        .collect();
    let reached: Vec<BTreeSet<usize>> = (0..needs.len()).map(|from| reach(from, &needs)).collect();
    let cycle = |from: usize| {
        let back = reached[from]
            .iter()
            .filter(|to| reached[**to].contains(&from));
        back.map(|file| house.files[*file].path.as_str()).collect()
    };
    let found = (0..needs.len()).map(cycle);
    found
        .filter(|files: &Vec<&str>| !files.is_empty())
        .collect()
}

/// The files, and which of their names lead to other files.
struct House<'s> {
    files: Vec<&'s Source>,
    places: BTreeMap<&'s [String], usize>,
    names: Vec<BTreeMap<String, Vec<String>>>,
}

impl<'s> House<'s> {
    fn new(sources: &'s [Source]) -> Self {
        let is_test = |file: &&Source| file.module.iter().any(|name| name == "tests");
        let files: Vec<&Source> = sources.iter().filter(|file| !is_test(file)).collect();
        let places = files.iter().enumerate();
        let imported = |named: Named| {
            let is_import = named.how != How::Code && !named.is_in_tests;
            Some((named.name, own(named.path).filter(|_| is_import)?))
        };
        Self {
            places: places
                .map(|(place, file)| (&file.module[..], place))
                .collect(),
            names: files
                .iter()
                .map(|file| file.named().into_iter().filter_map(imported).collect())
                .collect(),
            files,
        }
    }

    /// The other files whose code a file needs. It does not need what it only re-exports, and its submodules are parts
    /// of it.
    fn needs(&self, file: usize) -> BTreeSet<usize> {
        let named = self.files[file].named().into_iter();
        let needed = named.filter(|named| named.how != How::PublicUse && !named.is_in_tests);
        let paths = needed.filter_map(|named| own(named.path));
        let owners = paths.filter_map(|path| self.owner(&path));
        let module = &self.files[file].module;
        owners
            .filter(|owner| !self.files[*owner].module.starts_with(module))
            .collect()
    }

    /// The file that a path leads to, through all re-exports.
    fn owner(&self, path: &[String]) -> Option<usize> {
        let mut path = path.to_vec();
        let mut seen = BTreeSet::new();
        loop {
            let mut prefixes = (1..=path.len()).rev();
            let place = |end| Some((*self.places.get(&path[..end])?, end));
            let (file, end) = prefixes.find_map(place)?;
            let handed_on = path.get(end).and_then(|name| self.names[file].get(name));
            let Some(target) = handed_on.filter(|_| seen.insert(path.clone())) else {
                return Some(file);
            };
            path = [target, &path[end + 1..]].concat();
        }
    }
}

fn own(path: Use) -> Option<Vec<String>> {
    match path {
        Use::Own(path) => Some(path),
        Use::Foreign(_) => None,
    }
}

/// Every file that a file needs, directly or through others.
fn reach(from: usize, needs: &[BTreeSet<usize>]) -> BTreeSet<usize> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(next) = open.pop() {
        open.extend(needs[next].iter().filter(|file| reached.insert(**file)));
    }
    reached
}
