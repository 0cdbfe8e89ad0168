//! The door to JavaScript: the only file that knows it. Positions are UTF-16 units, as JavaScript counts.

use crate::{Acts, Offsets, Options};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Finds quotations, reported speech, speakers and claims in `text`; the result has the shape of `whosaid/1`.
#[wasm_bindgen(skip_typescript)]
pub fn annotate(text: &str, acts: Option<String>) -> Result<JsValue, JsValue> {
    console_error_panic_hook::set_once();
    let acts = if acts.as_deref() == Some("speech") { Acts::Speech } else { Acts::All };
    let options = Options { offsets: Offsets::Utf16, acts, ..Options::default() };
    let found = crate::annotate(text, &options);
    Ok(found.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
