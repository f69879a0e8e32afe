//! Damages journals as an editor, a merge or a disk might.

use crate::dice::Dice;

/// Pieces of text that matter to the grammar.
const PIECES: &[&[u8]] = &[
    b"\"",
    b"'",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b"=",
    b"#",
    b"\\",
    b".",
    b"\n",
    b"\r",
    b"\r\n",
    b"\t",
    b" ",
    b"\0",
    b"\x01",
    b"\x7f",
    b"\"\"\"",
    b"'''",
    b"[log]\n",
    b"[log.x]\n",
    b"[[log]]\n",
    b"[person.sam]\n",
    b"\xff",
    b"\xc3",
    b"\xe2\x80\xa8",
    b"\xef\xbb\xbf",
    b"-",
    b"0",
    b"9",
    b"e",
    b"x = 1\n",
    b"at = 2026-02-30",
    b"log = 1\n",
    b"<<<<<<< HEAD\n",
    b"format = 2\n",
    b"rating = 9",
    b"minutes = \"45\"",
    b"with = [\"Sam\"]",
    b"log.q.at = 1\n",
    b"q = { at = 2026-11-20, practice = \"a\" }\n",
    b"private = 1",
    b"# \x0c\n",
    b"\x0c",
    b"skip = 2",
    b"tags = [1]",
];

/// Changes a file in one to three places. Sometimes a part of `other` is inserted.
pub(crate) fn file(dice: &mut Dice, file: &[u8], other: &[u8]) -> Vec<u8> {
    let mut bytes = file.to_vec();
    let times = *dice.pick(&[&1, &1, &1, &2, &3]);
    for _ in 0..times {
        let place = dice.below(bytes.len() + 1);
        let end = (place + dice.below(8)).min(bytes.len());
        match dice.below(14) {
            0 => {
                bytes.drain(place..end);
            }
            1 | 2 => {
                bytes.splice(place..place, dice.pick(PIECES).iter().copied());
            }
            3 => {
                bytes.splice(place..end, dice.pick(PIECES).iter().copied());
            }
            4 | 5 => bytes.truncate(place),
            6..=8 => lines(dice, &mut bytes),
            9 => {
                let from = dice.below(other.len() + 1);
                bytes.truncate(place);
                bytes.extend_from_slice(&other[from..]);
            }
            10 if place < bytes.len() => bytes[place] ^= 1 << dice.below(8),
            11 => bytes.extend_from_slice(dice.pick(PIECES)),
            12 => field(dice, &mut bytes),
            _ => bytes.extend_from_slice(dice.pick(&[
                b"\0".as_slice(),
                b"\r",
                b"x",
                b"x =",
                b"x = {",
                b"[",
                b"\n\r",
            ])),
        }
    }
    bytes
}

/// Doubles, drops or swaps lines.
fn lines(dice: &mut Dice, bytes: &mut Vec<u8>) {
    let mut lines: Vec<Vec<u8>> = bytes
        .split_inclusive(|&byte| byte == b'\n')
        .map(<[u8]>::to_vec)
        .collect();
    if lines.is_empty() {
        return;
    }
    let (one, other) = (dice.below(lines.len()), dice.below(lines.len()));
    match dice.below(8) {
        0..4 => lines.insert(other, lines[one].clone()),
        4 => lines.swap(one, other),
        5 => lines.insert(one, dice.pick(PIECES).to_vec()),
        _ => {
            lines.remove(one);
        }
    }
    *bytes = lines.concat();
}

/// Adds another field at the end of an entry, valid or not.
fn field(dice: &mut Dice, bytes: &mut Vec<u8>) {
    let ends: Vec<usize> = (0..bytes.len())
        .filter(|&place| bytes[place..].starts_with(b" }"))
        .collect();
    if !ends.is_empty() {
        let place = ends[dice.below(ends.len())];
        let field = [b", ".as_slice(), dice.pick(PIECES)].concat();
        bytes.splice(place..place, field);
    }
}
