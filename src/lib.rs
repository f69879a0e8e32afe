//! `bond` tracks the practices that keep relationships close.
//!
//! The binary of the same name is a thin shell around this library: see `main.rs` for the way of one command.

pub mod agenda;
pub mod aims;
pub mod amend;
mod batch;
pub mod checklist;
pub mod cli;
pub mod cmd;
pub mod config;
pub mod consent;
pub mod context;
pub mod deed;
pub mod doctor;
pub mod editing;
pub mod editor;
pub mod exercise;
pub mod fault;
pub mod fields;
pub mod help;
pub mod ids;
pub mod names;
pub mod note;
pub mod phrase;
pub mod practice;
pub mod render;
pub mod report;
pub mod review;
pub mod runner;
pub mod say;
pub mod scope;
pub mod store;
pub mod subject;
pub mod tables;
pub mod terminal;
pub mod veil;
pub mod week;
pub mod zone;

pub use bond_core::{goal, journal, stats, unicode};
