//! The measure's own reading of a text: words, regions in quotation marks, the head of a source, speech verbs.
//!
//! Nothing here is the engine's, so that the engine cannot change how it is measured.

use crate::articles::Span;
use crate::gold;

/// Marks that join two words to one.
const JOINTS: &str = "'’-.,&@/:";

fn is_letter(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// A text as the measure reads it; positions are code points.
pub(super) struct Reading {
    text: Vec<char>,
    /// Words, in order.
    words: Vec<Span>,
    /// The words in quotation marks, by index, in order.
    quoted: Vec<usize>,
}

/// How much of a content stands in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Direct,
    Mixed,
    Indirect,
}

impl Reading {
    pub(super) fn new(text: &str) -> Reading {
        let text: Vec<char> = text.chars().collect();
        let words = words(&text);
        let quoted = gold::touched(&quoted(&text), &words);
        Reading { text, words, quoted }
    }

    /// The words that spans touch, by index, in order.
    pub(super) fn touched(&self, spans: &[Span]) -> Vec<usize> {
        gold::touched(spans, &self.words)
    }

    pub(super) fn kind(&self, words: &[usize]) -> Kind {
        let quoted = words.iter().filter(|word| self.quoted.binary_search(word).is_ok()).count();
        match quoted {
            0 => Kind::Indirect,
            _ if quoted == words.len() => Kind::Direct,
            _ => Kind::Mixed,
        }
    }

    /// The head of a source: the last word before what comes after its name, as far as that can be told by form.
    pub(super) fn head(&self, source: &[Span]) -> Option<usize> {
        let &(start, end) = source.iter().min()?;
        let end = self.cut(start, end).max(start + 1);
        let words = self.touched(&[(start, end)]);
        let (&last, before) = words.split_last()?;
        let (from, to) = self.words[last];
        match before.last() {
            // A possessive ending that its apostrophe did not join to the name.
            Some(&name) if matches!(self.text[from..to], ['s' | 'S']) => Some(name),
            _ => Some(last),
        }
    }

    /// Where a source's name ends: before a comma, dash or bracket, or before “of”, “who” and the like.
    fn cut(&self, start: usize, end: usize) -> usize {
        const AFTER: [&str; 12] =
            ["of", "who", "that", "in", "at", "for", "from", "with", "on", "by", "whose", "to"];
        let source = &self.text[start..end];
        let cuts = |&at: &usize| {
            let blank = source[at..].iter().take_while(|c| c.is_whitespace()).count();
            let rest = &source[at + blank..];
            let word: String = rest.iter().take_while(|c| !c.is_whitespace()).collect();
            matches!(rest, [',' | ';' | '(' | '—' | '–', ..]) || (blank > 0 && AFTER.contains(&word.as_str()))
        };
        (1..source.len()).find(cuts).map_or(end, |at| start + at)
    }

    /// Whether a cue has a verb of saying or writing.
    pub(super) fn has_speech_verb(&self, cue: &[Span]) -> bool {
        let parts: Vec<String> =
            cue.iter().map(|&(start, end)| self.text[start..end].iter().collect()).collect();
        let cue = parts.join(" ").to_lowercase();
        let words: Vec<&str> = cue.split(|c| !is_letter(c)).collect();
        let speaks = |word: &&str| {
            FORMS.split_whitespace().any(|form| form == *word)
                || STEMS.split_whitespace().any(|stem| word.starts_with(stem))
        };
        // An empty word stands between two marks, so that these pairs have nothing but one mark between them.
        let pair = |pair: &[&str]| {
            matches!(pair, ["according", "to"] | ["put", "it"] | ["points" | "pointed" | "pointing", "out"])
        };
        words.iter().any(speaks) || words.windows(2).any(pair)
    }
}

/// Verbs of saying and writing whose forms are told one by one, because a stem of theirs begins other words.
const FORMS: &str = "say says said saying tell tells told telling add adds added adding ask asks asked asking \
    call calls called calling deny denies denied denying note notes noted noting read reads reply replies replied \
    state states stated stating write writes wrote written writing continued continues";

/// Beginnings of verbs of saying and writing, and of the nouns made of them.
const STEMS: &str = "acknowledg admit alleg announc answer argu assert claim comment complain conced conclud \
    confirm contend declar describ explain insist joke mention observ pledg predict promis quip quot recall remark \
    report respond retort shout suggest testif tweet urg vow warn";

/// Runs of letters and digits, joined where one mark stands between two of them.
fn words(text: &[char]) -> Vec<Span> {
    let letter = |at: usize| text.get(at).is_some_and(|&character| is_letter(character));
    let joint = |at: usize| text.get(at).is_some_and(|&character| JOINTS.contains(character));
    let mut words = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let start = at;
        while letter(at) || (at > start && joint(at) && letter(at + 1)) {
            at += 1;
        }
        if at > start {
            words.push((start, at));
        }
        at += 1;
    }
    words
}

/// What stands in double quotation marks, per line; one left open runs to the end of its line.
fn quoted(text: &[char]) -> Vec<Span> {
    let mut regions = Vec::new();
    let mut open = None;
    for (at, &character) in text.iter().chain([&'\n']).enumerate() {
        match (character, open) {
            ('“' | '"', None) => open = Some(at),
            ('”' | '"', Some(start)) => {
                regions.push((start, at + 1));
                open = None;
            }
            ('\n', Some(start)) => {
                regions.push((start, at));
                open = None;
            }
            _ => {}
        }
    }
    regions
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(reading: &Reading, word: usize) -> String {
        let (start, end) = reading.words[word];
        reading.text[start..end].iter().collect()
    }

    #[test]
    fn words_are_joined_by_single_marks() {
        let reading = Reading::new("It’s A.B., half-built: 1,200 at x@y.z -- ‘so’ a--b no_one");
        let words: Vec<String> = (0..reading.words.len()).map(|word| text_of(&reading, word)).collect();
        let expected = ["It’s", "A.B", "half-built", "1,200", "at", "x@y.z", "so", "a", "b", "no_one"];
        assert_eq!(words, expected);
    }

    #[test]
    fn marks_make_a_content_direct_mixed_or_indirect() {
        let reading = Reading::new("a “b c” d \"e\" f “g\nh “i “j” k");
        let kinds: Vec<Kind> = (0..11).map(|word| reading.kind(&[word])).collect();
        use Kind::{Direct, Indirect};
        let expected = [
            Indirect, Direct, Direct, Indirect, Direct, Indirect, Direct, Indirect, Direct, Direct, Indirect,
        ];
        assert_eq!(kinds, expected);
        assert_eq!(reading.kind(&[0, 1]), Kind::Mixed);
        assert_eq!(reading.kind(&[]), Kind::Indirect);
    }

    #[test]
    fn the_head_of_a_source() {
        for (source, head) in [
            ("the mayor of the town", "mayor"),
            ("Ada Byron, the minister", "Byron"),
            ("a person familiar with it", "familiar"),
            ("the town ' s council", "council"),
            ("the town ' s", "town"),
            ("the officials", "officials"),
            ("officials at", "officials"),
            ("the often-absent", "often-absent"),
            (", he", "he"),
        ] {
            let reading = Reading::new(source);
            let found = reading.head(&[(0, reading.text.len())]).map(|word| text_of(&reading, word));
            assert_eq!(found.as_deref(), Some(head), "{source}");
        }
    }

    #[test]
    fn verbs_of_speech_are_known_by_form_or_stem() {
        let speaks = |cue: &str| Reading::new(cue).has_speech_verb(&[(0, cue.chars().count())]);
        for cue in
            ["SAID", "has repeatedly warned", "the announcement", "according to", "pointed out", "put it"]
        {
            assert!(speaks(cue), "{cue}");
        }
        for cue in [
            "",
            "wants",
            "according, to",
            "put, it",
            "point out",
            "points",
            "sayings",
            "additional",
            "reader",
        ] {
            assert!(!speaks(cue), "{cue}");
        }
        let two = Reading::new("according now to");
        assert!(two.has_speech_verb(&[(0, 9), (14, 16)]), "two spans are read as if side by side");
    }
}
