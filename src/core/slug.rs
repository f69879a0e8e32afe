//! Decides which words can be keys.

/// Whether a key matches `[a-z0-9][a-z0-9-]*`.
#[must_use]
pub fn is_slug(key: &str) -> bool {
    !key.starts_with('-')
        && !key.is_empty()
        && key
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}
