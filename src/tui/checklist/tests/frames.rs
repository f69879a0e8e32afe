//! What is seen of the list.

use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

use super::*;

#[test]
fn a_list_that_is_too_long_shows_the_cursor_and_says_how_much_there_is() {
    let titles: Vec<String> = (1..=20).map(|number| format!("item {number}")).collect();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    let mut list = list(&titles);
    assert!(shown(&mut list).contains("› [ ] item 1 "));
    assert!(
        shown(&mut list).contains("17 more below"),
        "{}",
        shown(&mut list)
    );
    press(&mut list, "jjjjjjjjj");
    assert!(shown(&mut list).contains("› [ ] item 10 "));
    assert!(
        shown(&mut list).contains("7 more above, 10 below"),
        "{}",
        shown(&mut list)
    );
    press(&mut list, "jjjjjjjjjjjjjj");
    assert!(shown(&mut list).contains("› [ ] item 20 "));
    assert!(
        shown(&mut list).contains("17 more above"),
        "{}",
        shown(&mut list)
    );
}

#[test]
fn what_is_filled_in_is_seen_however_long_the_title_is() {
    let mut list = list(&["a practice that has a very long title"]);
    press(&mut list, "m1h30\rr5\r");
    let said = shown(&mut list);
    assert!(said.contains("…, 1 h 30 min, 5/5  due"), "{said}");
    assert!(said.contains("  a practice that has a very long"), "{said}");
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
        Key::Char('a'),
        Key::Char('r'),
        Key::Char('w'),
        Key::Char('y'),
        Key::Char('?'),
        Key::Esc,
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
            let is_none_found = matches!(&list.open, Some(OpenField::Search { found, .. }) if found.is_empty());
            if size.is_enough() && list.ending.is_none() && !is_none_found {
                let rows = frame.rows.iter().map(|row| row.text.as_str());
                let sign = match (&list.open, ascii) {
                    (Some(OpenField::Search { .. }), false) => "  › ",
                    (Some(OpenField::Search { .. }), true) => "  > ",
                    (Some(OpenField::Field { .. }) | None, false) => "  › [",
                    (Some(OpenField::Field { .. }) | None, true) => "  > [",
                };
                prop_assert!(rows.skip(2).any(|row| row.starts_with(sign)));
            }
            if let Some((column, line)) = frame.cursor {
                prop_assert!(column < size.columns && line < size.lines);
            }
        }
    }
}
