//! What the exports write, read back by real parsers: the text survives, and nothing of it becomes markup, a formula
//! or a command, whatever it holds and however annotations cross each other.

#![allow(clippy::expect_used, clippy::panic, clippy::string_slice, reason = "a test fails by panicking")]

mod case;

mod csv;
mod html;
mod json;
mod markdown;
mod read_back;
mod tei;
mod terminal;
mod web_annotation;
