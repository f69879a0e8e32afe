//! Renaming a key: every entry and table reads with the new key, and nothing else changes.

use bond::journal::Kind;
use bond::journal::rename::Rename;

use crate::agreement::shown;
use crate::bond_side::Bond;
use crate::dice::Dice;
use crate::generate;
use crate::oracle::{self, Read, Verdict};

const FILES: u64 = 300;

/// The content of a valid file, read by the `toml` crate alone.
fn read(bytes: &[u8]) -> Option<Read> {
    match oracle::read(bytes) {
        Verdict::Read(read) if Bond::read(bytes).seen.torn.is_none() => Some(read),
        _ => None,
    }
}

fn key(key: &mut String, rename: &Rename) -> bool {
    let is_meant = *key == rename.from;
    if is_meant {
        key.clone_from(&rename.to);
    }
    is_meant
}

/// The expected content after the rename, and how often the key was there.
fn expected(mut read: Read, rename: &Rename) -> (Read, usize) {
    let mut found = 0;
    for entry in read.entries.values_mut() {
        let keys = match rename.kind {
            Kind::Practice => std::slice::from_mut(&mut entry.practice),
            Kind::Person => entry.with.as_mut_slice(),
        };
        found += keys
            .iter_mut()
            .filter_map(|one| key(one, rename).then_some(()))
            .count();
    }
    let header = &mut read.header;
    for goal in &mut header.goals {
        let place = usize::from(rename.kind == Kind::Person);
        found += usize::from(goal[place].as_mut().is_some_and(|one| key(one, rename)));
    }
    match rename.kind {
        Kind::Practice => {
            for pause in &mut header.pauses {
                found += usize::from(pause[2].as_mut().is_some_and(|one| key(one, rename)));
            }
            for practice in &mut header.practices {
                found += usize::from(key(&mut practice.0, rename));
            }
            header.practices.sort();
        }
        Kind::Person => {
            for person in &mut header.people {
                found += usize::from(key(&mut person.0, rename));
            }
            header.people.sort();
        }
    }
    (read, found)
}

#[test]
fn every_form_of_an_entry_and_of_a_table_keeps_up() {
    let mut found = 0;
    for seed in 0..FILES {
        let bytes = generate::file(&mut Dice::new(2_000_000 + seed)).bytes;
        let Some(before) = read(&bytes) else {
            continue;
        };
        for (kind, from) in [
            (Kind::Practice, "appreciation"),
            (Kind::Practice, "quality-time"),
            (Kind::Practice, "reading"),
            (Kind::Person, "sam"),
            (Kind::Person, "b"),
        ] {
            let rename = Rename {
                kind,
                from: from.to_owned(),
                to: "something-else".to_owned(),
            };
            let after = rename.apply(&bytes).expect("a valid file").into_bytes();
            let (mut expected, times) = expected(before.clone(), &rename);
            let mut is = read(&after).unwrap_or_else(|| panic!("broken: {}", shown(&after)));
            is.header.practices.sort();
            is.header.people.sort();
            expected.header.practices.sort();
            expected.header.people.sort();
            assert_eq!(is.entries, expected.entries, "{}", shown(&after));
            assert_eq!(is.header, expected.header, "{}", shown(&after));
            if times == 0 {
                assert_eq!(after, bytes, "{}", shown(&bytes));
            } else {
                assert!(rename.fits(&bytes) && rename.reversed().fits(&after));
            }
            // Only a key that is spelled with escapes comes back in another form.
            let again = rename.reversed().apply(&after).expect("a valid file");
            if !bytes.contains(&b'\\') {
                assert_eq!(shown(again.as_bytes()), shown(&bytes));
            }
            found += times;
        }
    }
    assert!(found > 1_000, "{found}");
}
