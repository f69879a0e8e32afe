//! One file, read strictly: an exercise, or everything that is wrong with it.

use toml::de::DeTable;

use super::notes::Notes;
use super::outline::{Easier, Outline, PartySize, SafetyLevel};
use super::references::References;
use super::safety::{caution, safety};
use super::schema::{Dose, Exercise, IfThen, Study, Supports};
use super::table_reader::{self, TableReader};
use super::words::Word;
use super::{parts, rules};
use crate::catalog::practice::Grade;
use crate::journal::Problem;

/// The longest file that is read, in bytes: what is longer is no exercise.
const LONGEST: usize = 256 * 1024;
/// How often an exercise may do good in.
const PERIODS: [&str; 4] = ["day", "week", "month", "year"];

/// Reads the file `NAME.toml`.
///
/// # Errors
///
/// Everything that is wrong, in the order of the file.
pub fn read(bytes: &[u8], name: &str, known: &References) -> Result<Exercise, Vec<Problem>> {
    let problem = |text: &str, byte, what: &str| Err(vec![Problem::at_byte(text, byte, 1, what)]);
    if bytes.len() > LONGEST {
        return problem("", 0, "the file is longer than 256 KiB");
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let text = String::from_utf8_lossy(bytes);
            return problem(&text, error.valid_up_to(), "this is no UTF-8 text");
        }
    };
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut notes = Notes::default();
    if !errors.is_empty() {
        for error in errors {
            let byte = error.span().map_or(0, |span| span.start);
            notes.wrong(byte, error.message().trim().replace('\n', ", "));
        }
        let mut problems = notes.into_problems(text);
        // What is named second on a line follows from the first.
        problems.dedup_by_key(|problem| problem.line);
        return Err(problems);
    }
    let exercise = table_reader::read(&mut notes, table.get_ref(), 0, "", whole);
    rules::check(&exercise, name, known, &mut notes);
    match notes.into_problems(text) {
        problems if problems.is_empty() => Ok(exercise),
        problems => Err(problems),
    }
}

/// The whole file.
fn whole(file: &mut TableReader<'_, '_>) -> Exercise {
    file.whole("schema", 1..=1);
    let (level, safety) = safety(file);
    let mut exercise = Exercise {
        outline: outline(file, level),
        purpose: file.text("purpose", 240),
        needs: file.texts("needs", 60),
        dose: file.table_if("dose", dose),
        plan: file.table_if("plan", plan),
        safety,
        roles: file.tables("roles", parts::role),
        steps: parts::steps(file),
        repeat: file.table_if("repeat", parts::repeat),
        decks: file.named("decks", parts::deck),
        record: some(file, "record", 3, parts::ask),
        variants: some(file, "variants", 9, parts::variant),
        evidence: some(file, "evidence", 20, study),
        cautions: some(file, "cautions", 20, caution),
    };
    let easier = exercise.variants.iter().find(|one| one.id == "easier");
    exercise.outline.easier = easier.map(|easier| Easier {
        minutes: easier.minutes,
        relationships: easier.relationships.clone().into(),
    });
    file.table_if("meta", meta);
    exercise
}

/// All of the outline but for what follows from the variants.
fn outline(file: &mut TableReader<'_, '_>, safety: SafetyLevel) -> Outline {
    let party = file.word("who");
    Outline {
        slug: file.name("slug").into(),
        title: file.text("title", 60).into(),
        summary: file.text("summary", 100).into(),
        practice: file.name("practice").into(),
        kinds: file.some_words("kinds").into(),
        relationships: file.some_words("relationships").into(),
        also: file.words("also").into(),
        people: people(file, party),
        party: party.unwrap_or(PartySize::Pair),
        minutes: file.minutes("minutes"),
        level: level(file),
        grade: grade(file),
        safety,
        easier: None,
        own: false,
    }
}

/// A list of tables of which there must be one at least.
fn some<T>(
    file: &mut TableReader<'_, '_>,
    key: &'static str,
    most: usize,
    inside: impl FnMut(&mut TableReader<'_, '_>) -> T,
) -> Vec<T> {
    if !file.has(key) {
        return Vec::new();
    }
    let found = file.tables(key, inside);
    match file.length(key) {
        Some(0) => file.wrong(key, format!("{key} is empty")),
        Some(length) if length > most => {
            let what = format!("there are {length} tables of {key}, {most} are the most");
            file.wrong(&format!("{key}[{most}]"), what);
        }
        _ => {}
    }
    found
}

fn level(file: &mut TableReader<'_, '_>) -> u8 {
    let level = file.whole("level", 1..=3).map(u8::try_from);
    level.and_then(Result::ok).unwrap_or(1)
}

fn people(file: &mut TableReader<'_, '_>, party: Option<PartySize>) -> (u8, u8) {
    let usual = match party {
        Some(PartySize::Solo) => (1, 1),
        Some(PartySize::Pair) | None => (2, 2),
        Some(PartySize::Group) => (2, 8),
    };
    let read = |table: &mut TableReader<'_, '_>| {
        let least = table.whole("min", 1..=50).map(u8::try_from);
        let most = table.whole("max", 1..=50).map(u8::try_from);
        Some((least?.ok()?, most?.ok()?))
    };
    let Some(people) = file.table_if("people", read).flatten() else {
        return usual;
    };
    let fits = match party {
        Some(PartySize::Solo | PartySize::Pair) => people == usual,
        Some(PartySize::Group) => 2 <= people.0 && people.0 <= people.1,
        None => true,
    };
    if !fits {
        let party = party.unwrap_or(PartySize::Pair).word();
        let (least, most) = people;
        let what = match party {
            "group" => format!(
                "people is {least} to {most}: a group has at least 2, and min is not above max"
            ),
            party => format!(
                "people is {least} to {most}: who is {party:?}, so both are {}",
                usual.0
            ),
        };
        file.wrong("people", what);
    }
    people
}

fn grade(file: &mut TableReader<'_, '_>) -> Grade {
    let text = file.text("grade", 10);
    let is_missing = text.is_empty();
    match Grade::try_from(text) {
        Ok(grade) => return grade,
        Err(what) if !is_missing => file.wrong("grade", what),
        Err(_) => {}
    }
    Grade::LOWEST
}

fn dose(table: &mut TableReader<'_, '_>) -> Dose {
    let per = table.text("per", 10);
    if !per.is_empty() && !PERIODS.contains(&per.as_str()) {
        table.wrong(
            "per",
            format!("per is {per:?}: write {}", PERIODS.join(", ")),
        );
    }
    table.has("times");
    Dose {
        times: table.small("times", 1..=100, 1),
        per,
        weeks: table
            .whole_if("weeks", 1..=520)
            .and_then(|weeks| u32::try_from(weeks).ok()),
        rationale: table.text_if("rationale", 240),
    }
}

fn plan(table: &mut TableReader<'_, '_>) -> IfThen {
    IfThen {
        cue: table.text("if", 120),
        act: table.text("then", 120),
    }
}

fn study(table: &mut TableReader<'_, '_>) -> Study {
    Study {
        key: table.name("key"),
        cite: table.text("cite", 240),
        doi: table.text_if("doi", 120),
        design: table.word_if("design"),
        n: table
            .whole_if("n", 1..=i64::MAX)
            .and_then(|n| u64::try_from(n).ok()),
        finding: table.text("finding", 300),
        effect: table.text_if("effect", 100),
        supports: table.word("supports").unwrap_or(Supports::Adjacent),
        verified: table.has("verified") && table.flag("verified"),
    }
}

fn meta(table: &mut TableReader<'_, '_>) {
    table.texts("authors", 100);
    table.text_if("license", 40);
    table.date_if("reviewed");
}
