//! What is typed into the list.

use super::*;

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
fn pasted_lines_become_one_and_only_where_something_is_typed() {
    let mut list = list(&["one"]);
    list.handle(Event::Paste("q q".to_owned()));
    press(&mut list, "n");
    list.handle(Event::Paste("by the\n  river\t".to_owned()));
    press(&mut list, "\r");
    assert_eq!(ticked(&list), [("one", None, Some("by the river"))]);
}

#[test]
fn a_rating_is_a_number_from_1_to_5() {
    let mut list = list(&["one"]);
    for wrong in ["6", "0", "good", "4.5"] {
        press(&mut list, &format!("r{wrong}\r"));
        let said = shown(&mut list);
        assert!(said.contains("a rating is a number from 1 to 5"), "{said}");
        press(&mut list, "\u{1b}");
    }
    assert_eq!(ticked(&list), []);
    press(&mut list, "r4\r45\r");
    let said = shown(&mut list);
    assert!(said.contains("[x] one, 45 min, 4/5 "), "{said}");
    let rating = |list: &Checklist<Names>| list.ticked().next().and_then(|item| item.rating);
    assert_eq!(rating(&list), Some(4));
    press(&mut list, "r\u{8}\r");
    assert_eq!(rating(&list), None);
}

#[test]
fn another_practice_is_found_by_typing_and_put_behind_the_others_once() {
    let mut list = list(&["one", "two"]);
    press(&mut list, "a");
    let said = shown(&mut list);
    assert!(said.contains("  › one\n    listen\n    walk\n"), "{said}");
    press(&mut list, "walk");
    list.handle(Event::Key(Key::Down));
    list.handle(Event::Key(Key::Down));
    let said = shown(&mut list);
    assert!(said.contains("    walk\n  › walk far\n"), "{said}");
    press(&mut list, "\r");
    assert!(shown(&mut list).contains("› [x] walk far"));
    press(&mut list, "kk/walk far\r");
    assert_eq!(ticked(&list), [("walk far", None, None)]);
    press(&mut list, "/one\r");
    assert_eq!(
        ticked(&list),
        [("one", None, None), ("walk far", None, None)]
    );
}

#[test]
fn a_practice_that_is_not_found_can_be_typed_again_or_left() {
    let mut list = list(&["one"]);
    press(&mut list, "axyz\r");
    let said = shown(&mut list);
    assert!(said.contains("No practice is called that"), "{said}");
    press(&mut list, "\u{8}\u{8}\u{8}li\u{1b}");
    assert_eq!((list.items.len(), ticked(&list)), (1, Vec::new()));
}

#[test]
fn people_are_told_apart_by_whoever_knows_them() {
    let mut list = list(&["one"]);
    press(&mut list, "wSa?\r");
    let said = shown(&mut list);
    assert!(said.contains("Could not find them") && said.contains("> Sa?"));
    press(&mut list, "\u{8}m, New\r");
    let said = shown(&mut list);
    assert!(said.contains("[x] one with Sam, New"), "{said}");
    assert!(said.contains("New: they are added"), "{said}");
    press(&mut list, "w");
    assert!(shown(&mut list).contains("> Sam, New"));
    press(&mut list, &"\u{8}".repeat(9));
    press(&mut list, "\r");
    let with = |list: &Checklist<Names>| list.items[0].with.clone();
    assert_eq!(with(&list), Vec::<String>::new());
}
