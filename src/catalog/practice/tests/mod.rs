//! The rules of what ships, and of finding it.

mod index;
mod lookup;
mod schema;
mod search;
mod shipped;
