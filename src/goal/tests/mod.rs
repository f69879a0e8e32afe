//! Tests of goals.
