//! Changes to a journal: only the intended bytes change, and everything else reads as before.

use bond::journal::edit::{self, Splice};
use bond::journal::layout::{self, Layout};
use bond::journal::table::{self, Which};
use bond::journal::{Entry, write};

use crate::agreement::shown;
use crate::bond_side::Bond;
use crate::dice::Dice;
use crate::generate;
use crate::oracle::{self, Read, Verdict};

const FILES: u64 = 400;
const MARK: &[u8] = b"\xef\xbb\xbf";

/// A valid journal and its content.
struct Journal {
    bytes: Vec<u8>,
    read: Read,
}

impl Journal {
    fn new(bytes: Vec<u8>) -> Option<Self> {
        match oracle::read(&bytes) {
            Verdict::Read(read) if Bond::read(&bytes).seen.torn.is_none() => {
                Some(Self { bytes, read })
            }
            _ => None,
        }
    }

    /// The journal after a change. Both readers must agree on it.
    fn with(&self, splice: &Splice) -> Self {
        let bytes = splice.apply(&self.bytes);
        let kept = (
            &self.bytes[..splice.cut.start],
            &self.bytes[splice.cut.end..],
        );
        assert!(
            bytes.starts_with(kept.0) && bytes.ends_with(kept.1),
            "{splice:?}"
        );
        assert_eq!(bytes.starts_with(MARK), self.bytes.starts_with(MARK));
        if is_crlf(&self.bytes) {
            assert!(is_crlf(&bytes), "{splice:?}\n{}", shown(&bytes));
        }
        let Some(changed) = Self::new(bytes.clone()) else {
            panic!(
                "{splice:?} breaks\n{}\nwhich becomes\n{}",
                shown(&self.bytes),
                shown(&bytes)
            );
        };
        assert_eq!(Bond::read(&bytes).header.as_ref(), Ok(&changed.read.header));
        assert_eq!(Bond::read(&bytes).once(), changed.read.entries);
        changed
    }

    fn head(&self) -> &str {
        std::str::from_utf8(&self.bytes[..Layout::of(&self.bytes).head_end]).unwrap()
    }

    /// Whether entries are in `log = { }` or in `log.x.at`, after which there can be no `[log]`.
    fn has_closed_log(&self) -> bool {
        self.head().contains("log = {") || self.head().contains("log.odd")
    }
}

fn is_crlf(bytes: &[u8]) -> bool {
    let newlines: Vec<usize> = (0..bytes.len())
        .filter(|&place| bytes[place] == b'\n')
        .collect();
    !newlines.is_empty()
        && newlines
            .iter()
            .all(|&place| place > 0 && bytes[place - 1] == b'\r')
}

fn journals() -> impl Iterator<Item = Journal> {
    (1_000_000..1_000_000 + FILES)
        .filter_map(|seed| Journal::new(generate::file(&mut Dice::new(seed)).bytes))
}

fn new_lines() -> Vec<String> {
    let at = bond::journal::At::day("2026-11-23".parse().unwrap());
    let mut entry = Entry::new(at, "forgiveness");
    entry.note = Some("two\nlines, \"quoted\" \\ \u{7f}".into());
    vec![
        write::line("zzzzzzz1", &entry),
        write::line("zzzzzzz2", &Entry::new(at, "appreciation")),
    ]
}

#[test]
fn new_entries_are_added_and_all_others_stay() {
    let lines = new_lines();
    for journal in journals().filter(|journal| !journal.has_closed_log()) {
        let changed = journal.with(&edit::add_entries(&journal.bytes, &lines));
        let mut entries = changed.read.entries;
        for id in ["zzzzzzz1", "zzzzzzz2"] {
            assert!(entries.remove(id).is_some(), "{}", shown(&changed.bytes));
        }
        assert_eq!(entries, journal.read.entries);
        assert_eq!(changed.read.header, journal.read.header);
    }
}

#[test]
fn a_new_table_is_added_and_the_others_are_unchanged() {
    for journal in journals() {
        let changed = journal.with(&edit::add_table(
            &journal.bytes,
            "[person.newcomer]\nname = \"New\"\n",
        ));
        let mut header = changed.read.header;
        let before = header.people.len();
        header
            .people
            .retain(|(key, name, ..)| key != "newcomer" || name.as_deref() != Some("New"));
        assert_eq!(header.people.len() + 1, before);
        assert_eq!(header, journal.read.header);
        assert_eq!(changed.read.entries, journal.read.entries);
    }
}

#[test]
fn one_value_of_a_person_changes_and_the_others_stay() {
    for journal in journals() {
        for key in ["sam", "mum"] {
            let sam = Which::Person(key.to_owned());
            let splices = ["name", "aliases"]
                .map(|name| (name, table::set(journal.head(), &sam, name, "[\"Sämmy\"]")));
            let [(_, name), (_, aliases)] = splices;
            let Ok(name) = name else {
                assert!(
                    !journal.head().contains(&format!("\n[person.{key}]")),
                    "{name:?}"
                );
                continue;
            };
            let name = Splice {
                put: name.put.replace(['[', ']'], ""),
                ..name
            };
            let renamed = journal.with(&name);
            let changed = renamed
                .read
                .header
                .people
                .iter()
                .zip(&journal.read.header.people);
            for (after, before) in changed {
                let meant =
                    after.0 == key && after.1.as_deref() == Some("Sämmy") && after.3 == before.3;
                assert!(meant || after == before);
            }
            assert_eq!(renamed.read.entries, journal.read.entries);
            let changed = journal.with(&aliases.unwrap()).read.header.people;
            let found = changed.iter().find(|person| person.0 == key).unwrap();
            assert_eq!(found.3, ["Sämmy"]);
        }
    }
}

#[test]
fn a_table_is_removed_and_the_others_stay() {
    let mut removed = 0;
    for journal in journals() {
        let sam = Which::Person("sam".to_owned());
        if let Ok(splices) = table::remove(journal.head(), std::slice::from_ref(&sam)) {
            let splice = splices.into_iter().next().expect("a table that is removed");
            let mut before = journal.read.header.clone();
            before.people.retain(|(key, ..)| key != "sam");
            let changed = journal.with(&splice);
            assert_eq!(changed.read.header, before);
            assert_eq!(changed.read.entries, journal.read.entries);
            removed += 1;
        }
        for place in 0..journal.head().matches("[[pause]]").count() {
            let splices = table::remove(journal.head(), &[Which::Pause(place)]).unwrap();
            let splice = splices.into_iter().next().expect("a table that is removed");
            let mut before = journal.read.header.clone();
            before.pauses.remove(place);
            assert_eq!(journal.with(&splice).read.header, before);
            removed += 1;
        }
    }
    assert!(removed > 40, "{removed}");
}

#[test]
fn the_lines_of_an_entry_are_removed_and_the_others_stay() {
    let mut removed = 0;
    for journal in journals() {
        for id in journal.read.entries.keys().take(3) {
            let Some(cut) = layout::entry_line(&journal.bytes, id) else {
                continue;
            };
            let changed = journal.with(&Splice {
                cut,
                put: String::new(),
            });
            let mut before = journal.read.entries.clone();
            before.remove(id);
            assert_eq!(changed.read.entries, before);
            removed += 1;
        }
    }
    assert!(removed > 300, "{removed}");
}
