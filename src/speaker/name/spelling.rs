//! Spellings: one form for words that are looked up, however the text writes them: with or without capitals and accents,
//! or with a slip.

use crate::reading::Reading;
use std::borrow::Cow;

/// Letters of the shortest name in which a slip tells itself from another name.
const MIN_SLIP: usize = 6;

/// A word in small letters. Most are written so, and those need no copy.
pub(in crate::speaker) fn in_small(word: &str) -> Cow<'_, str> {
    let capital = word.bytes().fold(false, |any, byte| any | byte.is_ascii_uppercase());
    if word.is_ascii() && !capital {
        Cow::Borrowed(word)
    } else if word.is_ascii() {
        Cow::Owned(word.to_ascii_lowercase())
    } else {
        Cow::Owned(word.to_lowercase())
    }
}

/// A word as it is looked up: lower case, one kind of apostrophe, no accents.
pub(in crate::speaker) fn key(word: &str) -> Cow<'_, str> {
    match in_small(word) {
        small if small.is_ascii() => small,
        small => Cow::Owned(small.chars().map(plain).collect()),
    }
}

/// The [`key`] of the word at a token.
pub(in crate::speaker) fn key_at<'r>(reading: &Reading<'r>, at: usize) -> Cow<'r, str> {
    match reading.small(at) {
        small if small.is_ascii() => small,
        small => Cow::Owned(small.chars().map(plain).collect()),
    }
}

/// An acronym as it is looked up: lower case without full stops.
pub(in crate::speaker) fn acronym_key(word: &str) -> String {
    word.to_lowercase().replace('.', "")
}

/// A text with single spaces for all its white space.
pub(in crate::speaker) fn one_line(text: &str) -> String {
    let mut before = true;
    let apart = text.bytes().all(|byte| {
        let space = byte == b' ';
        let plain = byte.is_ascii_graphic() || space && !before;
        before = space;
        plain
    });
    if apart && !before {
        return text.to_owned();
    }
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// A small letter without its accent, as it is written where a keyboard has none.
fn plain(letter: char) -> char {
    match letter {
        '’' => '\'',
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'ş' | 'š' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

/// Whether one name is the other with a slip: a letter left out, or two that changed places. Another letter is another
/// name (Clinton, Clifton), and one letter more at the end too (Robert, Roberts).
pub(in crate::speaker) fn is_slip(one: &str, two: &str) -> bool {
    let (short, long) = if one.len() <= two.len() { (one, two) } else { (two, one) };
    // one letter more is no more than four bytes
    if long.len() - short.len() > 4 {
        return false;
    }
    let (short, long): (Vec<char>, Vec<char>) = (short.chars().collect(), long.chars().collect());
    let same = short.iter().zip(&long).take_while(|(one, two)| one == two).count();
    if same == 0 || long.len() < MIN_SLIP || same == short.len() {
        return false;
    }
    let rest = |word: &[char], from: usize| word.get(from..).map(<[char]>::to_vec).unwrap_or_default();
    if short.len() + 1 == long.len() {
        return rest(&short, same) == rest(&long, same + 1);
    }
    let turned = short.get(same) == long.get(same + 1) && short.get(same + 1) == long.get(same);
    short.len() == long.len() && turned && rest(&short, same + 2) == rest(&long, same + 2)
}

/// Whether a word looks like a plural.
pub(in crate::speaker) fn is_plural(word: &str) -> bool {
    word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is")
}

#[cfg(test)]
mod tests {
    use super::{is_slip, key};

    #[test]
    fn accents_make_no_difference() {
        assert_eq!(key("Łukasz"), key("Lukasz"));
        assert_eq!(key("O’Brien"), "o'brien");
        assert_ne!(key("Müller"), key("Mueller"));
    }

    #[test]
    fn a_slip_is_a_letter_left_out_or_two_that_changed_places() {
        for (one, two) in [("lindqist", "lindqvist"), ("kowlaska", "kowalska"), ("marrtin", "martin")] {
            assert!(is_slip(one, two) && is_slip(two, one), "{one} and {two}");
        }
        for (one, two) in
            [("clinton", "clifton"), ("robert", "roberts"), ("ryan", "ran"), ("moreau", "moreau")]
        {
            assert!(!is_slip(one, two) && !is_slip(two, one), "{one} and {two}");
        }
    }
}
