//! Writes the files that the targets begin with, into `corpus/` beside this file.

use std::fs;
use std::path::Path;

#[expect(dead_code, reason = "the cases say more than their bytes")]
#[path = "../tests/hostile/corpus/mod.rs"]
mod corpus;
#[path = "../tests/journal/dice.rs"]
mod dice;
#[expect(dead_code, reason = "only the bytes are wanted")]
#[path = "../tests/journal/generate.rs"]
mod generate;

/// Targets that begin with journals.
const JOURNALS: &[&str] = &["views", "append", "change", "mend", "agreement"];
/// How many journals are made besides those of the hostile corpus.
const MADE: u64 = 200;
/// The longest seed.
const LONGEST: usize = 8_192;

const WORDS: &[(&str, &[&str])] = &[
    (
        "phrases",
        &[
            "today",
            "yesterday 21:30",
            "3 days ago",
            "last friday",
            "2026-11-20T21:15:00+01:00",
            "mon wed fri",
            "mon..wed",
            "-1",
            "1h30",
            "1h 30m",
            "1.5h",
            "90",
            "3/week",
            "90min/week",
            "mon,wed,fri",
            "3/7d",
            "max2/week",
            "<=2/week",
            "20pages/month",
            "2026-W07",
            "october",
            "4..5",
            "30 T",
            "next midnight - now",
            "32ndé",
        ],
    ),
    (
        "names",
        &[
            "Sam",
            "Zoë",
            "家族",
            "$(touch x)",
            "-rf",
            "qt",
            "Quality time",
            "José",
            "😀",
        ],
    ),
    (
        "render",
        &[
            "a\u{1}b",
            "=1+1\u{1}[x](y)\u{1}| |",
            "\u{1b}[2J\u{1}\u{202e}\u{1}👩\u{200d}👧",
            "word \u{1}\u{1}家族",
        ],
    ),
    (
        "config",
        &[
            "",
            "with = [\"sam\"]\ncolor = \"auto\"\ndiscreet = false\n",
            "# mine\r\ncolor = 'never' # no\r\n",
            "[x]\ny = 1\n",
        ],
    ),
    (
        "exercise",
        &[
            include_str!("../tests/cli/tea-time.toml"),
            include_str!("../tests/cli/echo.toml"),
        ],
    ),
];

fn main() -> std::io::Result<()> {
    let made = (0..MADE).map(|seed| generate::file(&mut dice::Dice::new(seed)).bytes);
    let hostile = corpus::bytes::all().into_iter().map(|case| case.bytes);
    let journals: Vec<Vec<u8>> = made
        .chain(hostile)
        .filter(|bytes| bytes.len() <= LONGEST)
        .collect();
    for target in JOURNALS {
        write(target, &journals)?;
    }
    for (target, words) in WORDS {
        let words: Vec<Vec<u8>> = words.iter().map(|word| word.as_bytes().to_vec()).collect();
        write(target, &words)?;
    }
    Ok(())
}

fn write(target: &str, seeds: &[Vec<u8>]) -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("corpus")
        .join(target);
    fs::create_dir_all(&folder)?;
    for (number, seed) in seeds.iter().enumerate() {
        fs::write(folder.join(format!("seed-{number:03}")), seed)?;
    }
    Ok(())
}
