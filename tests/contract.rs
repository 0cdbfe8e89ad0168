//! The TypeScript types of `src/web.d.ts` and the serde shape of the format are the same, both ways.
//!
//! One result in which every list, option and variant occurs is written as JSON and read by the declared types: a key
//! or a kind of value that either side does not know is an error, and so is an alternative that the types allow
//! (`null`, a variant of a union) and that never occurs.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use whosaid::{
    Act, Annotated, Block, BlockKind, Claim, ClaimKind, Hedge, HedgeKind, Level, Note, Offsets, Phrase,
    PhraseKind, Quote, QuoteKind, Reason, ReasonKind, SCHEMA, Span, Speaker, SpeakerKind, Stance, Unnamed,
    VouchedBy,
};

const DECLARED: &str = include_str!("../src/web.d.ts");

/// A TypeScript type, as far as the format needs it.
#[derive(Clone, Debug)]
enum Type {
    Named(String),
    Literal(String),
    Array(Box<Type>),
    Tuple(usize),
    Object(Vec<(String, Type)>),
    Union(Vec<Type>),
}

/// The exported types by name.
fn types_of(declarations: &str) -> BTreeMap<String, Type> {
    let mut words = Words::of(declarations);
    let mut types = BTreeMap::new();
    while let Some(word) = words.next() {
        match word.as_str() {
            "interface" => {
                let name = words.expect_next();
                types.insert(name, words.one_type());
            }
            "type" => {
                let name = words.expect_next();
                assert_eq!(words.expect_next(), "=", "after type {name}");
                types.insert(name, words.any_type());
            }
            _ => {}
        }
    }
    types
}

/// The words and marks of a TypeScript text, last first, without comments.
struct Words(Vec<String>);

impl Words {
    fn of(text: &str) -> Words {
        let mut code = String::new();
        for (index, part) in text.split("/**").enumerate() {
            code += if index == 0 { part } else { part.split_once("*/").map_or("", |(_, after)| after) };
        }
        let is_letter = |character: char| character.is_alphanumeric() || character == '_';
        let mut words = Vec::new();
        let mut rest = code.trim_start();
        while let Some(first) = rest.chars().next() {
            let length = match first {
                '"' => rest.match_indices('"').nth(1).map_or(rest.len(), |(end, _)| end + 1),
                _ if is_letter(first) => rest.find(|c| !is_letter(c)).unwrap_or(rest.len()),
                _ => first.len_utf8(),
            };
            let (word, after) = rest.split_at(length);
            words.push(word.to_owned());
            rest = after.trim_start();
        }
        words.reverse();
        Words(words)
    }

    fn next(&mut self) -> Option<String> {
        self.0.pop()
    }

    fn expect_next(&mut self) -> String {
        self.next().expect("the declaration goes on")
    }

    fn skip(&mut self, word: &str) -> bool {
        let is_there = self.0.last().is_some_and(|next| next == word);
        if is_there {
            self.0.pop();
        }
        is_there
    }

    fn any_type(&mut self) -> Type {
        self.skip("|");
        let mut sides = vec![self.one_type()];
        while self.skip("|") {
            sides.push(self.one_type());
        }
        if sides.len() == 1 { sides.remove(0) } else { Type::Union(sides) }
    }

    fn one_type(&mut self) -> Type {
        let word = self.expect_next();
        let mut read = match word.as_str() {
            "{" => self.object(),
            "[" => self.tuple(),
            literal if literal.starts_with('"') => Type::Literal(literal.trim_matches('"').to_owned()),
            _ => Type::Named(word),
        };
        while self.skip("[") {
            assert!(self.skip("]"), "a list type ends");
            read = Type::Array(Box::new(read));
        }
        read
    }

    fn object(&mut self) -> Type {
        let mut fields = Vec::new();
        while !self.skip("}") {
            let name = self.expect_next();
            self.skip("?");
            assert!(self.skip(":"), "after the key {name}");
            fields.push((name, self.any_type()));
            self.skip(";");
        }
        Type::Object(fields)
    }

    /// Of numbers, each with a name.
    fn tuple(&mut self) -> Type {
        let mut length = 0;
        while !self.skip("]") {
            if self.expect_next() == "number" {
                length += 1;
            }
        }
        Type::Tuple(length)
    }
}

/// Reads values by the declared types and remembers which alternatives of each union occurred.
struct Reader {
    types: BTreeMap<String, Type>,
    seen: BTreeSet<(String, usize)>,
}

impl Reader {
    /// What is wrong with `value` as a `kind` found at `path`.
    fn read(&mut self, kind: &Type, value: &Value, path: &str) -> Result<(), String> {
        let wrong = || Err(format!("{path}: {value} is no {kind:?}"));
        match (kind, value) {
            (Type::Named(name), _) => match name.as_str() {
                "string" if value.is_string() => Ok(()),
                "number" if value.is_u64() => Ok(()),
                "boolean" if value.is_boolean() => Ok(()),
                "null" if value.is_null() => Ok(()),
                "string" | "number" | "boolean" | "null" => wrong(),
                _ => {
                    let named =
                        self.types.get(name).cloned().ok_or_else(|| format!("{path}: no type {name}"))?;
                    self.read(&named, value, name)
                }
            },
            (Type::Literal(text), Value::String(string)) if text == string => Ok(()),
            (Type::Array(of), Value::Array(all)) => all.iter().try_for_each(|one| self.read(of, one, path)),
            (Type::Tuple(length), Value::Array(all)) if all.len() == *length => Ok(()),
            (Type::Object(fields), Value::Object(object)) => {
                let declared: BTreeSet<&str> = fields.iter().map(|(key, _)| key.as_str()).collect();
                let written: BTreeSet<&str> = object.keys().map(String::as_str).collect();
                if declared != written {
                    return Err(format!("{path}: declared {declared:?}, written {written:?}"));
                }
                fields
                    .iter()
                    .try_for_each(|(key, kind)| self.read(kind, &object[key], &format!("{path}.{key}")))
            }
            (Type::Union(sides), _) => {
                let side = sides.iter().position(|side| self.read(side, value, path).is_ok());
                let Some(side) = side else { return wrong() };
                self.seen.insert((path.to_owned(), side));
                Ok(())
            }
            _ => wrong(),
        }
    }

    /// Alternatives below a type that no value took, as `path: alternative`.
    fn unseen(&self, kind: &Type, path: &str, unseen: &mut BTreeSet<String>) {
        match kind {
            Type::Named(name) => {
                if let Some(named) = self.types.get(name) {
                    self.unseen(named, name, unseen);
                }
            }
            Type::Array(of) => self.unseen(of, path, unseen),
            Type::Object(fields) => {
                for (key, kind) in fields {
                    self.unseen(kind, &format!("{path}.{key}"), unseen);
                }
            }
            Type::Union(sides) => {
                for (index, side) in sides.iter().enumerate() {
                    if !self.seen.contains(&(path.to_owned(), index)) {
                        unseen.insert(format!("{path}: {side:?}"));
                    }
                    self.unseen(side, path, unseen);
                }
            }
            Type::Literal(_) | Type::Tuple(_) => {}
        }
    }
}

/// What does not agree between the types and the results; empty where all does.
fn disagreements(types: BTreeMap<String, Type>, results: &[Value]) -> Vec<String> {
    let root = Type::Named("Annotated".to_owned());
    let mut reader = Reader { types, seen: BTreeSet::new() };
    let mut found: Vec<String> =
        results.iter().filter_map(|result| reader.read(&root, result, "Annotated").err()).collect();
    let mut unseen = BTreeSet::new();
    reader.unseen(&root, "Annotated", &mut unseen);
    found.extend(unseen);
    found
}

/// Every variant of an enum without data; a variant that is not listed does not compile.
macro_rules! every {
    ($kind:ident: $($variant:ident)+) => {{
        const fn is_listed(variant: $kind) {
            match variant { $($kind::$variant => (),)+ }
        }
        [$({ is_listed($kind::$variant); $kind::$variant }),+]
    }};
}

/// One result in each unit of offsets; together they hold everything that the format can.
fn results() -> Vec<Value> {
    let units = every!(Offsets: Utf16 Char Utf8);
    units.into_iter().map(|offsets| json(&Annotated { offsets, ..everything() })).collect()
}

fn json(value: &impl Serialize) -> Value {
    serde_json::to_value(value).expect("the format is JSON")
}

fn everything() -> Annotated {
    let span = Span { start: 1, end: 2 };
    let stances = every!(Stance: Says Asserts Claims Alleges Denies Admits Confirms Asks Urges Promises Threatens
        Expects Believes Decides Reports);
    let acts = every!(Act: Speech Writing Thought Decision);
    let quote_kinds = every!(QuoteKind: Direct Mixed Indirect);
    let quotes = stances.iter().enumerate().map(|(index, &stance)| Quote {
        kind: quote_kinds[index % quote_kinds.len()],
        content: vec![span],
        cue: (index > 0).then_some(span),
        source: (index > 0).then_some(span),
        speaker: (index > 0).then_some(0),
        act: acts[index % acts.len()],
        stance,
        negated: index > 0,
        score: 1000,
    });
    let types = every!(Unnamed: Officials Experts PeopleFamiliar Critics Public Document SocialPost Other);
    let kinds = every!(SpeakerKind: Person Group Organization Place Document Unnamed).into_iter().cycle();
    let types = types.into_iter().map(Some).chain([None]);
    let speakers = kinds.zip(types).map(|(kind, unnamed)| Speaker {
        name: "Ada Byron".to_owned(),
        kind,
        descriptor: (kind == SpeakerKind::Person).then(|| "a mathematician".to_owned()),
        unnamed,
        first: 0,
        mentions: vec![span],
        words: 3,
        quoted_words: 2,
    });
    let reasons = every!(ReasonKind: Number Percentage Money Date Comparison Trend Cause Law Accusation Denial Casualty Event Forecast
        Report Name Wording AboutOther Disputed);
    let hedges = every!(HedgeKind: Attribution Possibility Condition Approximation);
    let voices = every!(VouchedBy: Speaker UnnamedSource Nobody);
    let claims = every!(Level: High Medium Low).into_iter().zip(voices).enumerate();
    let claims = claims.map(|(index, (level, vouched_by))| Claim {
        span,
        sentence: span,
        checkable: 900,
        priority: 0,
        level,
        kinds: every!(ClaimKind: Quantity Trend Comparison Causal Law Event Prediction Opinion Personal Definition)
            .to_vec(),
        reasons: reasons.map(|kind| Reason { kind, span }).to_vec(),
        hedges: hedges.map(|kind| Hedge { span, kind, weakens: span }).to_vec(),
        quote: (index > 0).then_some(0),
        vouched_by,
        disputed_by: vec![0],
    });
    let mut notes = vec![Note::Truncated { at: 1, of: 2 }, Note::UnbalancedMark { span }];
    notes.extend(["quotes", "phrases", "claims"].map(|list| Note::Capped { list, kept: 1 }));
    Annotated {
        schema: SCHEMA,
        engine: "0.1.0".into(),
        offsets: Offsets::Utf16,
        blocks: every!(BlockKind: Title Heading Paragraph BlockQuotation ListItem Caption Boilerplate)
            .map(|kind| Block { kind, span })
            .to_vec(),
        quotes: quotes.collect(),
        speakers: speakers.collect(),
        phrases: every!(PhraseKind: ScareQuote TitleOfWork Term).map(|kind| Phrase { span, kind }).to_vec(),
        claims: claims.collect(),
        notes,
    }
}

#[test]
fn the_types_and_the_format_are_the_same() {
    let found = disagreements(types_of(DECLARED), &results());
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn what_the_engine_writes_is_of_the_declared_types() {
    let text =
        "TITLE\n\n“We won by 3 percent,” said Ada Byron. “It was “close.\n\nCritics say that it was not.\n";
    let mut reader = Reader { types: types_of(DECLARED), seen: BTreeSet::new() };
    let result = json(&whosaid::annotate(text, &whosaid::Options::default()));
    assert_eq!(reader.read(&Type::Named("Annotated".to_owned()), &result, "Annotated"), Ok(()));
}

#[test]
fn a_difference_on_either_side_is_red() {
    for (from, to, tells) in [
        ("negated: boolean;", "", "declared"),
        ("negated: boolean;", "negated: boolean; certain: boolean;", "declared"),
        ("negated: boolean;", "negated: string;", "is no"),
        ("    | \"title\"\n", "    | \"title\"\n    | \"subtitle\"\n", "subtitle"),
        ("    | \"title\"\n", "", "is no"),
        ("words: number;", "words: number | null;", "Speaker.words"),
        ("cue: Span | null;", "cue: Span;", "is no"),
        ("disputedBy: number[];", "disputedBy: Span[];", "is no"),
        ("{ kind: \"capped\"; list:", "{ kind: \"capped\"; field:", "is no"),
    ] {
        assert!(DECLARED.contains(from), "{from} is declared");
        let found = disagreements(types_of(&DECLARED.replace(from, to)), &results());
        assert!(found.iter().any(|one| one.contains(tells)), "{from} → {to}: {found:?}");
    }
}
