//! The rules of what ships, and of finding it.

mod lookup;
