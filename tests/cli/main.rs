//! Every command as a user runs it: the real program in a home of its own.
#![expect(
    clippy::disallowed_methods,
    reason = "tests make files, start programs and look at what is there"
)]

mod again;
mod alone;
mod calendar;
#[cfg(unix)]
mod checklist;
mod checklist_keys;
mod company;
mod completions;
mod config;
#[cfg(unix)]
mod copies;
mod csv;
mod dates;
#[cfg(target_os = "linux")]
mod decided;
mod discreet;
mod doctor;
mod done;
mod edit;
#[cfg(unix)]
mod editor;
mod exercise;
mod explain;
mod fields;
#[cfg(unix)]
mod forgetting;
mod forgotten;
mod goal;
mod goal_edit;
mod goal_first;
mod goal_words;
#[cfg(unix)]
mod grid;
mod guards;
#[cfg(target_os = "linux")]
mod held;
mod help;
mod history;
mod home;
mod incomplete;
mod kinds;
#[cfg(unix)]
mod leftovers;
mod lines;
mod lived;
mod log;
mod lone;
mod managing;
mod many;
mod marks;
#[cfg(target_os = "linux")]
mod meanwhile;
mod month;
mod narrow;
mod note;
mod over;
mod path;
mod pause;
mod pauses;
mod person;
mod practice;
mod private;
#[cfg(unix)]
mod pty;
mod quarters;
mod readme;
mod remove;
mod resting;
mod restore;
mod restore_tables;
mod restore_whole;
mod row;
#[cfg(unix)]
mod safety;
mod several;
mod skip;
mod slips;
mod start;
mod stats;
mod story;
mod strip;
#[cfg(unix)]
mod terminal;
mod today;
mod truly;
mod undo;
mod unicode;
mod unrecorded;
mod voice;
mod week;
mod year;
