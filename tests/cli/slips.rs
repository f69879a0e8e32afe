//! Two letters that changed places are one typing slip, wherever a nearest word is suggested.

use crate::home::Home;

/// What is suggested for a line that has a slip in it.
fn suggested(home: &Home, line: &str) -> String {
    let said = home.fails(line, 2);
    let quoted = |text: &str, before: &str| {
        let (_, after) = text.split_once(before)?;
        let end = after.find(['\'', '"', '?'])?;
        Some(after[..end].to_owned())
    };
    quoted(&said, "exists: '")
        .or_else(|| quoted(&said, "did you mean \""))
        .unwrap_or_else(|| panic!("bond {line}: nothing is suggested: {said}"))
}

#[test]
fn a_swap_is_a_slip_in_every_kind_of_word() {
    let home = Home::with_journal("[person.jonas]\nname = \"Jonas\"\n");
    for (line, meant) in [
        ("lgo qt", "log"),
        ("wekk", "week"),
        ("ogal", "goal"),
        ("histroy", "history"),
        ("help lgo", "log"),
        ("goal ste qt 3/week", "set"),
        ("person edti jonas", "edit"),
        ("exercise shwo gentle-opener", "show"),
        ("log qt --wiht sam", "--with"),
        ("stats --sicne=mon", "--since"),
        ("--jsno", "--json"),
        ("week --format jsno", "json"),
        ("week --format=cvs", "csv"),
        ("config get colro", "color"),
        ("practice add Tea --kind phsyical", "physical"),
        ("log aprpeciation", "appreciation"),
        ("log qt -w jnoas", "jonas"),
        ("person show ojnas", "jonas"),
        ("exercise show gentle-openre", "gentle-opener"),
    ] {
        assert_eq!(suggested(&home, line), meant, "{line}");
    }
}

#[test]
fn a_wrong_setting_in_the_file_is_a_slip_as_well() {
    let home = Home::new();
    home.write_config("colro = \"never\"\n");
    assert!(home.fails("week", 3).contains("did you mean color?"));
}

#[test]
fn another_word_is_no_slip() {
    let home = Home::new();
    for line in ["xyzzy", "log qt --xyzzy", "week --format xyzzy"] {
        let said = home.fails(line, 2);
        assert!(!said.contains("similar"), "{line}: {said}");
    }
}
