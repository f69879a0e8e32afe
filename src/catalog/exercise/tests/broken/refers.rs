//! Sums and references that do not hold.

use super::{among, breaks};

#[test]
fn minutes_that_do_not_add_up_are_named() {
    breaks(&[
        (
            "minutes = 10",
            "minutes = 11",
            "11",
            "minutes is 11, but the steps add up to 10",
        ),
        (
            "minutes = 8",
            "minutes = 9",
            "9\ntext",
            "minutes is 9, but the steps add up to 8",
        ),
        (
            "steps.drink.minutes = 8",
            "steps.drink.minutes = 7",
            "13\ntext",
            "add up to 12",
        ),
        ("skip = [\"tidy\"]", "skip = []", "13\ntext", "add up to 14"),
        (
            "to = \"ask\", times = 1 }",
            "to = \"ask\", times = 2 }",
            "8\ntext",
            "add up to 10",
        ),
    ]);
}

#[test]
fn what_is_referred_to_but_not_there_is_named() {
    breaks(&[
        (
            "skip = [\"tidy\"]",
            "skip = [\"tidy\", \"x\"]",
            "[\"tidy\", \"x\"]",
            "no step \"x\"",
        ),
        (
            "steps.drink.minutes = 8",
            "steps.drink.minutes = 8\nsteps.eat.text = \"y\"",
            "eat.text",
            "no step \"eat\"",
        ),
        (
            "skip = [\"tidy\"]",
            "skip = [\"tidy\"]\nsteps.tidy.text = \"y\"",
            "tidy.text",
            "\"tidy\" is skipped",
        ),
        (
            "see = \"reunion-hug\"",
            "see = \"reunion\"",
            "\"reunion\"",
            "no exercise \"reunion\"",
        ),
        (
            "level = \"none\"",
            "level = \"check\"\nask = [\"Is it?\"]\nhelp = \"x\"",
            "\"x\"",
            "no exercise \"x\"",
        ),
        (
            "draw = 1",
            "draw = 2",
            "2\n\n[[steps]]\nid = \"drink\"",
            "for platonic relationships are 1",
        ),
    ]);
    among(&[
        (
            "deck = \"topics\"\n",
            "",
            "1\n\n[[steps]]\nid = \"drink\"",
            "no deck to draw from",
        ),
        (
            "deck = \"topics\"\n",
            "",
            "[decks.topics]",
            "no step draws from",
        ),
        (
            "role = \"host\"",
            "role = \"guest\"",
            "\"guest\"",
            "there is no role \"guest\"",
        ),
        (
            "from = \"pour\"\n",
            "from = \"pours\"\n",
            "\"pours\"",
            "there is no step \"pours\"",
        ),
        (
            "to = \"ask\"\n",
            "to = \"boil\"\n",
            "\"boil\"\ntimes",
            "\"boil\" comes before \"pour\"",
        ),
        (
            "deck = \"topics\"",
            "deck = \"topic\"",
            "\"topic\"",
            "there is no deck \"topic\"",
        ),
        (
            "id = \"ask\"",
            "id = \"pour\"",
            "\"pour\"\ntitle = \"Ask\"",
            "as in a table above",
        ),
    ]);
}
