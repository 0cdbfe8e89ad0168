//! The door to JavaScript: the only file that knows it. Positions are UTF-16 units, as JavaScript counts.

#![allow(
    unreachable_pub,
    reason = "what wasm-bindgen exports has to be `pub`; its callers stand in JavaScript"
)]

#[cfg(feature = "bench")]
use crate::stages::Stage;
use crate::{Acts, Annotated, Claims, Note, Offsets, Options};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::console;
use web_sys::js_sys::{self, Array, Object, TypeError};

/// The types of the format, written out for readers; `tests/contract.rs` holds them against the serde shape.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("web.d.ts");

/// Finds quotations, reported speech, speakers and claims in `text`.
///
/// Returns a plain object of the shape of `whosaid/1`. Throws a `TypeError` where an argument is none of its type,
/// never because of what the text says. A lone surrogate is read as U+FFFD: its length, and so every position, stays.
#[wasm_bindgen(skip_typescript)]
pub fn annotate(text: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    answer(text, options, crate::annotate)
}

/// A text that is being written: `annotate` finds what the function of that name finds, sooner where most of the text
/// stood in the one before.
#[wasm_bindgen(skip_typescript)]
#[derive(Default)]
pub struct Manuscript(crate::Manuscript);

#[wasm_bindgen]
impl Manuscript {
    /// A text of which nothing was read.
    #[wasm_bindgen(constructor, skip_typescript)]
    pub fn new() -> Manuscript {
        Manuscript::default()
    }

    /// Annotates the text as it stands now.
    #[wasm_bindgen(skip_typescript)]
    pub fn annotate(&mut self, text: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
        answer(text, options, |text, options| self.0.annotate(text, options))
    }
}

/// Reads the arguments, has the text annotated and hands the result over.
fn answer(
    text: &JsValue,
    options: &JsValue,
    annotate: impl FnOnce(&str, &Options) -> Annotated,
) -> Result<JsValue, JsValue> {
    console_error_panic_hook::set_once();
    let text = text.as_string().ok_or_else(|| refusal("text must be a string"))?;
    let annotated = annotate(&text, &options_of(options)?);
    warn_of_the_unread(&annotated);
    Ok(annotated.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

/// The version of the engine.
#[wasm_bindgen(skip_typescript)]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// The names of the stages, in the order of the road; only in the package that is built for measuring.
#[cfg(feature = "bench")]
#[wasm_bindgen(skip_typescript)]
pub fn stages() -> Vec<String> {
    Stage::ALL.iter().map(|stage| stage.name().to_owned()).collect()
}

/// Walks the road up to the stage at a place and tells how much was found there.
#[cfg(feature = "bench")]
#[wasm_bindgen(skip_typescript)]
pub fn walk(text: &str, place: usize) -> usize {
    Stage::ALL.get(place).map_or(0, |&stage| crate::stages::walk(text, stage))
}

/// Reads options by their own keys only: what a polluted prototype lends an object is no wish of the caller.
fn options_of(value: &JsValue) -> Result<Options, JsValue> {
    let mut options = Options { offsets: Offsets::Utf16, ..Options::default() };
    if value.is_undefined() || value.is_null() {
        return Ok(options);
    }
    if !value.is_object() || Array::is_array(value) {
        return Err(refusal("options must be an object"));
    }
    for entry in Object::entries(value.unchecked_ref()).iter() {
        let entry: Array = entry.unchecked_into();
        let key = entry.get(0).as_string().unwrap_or_default();
        let value = entry.get(1);
        match key.as_str() {
            _ if value.is_undefined() => {}
            "acts" => options.acts = acts_of(&value)?,
            "claims" => options.claims = claims_of(&value)?,
            "maxChars" => options.max_chars = max_chars_of(&value)?,
            _ => {
                let message = format!("no such option: “{key}”; there are “acts”, “claims” and “maxChars”");
                return Err(refusal(&message));
            }
        }
    }
    Ok(options)
}

fn acts_of(value: &JsValue) -> Result<Acts, JsValue> {
    match value.as_string().as_deref() {
        Some("all") => Ok(Acts::All),
        Some("speech") => Ok(Acts::Speech),
        _ => Err(refusal("acts must be “all” or “speech”")),
    }
}

fn claims_of(value: &JsValue) -> Result<Claims, JsValue> {
    match value.as_string().as_deref() {
        Some("all") => Ok(Claims::All),
        Some("facts") => Ok(Claims::Facts),
        _ => Err(refusal("claims must be “facts” or “all”")),
    }
}

fn max_chars_of(value: &JsValue) -> Result<usize, JsValue> {
    match value.as_f64() {
        Some(number) if js_sys::Number::is_safe_integer(value) && number >= 0.0 => Ok(number as usize),
        _ => Err(refusal("maxChars must be a whole number, 0 or more")),
    }
}

/// Tells the developer at the console what the result tells in its notes: that it does not cover the whole text.
fn warn_of_the_unread(annotated: &Annotated) {
    for note in &annotated.notes {
        if let Note::Truncated { at, of } = note {
            console::warn_1(&format!("whosaid: read the first {at} of {of} UTF-16 units, see notes").into());
        }
    }
}

fn refusal(message: &str) -> JsValue {
    TypeError::new(&format!("whosaid: {message}")).into()
}
