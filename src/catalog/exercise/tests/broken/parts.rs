//! Parts that are too many, too few, or do not fit together.

use super::{among, breaks, problems};
use crate::journal::Problem;

#[test]
fn numbers_of_parts_are_held() {
    let five = "[[steps]]\nid = \"boil\"\ntitle = \"Boil the water\"\ntext = \"Put the kettle on.\"\nminutes = 1\ntimer = \"none\"\n";
    let many: String = (0..5)
        .map(|number| five.replace("boil", &format!("boil{number}")))
        .collect();
    let among = |found: &[Problem], what: &str| found.iter().any(|one| one.what == what);
    let found = problems(five, &(many + five));
    assert!(
        among(&found, "the number of steps is 10: it goes from 5 to 9"),
        "{found:#?}"
    );
    let found = problems(five, "");
    assert_eq!(found[0].what, "minutes is 10, but the steps add up to 9");
    assert!(among(
        &found,
        "the number of steps is 4: it goes from 5 to 9"
    ));
}

#[test]
fn safety_people_and_questions_fit_together() {
    breaks(&[
        (
            "level = \"none\"",
            "level = \"check\"",
            "\"check\"",
            "at least one question",
        ),
        (
            "level = \"none\"",
            "level = \"none\"\nask = [\"Is it?\"]",
            "\"none\"",
            "neither ask nor help",
        ),
        (
            "level = \"none\"",
            "level = \"gate\"\nask = [\"Is it?\"]",
            "[[record]]",
            "private = true",
        ),
        (
            "who = \"pair\"",
            "who = \"pair\"\npeople = { min = 2, max = 3 }",
            "{ min = 2",
            "both are 2",
        ),
        (
            "who = \"pair\"",
            "who = \"group\"\npeople = { min = 4, max = 3 }",
            "{ min = 4",
            "min is not above max",
        ),
        (
            "max = 5",
            "max = 10",
            "\"rating\"",
            "a rating is a scale from 1 to 5",
        ),
        ("max = 5", "max = 1", "\"scale\"", "from min up to max"),
        (
            "type = \"scale\"\nmin = 1\nmax = 5",
            "type = \"text\"",
            "\"rating\"",
            "a rating is a scale",
        ),
        (
            "when = \"after\"",
            "when = \"before\"",
            "\"rating\"",
            "goes nowhere",
        ),
        (
            "id = \"harder\"",
            "id = \"hardest\"",
            "[[variants]]",
            "\"harder\" is missing",
        ),
    ]);
}

#[test]
fn names_cards_and_sources_are_held() {
    breaks(&[
        (
            "slug = \"tea-time\"",
            "slug = \"tea-hour\"",
            "\"tea-hour\"",
            "but the file is called \"tea-time\"",
        ),
        (
            "slug = \"tea-time\"",
            "slug = \"tea--time\"",
            "\"tea--time\"",
            "with one - between",
        ),
        (
            "\"What comes next?\"",
            "\"What was good today?\"",
            "\"What was good today?\", rel",
            "twice",
        ),
    ]);
    among(&[
        (
            "slug = \"tea-time\"",
            "slug = \"Tea Time\"",
            "\"Tea Time\"",
            "made of a-z",
        ),
        (
            "id = \"host\"",
            "id = \"both\"",
            "\"both\"",
            "stands for everybody",
        ),
        (
            "relationships = [\"romantic\"] }",
            "relationships = [\"familial\"] }",
            "[\"familial\"] }",
            "not for familial",
        ),
    ]);
    for doi in [
        "a0031597",
        "10.1037",
        "10.103/a",
        "10.1037/",
        "10.1037/a b",
        "https://doi.org/10.1037/a",
    ] {
        let wrong = format!("doi = \"{doi}\"");
        breaks(&[(
            "doi = \"10.1037/a0031597\"",
            &wrong,
            &wrong[6..],
            "a DOI looks like",
        )]);
    }
}
