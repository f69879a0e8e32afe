//! Discretion: a report in which names, titles and notes are kept from whoever looks on.
//!
//! It is drawn over what a command has to say, whichever command that is, so that a new one is covered as well.

mod facts;
mod hidden_words;

use std::collections::BTreeMap;

use unicode_segmentation::UnicodeSegmentation;

use crate::catalog::exercise::Library;
use crate::catalog::practice;
use crate::context::Context;
use crate::error::Error;
use crate::journal::{Header, write};
use crate::report::{self, Block, Cell, Report, Says, Span, Table};
use hidden_words::{HiddenAs, HiddenWords, Origin};

/// What is left of a text of the user's own.
const LEFT_OUT: &str = "…";

/// Names, titles and texts that are not to be seen, each with what stands in for it.
#[derive(Clone, Debug, Default)]
pub struct Redaction {
    words: HiddenWords,
    /// Initials that someone has already, and up to which number others have the same ones.
    initials: BTreeMap<String, u32>,
    /// How many practices have a number.
    practices: usize,
    /// The keys that have a stand-in, with the one for their names.
    keys: BTreeMap<String, String>,
}

/// A question that is asked while a command runs, with stand-ins where discretion is asked for.
#[must_use]
pub fn question(text: String, context: &Context) -> String {
    if context.discreet.value {
        Redaction::of(context).text(&text)
    } else {
        text
    }
}

impl Redaction {
    /// Everything that the header of the journal, the built-in practices and the exercises have a name for.
    #[must_use]
    pub fn of(context: &Context) -> Self {
        let mut redaction = Self::default();
        for practice in practice::builtin() {
            redaction.hide_practice(&practice.key, Some(&practice.title));
        }
        let header = context.store.header().unwrap_or_default();
        redaction.hide_header(&header);
        let library = Library::of(context, &header);
        for (number, exercise) in (1..).zip(library.outlines()) {
            let title = format!("Exercise {number}");
            redaction.hide_name(&exercise.title, &title);
            let slug = format!("exercise-{number}");
            redaction.words.hide(&exercise.slug, &HiddenAs::Key, &slug);
        }
        redaction
    }

    /// Hides what the header of the journal has a name for by now.
    pub fn see_header(&mut self, context: &Context) {
        self.hide_header(&context.store.header().unwrap_or_default());
    }

    fn hide_header(&mut self, header: &Header) {
        for (key, own) in &header.practices {
            self.hide_practice(key, own.title.as_deref());
        }
        for (key, person) in &header.people {
            let name = person.name.as_deref();
            self.hide_person(key, name, &person.aliases);
        }
        let plans = header.goals.iter().filter_map(|goal| goal.plan.as_ref());
        let reasons = header
            .pauses
            .iter()
            .filter_map(|pause| pause.reason.as_ref());
        for text in plans.chain(reasons) {
            self.hide_text(text);
        }
    }

    /// Hides someone who is not in the journal yet.
    pub fn meet(&mut self, key: &str, name: &str) {
        self.hide_person(key, Some(name), &[]);
    }

    /// Hides a practice; one that is known already may have another title.
    fn hide_practice(&mut self, key: &str, title: Option<&str>) {
        if let Some(stand_in) = self.keys.get(key).cloned() {
            if let Some(title) = title {
                self.hide_name(title, &stand_in);
            }
            return;
        }
        self.practices += 1;
        let number = self.practices;
        let stand_in = format!("Practice {number}");
        self.hide_name(title.unwrap_or(key), &stand_in);
        let slug = format!("practice-{number}");
        self.words.hide(key, &HiddenAs::Key, &slug);
        self.keys.insert(key.to_owned(), stand_in);
    }

    /// A name, as it is written.
    fn hide_name(&mut self, name: &str, stand_in: &str) {
        let form = HiddenAs::Name(name.trim().to_owned());
        self.words.hide(name, &form, stand_in);
    }

    /// Hides someone; one who is known already may have another name.
    fn hide_person(&mut self, key: &str, name: Option<&str>, aliases: &[String]) {
        let names = name.into_iter().chain(aliases.iter().map(String::as_str));
        if let Some(stand_in) = self.keys.get(key).cloned() {
            for word in names {
                self.hide_name(word, &stand_in);
            }
            return;
        }
        let initials = initials(name.unwrap_or(key));
        let stand_in = self.free_initials(initials);
        // Without a name, the key is the name.
        for word in names.chain(name.is_none().then_some(key)) {
            self.hide_name(word, &stand_in);
        }
        self.words.hide(key, &HiddenAs::Key, &stand_in);
        self.keys.insert(key.to_owned(), stand_in);
    }

    /// The initials, with the first number that nobody has where they are someone's.
    fn free_initials(&mut self, initials: String) -> String {
        let Some(last) = self.initials.get(&initials).copied() else {
            self.initials.insert(initials.clone(), 1);
            return initials;
        };
        let mut numbered = (last + 1..).map(|number| (number, format!("{initials}{number}")));
        let free = numbered.find(|(_, one)| !self.initials.contains_key(one));
        let (number, stand_in) = free.unwrap_or((last, initials.clone()));
        self.initials.insert(initials, number);
        self.initials.insert(stand_in.clone(), 1);
        stand_in
    }

    /// A text of the user's own, as it is and as it is in the file.
    fn hide_text(&mut self, text: &str) {
        self.words.hide(text, &HiddenAs::Text, LEFT_OUT);
        self.words
            .hide(&write::string(text), &HiddenAs::Text, LEFT_OUT);
    }

    /// A text with stand-ins for names and keys in any form, and commands without what is hidden.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        self.parts(text, Origin::Anywhere)
    }

    /// A text that is no command, and the commands in it.
    fn parts(&self, text: &str, place: Origin) -> String {
        let parts = report::commands(text);
        let covered = parts.map(|(part, is_command)| {
            let place = if is_command { Origin::Command } else { place };
            self.words.cover(part, place)
        });
        covered.collect()
    }

    fn span(&self, span: &Span) -> String {
        match span.says {
            Says::Nothing => span.text.clone(),
            Says::Anything => self.text(&span.text),
            // A key that stands alone, as in a column of keys.
            Says::Names if practice::is_slug(&span.text) => self.text(&span.text),
            Says::Names => self.parts(&span.text, Origin::Sentence),
        }
    }

    /// A report with stand-ins, and without what the user wrote in their own words.
    #[must_use]
    pub fn report(mut self, report: Report) -> Report {
        self.learn(&report.facts);
        Report {
            schema: report.schema,
            columns: report.columns,
            facts: self.record(report.facts),
            blocks: report
                .blocks
                .into_iter()
                .map(|one| self.block(one))
                .collect(),
            warnings: report
                .warnings
                .iter()
                .map(|one| self.message(one))
                .collect(),
            incomplete: report.incomplete,
            answer: report.answer,
        }
    }

    /// An error with stand-ins. What was to be logged is shown all the same, so that it is not lost.
    #[must_use]
    pub fn error(&self, error: Error) -> Error {
        let hint = error.hint.map(|hint| match hint.split_once('\n') {
            Some((first, lines)) => format!("{}\n{lines}", self.text(first)),
            None => self.text(&hint),
        });
        Error {
            message: self.message(&error.message),
            hint,
            ..error
        }
    }

    /// A message without the line of the file that it quotes.
    fn message(&self, message: &str) -> String {
        let is_quote = |line: &str| {
            let number = line
                .trim_start()
                .split_once(" | ")
                .map(|(number, _)| number);
            number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
        };
        let lines = message.split('\n').filter(|line| !is_quote(line));
        let lines: Vec<String> = lines.map(|line| self.text(line)).collect();
        lines.join("\n")
    }

    fn block(&self, mut block: Block) -> Block {
        match &mut block {
            Block::Line(line) => {
                self.spans(&mut line.spans);
                self.spans(line.right.as_mut_slice());
            }
            Block::Table(table) => self.table(table),
            Block::Heat(heat) => {
                for line in &mut heat.legend {
                    self.spans(&mut line.spans);
                }
                self.table(&mut heat.words);
            }
            Block::Gap => {}
        }
        block
    }

    fn table(&self, table: &mut Table) {
        for cell in table.rows.iter_mut().flatten() {
            match cell {
                Cell::Text(spans) => self.spans(spans),
                Cell::Parts(parts) => {
                    for part in parts {
                        part.span.text = self.span(&part.span);
                    }
                }
                Cell::Empty | Cell::Bar { .. } | Cell::Spark(_) => {}
            }
        }
    }

    fn spans(&self, spans: &mut [Span]) {
        for span in spans {
            span.text = self.span(span);
        }
    }
}

/// The first letters of a name: `S`, `AL`; at most three.
fn initials(name: &str) -> String {
    let words = name.split(|letter: char| letter.is_whitespace() || letter == '-');
    let letters = words.filter_map(|word| word.graphemes(true).next());
    let initials: String = letters.take(3).map(str::to_uppercase).collect();
    if initials.is_empty() {
        "?".to_owned()
    } else {
        initials
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_go_by_their_initials_and_nobody_by_those_of_another() {
        let mut redaction = Redaction::default();
        for (key, name) in [
            ("anna", "Anna Lee"),
            ("sam", "Sam"),
            ("sue", "Sue"),
            ("li", "李"),
        ] {
            redaction.hide_person(key, Some(name), &[]);
        }
        assert_eq!(
            redaction.text("Anna Lee, Sam, Sue and 李"),
            "AL, S, S2 and 李"
        );
        assert_eq!(
            redaction.text("see 'bond person show sue' for sue"),
            "see 'bond person show …' for S2"
        );
    }

    #[test]
    fn many_with_the_same_initials_have_a_number_each() {
        let mut redaction = Redaction::default();
        redaction.hide_person("s-5", Some("S 5"), &[]);
        for number in 1..=2_000 {
            redaction.hide_person(&format!("sam-{number}"), Some(&format!("Sam{number}")), &[]);
        }
        let text = redaction.text("S 5, Sam1, Sam2, Sam4, Sam5, Sam2000 and sam-1999");
        assert_eq!(text, "S5, S, S2, S4, S6, S2001 and S2000");
    }

    #[test]
    fn a_error_quotes_no_line_of_the_file_and_keeps_what_was_to_be_logged() {
        let mut redaction = Redaction::default();
        redaction.hide_person("sam", Some("Sam"), &[]);
        let error =
            Error::unreadable("could not understand j:4:6: x\n  4 | a = { with = [\"sam\"] }")
                .hinted("put this below [log], Sam:\nnew = { with = [\"sam\"] }");
        let error = redaction.error(error);
        assert_eq!(error.message, "could not understand j:4:6: x");
        let hint = "put this below [log], S:\nnew = { with = [\"sam\"] }";
        assert_eq!(error.hint.as_deref(), Some(hint));
    }
}
