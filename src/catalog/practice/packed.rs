//! Files that `build/` packed into the program.

/// A text, deflated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Packed(pub(super) &'static [u8]);

impl Packed {
    /// What is in it.
    pub(super) fn bytes(self) -> Vec<u8> {
        miniz_oxide::inflate::decompress_to_vec(self.0).unwrap_or_default()
    }
}
