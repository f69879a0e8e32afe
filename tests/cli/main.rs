//! Every command as a user runs it: the real program in a home of its own.

mod home;
mod log;
