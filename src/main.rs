//! The `bond` command.

fn main() {}
