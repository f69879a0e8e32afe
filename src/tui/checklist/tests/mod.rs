//! The list, key by key.

mod frames;
mod typed;

use super::*;
use crate::tui::{Key, SMALLEST};

fn item(title: &str) -> ChecklistItem {
    ChecklistItem {
        practice: title.to_owned(),
        title: title.to_owned(),
        why: Why::Due(None),
        detail: "2 of 3 this week".to_owned(),
        ..ChecklistItem::default()
    }
}

/// Knows a few practices and people; whoever is called otherwise is new.
#[derive(Clone, Debug)]
struct Names;

impl Resolver for Names {
    fn practices(&self, typed: &str) -> Vec<ChecklistItem> {
        let all = ["one", "listen", "walk", "walk far"];
        let found = all.into_iter().filter(|title| title.contains(typed));
        let asked = |title: &str| ChecklistItem {
            title: title.to_owned(),
            practice: title.to_owned(),
            ..ChecklistItem::default()
        };
        found.map(asked).collect()
    }

    fn people(&self, item: &ChecklistItem) -> String {
        item.with.join(", ")
    }

    fn meet(&mut self, item: &mut ChecklistItem, typed: &str) -> Result<Option<String>, String> {
        if typed.contains('?') {
            return Err("Could not find them".to_owned());
        }
        let names = typed.split(", ").filter(|name| !name.is_empty());
        item.with = names.map(str::to_owned).collect();
        item.title = format!("{} with {typed}", item.practice);
        Ok(typed
            .contains("New")
            .then(|| "New: they are added".to_owned()))
    }
}

fn list(titles: &[&str]) -> Checklist<Names> {
    let items = titles.iter().map(|title| item(title)).collect();
    Checklist::new(items, Names, SMALLEST, false).unwrap()
}

fn press(list: &mut Checklist<Names>, keys: &str) {
    for letter in keys.chars() {
        let key = match letter {
            '\r' => Key::Enter,
            '\u{1b}' => Key::Esc,
            '\u{8}' => Key::Backspace,
            letter => Key::Char(letter),
        };
        list.handle(Event::Key(key));
    }
}

fn ticked(list: &Checklist<Names>) -> Vec<(&str, Option<u32>, Option<&str>)> {
    let ticked = list.ticked();
    ticked
        .map(|item| (item.title.as_str(), item.minutes, item.note.as_deref()))
        .collect()
}

fn shown(list: &mut Checklist<Names>) -> String {
    let frame = list.frame(false);
    let lines: Vec<&str> = frame.rows.iter().map(|row| row.text.trim_end()).collect();
    lines.join("\n")
}

#[test]
fn space_ticks_and_takes_back() {
    let mut list = list(&["one", "two", "three"]);
    press(&mut list, "j jj kkk  ");
    assert_eq!(ticked(&list), [("two", None, None), ("three", None, None)]);
    press(&mut list, "\r");
    assert_eq!(list.ending(), Some(Ending::Log));
}

#[test]
fn enter_without_a_tick_says_what_to_do() {
    let mut list = list(&["one"]);
    press(&mut list, "\r");
    assert_eq!(list.ending(), None);
    assert!(shown(&mut list).contains("Nothing is ticked yet"));
    press(&mut list, " \r");
    assert_eq!(list.ending(), Some(Ending::Log));
}

#[test]
fn leaving_logs_nothing_whatever_is_ticked() {
    for event in [
        Event::Key(Key::Char('q')),
        Event::Key(Key::Esc),
        Event::Key(Key::CtrlC),
        Event::Hangup,
    ] {
        let mut list = list(&["one"]);
        press(&mut list, " ");
        list.handle(event);
        assert_eq!(list.ending(), Some(Ending::Nothing));
    }
    // While something is typed, q is a letter and Esc leaves only that.
    let mut list = list(&["one"]);
    press(&mut list, "nq\u{1b}");
    assert_eq!((list.ending(), ticked(&list)), (None, Vec::new()));
}

#[test]
fn the_list_is_of_yesterday_as_long_as_it_says_so() {
    let mut list = list(&["one"]);
    assert!(!list.is_of_yesterday());
    press(&mut list, "y");
    assert!(list.is_of_yesterday());
    let said = shown(&mut list);
    assert!(said.starts_with("  What did you do yesterday?\n"), "{said}");
    assert!(said.contains("y today"), "{said}");
    press(&mut list, "y");
    assert!(!list.is_of_yesterday());
    assert!(shown(&mut list).starts_with("  What did you do?\n"));
}

#[test]
fn why_something_is_listed_is_said_only_of_the_people_for_whom_it_holds() {
    let of = |why, with: &[&str]| ChecklistItem {
        why,
        with: with.iter().map(|&person| person.to_owned()).collect(),
        detail: "2 of 3".to_owned(),
        ..ChecklistItem::default()
    };
    let due = |person: Option<&str>| Why::Due(person.map(str::to_owned));
    let lately = || Why::Lately(vec!["sam".to_owned(), "mum".to_owned()]);
    for (item, reason) in [
        (of(due(None), &["mum"]), "due"),
        (of(due(Some("sam")), &["mum", "sam"]), "due"),
        (of(due(Some("sam")), &["mum"]), ""),
        (of(lately(), &["mum", "sam"]), "lately"),
        (of(lately(), &["sam"]), ""),
        (of(Why::Asked, &[]), ""),
    ] {
        assert_eq!(item.reason(), reason, "{item:?}");
        assert_eq!(item.standing().is_empty(), reason.is_empty());
    }
}

#[test]
fn a_discreet_list_shows_no_note() {
    let mut list = Checklist::new(vec![item("one")], Names, SMALLEST, true).unwrap();
    press(&mut list, "nsecret\r");
    let said = shown(&mut list);
    assert!(
        said.contains("with a note") && !said.contains("secret"),
        "{said}"
    );
}
