//! The README shows what bond prints: its examples are run in their order, in one home.

use std::fs;
use std::path::{Path, PathBuf};

use crate::home::Home;

/// A command of a block, and what the README says that it prints.
struct Example {
    line: String,
    printed: Vec<String>,
}

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

/// The words of a line as a shell splits it, without expansions.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quote = None;
    for letter in line.chars() {
        match (letter, quote) {
            ('"' | '\'', None) => quote = Some(letter),
            (_, Some(open)) if letter == open => quote = None,
            (' ', None) => words.push(String::new()),
            _ => words.last_mut().expect("a word").push(letter),
        }
    }
    words
}

/// The examples of a block between its fences.
fn examples(block: &[&str]) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    for line in block {
        if let Some(line) = line.strip_prefix("$ ") {
            examples.push(Example {
                line: line.to_owned(),
                printed: Vec::new(),
            });
        } else if let Some(example) = examples.last_mut() {
            example.printed.push((*line).to_owned());
        }
    }
    examples
}

/// Stand-ins for the ids of a run, which are drawn: always the same ones, in the order in which they are first seen.
#[derive(Default)]
struct Ids {
    drawn: Vec<String>,
}

impl Ids {
    const SHOWN: [&str; 8] = [
        "3empzkb2", "3empzkb8", "3empzjym", "3empzjyq", "3empzjyt", "3empztd6", "3empzv4c",
        "3empzw7n",
    ];

    /// The text with stand-ins.
    fn settled(&mut self, text: &str) -> String {
        let words = text.split_inclusive(|letter: char| !letter.is_ascii_alphanumeric());
        words
            .map(|word| {
                let id = word.trim_end_matches(|letter: char| !letter.is_ascii_alphanumeric());
                let is_id = id.len() == 8 && id.starts_with("3e");
                if is_id {
                    word.replace(id, self.shown(id))
                } else {
                    word.to_owned()
                }
            })
            .collect()
    }

    fn shown(&mut self, id: &str) -> &'static str {
        let known = self.drawn.iter().position(|drawn| drawn == id);
        let place = known.unwrap_or_else(|| {
            self.drawn.push(id.to_owned());
            self.drawn.len() - 1
        });
        Self::SHOWN[place]
    }
}

/// A block as it should be: the commands with what they print now.
fn run(block: &[&str], home: &Home, ids: &mut Ids) -> String {
    let mut shown = Vec::new();
    for Example { line, printed } in examples(block) {
        let words = words(&line);
        let run = (words[0] == "bond").then(|| home.run(&words[1..]));
        let now = match run {
            Some(run) if printed.is_empty() => {
                assert_eq!(run.status, 0, "$ {line}: {}", run.stderr);
                String::new()
            }
            Some(run) => {
                assert!([0, 2].contains(&run.status), "$ {line}: {}", run.stderr);
                ids.settled(&(run.stdout + &run.stderr))
            }
            None => printed
                .iter()
                .flat_map(|line| [line.as_str(), "\n"])
                .collect(),
        };
        shown.push(format!("$ {line}\n{now}"));
    }
    shown.concat()
}

#[test]
fn the_examples_print_what_the_readme_says() {
    let readme = fs::read_to_string(path()).expect("the README");
    let home = Home::new();
    let mut ids = Ids::default();
    let mut now = String::new();
    let mut block: Option<Vec<&str>> = None;
    for line in readme.lines() {
        match (&mut block, line) {
            (None, "```console") => block = Some(Vec::new()),
            (Some(lines), "```") => {
                now.push_str(&run(lines, &home, &mut ids));
                block = None;
            }
            (Some(lines), _) => {
                lines.push(line);
                continue;
            }
            (None, _) => {}
        }
        now.push_str(line);
        now.push('\n');
    }
    if std::env::var_os("BOND_REGENERATE").is_some() {
        fs::write(path(), &now).expect("the README can be written");
    }
    let difference = crate::home::difference(&readme, &now);
    assert!(
        difference.is_empty(),
        "README.md is not current: run 'BOND_REGENERATE=1 cargo test --test cli readme' and read the difference\n{difference}"
    );
}
