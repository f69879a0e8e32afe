//! Exercise files: those that are shipped, those that are broken, and the ways through them.

mod anything;
mod broken;
mod course;
mod safety;
mod shipped;
mod suggest;
mod wording;
