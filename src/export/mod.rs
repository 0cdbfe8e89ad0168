//! Exports: the result in other languages, each written by a file that escapes for exactly that language.

pub mod json;
