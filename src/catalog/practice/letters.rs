//! What letters of all scripts are in ASCII, by the tables of the crate `any_ascii`, which are packed while bond is built.

use std::sync::OnceLock;

use super::packed::Packed;

include!(concat!(env!("OUT_DIR"), "/letters.rs"));

/// All chunks, one after the other.
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/letters.bin"));

/// A chunk is unpacked when the first of its letters is asked for.
static UNPACKED: [OnceLock<Vec<String>>; CHUNKS.len()] = [const { OnceLock::new() }; CHUNKS.len()];

/// What is left of a letter in a key: letters in lower case and digits, with `-` for anything between them.
pub(super) fn of_key(letter: char) -> &'static str {
    let (number, place) = (u32::from(letter) / CHUNK, u32::from(letter) % CHUNK);
    let chunk = CHUNKS.binary_search_by_key(&number, |(number, _)| *number);
    let letters = chunk.map_or(&[][..], |chunk| {
        UNPACKED[chunk].get_or_init(|| unpacked(chunk))
    });
    let found = usize::try_from(place)
        .ok()
        .and_then(|place| letters.get(place));
    found.map_or("", String::as_str)
}

fn unpacked(chunk: usize) -> Vec<String> {
    let begin: usize = CHUNKS[..chunk].iter().map(|(_, size)| size).sum();
    let text = Packed(&PACKED[begin..begin + CHUNKS[chunk].1]).bytes();
    let letters = text.split(|byte| *byte == b'\n');
    letters
        .map(|letter| String::from_utf8_lossy(letter).into_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_is_what_any_ascii_says() {
        for letter in char::MIN..=char::MAX {
            let plain = any_ascii::any_ascii_char(letter).to_ascii_lowercase();
            let plain = plain.replace('\'', "");
            let plain = plain.replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
            // A line break would be the end of a letter.
            assert_eq!(of_key(letter), plain, "{letter:?}");
        }
    }
}
