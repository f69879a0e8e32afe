//! The rules of what ships, and of finding it.

mod lookup;
mod schema;
mod search;
mod shipped;
