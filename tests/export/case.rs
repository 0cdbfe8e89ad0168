//! Articles nobody would print, with annotations no engine would make.

#![allow(dead_code, reason = "the tests make their own texts, the fuzz targets read theirs")]

use whosaid::{
    Act, Annotated, Block, BlockKind, Claim, ClaimKind, Hedge, HedgeKind, Level, Note, OffsetMap, Offsets,
    Options, Phrase, PhraseKind, Quote, QuoteKind, Reason, ReasonKind, SCHEMA, Span, Speaker, SpeakerKind,
    Stance, Unnamed, VouchedBy,
};

/// Lines that mean something in one of the languages, and some that mean nothing anywhere.
const LINES: &[&str] = &[
    "“We won,” said Ada Byron. “It was close,” she added.",
    "A quiet line with nothing in it",
    "</script><script>alert(1)</script>",
    "</style></title></article><img src=x onerror=alert(1)>",
    "]]><![CDATA[ <!-- --> <?xml?> <!DOCTYPE html>",
    "&lt;b&gt; &amp; &#0; &#x41; &unknown; AT&T",
    "\" onmouseover=\"alert(1)\" ' onclick='",
    "=cmd|'/c calc'!A1",
    "+1+1",
    "-1 per cent",
    "@SUM(1,2)",
    "\t=1",
    "＝1",
    "comma, \"quoted\", semicolon; tab\there",
    "[x](javascript:alert(1)) ![y](https://example.org/z.png)",
    "<javascript:alert(1)> <https://example.org> https://example.org www.example.org a@example.org",
    "# heading ####",
    "- item",
    "+ item",
    "* item",
    "12. twelfth",
    "7) seventh",
    "> quotation",
    "```",
    "~~~ rust",
    "    code",
    "a | b",
    "--|--",
    "|a|b|\n|-|-|\n|c|d|",
    "heading {.class}",
    "***",
    "- - -",
    "===",
    "---",
    "_one_ __two__ *three* **four** `five` ~~six~~ $seven$ ^eight^ $$nine$$ ==ten==",
    "[^q1]: a note [^q1] and [^q1](javascript:alert(1)) [^c1]",
    "(javascript:alert(1))",
    ": definition",
    "[ref]: javascript:alert(1)",
    "{#id .class}",
    "a backslash \\",
    "\\* \\[ \\\\",
    "nul \0 and \u{1}\u{8}\u{b}\u{c}\u{e}\u{1b}[31mred\u{1b}[0m\u{7f}",
    "next line \u{85} csi \u{9b}31m",
    "no characters \u{fffe} \u{ffff} \u{1ffff}",
    "\u{202e}right to left\u{202c} \u{2066}isolated\u{2069} \u{feff}",
    "line \u{2028} and paragraph \u{2029} separators",
    "𝒳 e\u{301} 👩‍👩‍👧 Ünïcödé «so» ‘what’",
    "carriage\rreturn",
    "%title",
    ":tada: <!---->",
];

/// A text and annotations of it.
pub(crate) struct Case {
    pub(crate) text: String,
    pub(crate) annotated: Annotated,
    /// The same annotations counted in bytes.
    pub(crate) bytes: Annotated,
}

/// Cases by their number: the same number, the same case.
pub(crate) fn cases() -> impl Iterator<Item = Case> {
    (1..=300).map(Case::new)
}

/// Numbers that look drawn by chance (xorshift64*, Vigna 2016).
struct Chance(u64);

impl Chance {
    /// Below `end`.
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % end.max(1)
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }

    /// A span of whole characters that is not empty.
    fn span(&mut self, text: &str, longest: usize) -> Span {
        let boundaries: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let start = self.below(boundaries.len() - 1);
        let end = (start + 1 + self.below(longest)).min(boundaries.len() - 1);
        Span { start: boundaries[start] as u32, end: boundaries[end] as u32 }
    }
}

impl Case {
    fn new(number: u64) -> Self {
        let mut chance = Chance(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let (text, blocks) = article(&mut chance);
        Case::with(&mut chance, text, blocks)
    }

    /// Any text: its lines are blocks by chance, its annotations lie anywhere.
    pub(crate) fn over(text: String, number: u64) -> Self {
        let mut chance = Chance(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let kinds = [BlockKind::Title, BlockKind::Paragraph, BlockKind::BlockQuotation, BlockKind::ListItem];
        let mut blocks = Vec::new();
        for line in text.split('\n').map(str::trim).filter(|line| !line.is_empty()) {
            let start = (line.as_ptr() as usize - text.as_ptr() as usize) as u32;
            let span = Span { start, end: start + line.len() as u32 };
            let kind = chance.of(&kinds);
            blocks.extend((chance.below(8) > 0).then_some(Block { kind, span }));
        }
        Case::with(&mut chance, text, blocks)
    }

    /// What the engine makes of a text.
    pub(crate) fn read(text: String, offsets: Offsets) -> Self {
        let annotated = |offsets| whosaid::annotate(&text, &Options { offsets, ..Options::default() });
        let (annotated, bytes) = (annotated(offsets), annotated(Offsets::Utf8));
        Case { text, annotated, bytes }
    }

    fn with(chance: &mut Chance, text: String, blocks: Vec<Block>) -> Self {
        let bytes = annotations(chance, &text, blocks);
        let unit = chance.of(&[Offsets::Char, Offsets::Utf16, Offsets::Utf8]);
        let annotated = counted_in(&bytes, &OffsetMap::new(&text, unit), unit);
        Case { text, annotated, bytes }
    }

    /// A quotation of e-mail, its lines marked, with one quote that runs from the first into the second.
    pub(crate) fn of_marked_lines() -> Self {
        let text = "> We will not pay\n> the bill > 9 %.\n".to_owned();
        let words = Span { start: 2, end: text.len() as u32 - 1 };
        let mut annotated = whosaid::annotate("", &whosaid::Options::default());
        annotated.blocks = vec![Block { kind: BlockKind::BlockQuotation, span: words }];
        annotated.quotes = vec![Quote {
            kind: QuoteKind::Direct,
            content: vec![Span { end: words.end - " > 9 %.".len() as u32, ..words }],
            cue: None,
            source: None,
            speaker: None,
            act: Act::Speech,
            stance: Stance::Says,
            negated: false,
            score: 900,
        }];
        Case { text, bytes: annotated.clone(), annotated }
    }

    /// The words of a span of bytes.
    pub(crate) fn slice(&self, span: Span) -> &str {
        &self.text[span.start as usize..span.end as usize]
    }

    /// The words of a quote, all its parts.
    pub(crate) fn statement(&self, index: usize) -> String {
        let content = &self.bytes.quotes[index].content;
        content.iter().map(|&span| self.slice(span)).collect::<Vec<_>>().join(" … ")
    }
}

/// Lines, each a block or none, some with a marker before the block.
fn article(chance: &mut Chance) -> (String, Vec<Block>) {
    let mut text = String::new();
    let mut blocks = Vec::new();
    for line in 0..2 + chance.below(9) {
        text.push_str(chance.of(&["", "", "", "> ", "  • ", "12. ", "<b>\0]]>"]));
        let start = text.len() as u32;
        text.push_str(chance.of(LINES));
        if chance.below(4) == 0 {
            text.push_str(chance.of(&["\n> ", "\n", "\r\n"]));
            text.push_str(chance.of(LINES));
        }
        let kind = match line {
            0 => BlockKind::Title,
            _ => chance.of(&[
                BlockKind::Heading,
                BlockKind::Paragraph,
                BlockKind::Paragraph,
                BlockKind::BlockQuotation,
                BlockKind::ListItem,
                BlockKind::ListItem,
                BlockKind::Caption,
                BlockKind::Boilerplate,
            ]),
        };
        if chance.below(8) > 0 {
            blocks.push(Block { kind, span: Span { start, end: text.len() as u32 } });
        }
        text.push_str(chance.of(&["\n", "\n\n", "\r\n", "\n  \n"]));
    }
    (text, blocks)
}

/// Few enough that none is left out for lying under too many others.
fn annotations(chance: &mut Chance, text: &str, blocks: Vec<Block>) -> Annotated {
    let name = |chance: &mut Chance| chance.of(LINES).trim().to_owned();
    let speaker = |chance: &mut Chance| Speaker {
        name: name(chance),
        kind: chance.of(&[
            SpeakerKind::Person,
            SpeakerKind::Group,
            SpeakerKind::Organization,
            SpeakerKind::Place,
            SpeakerKind::Document,
            SpeakerKind::Unnamed,
        ]),
        descriptor: Some(name(chance)),
        unnamed: chance.of(&[None, Some(Unnamed::Officials)]),
        first: 0,
        mentions: vec![chance.span(text, 9)],
        words: 7,
        quoted_words: 3,
    };
    let quote = |chance: &mut Chance| {
        let one = chance.span(text, 60);
        let other = chance.span(text, 60);
        let apart = if one.end <= other.start { vec![one, other] } else { vec![one] };
        Quote {
            kind: chance.of(&[QuoteKind::Direct, QuoteKind::Mixed, QuoteKind::Indirect]),
            content: apart,
            cue: Some(chance.span(text, 9)),
            source: Some(chance.span(text, 20)),
            speaker: chance.of(&[Some(0), Some(1), None]),
            act: chance.of(&[Act::Speech, Act::Thought]),
            stance: chance.of(&[Stance::Says, Stance::Denies]),
            negated: chance.of(&[true, false]),
            score: 900,
        }
    };
    let claim = |chance: &mut Chance| Claim {
        span: chance.span(text, 90),
        sentence: chance.span(text, 90),
        checkable: 800,
        priority: 700,
        level: chance.of(&[Level::High, Level::Medium, Level::Low]),
        kinds: vec![ClaimKind::Quantity],
        reasons: vec![Reason { kind: ReasonKind::Number, span: chance.span(text, 9) }],
        hedges: vec![Hedge {
            span: chance.span(text, 9),
            kind: chance.of(&[HedgeKind::Attribution, HedgeKind::Approximation]),
            weakens: chance.span(text, 20),
        }],
        quote: chance.of(&[Some(0), None]),
        vouched_by: chance.of(&[VouchedBy::Speaker, VouchedBy::UnnamedSource, VouchedBy::Nobody]),
        disputed_by: vec![0],
    };
    let phrase = |chance: &mut Chance| Phrase {
        span: chance.span(text, 20),
        kind: chance.of(&[PhraseKind::ScareQuote, PhraseKind::TitleOfWork, PhraseKind::Term]),
    };
    Annotated {
        schema: SCHEMA,
        engine: "0.0.0".into(),
        offsets: Offsets::Utf8,
        blocks,
        quotes: vec![quote(chance), quote(chance)],
        speakers: vec![speaker(chance), speaker(chance)],
        phrases: vec![phrase(chance)],
        claims: vec![claim(chance)],
        notes: vec![
            Note::UnbalancedMark { span: chance.span(text, 1) },
            Note::Truncated { at: chance.span(text, 1).start, of: text.len() as u32 },
            Note::Capped { list: "quotes", kept: 2 },
        ],
    }
}

/// The same annotations in another unit.
fn counted_in(bytes: &Annotated, map: &OffsetMap<'_>, unit: Offsets) -> Annotated {
    let mut annotated = bytes.clone();
    let convert = |span: &mut Span| *span = map.of_bytes(*span);
    annotated.offsets = unit;
    annotated.blocks.iter_mut().for_each(|block| convert(&mut block.span));
    annotated.phrases.iter_mut().for_each(|phrase| convert(&mut phrase.span));
    annotated.speakers.iter_mut().flat_map(|speaker| &mut speaker.mentions).for_each(convert);
    for quote in &mut annotated.quotes {
        quote.content.iter_mut().chain(&mut quote.cue).chain(&mut quote.source).for_each(convert);
    }
    for claim in &mut annotated.claims {
        convert(&mut claim.span);
        claim.reasons.iter_mut().for_each(|reason| convert(&mut reason.span));
        convert(&mut claim.sentence);
        let hedges = claim.hedges.iter_mut();
        hedges.flat_map(|hedge| [&mut hedge.span, &mut hedge.weakens]).for_each(convert);
    }
    for note in &mut annotated.notes {
        match note {
            Note::Truncated { at, of } => (*at, *of) = (map.of_byte(*at), map.of_byte(*of)),
            Note::UnbalancedMark { span } => convert(span),
            Note::Capped { .. } => {}
        }
    }
    annotated
}

/// A text without white space, and with U+FFFD for what the language cannot hold.
pub(crate) fn bare(text: &str, forbidden: fn(char) -> bool) -> String {
    let seen = text.chars().filter(|character| !matches!(character, '\t' | '\n' | '\r'));
    let held = seen.map(|character| if forbidden(character) { '\u{fffd}' } else { character });
    held.filter(|character| !character.is_whitespace()).collect()
}
