//! Texts made by rule: hostile families and seeded random strings. Nothing here is anybody's article.

#![allow(dead_code, reason = "each test that shares this file uses a part of it")]

/// A text that grows with its length and tries to make the engine grow faster.
pub(crate) struct Family {
    /// What it is.
    pub(crate) name: &'static str,
    /// Repeated to the length asked for.
    unit: &'static str,
}

impl Family {
    /// The family's text of at most `bytes` bytes.
    pub(crate) fn text(&self, bytes: usize) -> String {
        self.unit.repeat(bytes / self.unit.len())
    }
}

const fn family(name: &'static str, unit: &'static str) -> Family {
    Family { name, unit }
}

/// The families that promise P2 names, and some that the engine's own rules suggest.
pub(crate) const FAMILIES: &[Family] = &[
    family("only “", "“"),
    family("only ”", "”"),
    family("only \"", "\""),
    family("only '", "'"),
    family("“” in turn", "“”"),
    family("nested “‘“‘", "“‘"),
    family("an endless word", "a"),
    family("no spaces, mixed case", "aBcDe"),
    family("spaces", " "),
    family("newlines", "\n"),
    family("CRLF", "\r\n"),
    family("full stops", "."),
    family(". A", ". A"),
    family("said", "said "),
    family("Ada said", "Ada said "),
    family("initials", "A. B. C. "),
    family("names", "Aa Bb "),
    family("combining marks on one base", "\u{301}"),
    family("emoji chains", "👩\u{200D}"),
    family("direction controls", "\u{202E}\u{2067}"),
    family("zero-width and soft hyphens", "\u{200B}\u{AD}\u{FEFF}"),
    family("NUL and C0", "\0\u{1}\u{7}\u{1B}"),
    family("replacement characters", "\u{FFFD}"),
    family("digits with commas", "1,234,567"),
    family("opening quotations of words", "“a "),
    family("paragraphs that stay open", "“a b\n\n"),
    family("captions between open paragraphs", "“a b\n\nPhoto: c\n\n"),
    family("single quotations against apostrophes", "'the boys' a "),
    family("a name before every question mark", "“Why?” Ada "),
    family("short lines", "Ab Cd\n"),
    family("lines that break inside sentences", "and so the story goes on and on and\n"),
    family("quoted lines", "> a\n"),
    family("list entries", "- a\n"),
    family("forms", "Leave a Reply\n\n"),
    family("sources and cues", "Ada Byron, who said that Bob, according to Ada, said "),
    family("claims with numbers", "In 2010, 300 people of 12% more than 5 said that "),
];

/// Pieces of which random texts are made: enough of everything that any stage looks for.
pub(crate) const PIECES: &[&str] = &[
    "“",
    "”",
    "\"",
    "'",
    "‘",
    "’",
    "„",
    "«",
    "»",
    "‹",
    "›",
    "``",
    "''",
    "‘‘",
    "’’",
    "`",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\u{2028}",
    "\u{A0}",
    "\u{200B}",
    ".",
    ". ",
    ", ",
    "? ",
    "! ",
    "… ",
    "...",
    ": ",
    "; ",
    " — ",
    "--",
    "-",
    "(",
    ")",
    "[",
    "]",
    "|",
    "/",
    "*",
    ">",
    "\n> ",
    "\n- ",
    "\n• ",
    "\n1. ",
    "\n    ",
    "\n― ",
    "Ada Byron",
    "Mr. Stone",
    "Dr. Ann Lee",
    "President Hill",
    "Byron",
    "Lee",
    "O’Neill",
    "J. R. Fox",
    "the minister",
    "officials",
    "The council",
    "the U.S.",
    "U.N.",
    "Byron Inc.",
    "Beijing",
    "a spokesman",
    "He",
    "She",
    "she",
    "they",
    "who",
    "his",
    "her",
    "it",
    "I",
    "we",
    "Sen. Joe Fox (D-Ohio)",
    "SPEAKER:",
    "ADA BYRON: ",
    "Q: ",
    "@ada",
    "#bridge",
    "said",
    "says",
    "told reporters",
    "asked",
    "added",
    "claimed that",
    "according to",
    "denied",
    "accused",
    "of",
    "urged",
    "to",
    "called",
    "insisted",
    "stating that",
    "citing",
    "has said",
    "did not say",
    "that",
    "whether",
    "why",
    "won",
    "is",
    "was",
    "will open",
    "has fallen",
    "the bridge",
    "in two years",
    "on Monday",
    "by 12 percent",
    "300 people",
    "$3.5bn",
    "1,234,567",
    "in 2010",
    "at 5 p.m.",
    "No. 10",
    "6' 2\"",
    "’90s",
    "’em",
    "more than",
    "because",
    "allegedly",
    "the law",
    "record",
    "never",
    "all",
    "most",
    "and",
    "but",
    "while",
    "The Road",
    "x",
    "A",
    "a.b.c",
    "Leave a Reply",
    "Advertisement",
    "© 2025 by The Post",
    "Read more",
    "https://example.org/a?b=c",
    "desk@example.org",
    "é",
    "e\u{301}",
    "Ünal",
    "𝒳𝒴",
    "樋口",
    "Ολυμπία",
    "👩\u{200D}👩\u{200D}👧",
    "🇬🇧",
    "👍🏽",
    "\u{FE0F}",
    "\u{301}",
    "\0",
    "\u{7}",
    "\u{FFFD}",
    "\u{202E}",
    "\u{AD}",
    "\u{200D}",
    "\u{FEFF}",
    "İ",
    "ß",
    "ŉ",
    "ﬁ",
    "Σ",
];

/// A small generator of numbers that are the same everywhere (xorshift, Marsaglia 2003).
pub(crate) struct Seed(u64);

impl Seed {
    /// The generator of a number; any number will do.
    pub(crate) fn new(number: u64) -> Seed {
        Seed(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit.max(1)
    }
}

/// The random text of a number: mostly pieces with spaces between, now and then a hostile family.
pub(crate) fn random_text(number: u64) -> String {
    let mut seed = Seed::new(number);
    let mut text = String::new();
    let pieces = 1 + seed.below(60);
    let spaced = seed.below(4) > 0;
    for _ in 0..pieces {
        match seed.below(60) {
            0 => text.push_str(&FAMILIES[seed.below(FAMILIES.len())].text(64)),
            _ => text.push_str(PIECES[seed.below(PIECES.len())]),
        }
        if spaced && seed.below(4) > 0 {
            text.push(' ');
        }
    }
    text
}
