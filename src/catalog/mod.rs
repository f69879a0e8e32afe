//! What is tracked: practices, people and exercises, and how a typed word finds them.

pub mod exercise;
pub mod names;
pub mod practice;
