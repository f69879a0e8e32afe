//! What must hold for any bytes, asked of files that are made and spoiled by the dice, the same in each run.
#![cfg(unix)]
#![expect(
    clippy::disallowed_methods,
    reason = "tests make files and look at what is there"
)]

#[path = "../checks/mod.rs"]
mod checks;
#[expect(dead_code, reason = "the cases say more than their bytes")]
#[path = "../hostile/corpus/mod.rs"]
mod corpus;
#[path = "../journal/dice.rs"]
mod dice;
#[expect(dead_code, reason = "only the bytes are wanted")]
#[path = "../journal/generate.rs"]
mod generate;
#[path = "../journal/mutate.rs"]
mod mutate;

mod days;
mod story;

use dice::Dice;

/// Asks of each, and says of which it does not hold.
fn each(inputs: impl Iterator<Item = Vec<u8>>, check: fn(&[u8])) {
    for bytes in inputs {
        let asked = std::panic::catch_unwind(|| check(&bytes));
        assert!(asked.is_ok(), "{:?}", String::from_utf8_lossy(&bytes));
    }
}

/// Files as people and accidents write them: half of them spoiled.
fn journals(first: u64, count: u64) -> impl Iterator<Item = Vec<u8>> {
    (first..first + count).map(|seed| {
        let mut dice = Dice::new(seed);
        let made = generate::file(&mut dice).bytes;
        if dice.one_in(2) {
            let other = generate::file(&mut dice).bytes;
            mutate::file(&mut dice, &made, &other)
        } else {
            made
        }
    })
}

/// Files of the hostile corpus that are short enough to be asked about many times.
fn hostile() -> impl Iterator<Item = Vec<u8>> {
    let cases = corpus::bytes::all().into_iter();
    cases.map(|case| case.bytes)
}

/// Text of any kind: pieces of `grammar`, and characters that matter to a terminal or to a format.
fn texts(
    first: u64,
    count: u64,
    grammar: &'static [&'static str],
) -> impl Iterator<Item = Vec<u8>> {
    const ODD: &[&str] = &[
        "\0",
        "\u{1}",
        "\u{1}",
        "\t",
        "\n",
        "\r",
        "\u{1b}[2J",
        "\u{7f}",
        "\u{9b}",
        "\u{200b}",
        "\u{202e}",
        "\u{2066}",
        "\u{2028}",
        "\u{feff}",
        "é",
        "e\u{301}",
        "家族",
        "👩\u{200d}👧",
        "|",
        "*",
        "[x](y)",
        "<b>",
        "=1",
        "-",
        "\"",
        "'",
        "\\",
        " ",
        "$(x)",
        "٣",
    ];
    (first..first + count).map(move |seed| {
        let mut dice = Dice::new(seed);
        let length = dice.below(9);
        let piece = |_| {
            if dice.one_in(3) {
                dice.pick(ODD)
            } else {
                dice.pick(grammar)
            }
        };
        (0..length).map(piece).collect::<String>().into_bytes()
    })
}

#[test]
fn any_journal_is_shown_or_refused_in_every_view_and_format() {
    each(hostile().chain(journals(0, 120)), checks::views);
}

#[test]
fn any_journal_takes_an_entry_or_stays_as_it_is() {
    each(hostile().chain(journals(1_000, 1_500)), checks::append);
}

#[test]
fn one_entry_of_any_journal_changes_alone() {
    each(hostile().chain(journals(3_000, 400)), checks::change);
}

#[test]
fn any_journal_is_mended_once_and_for_all() {
    each(hostile().chain(journals(5_000, 600)), checks::mend);
    // What is torn is cut at any place.
    for seed in 7_000..7_040 {
        let mut dice = Dice::new(seed);
        let bytes = generate::file(&mut dice).bytes;
        for _ in 0..8 {
            checks::mend(&bytes[..dice.below(bytes.len() + 1)]);
        }
    }
}

#[test]
fn any_text_is_a_phrase_or_refused() {
    let grammar = &[
        "today",
        "yesterday",
        "mon",
        "friday",
        "last",
        "next",
        "ago",
        "days",
        "w",
        "month",
        "nov",
        "at",
        "pm",
        "h",
        "m",
        "T",
        "Z",
        "+",
        ":",
        "/",
        ".",
        "..",
        ",",
        "0",
        "1",
        "29",
        "60",
        "2026",
        "9999",
        "99999999999",
        "21:30",
        "2026-11-20",
        "max",
        "daily",
        "week",
        "min",
        "3d",
        "<=",
    ];
    each(texts(0, 20_000, grammar), checks::phrases);
}

#[test]
fn any_name_becomes_a_slug() {
    let grammar = &["sam", "Zoë", "quality", "time", "-rf", "qt", "a", "_", "."];
    each(texts(0, 10_000, grammar), checks::names);
}

#[test]
fn any_report_is_harmless_in_every_format() {
    let grammar = &[
        "word",
        "two words",
        "x",
        "\u{1}",
        "12",
        "a much longer piece of text, with commas",
    ];
    each(texts(0, 3_000, grammar), checks::render);
}

#[test]
fn any_preferences_are_read_or_refused() {
    let grammar = &[
        "with = [\"sam\"]\n",
        "color = \"auto\"\n",
        "color = 1\n",
        "discreet = true\n",
        "# a comment\n",
        "x = 1\n",
        "[table]\n",
        "\"color\" = 'never'\n",
        "\r\n",
        "with = [\n  \"mum\", # she\n]\n",
    ];
    each(texts(0, 1_500, grammar), checks::config);
    each(journals(9_000, 50), checks::config);
}

#[test]
fn any_exercise_is_read_or_refused() {
    const TEA: &str = include_str!("../cli/tea-time.toml");
    checks::exercise(TEA.as_bytes());
    for seed in 0..300 {
        let mut dice = Dice::new(seed);
        let bytes = mutate::file(&mut dice, TEA.as_bytes(), b"schema = 1\n[[steps]]\n");
        checks::exercise(&bytes);
    }
}
