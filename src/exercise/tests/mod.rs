//! Exercise files: those that are shipped, those that are broken, and the ways through them.

mod shipped;
