//! Bytes of any kind: read or refused, and never more than that.

use proptest::prelude::*;

use super::super::read::read;
use super::broken::TEA;
use super::shipped::known;

#[test]
fn a_file_that_is_wrong_all_over_is_refused_in_no_time() {
    for line in ["a = 1\n", "[[steps]]\n", "= = =\n", "[a.b.c]\n", "\"\n"] {
        let text = line.repeat(250_000 / line.len());
        let found = read(text.as_bytes(), "x", &known()).unwrap_err();
        assert!(
            (1..=1000).contains(&found.len()),
            "{line:?}: {}",
            found.len()
        );
    }
    for deep in ["[", "{a=", "[[a."] {
        let text = format!("a = {}", deep.repeat(60_000));
        assert!(read(text.as_bytes(), "x", &known()).is_err(), "{deep}");
    }
}

#[test]
fn a_file_that_is_no_toml_is_named_with_all_its_places() {
    let found = read(b"slug = \ntitle == 2\n[x\n", "x", &known()).unwrap_err();
    assert_eq!(
        found.iter().map(|one| one.line).collect::<Vec<_>>(),
        [1, 2, 3]
    );
    let found = read(b"slug = \"\xff\"", "x", &known()).unwrap_err();
    assert_eq!(
        found[0].to_string(),
        "line 1, column 9: this is no UTF-8 text"
    );
    let found = read(&vec![b'#'; 300_000], "x", &known()).unwrap_err();
    assert_eq!(found[0].what, "the file is longer than 256 KiB");
    let missing = read(b"", "x", &known()).unwrap_err();
    assert!(missing.len() > 10, "{missing:#?}");
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, "x", &known());
    }

    #[test]
    fn any_damage_is_read_or_refused(
        places in proptest::collection::vec((0..TEA.len(), 0usize..40, ".{0,6}"), 1..6),
    ) {
        let mut bytes = TEA.as_bytes().to_vec();
        for (place, cut, put) in places {
            let from = place.min(bytes.len());
            let to = (from + cut).min(bytes.len());
            bytes.splice(from..to, put.into_bytes());
        }
        if let Err(problems) = read(&bytes, "tea-time", &known()) {
            prop_assert!(!problems.is_empty());
            let lines = bytes.split(|byte| *byte == b'\n').count();
            for problem in problems {
                prop_assert!((1..=lines).contains(&problem.line), "{}", problem);
                prop_assert!(!problem.what.is_empty() && !problem.what.contains('\n'));
            }
        }
    }
}
