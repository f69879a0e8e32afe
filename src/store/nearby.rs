//! The place of an entry by the lines in front of it: so that one that went can come back there.

use crate::journal::layout::{self, Layout};
use crate::journal::tail;

/// The most text in front of an entry that is kept to find its place again, in bytes.
const BEHIND: usize = 1 << 12;
/// The most lines that are looked at to tell that place from others.
const LINES: usize = 16;

/// The lines in front of a place, from the last one on that is neither blank nor a comment. Lines that stand elsewhere as
/// well, such as the `}` of an entry over several lines, come with those in front of them.
pub(super) fn lines_before(text: &[u8], place: usize) -> Option<String> {
    let from = place.saturating_sub(BEHIND);
    let lines: Vec<_> = layout::lines(&text[from..place]).collect();
    let says = |line: &&std::ops::Range<usize>| {
        let line = text[from + line.start..from + line.end].trim_ascii();
        !line.is_empty() && !line.starts_with(b"#")
    };
    // A line that begins further up is not whole.
    let is_whole = |line: &&std::ops::Range<usize>| line.start > 0 || from == 0;
    let mut begin = None;
    for line in lines.iter().rev().filter(says).filter(is_whole).take(LINES) {
        begin = Some(from + line.start);
        let mut same = memchr::memmem::find_iter(text, &text[from + line.start..place]);
        let is_header = tail::is_log(&text[from + line.start..from + line.end]);
        if is_header || same.nth(1).is_none() {
            break;
        }
    }
    String::from_utf8(text[begin?..place].to_vec()).ok()
}

/// Where in the log a line goes that stood behind these lines.
pub(super) fn place_behind(text: &[u8], lines: &str) -> Option<usize> {
    let layout = Layout::of(text);
    let log = layout.head_end..layout.log_end;
    let found = memchr::memmem::find_iter(&text[log.clone()], lines.as_bytes());
    let mut ends = found
        .map(|begin| log.start + begin)
        .filter(|&begin| begin == layout.head_end || text[begin - 1] == b'\n')
        .map(|begin| begin + lines.len());
    ends.find(|&end| lines.ends_with('\n') && layout.log.is_some_and(|log| log <= end))
}
