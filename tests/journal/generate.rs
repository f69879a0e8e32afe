//! Generates journals as bond and as people write them.

use crate::dice::Dice;

/// A generated file.
pub(crate) struct Made {
    pub(crate) bytes: Vec<u8>,
    /// How many entries are in exactly the form that bond writes.
    pub(crate) canonical: usize,
}

const HEADERS: &[&str] = &[
    "# bond journal: one line per entry below [log]. Edit it as you like.\nformat = 1\n",
    "format = 1 # the first\nweek_starts = \"sunday\"\nday_starts = \"04:00\"\n",
    "[person.sam]\nname = \"Sam\"\nrelation = \"romantic\"            # romantic | familial | platonic\n",
    "[person.mum]\nname = 'Mum'\naliases = [\n  \"ma\", # ]\n  \"mother\",\n]\n",
    "person.zoe.name = \"Zoë\"\n",
    "[person]\nalex = { name = \"Alex\", relation = \"platonic\" }\n",
    "[practice.date-night]\ntitle = \"Date night\"\nkinds = [\"emotional\", \"intellectual\"]\naliases = [\"dn\"]\n",
    "[[goal]]\npractice = \"quality-time\"\nwith = \"sam\"\nevery = \"3/week\"\nsince = 2026-01-05\n",
    "[[goal]]\npractice = \"appreciation\"\nevery = \"daily\"\nplan = \"\"\"\nafter dinner,\n[log]\nwe talk\n\"\"\"\n",
    "[[pause]]\nfrom = 2026-07-01\nto = 2026-07-14\nreason = 'travelling # [log]'\n",
    "[[pause]]\nfrom = 2026-07-01\nreason = '''\n[log]\nx1 = { at = 2026-11-20, practice = \"a\" }\n'''\n",
    "[log.early]\nat = 2026-11-20\npractice = \"appreciation\"\n",
    "[other]\ndata = [[1, 2], { a = { at = 1 } }]\n",
    "# {[\"'''\n\n",
    "\t# tab\n   \n",
];

const LATE: &[&str] = &[
    "[person.lea]\nname = \"Lea\"\n",
    "[[goal]]\npractice = \"future-goals\"\nevery = \"weekly\"\n",
    "[log.later]\nat = 2026-11-20T10:00:00Z\npractice = \"appreciation\"\n\n[log.later.extra]\nx = 1\n",
    "  [ practice . reading ]\nunit = \"pages\"\n# the end\n",
    "[notes]\ntext = \"\"\"\n[log]\nx = { \"\"\"\n",
];

/// Dotted entries over several lines, sometimes with other entries between these lines.
const DOTTED: &[&[&str]] = &[
    &[
        "dot.at = 2026-11-20",
        "dot.practice = \"quality-time\"",
        "dot.with = [\"sam\"]",
    ],
    &[
        "\"do\\\"t\".at = 2026-11-20",
        "\"do\\\"t\" . practice = 'quality-time'",
    ],
    &[
        "quo.at = 2026-11-20",
        "'quo'.practice = \"appreciation\"",
        "quo.deep.er = { a = [\n1 ] }",
    ],
];

pub(crate) fn file(dice: &mut Dice) -> Made {
    let mut canonical = 0;
    let mut text = header(dice);
    if dice.one_in(40) {
        // No log, or a log in an odd place.
        text = match dice.below(3) {
            0 => text,
            1 => format!(
                "log = {{ odd = {{ at = 2026-11-20, practice = \"appreciation\" }} }}\n{text}"
            ),
            _ => format!("log.odd.at = 2026-11-20\nlog.odd.practice = \"appreciation\"\n{text}"),
        };
    } else {
        text.push_str(dice.pick(&[
            "[log]\n",
            "[log]\n",
            "[log] # entries\n",
            " [ log ]\t\n",
            "[\"log\"]\n",
            "['log']\n",
        ]));
        log(dice, &mut text, &mut canonical);
    }
    let mut bytes = ends(dice, &text, &mut canonical);
    if dice.one_in(30) {
        bytes.splice(0..0, *b"\xef\xbb\xbf");
    }
    Made { bytes, canonical }
}

fn header(dice: &mut Dice) -> String {
    let mut parts = HEADERS.to_vec();
    // Keys of the root come before tables.
    parts.retain(|_| dice.one_in(4));
    parts.sort_by_key(|part| part.starts_with('[') || part.contains("\n["));
    parts.concat()
}

fn log(dice: &mut Dice, text: &mut String, canonical: &mut usize) {
    let mut id = 3_700_000_000_u64 + dice.below(1_000_000) as u64;
    let plain_only = dice.one_in(4);
    let mut dotted = Vec::new();
    if !plain_only && dice.one_in(12) {
        dotted = dice.pick(DOTTED).to_vec();
    }
    for _ in 0..dice.below(12) {
        id += 1 + dice.below(1 << 16) as u64;
        id -= if dice.one_in(60) { id % (1 << 16) } else { 0 };
        let id = crockford(if dice.one_in(20) { id - (1 << 17) } else { id });
        if plain_only || dice.one_in(2) {
            let fields = canonical_fields(dice).join(", ");
            text.push_str(
                &[
                    &id, " = { ", &fields, " }
",
                ]
                .concat(),
            );
            *canonical += 1;
        } else {
            text.push_str(&odd_entry(dice, &id));
        }
        if !plain_only && dice.one_in(8) {
            text.push_str(dice.pick(&[
                "\n",
                "# a comment { [ \"\"\"\n",
                "\t \n",
                "#\u{80}\u{2028}é\t🦀\n",
                "   # x\n",
            ]));
        }
        if !dotted.is_empty() && dice.one_in(2) {
            text.push_str(dotted.remove(0));
            text.push('\n');
        }
    }
    for line in dotted {
        text.push_str(line);
        text.push('\n');
    }
    if !plain_only && dice.one_in(8) {
        for part in dice.some(LATE.to_vec()) {
            text.push_str(part);
        }
    }
}

fn crockford(number: u64) -> String {
    let digits = b"0123456789abcdefghjkmnpqrstvwxyz";
    let digit = |place: u32| char::from(digits[(number >> (5 * place) & 31) as usize]);
    (0..8).rev().map(digit).collect()
}

const AT: &[&str] = &[
    "2026-11-22T21:15:00+01:00",
    "2026-11-22",
    "2024-02-29T00:00:00",
    "2026-11-22T23:59:59Z",
    "0001-01-01T00:00:00-23:59",
];
const WORDS: &[&str] = &[
    "\"walk by the river\"",
    "\"\"",
    "\"ünï 🦀 } { # '\"",
    "\"a, b = c\"",
    "\"[log]\"",
];

fn canonical_fields(dice: &mut Dice) -> Vec<String> {
    let mut fields = vec![format!("at = {}", dice.pick(AT))];
    fields.push(format!(
        "practice = \"{}\"",
        dice.pick(&["quality-time", "appreciation", "x1", "9"])
    ));
    let optional = [
        format!(
            "with = {}",
            dice.pick(&["[\"sam\"]", "[\"sam\", \"mum\"]", "[\"a-1\", \"b\", \"c\"]"])
        ),
        format!("minutes = {}", 1 + dice.below(1440)),
        format!(
            "amount = {}",
            dice.pick(&["0", "12", "2.5", "0.001", "1000000000000"])
        ),
        format!("rating = {}", 1 + dice.below(5)),
        "exercise = \"mirror-and-swap\"".to_owned(),
        format!(
            "tags = [{}]",
            dice.pick(&["\"a\"", "\"\"", "\"x y\", \"]\"", "\"a\", \"\", \"b,\""])
        ),
        format!("note = {}", dice.pick(WORDS)),
        format!("skip = {}", dice.pick(&["true", "\"both ill\"", "\"\""])),
        "private = true".to_owned(),
        format!("by = {}", dice.pick(WORDS)),
    ];
    fields.extend(optional.into_iter().filter(|_| dice.one_in(3)));
    fields
}

/// A valid entry as a person might write it.
fn odd_entry(dice: &mut Dice, id: &str) -> String {
    let id = match dice.below(6) {
        0 => format!("\"{id}\""),
        1 => format!("'{id}'"),
        2 => format!("x{id}"),
        3 => format!("\"w{id} é\\u0041\""),
        _ => id.to_owned(),
    };
    let mut fields = canonical_fields(dice);
    for _ in 0..=dice.below(3) {
        odd_field(dice, &mut fields);
    }
    if dice.one_in(2) {
        let place = dice.below(fields.len());
        fields.swap(0, place);
    }
    let equals = dice.pick(&[" = ", "=", "\t=  ", " ="]);
    let (open, comma, close) = match dice.below(8) {
        0 => ("{", ",", "}"),
        1 => ("{  ", " , ", "\t}"),
        2 => ("{\n  ", ",\n  ", ",\n}"),
        3 => ("{ # {\n", " # \"\n , ", "# }\n}"),
        4 => ("{ ", ", ", " }  # said \"so"),
        5 => ("{ ", ", ", ", }"),
        6 => ("{ ", ", ", " } "),
        _ => ("{ ", ", ", " }"),
    };
    let indent = dice.pick(&["", "", "", "  ", "\t"]);
    format!("{indent}{id}{equals}{open}{}{close}\n", fields.join(comma))
}

/// Another spelling of a field, or a field that bond does not know.
fn odd_field(dice: &mut Dice, fields: &mut Vec<String>) {
    let (name, value) = match dice.below(22) {
        0 => ("note", "'C:\\path \"x\"'"),
        1 => ("note", "\"tab \\t quote \\\" \\u00e9 \\\\\""),
        2 => ("note", "\"\"\"\n  two\n[lines] \\\n   folded \"\" \"\"\""),
        3 => ("note", "'''raw\n\\ # } '' '''"),
        4 => ("with", "[ \"sam\" , 'mum' ]"),
        5 => ("with", "[]"),
        6 => ("tags", "[\n  \"a\", # ]\n  \"b\"\n]"),
        7 => (
            "minutes",
            dice.pick(&["+45", "0x2d", "1_000", "0b11", "0o17"]),
        ),
        8 => (
            "amount",
            dice.pick(&["1e3", "+2.5", "1_0.5", "0.0", "-0.0", "1e-9", "3.000"]),
        ),
        9 => (
            "at",
            dice.pick(&[
                "2026-11-22 21:15:00",
                "2026-11-22t21:15:00.123456789z",
                "2026-11-22T21:15",
                "2026-11-22T23:59:60Z",
            ]),
        ),
        10 => ("skip", "false"),
        11 => ("private", "false"),
        12 => (
            "mood",
            dice.pick(&[
                "\"good\"",
                "1",
                "-1.5",
                "nan",
                "true",
                "08:00",
                "[1, [2]]",
                "{ at = 1, practice = 2 }",
            ]),
        ),
        13 => ("\"odd key\"", "{ a = [ { b = '' } ] }"),
        14 => ("weather.sky", "\"blue\""),
        15 => ("\"note\"", "\"quoted name\""),
        16 => ("tags", "[\"a\\nb\"]"),
        17 => ("by", "\"\"\"\"quoted\"\"\"\""),
        18 => ("note", "\"\"\"\"\"\""),
        19 => ("note", "\"raw\ttab \u{80}\u{feff}\""),
        20 => ("exercise", "'mirror-and-swap'"),
        _ => ("rating", "+3"),
    };
    let plain = name.trim_matches('"');
    fields
        .retain(|field| field.split([' ', '.']).next() != Some(plain) && !field.starts_with(name));
    fields.push(format!("{name} = {value}"));
}

/// Applies line ends to the text.
fn ends(dice: &mut Dice, text: &str, canonical: &mut usize) -> Vec<u8> {
    let style = dice.below(12);
    let mut text = match style {
        0 | 1 => text.replace('\n', "\r\n"),
        2 => {
            let lines = text.split_inclusive('\n');
            lines
                .map(|line| {
                    if dice.one_in(2) {
                        line.replace('\n', "\r\n")
                    } else {
                        line.to_owned()
                    }
                })
                .collect()
        }
        _ => text.to_owned(),
    };
    if dice.one_in(12) && text.ends_with('\n') {
        text.pop();
        if text.ends_with('\r') && dice.one_in(2) {
            text.pop();
        }
    }
    if dice.one_in(100) {
        text.push_str(dice.pick(&[
            "\0\0\0",
            "3zz",
            "x = { at = 2026-",
            "[lo",
            "# a comment\0",
            "name = 'x",
        ]));
        // The torn part may be joined to a whole entry.
        *canonical = canonical.saturating_sub(1);
    }
    text.into_bytes()
}
