//! Every command as a user runs it: the real program in a home of its own.

mod doctor;
mod home;
mod log;
mod undo;
