//! What keeps people safe: the questions before an exercise, its cautions, and where a no leads.

use super::outline::SafetyLevel;
use super::table_reader::TableReader;

/// What is asked before it begins, as far as [`Outline::safety`](super::Outline::safety) has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Safety {
    /// Questions to answer with yes when it is safe to go on.
    pub ask: Vec<SafetyQuestion>,
    /// The exercise to name when the answer is no.
    pub help: Option<String>,
}

impl Safety {
    /// The questions that are asked before anything else is shown: those at the start that a no ends with a neutral line.
    #[must_use]
    pub fn private(&self) -> &[SafetyQuestion] {
        let first = self.ask.iter();
        let count = first.take_while(|ask| ask.no == AfterNo::Later).count();
        &self.ask[..count]
    }
}

/// A question that has to be answered with yes before an exercise begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafetyQuestion {
    /// The question.
    pub text: String,
    /// Where a no leads.
    pub no: AfterNo,
    /// The words of the neutral line, if the usual ones do not fit.
    pub line: Option<String>,
}

/// Where a no leads, from the lightest to the most urgent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AfterNo {
    /// To one neutral line.
    Later,
    /// To the page about safety, unless someone may be looking on.
    Safety,
    /// To the same kinds of help, with the crisis line first.
    Crisis,
}

/// Something to mind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caution {
    /// How much.
    pub level: CautionLevel,
    /// What.
    pub text: String,
    /// The exercise that helps instead.
    pub see: Option<String>,
    /// Where it leads when someone cannot confirm it.
    pub no: AfterNo,
}

/// How much a caution matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CautionLevel {
    /// Good to know.
    Info,
    /// Take care.
    Care,
    /// To be confirmed before the start.
    Stop,
}

/// `[safety]`.
pub(super) fn safety(file: &mut TableReader<'_, '_>) -> (SafetyLevel, Safety) {
    file.has("safety");
    let found = file.table_if("safety", |table| {
        let level = table.word("level");
        let safety = Safety {
            ask: table.texts_or_tables("ask", 140, question),
            help: table.name_if("help"),
        };
        match level {
            Some(SafetyLevel::None) if !safety.ask.is_empty() || safety.help.is_some() => {
                let what = "level is \"none\", so there is neither ask nor help";
                table.wrong("level", what.to_owned());
            }
            Some(SafetyLevel::Check | SafetyLevel::Gate) if safety.ask.is_empty() => {
                let what = "ask is missing: at this level at least one question is answered first";
                table.wrong("level", what.to_owned());
            }
            _ => {}
        }
        (level.unwrap_or(SafetyLevel::None), safety)
    });
    found.unwrap_or((SafetyLevel::None, Safety::default()))
}

/// A question is a text, or a table that also says where a no leads.
fn question(text: String, table: Option<&mut TableReader<'_, '_>>) -> SafetyQuestion {
    let (no, line) = table.map_or((None, None), |table| {
        let no = table.word_if("no");
        let line = table.text_if("line", 100);
        if line.is_some() && no != Some(AfterNo::Later) {
            let what = "line is only shown after a no that leads to \"later\"";
            table.wrong("line", what.to_owned());
        }
        (no, line)
    });
    SafetyQuestion {
        text,
        no: no.unwrap_or(AfterNo::Safety),
        line,
    }
}

/// One of `[[cautions]]`.
pub(super) fn caution(table: &mut TableReader<'_, '_>) -> Caution {
    let level = table.word("level").unwrap_or(CautionLevel::Info);
    let no = table.word_if("no");
    if no.is_some() && level != CautionLevel::Stop {
        let what = "only a caution of the level \"stop\" can be answered with no";
        table.wrong("no", what.to_owned());
    }
    Caution {
        level,
        text: table.text("text", 240),
        see: table.name_if("see"),
        no: no.unwrap_or(AfterNo::Safety),
    }
}
