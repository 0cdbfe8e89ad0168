//! What the sequence tagger sees of a single token: hashes of its form, its part of speech, how often it reports.

use crate::attribution::ground::Ground;
use crate::lexicon::Classes;
use crate::memory::Memory;
use crate::model::rates::Rates;
use crate::model::table::{self, join};
use crate::tag::Tag;
use crate::token::{Token, TokenKind};

/// A token as features know it. Names are known by their shape only, so that a name never seen is as good as any.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::attribution) struct Word {
    /// Hash of the lower-case form; for a name, of its shape.
    pub(in crate::attribution) form: u32,
    /// Hash of the form without its inflection.
    pub(in crate::attribution) stem: u32,
    /// Hash of the pattern of capitals, letters, digits and marks.
    pub(in crate::attribution) shape: u32,
    /// Hashes of the last three and two characters and of the first three.
    pub(in crate::attribution) suffix: [u32; 2],
    pub(in crate::attribution) prefix: u32,
    /// Hash of the word classes that the lexicon gives it.
    pub(in crate::attribution) classes: u32,
    /// Part of speech.
    pub(in crate::attribution) part: u8,
    /// Whether it makes a clause.
    pub(in crate::attribution) finite: bool,
    /// How often the word is (part of) a cue: 0 … 8.
    pub(in crate::attribution) rate: u8,
    /// Where it stands among quotation marks: see [`mark`].
    pub(in crate::attribution) mark: u8,
    /// Whether it begins with a capital.
    pub(in crate::attribution) capital: bool,
    /// Its kind.
    pub(in crate::attribution) kind: u8,
}

/// Outside of all quotations; opens one, stands in one, closes one.
pub(in crate::attribution) mod mark {
    pub(in crate::attribution) const OUTSIDE: u8 = 0;
    pub(in crate::attribution) const OPENS: u8 = 1;
    pub(in crate::attribution) const INSIDE: u8 = 2;
    pub(in crate::attribution) const CLOSES: u8 = 3;
}

/// Reads every token, or takes what is remembered of its block and looks only for the quotation marks.
pub(in crate::attribution) fn read(
    ground: &Ground<'_>,
    rates: Rates<'_>,
    memory: &mut Memory<Vec<Word>>,
) -> Vec<Word> {
    let mut lower = String::new();
    let tokens = ground.reading.tokens;
    let mut words: Vec<Word> = Vec::with_capacity(tokens.all.len());
    for (block, &number) in tokens.of_block.iter().zip(&tokens.numbers) {
        if let Some((_, known)) = memory.recall_of(number) {
            words.extend(
                block.clone().zip(known).map(|(at, word)| Word { mark: mark_of(ground, at), ..*word }),
            );
            continue;
        }
        let inside = tokens.all.get(block.clone()).unwrap_or_default();
        words.extend(block.clone().zip(inside).map(|(at, token)| word(ground, rates, at, token, &mut lower)));
        let new = words.get(block.clone()).unwrap_or_default();
        memory.keep_of(number, size_of_val(new), || new.to_vec());
    }
    words
}

fn word(ground: &Ground<'_>, rates: Rates<'_>, at: usize, token: &Token, lower: &mut String) -> Word {
    let text = ground.reading.slice(token.span);
    let tag = ground.tag(at);
    fold(text, lower);
    let form = table::text(lower);
    let stem = table::text(stem(lower));
    let shape = shape(text);
    let name = is_name(token, tag);
    let (known, root) = if name { (join(NAME, shape), join(NAME, shape)) } else { (form, stem) };
    Word {
        form: known,
        stem: root,
        shape,
        suffix: if name { [known; 2] } else { [ending(lower, 3), ending(lower, 2)] },
        prefix: if name { known } else { beginning(lower) },
        classes: join(token.classes.without(Classes::GIVEN_FEMALE.or(Classes::GIVEN_MALE)).hash(), CLASSES),
        part: ground.reading.part(at) as u8,
        finite: tag.is_finite(),
        rate: rates.of(form, stem),
        mark: mark_of(ground, at),
        capital: token.is_capital(),
        kind: token.kind as u8,
    }
}

/// Seeds that keep the hashes of different kinds of values apart.
const NAME: u32 = 0x6e61_6d65;
const CLASSES: u32 = 0x636c_6173;

/// The form and stem of every token as the rates of cues know them.
#[cfg(feature = "train")]
pub(in crate::attribution) fn keys(ground: &Ground<'_>) -> Vec<(u32, u32)> {
    let mut lower = String::new();
    let key = |token: &Token| {
        fold(ground.reading.slice(token.span), &mut lower);
        (table::text(&lower), table::text(stem(&lower)))
    };
    ground.reading.tokens.all.iter().map(key).collect()
}

/// The form in which words are compared: lower case, one apostrophe.
fn fold(text: &str, lower: &mut String) {
    lower.clear();
    for character in text.chars() {
        match character {
            '’' | '‘' | '`' => lower.push('\''),
            '“' | '”' | '„' | '«' | '»' => lower.push('"'),
            '—' | '–' => lower.push('-'),
            _ if character.is_ascii() => lower.push(character.to_ascii_lowercase()),
            _ => lower.extend(character.to_lowercase()),
        }
    }
}

/// Whether a token names somebody or something: titles, days and months are words like any other.
fn is_name(token: &Token, tag: Tag) -> bool {
    let word = Classes::TITLE.or(Classes::DAY).or(Classes::MONTH);
    tag == Tag::Name && token.is_capital() && token.span.end - token.span.start > 1 && !token.is(word)
}

/// A word without its inflection: says, saying, said (by list: no) → say.
fn stem(word: &str) -> &str {
    let cut = |ending: &str, least: usize| word.strip_suffix(ending).filter(|stem| stem.len() >= least);
    let stem = cut("ies", 3)
        .or_else(|| cut("ied", 3))
        .or_else(|| cut("ing", 3))
        .or_else(|| cut("ed", 3))
        .or_else(|| cut("es", 3).filter(|stem| stem.ends_with(['s', 'x', 'z', 'h'])))
        .or_else(|| cut("s", 3).filter(|stem| !stem.ends_with('s')))
        .unwrap_or(word);
    let doubled = stem.len() > 4 && ["tt", "pp", "gg", "nn", "rr"].iter().any(|end| stem.ends_with(end));
    let stem = if doubled { stem.get(..stem.len() - 1).unwrap_or(stem) } else { stem };
    match stem.strip_suffix(['e', 'y']) {
        Some(shorter) if stem.len() > 3 => shorter,
        _ => stem,
    }
}

/// The last `count` characters.
fn ending(word: &str, count: usize) -> u32 {
    let start = word.char_indices().rev().nth(count - 1).map_or(0, |(at, _)| at);
    table::text(word.get(start..).unwrap_or(word))
}

/// The first three characters.
fn beginning(word: &str) -> u32 {
    let end = word.char_indices().nth(3).map_or(word.len(), |(at, _)| at);
    table::text(word.get(..end).unwrap_or(word))
}

/// Characters of a word that its shape looks at.
const MAX_SHAPE: usize = 12;

/// The pattern of a word: `Xx`, `XX`, `dd`, other characters as they are; a run counts two at most.
fn shape(word: &str) -> u32 {
    let (mut hash, mut last, mut run) = (0x811c_9dc5_u32, '\0', 0);
    for character in word.chars().take(MAX_SHAPE) {
        let class = match character {
            _ if character.is_uppercase() => 'X',
            _ if character.is_alphabetic() => 'x',
            _ if character.is_numeric() => 'd',
            '’' | '‘' => '\'',
            '“' | '”' | '„' => '"',
            '—' | '–' => '-',
            other => other,
        };
        run = if class == last { run + 1 } else { 1 };
        last = class;
        if run <= 2 {
            hash = (hash ^ class as u32).wrapping_mul(0x0100_0193);
        }
    }
    hash ^ hash >> 15
}

fn mark_of(ground: &Ground<'_>, at: usize) -> u8 {
    match ground.quotation(at) {
        None => mark::OUTSIDE,
        Some(quotation) if quotation.tokens.start == at => mark::OPENS,
        Some(quotation) if quotation.tokens.end == at + 1 && ground.kind(at) == TokenKind::Mark => {
            mark::CLOSES
        }
        Some(_) => mark::INSIDE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflected_forms_share_a_stem() {
        for forms in [
            ["argue", "argued", "argues"],
            ["deny", "denied", "denies"],
            ["warn", "warning", "warned"],
            ["stop", "stop", "stops"],
        ] {
            assert_eq!(forms.map(stem), [stem(forms[0]); 3], "{forms:?}");
        }
        assert_eq!(stem("class"), "class");
    }

    #[test]
    fn a_shape_tells_letters_from_digits_and_caps_runs_at_two() {
        assert_eq!(shape("Byron"), shape("Lovelace"));
        assert_eq!(shape("“"), shape("\""));
        let different = ["Byron", "BYRON", "byron", "1984", "U.S.", "O’Neill"];
        let shapes: std::collections::BTreeSet<u32> = different.iter().map(|word| shape(word)).collect();
        assert_eq!(shapes.len(), different.len());
    }
}
