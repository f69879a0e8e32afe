//! The list, key by key.

use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

use super::*;
use crate::terminal::{Key, SMALLEST};

fn item(title: &str) -> Item {
    Item {
        title: title.to_owned(),
        why: "due",
        detail: "2 of 3 this week".to_owned(),
        ..Item::default()
    }
}

fn list(titles: &[&str]) -> Checklist {
    let items = titles.iter().map(|title| item(title)).collect();
    Checklist::new(items, SMALLEST, false).unwrap()
}

fn press(list: &mut Checklist, keys: &str) {
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

fn ticked(list: &Checklist) -> Vec<(&str, Option<u32>, Option<&str>)> {
    let ticked = list.ticked();
    ticked
        .map(|item| (item.title.as_str(), item.minutes, item.note.as_deref()))
        .collect()
}

fn shown(list: &mut Checklist) -> String {
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
fn minutes_and_a_note_tick_what_they_belong_to() {
    let mut list = list(&["one", "two"]);
    press(&mut list, "45\rnby the river\r");
    assert_eq!(ticked(&list), [("one", Some(45), Some("by the river"))]);
    press(
        &mut list,
        "m\u{8}\u{8}1h30\rn\u{8}\u{8}\u{8}\u{8}\u{8}lake\rjnleft\u{1b}",
    );
    assert_eq!(ticked(&list), [("one", Some(90), Some("by the lake"))]);
    press(&mut list, "km\u{8}\u{8}\r");
    assert_eq!(ticked(&list), [("one", None, Some("by the lake"))]);
}

#[test]
fn what_is_no_duration_is_said_and_can_be_mended() {
    let mut list = list(&["one"]);
    press(&mut list, "m25h\r");
    assert!(shown(&mut list).contains("a duration is 1 minute to 24 hours"));
    press(&mut list, "\u{8}\u{8}\u{8}1h\r");
    assert_eq!(ticked(&list), [("one", Some(60), None)]);
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
fn a_list_that_is_too_long_shows_the_cursor_and_says_how_much_there_is() {
    let titles: Vec<String> = (1..=20).map(|number| format!("item {number}")).collect();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    let mut list = list(&titles);
    assert!(shown(&mut list).contains("› [ ] item 1 "));
    assert!(
        shown(&mut list).contains("16 more below"),
        "{}",
        shown(&mut list)
    );
    press(&mut list, "jjjjjjjjj");
    assert!(shown(&mut list).contains("› [ ] item 10 "));
    assert!(
        shown(&mut list).contains("6 more above, 10 below"),
        "{}",
        shown(&mut list)
    );
    press(&mut list, "jjjjjjjjjjjjjj");
    assert!(shown(&mut list).contains("› [ ] item 20 "));
    assert!(
        shown(&mut list).contains("16 more above"),
        "{}",
        shown(&mut list)
    );
}

#[test]
fn pasted_lines_become_one_and_only_where_something_is_typed() {
    let mut list = list(&["one"]);
    list.handle(Event::Paste("q q".to_owned()));
    press(&mut list, "n");
    list.handle(Event::Paste("by the\n  river\t".to_owned()));
    press(&mut list, "\r");
    assert_eq!(ticked(&list), [("one", None, Some("by the river"))]);
}

#[test]
fn a_discreet_list_shows_no_note() {
    let mut list = Checklist::new(vec![item("one")], SMALLEST, true).unwrap();
    press(&mut list, "nsecret\r");
    let said = shown(&mut list);
    assert!(
        said.contains("with a note") && !said.contains("secret"),
        "{said}"
    );
}

fn event() -> impl Strategy<Value = Event> {
    let keys = prop::sample::select(vec![
        Key::Up,
        Key::PageUp,
        Key::PageDown,
        Key::Down,
        Key::Enter,
        Key::Backspace,
        Key::Left,
        Key::Char(' '),
        Key::Char('m'),
        Key::Char('n'),
        Key::Char('j'),
        Key::Char('k'),
        Key::Char('4'),
        Key::Char('漢'),
    ]);
    let size = (1_u16..120, 1_u16..40);
    prop_oneof![
        8 => keys.prop_map(Event::Key),
        1 => size.prop_map(|(columns, lines)| Event::Resize(Size { columns, lines })),
        1 => any::<String>().prop_map(Event::Paste),
    ]
}

proptest! {
    #[test]
    fn no_frame_is_larger_than_its_window_and_the_cursor_is_always_seen(
        titles in prop::collection::vec("\\PC{1,60}", 1..20),
        events in prop::collection::vec(event(), 0..40),
        ascii in any::<bool>(),
    ) {
        let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
        let mut list = list(&titles);
        for event in events {
            list.handle(event);
            let size = list.size();
            let frame = list.frame(ascii);
            prop_assert!(frame.rows.len() <= usize::from(size.lines));
            for row in &frame.rows {
                prop_assert!(row.text.width() < usize::from(size.columns).max(2), "{:?}", row.text);
            }
            if size.is_enough() {
                let sign = if ascii { "  > [" } else { "  › [" };
                prop_assert!(frame.rows.iter().any(|row| row.text.starts_with(sign)));
            }
            if let Some((column, line)) = frame.cursor {
                prop_assert!(column < size.columns && line < size.lines);
            }
        }
    }
}
