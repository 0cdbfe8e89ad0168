//! Words that may stand in one place only, or nowhere.

use crate::{File, assert_none, assert_red, files, has_word, without_comment};

/// Words, the files they are banned from, and what to do instead.
struct Ban {
    words: &'static [&'static str],
    covers: fn(&File) -> bool,
    instead: &'static str,
}

fn is_library(file: &File) -> bool {
    file.is_under("src/") && file.has_ending(&["rs"])
}

fn is_web(file: &File) -> bool {
    file.is_under("www/") && file.has_ending(&["js", "mjs", "html", "svg"])
}

fn is_of_page(file: &File) -> bool {
    file.is_under("www/page/") || file.is_under("www/engine/")
}

const BANS: &[Ban] = &[
    Ban {
        words: &["encode_utf16", "len_utf16"],
        covers: |file| is_library(file) && file.path != "src/text.rs" && !file.is_under("src/bin/"),
        instead: "only text.rs converts offsets",
    },
    Ban {
        words: &["wasm_bindgen", "serde_wasm_bindgen", "web_sys", "js_sys", "JsValue"],
        covers: |file| is_library(file) && !["src/web.rs", "src/web_writer.rs"].contains(&file.path.as_str()),
        instead: "only web.rs and web_writer.rs know JavaScript",
    },
    Ban {
        words: &["f32", "f64"],
        covers: |file| is_library(file) && !file.is_under("src/bin/train/"),
        instead: "only bin/train uses floating point",
    },
    Ban {
        words: &["innerHTML"],
        // There the setter is taken away from a library.
        covers: |file| is_web(file) && file.path != "www/page/intake/web-page.js",
        instead: "markup is never built from strings: textContent, createElement, templates",
    },
    Ban {
        words: &[
            "outerHTML",
            "insertAdjacentHTML",
            "setHTML",
            "setHTMLUnsafe",
            "parseHTMLUnsafe",
            "unsafeHTML",
            "unsafeSVG",
            "unsafeStatic",
            "document.write",
            "document.writeln",
            "createContextualFragment",
            "DOMParser",
            "srcdoc",
            "eval(",
            "new Function",
            "javascript:",
        ],
        covers: is_web,
        instead: "markup and code are never built from strings: textContent, createElement, templates",
    },
    Ban {
        words: &["localStorage"],
        // There the language is kept that a reader has chosen.
        covers: |file| is_web(file) && is_of_page(file) && file.path != "www/page/preference.js",
        instead: "nothing is kept unasked",
    },
    Ban {
        words: &["sessionStorage", "document.cookie", "sendBeacon", "XMLHttpRequest", "WebSocket"],
        covers: |file| is_web(file) && is_of_page(file),
        instead: "nothing leaves the browser and nothing is kept unasked",
    },
];

fn banned_words(files: &[File]) -> Vec<String> {
    let mut violations = Vec::new();
    for file in files {
        for ban in BANS.iter().filter(|ban| (ban.covers)(file)) {
            for (number, line) in file.text.lines().enumerate() {
                let code = without_comment(line);
                for word in ban.words.iter().filter(|word| has_word(code, word)) {
                    violations.push(file.at(number + 1, &format!("“{word}”: {}", ban.instead)));
                }
            }
        }
    }
    violations
}

#[test]
fn no_word_stands_where_it_may_not() {
    assert_none(&banned_words(&files()));
}

#[test]
fn a_word_in_the_wrong_place_is_red() {
    let web =
        "node.innerHTML = text;\nnode.textContent = text; // not innerHTML\nretrieval(text);\neval(text);\n";
    let files = [
        File::new("src/token.rs", "/// No f64 here.\nlet n = word.len_utf16();\nlet x: f32 = 1.5;\n"),
        File::new("src/text.rs", "character.len_utf16();"),
        File::new("src/claim/mod.rs", "use web_sys::console;\nlet x = value.as_f64();\n"),
        File::new("src/bin/train/logistic.rs", "let x: f64 = 0.5;"),
        File::new("www/page/main.js", web),
        File::new(
            "www/page/intake/web-page.js",
            "Object.defineProperty(body, 'innerHTML', {});\nbody.outerHTML;",
        ),
        File::new("www/engine/worker.js", "localStorage.text = text;"),
        File::new("tests/web/page.mjs", "document.body.innerHTML"),
    ];
    let expected = [
        "src/token.rs:2: “len_utf16”",
        "src/token.rs:3: “f32”",
        "src/claim/mod.rs:1: “web_sys”",
        "www/page/main.js:1: “innerHTML”",
        "www/page/main.js:4: “eval(”",
        "www/page/intake/web-page.js:2: “outerHTML”",
        "www/engine/worker.js:1: “localStorage”",
    ];
    assert_red(&banned_words(&files), &expected);
}
