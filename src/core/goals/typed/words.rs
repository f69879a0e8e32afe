//! Splits a phrase into words, numbers and signs, to be read one after the other.

use crate::unicode::folded;

/// Words that are ignored.
const EMPTY: [&str; 5] = ["the", "on", "any", "about", "just"];

/// Numbers as words, from one on.
const NUMBERS: [&str; 15] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen",
];

/// Ordinal numbers as words, from the second on.
const ORDINALS: [&str; 11] = [
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];

/// The words of a phrase, and how many of them were read.
pub(super) struct Tokens {
    all: Vec<String>,
    place: usize,
}

impl Tokens {
    pub(super) fn of(text: &str) -> Self {
        let text = folded(text)
            .replace(['–', '—'], "-")
            .replace('×', "x")
            .replace("..", " to ");
        let text = text.replace('½', ".5").replace("half-hour", "half hour");
        let mut all: Vec<String> = Vec::new();
        let mut before = Token::Blank;
        for letter in text.chars() {
            let kind = Token::of(letter);
            match all.last_mut() {
                _ if kind == Token::Blank => {}
                Some(last) if kind == before => last.push(letter),
                Some(_) | None => all.push(letter.to_string()),
            }
            before = kind;
        }
        all.retain(|word| word != "." && !EMPTY.contains(&word.as_str()));
        Self { all, place: 0 }
    }

    /// The whole phrase, if it is a single word that can mean two things.
    pub(super) fn only(&self) -> Option<&str> {
        let whole = self.all.concat().replace('-', "");
        let known = [
            "biweekly",
            "bimonthly",
            "biyearly",
            "biannual",
            "biannually",
        ];
        known.into_iter().find(|word| *word == whole)
    }

    pub(super) fn mark(&self) -> usize {
        self.place
    }

    pub(super) fn back_to(&mut self, mark: usize) {
        self.place = mark;
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.place == self.all.len()
    }

    fn peek(&self) -> Option<&str> {
        self.all.get(self.place).map(String::as_str)
    }

    /// Reads the next word, whatever it is.
    pub(super) fn next(&mut self) -> Option<&str> {
        self.place += 1;
        self.all.get(self.place - 1).map(String::as_str)
    }

    /// Reads these words if they come next.
    pub(super) fn eats(&mut self, phrase: &str) -> bool {
        let wanted = phrase.split(' ');
        let count = wanted.clone().count();
        let next = self.all.get(self.place..self.place + count);
        let is_next = next.is_some_and(|next| next.iter().map(String::as_str).eq(wanted));
        if is_next {
            self.place += count;
        }
        is_next
    }

    /// Reads the first of these phrases that comes next.
    pub(super) fn eats_one_of(&mut self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.eats(phrase))
    }

    pub(super) fn eats_each(&mut self) -> bool {
        self.eats_one_of(&["every", "each", "per"])
    }

    /// Reads what `read` understands, or nothing.
    pub(super) fn maybe<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mark = self.place;
        let found = read(self);
        if found.is_none() {
            self.place = mark;
        }
        found
    }

    /// Reads a number in digits or as a word, and gives its digits; `a` is 1.
    pub(super) fn number(&mut self) -> Option<String> {
        let word = self.peek()?;
        let number = if word.starts_with(|letter: char| letter.is_ascii_digit() || letter == '.') {
            word.to_owned()
        } else if matches!(word, "a" | "an") {
            "1".to_owned()
        } else {
            let place = NUMBERS.iter().position(|number| *number == word)?;
            (place + 1).to_string()
        };
        self.place += 1;
        Some(number)
    }

    /// Reads a whole number from 1 on.
    pub(super) fn whole(&mut self) -> Option<u32> {
        self.maybe(|words| words.number()?.parse().ok().filter(|number| *number > 0))
    }

    /// Reads an ordinal number: `other` and `second` are 2, `10th` is 10.
    pub(super) fn ordinal(&mut self) -> Option<u32> {
        self.maybe(|words| {
            if let Some(number) = words.whole() {
                let is_ordinal = words.eats_one_of(&["st", "nd", "rd", "th"]);
                return is_ordinal.then_some(number);
            }
            let word = words.next()?;
            let place = ORDINALS.iter().position(|ordinal| *ordinal == word);
            match (word, place) {
                ("other", _) => Some(2),
                (_, Some(place)) => u32::try_from(place + 2).ok(),
                (_, None) => None,
            }
        })
    }
}

/// The kinds of letters. A word is made of letters of the same kind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Token {
    Blank,
    Letter,
    Digit,
    Sign,
    Separator,
}

impl Token {
    fn of(letter: char) -> Self {
        match letter {
            _ if letter.is_whitespace() => Self::Blank,
            '0'..='9' | '.' => Self::Digit,
            '<' | '>' | '=' => Self::Sign,
            _ if letter.is_alphabetic() => Self::Letter,
            _ => Self::Separator,
        }
    }
}
