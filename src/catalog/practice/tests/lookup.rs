//! How people are found, and how keys are made of names.

use proptest::prelude::*;

use crate::catalog::practice::{Candidate, Lookup, find, is_slug, nearest_word, slug};

/// People, all of them the user's own.
fn people<'a>(named: &[(&'a str, &'a str)]) -> Vec<Candidate<'a>> {
    let person = |&(key, name)| Candidate {
        key,
        name,
        aliases: Vec::new(),
        own: true,
        archived: false,
    };
    named.iter().map(person).collect()
}

/// The key of what a word resembles that nobody has.
fn nearest_key<'a>(typed: &str, candidates: &[Candidate<'a>]) -> Option<&'a str> {
    match find(typed, candidates) {
        Lookup::Unknown { nearest } => nearest.map(|nearest| nearest.key),
        found @ (Lookup::Found(_) | Lookup::Ambiguous(_)) => panic!("{typed}: {found:?}"),
    }
}

#[test]
fn what_resembles_a_word_is_named_with_its_key() {
    let mut talk = people(&[("open-communication", "Open communication"), ("zoe", "Zoë")]);
    talk[0].aliases = vec!["oc", "Talk"];
    for (typed, said) in [
        ("walk", "\"Talk\" (open-communication)"),
        ("open-comunication", "\"open-communication\""),
        ("open comunication", "\"open-communication\""),
        ("zöe", "\"zoe\""),
    ] {
        let Lookup::Unknown {
            nearest: Some(nearest),
        } = find(typed, &talk)
        else {
            panic!("{typed}");
        };
        assert_eq!(nearest.to_string(), said, "{typed}");
    }
}

#[test]
fn people_are_found_by_key_name_and_beginning() {
    let people = people(&[
        ("sam", "Sam"),
        ("samantha", "Samantha"),
        ("zoe", "Zoë"),
        ("mum", "Mum"),
        ("jose-maria", "José María"),
        ("person-1", "🙂"),
    ]);
    for (typed, expected) in [
        ("sam", Lookup::Found("sam")),
        ("SAM", Lookup::Found("sam")),
        (" Sam ", Lookup::Found("sam")),
        ("sama", Lookup::Found("samantha")),
        ("sa", Lookup::Ambiguous(vec!["sam", "samantha"])),
        ("ZOË", Lookup::Found("zoe")),
        ("zo", Lookup::Found("zoe")),
        ("m", Lookup::Found("mum")),
        ("josé maría", Lookup::Found("jose-maria")),
        ("jose_maria", Lookup::Found("jose-maria")),
        ("JOSÉ", Lookup::Found("jose-maria")),
        ("🙂", Lookup::Found("person-1")),
        ("", Lookup::Unknown { nearest: None }),
        (" - ", Lookup::Unknown { nearest: None }),
        ("Zoe\u{308}", Lookup::Found("zoe")),
        ("dad", Lookup::Unknown { nearest: None }),
    ] {
        assert_eq!(find(typed, &people), expected, "{typed}");
    }
}

#[test]
fn a_slip_is_one_edit_up_to_four_letters_and_two_beyond() {
    let people = people(&[("sam", "Sam"), ("alexander", "Alexander"), ("li", "李")]);
    for (typed, nearest) in [
        ("smm", Some("sam")),
        ("asm", Some("sam")),
        ("xsam", Some("sam")),
        ("smmm", None),
        ("alxeander", Some("alexander")),
        ("alexsandre", Some("alexander")),
        ("elexsandre", None),
        ("里", Some("li")),
    ] {
        assert_eq!(nearest_key(typed, &people), nearest, "{typed}");
    }
}

#[test]
fn a_very_long_word_resembles_nothing() {
    let (long, longer) = ("a".repeat(63), "a".repeat(120_000));
    let people = people(&[("long", &long), ("longer", &longer)]);
    assert_eq!(nearest_key(&format!("{long}b"), &people), Some("long"));
    assert_eq!(nearest_key(&format!("{longer}b"), &people), None);
}

#[test]
fn two_of_one_name_are_both_named() {
    let people = people(&[("alex", "Alex B"), ("alex-2", "Alex B")]);
    assert_eq!(
        find("alex b", &people),
        Lookup::Ambiguous(vec!["alex", "alex-2"])
    );
    assert_eq!(find("alex", &people), Lookup::Found("alex"));
}

#[test]
fn slugs_of_names() {
    for (name, expected) in [
        ("Sam", Some("sam")),
        ("Zoë", Some("zoe")),
        ("Zoe\u{308}", Some("zoe")),
        ("  Anna-Lena  K. ", Some("anna-lena-k")),
        ("O’Brien's", Some("obriens")),
        ("Jürgen Groß", Some("jurgen-gross")),
        ("Ελένη", Some("eleni")),
        ("Мария", Some("mariya")),
        ("$(touch x)", Some("touch-x")),
        ("7of9", Some("7of9")),
        ("", None),
        ("?!", None),
        ("'", None),
    ] {
        assert_eq!(slug(name).as_deref(), expected, "{name}");
    }
}

#[test]
fn what_is_a_slug() {
    for key in ["a", "0", "sam", "person-1", "a-", "a--b"] {
        assert!(is_slug(key), "{key}");
    }
    for key in [
        "",
        "-",
        "-a",
        "Sam",
        "zoë",
        "a b",
        "a_b",
        "a.b",
        "a\n",
        "Zoe$(touch x)",
    ] {
        assert!(!is_slug(key), "{key}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_slug_is_always_valid_and_its_own_slug(name in any::<String>()) {
        if let Some(key) = slug(&name) {
            prop_assert!(is_slug(&key), "{key:?}");
            prop_assert_eq!(slug(&key), Some(key.clone()));
        }
    }

    #[test]
    fn whoever_is_named_in_full_is_found(names in prop::collection::vec("\\PC{0,8}", 1..6), typed in "\\PC{0,8}") {
        let keys: Vec<String> = (0..names.len()).map(|index| format!("person-{index}")).collect();
        let pairs: Vec<(&str, &str)> = keys.iter().zip(&names).map(|(k, n)| (k.as_str(), n.as_str())).collect();
        let people = people(&pairs);
        for (key, _) in &pairs {
            prop_assert_eq!(find(key, &people), Lookup::Found(key));
        }
        let _ = find(&typed, &people);
    }

    #[test]
    fn a_slip_is_what_is_so_few_edits_away(typed in "[a-cé]{1,7}", name in "[a-dé]{1,7}", swapped in 0..6_usize) {
        // Names that are far apart are told from that at a glance, and no slip is lost by it.
        let mut near: Vec<char> = typed.chars().collect();
        if swapped + 1 < near.len() {
            near.swap(swapped, swapped + 1);
        }
        for name in [name, near.into_iter().collect()] {
            let letters = typed.chars().count();
            let edits = strsim::osa_distance(&typed, &name);
            let is_slip = edits <= if letters <= 4 { 1 } else { 2 } && edits < letters.min(name.chars().count());
            prop_assert_eq!(nearest_word(&typed, &[&name]).is_some(), is_slip, "{} {}", typed, name);
        }
    }
}
