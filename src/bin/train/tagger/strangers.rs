//! Articles with made-up names, so that names are told by their place and their capital, not by who was in the news.

use super::silver::Article;
use crate::chance::Chance;
use whosaid::training;

const CONSONANTS: &[u8] = b"bcdfghjklmnprstvwyz";
const VOWELS: &[u8] = b"aeiou";

/// Names of at least so many letters are replaced: shorter ones are initials and particles.
const SHORTEST: usize = 3;

/// The article with another name of the same length wherever a capitalised name stands in it.
pub(crate) fn renamed(article: &Article, chance: &mut Chance) -> Article {
    let name = training::part_names().iter().position(|part| *part == "NNP");
    let mut text = article.text.clone().into_bytes();
    for token in &article.tokens {
        let word = article.word(token).as_bytes();
        let capitalised = word.first().is_some_and(u8::is_ascii_uppercase)
            && word.iter().skip(1).all(u8::is_ascii_lowercase)
            && word.len() >= SHORTEST;
        if capitalised && Some(usize::from(token.part)) == name {
            let mut vowel = chance.below(2) == 0;
            for letter in &mut text[token.start..token.end] {
                let letters = if vowel { VOWELS } else { CONSONANTS };
                *letter = letters[chance.below(letters.len())];
                // Now and then two of a kind stand side by side.
                vowel ^= chance.below(5) > 0;
            }
            text[token.start].make_ascii_uppercase();
        }
    }
    Article { text: String::from_utf8_lossy(&text).into_owned(), tokens: article.tokens.clone() }
}
