//! The second door to JavaScript, of the package that writes exports: it stands in the place of `web`, so that nothing
//! of the engine comes along. Positions are UTF-16 units, as JavaScript counts.

#![allow(
    unreachable_pub,
    reason = "what wasm-bindgen exports has to be `pub`; its callers stand in JavaScript"
)]

use crate::export::{csv, html, json, labels, markdown, tei, text, web_annotation};
use crate::{Annotated, Offsets};
use wasm_bindgen::prelude::*;
use web_sys::js_sys::TypeError;

/// The type of the function; `Annotated` is that of the engine's package.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("web_writer.d.ts");

/// Writes a result in another format: `json`, `web-annotation`, `csv`, `markdown`, `html`, `tei`, `text` or `labels`.
///
/// `annotated` is a `whosaid/1` object for `text`, counted in UTF-16 units. Throws a `TypeError` where it is none, or not
/// for this text. A lone surrogate is read as U+FFFD.
#[wasm_bindgen(skip_typescript)]
pub fn write(words: &JsValue, annotated: JsValue, format: &str) -> Result<String, JsValue> {
    console_error_panic_hook::set_once();
    let words = words.as_string().ok_or_else(|| refusal("text must be a string"))?;
    let annotated: Annotated = serde_wasm_bindgen::from_value(annotated)
        .map_err(|fault| refusal(&format!("no whosaid/1 result: {}", told(fault))))?;
    if annotated.offsets != Offsets::Utf16 {
        return Err(refusal("positions must be UTF-16 units"));
    }
    annotated.fits(&words).map_err(|misfit| refusal(&misfit.to_string()))?;
    match format {
        "json" => Ok(json::write(&annotated)),
        "web-annotation" => Ok(web_annotation::write(&words, &annotated)),
        "csv" => Ok(csv::write(&words, &annotated)),
        "markdown" => Ok(markdown::write(&words, &annotated)),
        "html" => Ok(html::write(&words, &annotated)),
        "tei" => Ok(tei::write(&words, &annotated)),
        "text" => Ok(text::write(&words, &annotated)),
        "labels" => Ok(labels::write(&words, &annotated)),
        _ => Err(refusal(&format!("no such format: “{format}”"))),
    }
}

/// What is wrong with an object, without the name of its class.
fn told(fault: serde_wasm_bindgen::Error) -> String {
    let fault = JsValue::from(fault);
    let message = fault.dyn_ref::<web_sys::js_sys::Error>().and_then(|error| error.message().as_string());
    message.unwrap_or_default()
}

fn refusal(message: &str) -> JsValue {
    TypeError::new(&format!("whosaid: {message}")).into()
}
