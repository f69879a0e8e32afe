//! `bond` tracks the practices that keep relationships close.
//!
//! The binary of the same name is a thin shell around this library: see `main.rs` for the way of one command.

pub mod fault;
pub mod goal;
pub mod phrase;
pub mod practice;
pub mod render;
pub mod report;
