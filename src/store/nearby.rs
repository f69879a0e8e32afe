//! The place of an entry by the lines in front of it: so that one that went can come back there.

use crate::journal::layout::{self, Layout};

/// The most text in front of an entry that is kept to find its place again, in bytes.
const BEHIND: usize = 1 << 12;

/// The lines in front of a place, from the last one on that is neither blank nor a comment.
pub(super) fn lines_before(text: &[u8], place: usize) -> Option<String> {
    let from = place.saturating_sub(BEHIND);
    let lines: Vec<_> = layout::lines(&text[from..place]).collect();
    let says = |line: &&std::ops::Range<usize>| {
        let line = text[from + line.start..from + line.end].trim_ascii();
        !line.is_empty() && !line.starts_with(b"#")
    };
    let first = lines.iter().rfind(says)?;
    // A line that begins further up is not whole.
    if first.start == 0 && from > 0 {
        return None;
    }
    String::from_utf8(text[from + first.start..place].to_vec()).ok()
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
