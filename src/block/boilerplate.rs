//! What of a pasted page is no article: menus, share rows, forms, newsletter boxes, lists of other articles, footers.
//!
//! Wording alone never decides over running text: a known phrase marks its own short line, and what stands after the
//! article goes only where no real paragraph follows.

use super::line::Marker;
use super::passage::Passage;
use regex::Regex;
use std::collections::HashMap;
use std::sync::LazyLock;

/// For every passage, whether it is boilerplate.
pub(super) fn find(passages: &[Passage<'_>]) -> Vec<bool> {
    let evidence: Vec<Evidence> = passages.iter().map(Evidence::of).collect();
    let mut marked: Vec<bool> = evidence.iter().map(|evidence| *evidence != Evidence::None).collect();
    mark_menus(passages, &mut marked);
    let end = end_of_article(passages, &evidence, &marked);
    marked.iter_mut().skip(end).for_each(|marked| *marked = true);
    marked
}

/// What the wording of a passage tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Evidence {
    None,
    /// It is no article.
    Boilerplate,
    /// The same, and so is what stands after it unless the article goes on.
    End,
    /// What follows was written by readers.
    Comments,
}

/// Words of a passage that a phrase at its beginning, or in its midst, can mark.
const MOST_WORDS: usize = 60;
const MOST_WORDS_AFTER_START: usize = 25;
const MOST_WORDS_OF_HEADING: usize = 6;
/// Entries that make a menu.
const MENU: usize = 4;
/// Words of running text before which nothing ends an article.
const SHORTEST_ARTICLE: usize = 60;

/// A copyright line: a sign or the word, and a year.
static COPYRIGHT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^(?:©|\([cC]\)|[cC]opyright|COPYRIGHT)[^.!?]*(?:19|20)[0-9]{2}").ok());
/// A line that holds an e-mail or web address and nothing else.
static ADDRESS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^(?:https?://[^ ]+|www\.[^ ]+|[^ @]+@[^ @]+\.[a-z]{2,})$").ok());

fn matches(pattern: &LazyLock<Option<Regex>>, text: &str) -> bool {
    pattern.as_ref().is_some_and(|pattern| pattern.is_match(text))
}

impl Evidence {
    fn of(passage: &Passage<'_>) -> Evidence {
        let shape = &passage.shape;
        if shape.words > MOST_WORDS
            || (shape.has_label && !passage.text.contains('@') && shape.words > MOST_WORDS_AFTER_START)
        {
            return Evidence::None;
        }
        let bare = !shape.has_letters && !shape.opens_quoted && !is_figure(passage.text);
        // What cannot match is told without the patterns: they are tried on few lines of an article.
        if bare
            || (passage.text.starts_with(['©', '(', 'c', 'C']) && matches(&COPYRIGHT, passage.text))
            || (!passage.text.contains(' ') && matches(&ADDRESS, passage.text))
            || is_row(passage.text)
        {
            return Evidence::Boilerplate;
        }
        PHRASES.evidence(passage)
    }
}

/// Where in a passage a phrase must stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Alone,
    Start,
    Label,
    Within,
    End,
    Comments,
}

/// The phrases of the list, by first word.
struct Phrases {
    /// Those that stand at a passage's beginning.
    leading: HashMap<&'static str, Vec<(Place, &'static str)>>,
    /// Those that stand anywhere in it.
    within: HashMap<&'static str, Vec<&'static str>>,
}

static PHRASES: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::read(include_str!("../lexicon/boilerplate.txt")));

impl Phrases {
    fn read(list: &'static str) -> Phrases {
        let mut phrases = Phrases { leading: HashMap::new(), within: HashMap::new() };
        for (place, phrase) in list.lines().filter_map(|line| line.split_once(' ')) {
            let place = match place {
                "alone" => Place::Alone,
                "start" => Place::Start,
                "label" => Place::Label,
                "within" => Place::Within,
                "end" => Place::End,
                "comments" => Place::Comments,
                _ => continue,
            };
            match phrase.split(' ').next() {
                Some(first) if place == Place::Within => {
                    phrases.within.entry(first).or_default().push(phrase)
                }
                Some(first) => phrases.leading.entry(first).or_default().push((place, phrase)),
                None => {}
            }
        }
        phrases
    }

    fn evidence(&self, passage: &Passage<'_>) -> Evidence {
        let words = passage.shape.words;
        let plain = plain(passage.text);
        let label = passage.text.split_once(':').map(|(label, _)| self::plain(label));
        let candidates =
            plain.split(' ').next().and_then(|first| self.leading.get(first)).into_iter().flatten();
        let mut evidence = Evidence::None;
        for &(place, phrase) in candidates {
            let starts =
                || plain.strip_prefix(phrase).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
            let heads = || words <= MOST_WORDS_OF_HEADING && starts() && !passage.shape.is_sentence();
            let found = match place {
                Place::Alone => plain == phrase,
                Place::Start => words <= MOST_WORDS_AFTER_START && starts() && !passage.shape.has_marks,
                Place::Label => words <= MOST_WORDS_AFTER_START && label.as_deref() == Some(phrase),
                Place::Within => false,
                Place::End | Place::Comments => heads(),
            };
            match place {
                Place::Comments if found => return Evidence::Comments,
                Place::End if found => evidence = Evidence::End,
                _ if found && evidence == Evidence::None => evidence = Evidence::Boilerplate,
                _ => {}
            }
        }
        if evidence == Evidence::None && self.stands_within(&plain) {
            evidence = Evidence::Boilerplate;
        }
        evidence
    }

    /// Whether a phrase that may stand anywhere begins at one of the words of a passage.
    fn stands_within(&self, plain: &str) -> bool {
        let mut rest = plain;
        while !rest.is_empty() {
            let (first, behind) = rest.split_once(' ').unwrap_or((rest, ""));
            let mut phrases = self.within.get(first).into_iter().flatten();
            if phrases.any(|phrase| rest.starts_with(phrase)) {
                return true;
            }
            rest = behind;
        }
        false
    }
}

/// Lower-case words, single spaces, no punctuation, no numbers: how phrases are compared.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for word in
        text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '|' | '(' | ')' | ':' | '–' | '—'))
    {
        let letters = || word.chars().filter(|c| c.is_alphabetic());
        if letters().next().is_none() {
            continue;
        }
        if !plain.is_empty() {
            plain.push(' ');
        }
        for letter in letters() {
            match letter {
                _ if letter.is_ascii() => plain.push(letter.to_ascii_lowercase()),
                _ => plain.extend(letter.to_lowercase()),
            }
        }
    }
    plain
}

/// Whether a line without letters is a number that the article can speak of, as in “The day in numbers”.
fn is_figure(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit()) && !text.contains(['/', '|', '_'])
}

/// Words that rows of buttons consist of.
const BUTTONS: [&str; 26] = [
    "share",
    "tweet",
    "email",
    "mail",
    "print",
    "facebook",
    "twitter",
    "whatsapp",
    "linkedin",
    "reddit",
    "pinterest",
    "telegram",
    "flipboard",
    "instagram",
    "youtube",
    "tiktok",
    "bluesky",
    "threads",
    "mastodon",
    "messenger",
    "save",
    "bookmark",
    "copy",
    "link",
    "comments",
    "pin",
];

/// Whether a line is a row of links (Home | News | Sport) or of buttons (Facebook Twitter Email).
fn is_row(text: &str) -> bool {
    let words = || text.split_whitespace();
    let buttons =
        words().take(12).filter(|word| BUTTONS.contains(&word.to_ascii_lowercase().as_str())).count();
    if buttons > 1 && buttons == words().count() {
        return true;
    }
    let mut entries = 0;
    for entry in text.split(['|', '·', '•', '»', '›', '/']) {
        let short = entry.split_whitespace().count() <= 3;
        if !short || entry.contains(['.', '“', '”', '"', ',']) || entry.chars().any(|c| c.is_ascii_digit())
        {
            return false;
        }
        entries += usize::from(!entry.trim().is_empty());
    }
    let separators = text.matches(['|', '·', '•', '»', '›']).count();
    entries >= 3 && separators + 1 >= entries && separators >= 2
}

/// Marks runs of entries of a menu; in a list only where no running text has begun.
fn mark_menus(passages: &[Passage<'_>], marked: &mut [bool]) {
    let mut start = 0;
    let mut begun = false;
    while start < passages.len() {
        let run = passages.iter().skip(start);
        let length = run
            .take_while(|passage| match passage.marker {
                Marker::None => passage.shape.is_link(),
                Marker::Bullet => passage.shape.is_link() && !begun,
                Marker::Quoted | Marker::Number => false,
            })
            .count();
        if length >= MENU {
            marked.iter_mut().skip(start).take(length).for_each(|marked| *marked = true);
        }
        start += length;
        begun |= passages.get(start).is_some_and(|passage| passage.shape.is_prose());
        start += 1;
    }
}

/// The first passage behind the article; the number of passages where nothing follows it.
///
/// What readers wrote is cut off wherever it begins, unless it is longer than the article. Other headings end the
/// article only where no running text follows; a lesser sign only where most of what follows is no sentence either.
fn end_of_article(passages: &[Passage<'_>], evidence: &[Evidence], marked: &[bool]) -> usize {
    let prose = |index: usize| {
        passages
            .get(index)
            .filter(|passage| passage.shape.is_prose() && marked.get(index) != Some(&true))
            .map_or(0, |passage| passage.shape.words)
    };
    let total: usize = (0..passages.len()).map(prose).sum();
    let mut before = 0;
    let mut after_prose = 0;
    for index in 0..passages.len() {
        let longer = before >= total - before;
        if evidence.get(index) == Some(&Evidence::Comments) && before >= SHORTEST_ARTICLE && longer {
            return index;
        }
        before += prose(index);
        if prose(index) > 0 {
            after_prose = index + 1;
        }
    }
    let mut bare = passages.iter().skip(after_prose).filter(|passage| !passage.shape.is_sentence()).count();
    for index in after_prose..passages.len() {
        let rest = passages.len() - index;
        let heading = matches!(evidence.get(index), Some(Evidence::End | Evidence::Comments));
        let lesser = marked.get(index) == Some(&true) && bare >= MENU && bare * 2 > rest;
        if before >= SHORTEST_ARTICLE && (heading || lesser) {
            return index;
        }
        bare -= usize::from(passages.get(index).is_some_and(|passage| !passage.shape.is_sentence()));
    }
    passages.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_of_the_list_can_match() {
        let entries = include_str!("../lexicon/boilerplate.txt").lines();
        for entry in entries.filter(|entry| !entry.is_empty() && !entry.starts_with('#')) {
            let (place, phrase) = entry.split_once(' ').unwrap_or_default();
            let places = ["alone", "start", "label", "within", "end", "comments"];
            assert!(places.contains(&place), "unknown place in {entry:?}");
            assert_eq!(plain(phrase), phrase, "no text is compared in this form: {entry:?}");
        }
    }
}
