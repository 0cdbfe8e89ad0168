//! A second look at main clauses: the tagger goes from left to right, and where “resigned” stands after its subject it
//! cannot know whether a finite verb is still to come (the man *arrested* on Tuesday denied it).

use super::part::Part;
use crate::lexicon::Classes;
use crate::token::{Token, TokenKind};

/// Makes a finite verb of the first participle that follows a noun, where a clause goes without any: up to the full
/// stop, or up to `that` and the like after its beginning.
pub(super) fn complete(words: &[Token], parts: &mut [Part]) {
    let mut verb = None;
    let mut finite = false;
    let mut before = Part::Punctuation;
    for (at, word) in words.iter().enumerate() {
        let Some(&part) = parts.get(at) else { return };
        let opens = match part {
            Part::Which => true,
            Part::Preposition => word.is(Classes::SUBORDINATOR) && !word.is(Classes::PREPOSITION),
            _ => false,
        };
        let ends = matches!(word.kind, TokenKind::Stop | TokenKind::Exclamation);
        if opens || ends {
            if let Some(slot) = verb.filter(|_| !finite).and_then(|verb: usize| parts.get_mut(verb)) {
                *slot = Part::Past;
            }
            return;
        }
        match part {
            Part::Past | Part::Third | Part::Present | Part::Modal | Part::Base => finite = true,
            Part::Participle if verb.is_none() && is_subject(before) => verb = Some(at),
            Part::Punctuation => return,
            _ => {}
        }
        before = part;
    }
}

fn is_subject(part: Part) -> bool {
    matches!(part, Part::Noun | Part::Plural | Part::Name | Part::Pronoun)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Document;
    use crate::{block, limits, token};
    use Part::{Name, Noun, Participle, Past, Plural, Preposition, Punctuation};

    fn completed(text: &str, mut parts: Vec<Part>) -> Vec<Part> {
        let document = Document::new(text, limits::MAX_CHARS);
        let tokens = token::find(&document, &block::find(&document));
        assert_eq!(tokens.all.len(), parts.len());
        complete(&tokens.all, &mut parts);
        parts
    }

    #[test]
    fn a_sentence_without_finite_verb_gets_one() {
        let parts = vec![Plural, Participle, Preposition, Name, Punctuation];
        assert_eq!(completed("Officials resigned in May.", parts)[1], Past);
    }

    #[test]
    fn the_clause_before_that_counts_alone() {
        let parts = vec![Plural, Participle, Preposition, Noun, Past, Punctuation];
        assert_eq!(completed("Officials announced that rain fell.", parts)[1], Past);
    }

    #[test]
    fn other_participles_stay() {
        let parts = vec![Plural, Participle, Preposition, Name, Past, Punctuation];
        assert_eq!(completed("Officials seen in May resigned.", parts)[1], Participle);
        let parts = vec![Plural, Participle, Preposition, Name];
        assert_eq!(completed("Officials seen in May", parts)[1], Participle);
        let parts = vec![Plural, Punctuation, Participle, Preposition, Name, Punctuation];
        assert_eq!(completed("Officials, seen in May.", parts)[2], Participle);
    }
}
