//! The words that stand for closed sets in exercise files.

use super::outline::{PartySize, SafetyLevel};
use super::safety::{AfterNo, CautionLevel};
use super::schema::{DrawOrder, LogAs, Supports, Timer, When, Whose};
use crate::catalog::practice::{Closeness, Design, Relation, Stage};

/// The forms that an answer can have, without their bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AnswerForm {
    Scale,
    Count,
    Minutes,
    Bool,
    Choice,
    Text,
}

/// A closed set whose members are words in files.
pub trait Word: Copy + PartialEq + 'static {
    /// Every word with what it stands for, in the order of all messages.
    const WORDS: &'static [(&'static str, Self)];

    /// What is meant by a word; exactly as it is written in files.
    #[must_use]
    fn of(word: &str) -> Option<Self> {
        let found = Self::WORDS.iter().find(|(known, _)| *known == word);
        found.map(|(_, meant)| *meant)
    }

    /// The word.
    #[must_use]
    fn word(self) -> &'static str {
        let found = Self::WORDS.iter().find(|(_, meant)| *meant == self);
        found.map_or("", |(word, _)| word)
    }
}

macro_rules! words {
    ($($set:ident: $($word:literal = $member:ident),+;)+) => {
        $(impl Word for $set {
            const WORDS: &'static [(&'static str, Self)] = &[$(($word, Self::$member)),+];
        })+
    };
}

words! {
    Closeness: "emotional" = Emotional, "physical" = Physical, "intellectual" = Intellectual, "spiritual" = Spiritual;
    Stage: "heal" = Heal, "improve" = Improve;
    Relation: "romantic" = Romantic, "familial" = Familial, "platonic" = Platonic;
    Design: "meta" = Meta, "rct" = Rct, "experiment" = Experiment, "longitudinal" = Longitudinal, "diary" = Diary,
        "cross-sectional" = CrossSectional, "tradition" = Tradition;
    PartySize: "solo" = Solo, "pair" = Pair, "group" = Group;
    SafetyLevel: "none" = None, "check" = Check, "gate" = Gate;
    Timer: "none" = None, "soft" = Soft, "hard" = Hard;
    DrawOrder: "random" = Random, "by_depth" = ByDepth, "listed" = Listed;
    AnswerForm: "scale" = Scale, "count" = Count, "minutes" = Minutes, "bool" = Bool, "choice" = Choice, "text" = Text;
    When: "before" = Before, "after" = After, "both" = Both;
    Whose: "me" = Me, "each" = Each, "shared" = Shared;
    LogAs: "rating" = Rating, "amount" = Amount, "note" = Note, "none" = None;
    Supports: "direct" = Direct, "component" = Component, "adjacent" = Adjacent, "against" = Against;
    CautionLevel: "info" = Info, "care" = Care, "stop" = Stop;
    AfterNo: "later" = Later, "safety" = Safety, "crisis" = Crisis;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_whole<T: Word + std::fmt::Debug>(members: usize) {
        assert_eq!(T::WORDS.len(), members);
        for (word, member) in T::WORDS {
            assert_eq!(T::of(word), Some(*member));
            assert_eq!(member.word(), *word);
        }
    }

    #[test]
    fn every_member_has_one_word() {
        is_whole::<Closeness>(Closeness::ALL.len());
        is_whole::<Stage>(Stage::ALL.len());
        is_whole::<Relation>(Relation::ALL.len());
        is_whole::<Design>(7);
        is_whole::<PartySize>(3);
        is_whole::<SafetyLevel>(3);
        is_whole::<Timer>(3);
        is_whole::<DrawOrder>(3);
        is_whole::<When>(3);
        is_whole::<Whose>(3);
        is_whole::<LogAs>(4);
        is_whole::<Supports>(4);
        is_whole::<CautionLevel>(3);
        is_whole::<AfterNo>(3);
        assert_eq!(Timer::of("Soft"), None);
    }
}
