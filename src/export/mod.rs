//! Exports: the result in other languages.
//!
//! Each file escapes for exactly one language and has one function, `write(text, annotated)`: `text` is the text that
//! was annotated, `annotated` the result for it in whatever unit its positions are counted. Whatever the text holds,
//! it stays text in every export; a character that a language cannot carry becomes U+FFFD, so that positions in the
//! text stay true.

pub mod csv;
pub mod html;
pub mod json;
pub mod labels;
pub mod markdown;
pub mod tei;
pub mod text;
pub mod web_annotation;

mod marks;
mod report;
