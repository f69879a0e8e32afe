//! Renames a key in every form that a journal may have it.

use super::{Kind, Rename};

fn rename(kind: Kind) -> Rename {
    Rename {
        kind,
        from: "sam".to_owned(),
        to: "samuel-2".to_owned(),
    }
}

/// Renames in a text, and checks that reversing the rename gives the same text again.
fn renamed(text: &str, kind: Kind) -> String {
    let rename = rename(kind);
    let new = rename.apply(text.as_bytes()).unwrap();
    let again = rename.reversed().apply(new.as_bytes()).unwrap();
    assert_eq!(again, text);
    new
}

#[test]
fn a_person_changes_in_tables_goals_and_entries_of_every_form() {
    let text = r#"# sam
[person.sam] # sam
name = "sam"
[ person . 'sam' . more ]
sam = "sam"

[[goal]]
with = 'sam'
practice = "sam"

[log]
# sam
a = { at = 2026-11-20, practice = "sam", with = ["mum", "sam"], note = "sam" }
sam = {with=['sam',"""sam"""], practice = "sam", at = 2026-11-20} # sam
b.with = [
  "sam", # sam
]
b.at = 2026-11-20
b.practice = "sam"
c = { at = 2026-11-20, practice = "walk", tags = ["sam"], by = "sam" }

[log.sam]
at = 2026-11-20
practice = "sam"
with = ["sam"]
"#;
    let expected = r#"# sam
[person.samuel-2] # sam
name = "sam"
[ person . 'samuel-2' . more ]
sam = "sam"

[[goal]]
with = 'samuel-2'
practice = "sam"

[log]
# sam
a = { at = 2026-11-20, practice = "sam", with = ["mum", "samuel-2"], note = "sam" }
sam = {with=['samuel-2',"""samuel-2"""], practice = "sam", at = 2026-11-20} # sam
b.with = [
  "samuel-2", # sam
]
b.at = 2026-11-20
b.practice = "sam"
c = { at = 2026-11-20, practice = "walk", tags = ["sam"], by = "sam" }

[log.sam]
at = 2026-11-20
practice = "sam"
with = ["samuel-2"]
"#;
    assert_eq!(renamed(text, Kind::Person), expected);
    let crlf = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(renamed(&crlf(text), Kind::Person), crlf(expected));
}

#[test]
fn a_practice_changes_in_tables_goals_pauses_and_entries() {
    let text = r#"goal = [{ practice = "sam", with = "sam" }]
[practice]
sam = { title = "sam" }
[[pause]]
practice = "sam"
[log.sam]
practice = 'sam'
with = ["sam"]
[log]
a = { at = 2026-11-20, practice = "sam", with = ["sam"] }
b = { at = 2026-11-20, practice = "samba" }"#;
    let expected = r#"goal = [{ practice = "samuel-2", with = "sam" }]
[practice]
samuel-2 = { title = "sam" }
[[pause]]
practice = "samuel-2"
[log.sam]
practice = 'samuel-2'
with = ["sam"]
[log]
a = { at = 2026-11-20, practice = "samuel-2", with = ["sam"] }
b = { at = 2026-11-20, practice = "samba" }"#;
    assert_eq!(renamed(text, Kind::Practice), expected);
}

#[test]
fn a_key_in_escapes_is_written_plainly() {
    let text = "[person.\"\\u0073am\"]\n[log]\na = { at = 2026-11-20, practice = \"x\", with = [\"s\\u0061m\"] }\n";
    let expected = "[person.\"samuel-2\"]\n[log]\na = { at = 2026-11-20, practice = \"x\", with = [\"samuel-2\"] }\n";
    let new = rename(Kind::Person).apply(text.as_bytes()).unwrap();
    assert_eq!(new, expected);
}

#[test]
fn it_fits_if_the_old_key_is_used_and_the_new_key_is_free() {
    let fits = |text: &str| rename(Kind::Person).fits(text.as_bytes());
    let entry = "[log]\na = { at = 2026-11-20, practice = \"x\", with = [\"sam\"] }\n";
    assert!(fits(entry));
    assert!(fits("[person.sam]\n"));
    assert!(!fits("[person.zoe]\n"));
    assert!(!fits(&format!("[person.samuel-2]\n{entry}")));
    assert!(!fits(
        &entry.replace("[\"sam\"]", "[\"sam\", \"samuel-2\"]")
    ));
}

#[test]
fn a_header_is_split_outside_its_quotes() {
    let rename = Rename {
        kind: Kind::Person,
        from: "a.b]\"".to_owned(),
        to: "sam".to_owned(),
    };
    for (header, renamed) in [
        (r#"["person"."a.b]\""]"#, r#"["person"."sam"]"#),
        (r#"[ 'person' . 'a.b]"' ]"#, "[ 'person' . 'sam' ]"),
        (r#"[person."a.b]\"".more]"#, r#"[person."sam".more]"#),
        (r#"[person."a.b]\\"]"#, r#"[person."a.b]\\"]"#),
        (r#"["person.a".'b]"']"#, r#"["person.a".'b]"']"#),
    ] {
        let text = format!("{header}\nname = \"Sam\"\n");
        let expected = format!("{renamed}\nname = \"Sam\"\n");
        assert_eq!(rename.apply(text.as_bytes()), Ok(expected));
    }
}

#[test]
fn the_undo_history_of_an_older_bond_still_has_its_renames() {
    let recorded = "sort = \"person\"\nfrom = \"sam\"\nto = \"samuel-2\"\n";
    assert_eq!(
        toml::from_str::<Rename>(recorded).unwrap(),
        rename(Kind::Person)
    );
    assert_eq!(toml::to_string(&rename(Kind::Person)).unwrap(), recorded);
}
