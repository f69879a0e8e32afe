//! What letters of all scripts are in ASCII, packed: as plain tables they were a tenth of the program.

use std::fmt::Write as _;

/// So many letters are packed together.
const CHUNK: u32 = 1024;

/// `CHUNK`, and the number of each chunk that holds something with how many of the bytes it takes, which come second.
pub(crate) fn packed() -> (String, Vec<u8>) {
    let mut rust = format!("const CHUNK: u32 = {CHUNK};\n");
    let mut chunks = String::new();
    let mut count = 0;
    let mut packed = Vec::new();
    for number in 0..=u32::from(char::MAX) / CHUNK {
        let letters = (number * CHUNK..(number + 1) * CHUNK).map(|letter| {
            // What is no letter at all keeps its place.
            char::from_u32(letter).map_or_else(String::new, of_keys)
        });
        let letters = letters.collect::<Vec<_>>().join("\n");
        let letters = letters.trim_end();
        if letters.is_empty() {
            continue;
        }
        let chunk = miniz_oxide::deflate::compress_to_vec(letters.as_bytes(), 10);
        let _ = writeln!(chunks, "    ({number}, {}),", chunk.len());
        packed.extend(chunk);
        count += 1;
    }
    let _ = write!(
        rust,
        "static CHUNKS: [(u32, usize); {count}] = [\n{chunks}];\n"
    );
    (rust, packed)
}

/// What is left of a letter in a key: letters in lower case and digits, with `-` for anything between them.
fn of_keys(letter: char) -> String {
    let plain = any_ascii::any_ascii_char(letter).to_ascii_lowercase();
    let plain = plain.replace('\'', "");
    let is_of_keys = |letter: char| letter.is_ascii_alphanumeric();
    plain.replace(|letter| !is_of_keys(letter), "-")
}
