//! `bond` tracks the practices that keep relationships close.
//!
//! The binary of the same name is a thin shell around this library: see `main.rs` for the way of one command.

pub mod catalog;
pub mod cli;
pub mod commands;
pub mod confirm;
pub mod context;
pub mod dates;
pub mod doctor;
pub mod draft;
pub mod due;
pub mod editor;
pub mod entry_args;
pub mod entry_ids;
pub mod error;
pub mod filter_args;
pub mod goal_history;
pub mod header_tables;
pub mod help_lines;
pub mod kind;
pub mod output;
pub mod redact;
pub mod report;
pub mod settings;
mod stdin_entries;
pub mod store;
pub mod summary;
pub mod text;
pub mod transaction;
pub mod tui;

pub use bond_core::{goals, journal, stats, unicode};
