//! Reads, writes and cuts the end of an open journal.

use std::fs::File;
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};

use crate::journal::layout;
use crate::journal::tail::{self, Above, ScanStart, Tail};

/// How many bytes of a long end are read at a time.
const PIECE: u64 = 16 * 1024;
/// How many bytes after the `[log]` line are read to find the first id.
const FIRST: usize = 256;

/// Cuts the last write off again, unless another program has written after it.
pub(super) fn cut_back(file: &mut File, written: usize) -> io::Result<()> {
    let end = file.stream_position()?;
    if file.metadata()?.len() != end {
        return Err(ErrorKind::Other.into());
    }
    file.set_len(end.saturating_sub(written as u64))?;
    file.sync_data()
}

/// The end of the file and the length of the file.
///
/// A long end is read in pieces, of which only an unfinished line is kept: allocating memory takes more time than
/// everything else here.
pub(super) fn look(file: &mut File) -> io::Result<(Tail, u64)> {
    let length = file.seek(SeekFrom::End(0))?;
    let mut at = length.saturating_sub(tail::TAIL);
    file.seek(SeekFrom::Start(at))?;
    let (mut begin, piece) = match at {
        0 => (ScanStart::File, length),
        _ => (ScanStart::Within, PIECE),
    };
    let mut bytes = Vec::new();
    let mut above = Above::default();
    loop {
        let wanted = piece.min(length - at);
        let read = file.take(wanted).read_to_end(&mut bytes)? as u64;
        at += read;
        // The file has become shorter: another program is writing it.
        if at == length || read < wanted {
            return Ok((above.look(&bytes, begin), length));
        }
        if let Some(newline) = memchr::memrchr(b'\n', &bytes) {
            above.pass(&bytes[..=newline], begin);
            bytes.drain(..=newline);
            begin = ScanStart::Line;
        }
    }
}

/// Reads the whole file.
pub(super) fn read_all(file: &mut File) -> io::Result<Vec<u8>> {
    let mut text = Vec::new();
    file.rewind()?;
    file.read_to_end(&mut text)?;
    Ok(text)
}

/// Calls `write` once, which may write only a part. A second call at a limit of the file size would kill bond before it
/// could cut the part off again.
pub(super) fn write_once(file: &mut File, bytes: &[u8]) -> io::Result<usize> {
    loop {
        match file.write(bytes) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            outcome => return outcome,
        }
    }
}

/// The id of the first entry after the `[log]` line, which ends at byte `head`; as [`layout::first_id`] gives it.
pub(super) fn first_id(file: &mut File, head: u64) -> io::Result<Option<String>> {
    let mut bytes = [0; FIRST];
    file.seek(SeekFrom::Start(head))?;
    let read = file.read(&mut bytes)?;
    // After the last byte that was read, there may be anything.
    let id = layout::first_id(&bytes[..read]);
    let id = id.filter(|id| !id.is_empty() || read < FIRST);
    Ok(id.map(str::to_owned))
}
