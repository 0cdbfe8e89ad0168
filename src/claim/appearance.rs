//! Appearance: which flags a statement raises. Training and the engine call the same function.

use super::flag::{Flag, Flags};
use super::number::{self, Kind};
use crate::lexicon::sign::{Sign, Signs};
use crate::text::Document;
use crate::token::{Case, Token, TokenKind};

/// The flags of the statement that `tokens` make; `signs` are those of the same tokens.
pub(super) fn of(document: &Document<'_>, tokens: &[Token], signs: &[Signs]) -> Flags {
    let mut look = Look { document, tokens, signs, flags: Flags::NONE, counts: Counts::default() };
    for index in 0..tokens.len().min(signs.len()) {
        look.at_token(index);
    }
    look.at_length();
    look.at_beginning();
    look.flags
}

/// One look over a statement, from its first token to its last.
struct Look<'s> {
    document: &'s Document<'s>,
    tokens: &'s [Token],
    signs: &'s [Signs],
    flags: Flags,
    counts: Counts,
}

/// What is counted on the way.
#[derive(Default)]
struct Counts {
    words: usize,
    amounts: usize,
    names: usize,
    capitals: usize,
    commas: usize,
    adverbs: usize,
    /// A full stop was seen.
    stopped: bool,
    last_capital: Option<usize>,
}

/// Words before a number that say that its bearers are known already.
const KNOWN: [&str; 11] =
    ["the", "The", "these", "These", "those", "Those", "both", "his", "her", "their", "its"];

impl<'s> Look<'s> {
    fn at_token(&mut self, index: usize) {
        let (Some(token), signs) = (self.tokens.get(index), self.signs(index)) else { return };
        self.flags.raise_signs(signs, index);
        match token.kind {
            TokenKind::Word => self.at_word(token, signs, index),
            TokenKind::Number => self.at_number(index),
            TokenKind::Clitic => {
                let possessive = self.text(index).ends_with(['s', 'S']);
                self.flags.raise(if possessive { Flag::POSSESSIVE } else { Flag::CONTRACTION }, index);
            }
            TokenKind::Mark => self.at_mark(index),
            TokenKind::Comma => {
                self.counts.commas += 1;
                self.raise_if(matches!(self.text(index + 1), "who" | "which"), Flag::RELATIVE, index);
            }
            TokenKind::Stop => self.counts.stopped = true,
            TokenKind::Exclamation => {
                let asks = self.text(index) == "?";
                self.flags.raise(if asks { Flag::QUESTION } else { Flag::EXCLAMATION }, index);
            }
            TokenKind::Semicolon => self.flags.raise(Flag::SEMICOLON, index),
            TokenKind::Colon => self.flags.raise(Flag::COLON, index),
            TokenKind::Dash => self.flags.raise(Flag::DASH, index),
            TokenKind::Open => self.flags.raise(Flag::BRACKET, index),
            TokenKind::Ellipsis => self.flags.raise(Flag::ELLIPSIS, index),
            TokenKind::Link => self.flags.raise(Flag::LINK, index),
            TokenKind::Close | TokenKind::Other => {}
        }
        self.at_neighbours(signs, index);
    }

    fn at_word(&mut self, token: &Token, signs: Signs, index: usize) {
        let text = self.text(index);
        self.counts.words += 1;
        self.raise_if(self.counts.stopped, Flag::INNER_STOP, index);
        if token.is_capital() {
            self.at_capital(signs, index);
        }
        if token.case == Case::Upper && text.len() > 1 {
            let dotted = text.contains('.');
            self.flags.raise(if dotted { Flag::DOTTED } else { Flag::ACRONYM }, index);
            self.raise_if(!dotted && text.len() > 5, Flag::SHOUT, index);
        }
        if token.case == Case::Lower && text.len() > 4 {
            if text.ends_with("ly") {
                self.counts.adverbs += 1;
                self.flags.raise(Flag::ADVERB, index);
            } else if text.ends_with("ed") {
                self.raise_if(self.flags.has(Flag::PAST_ENDING), Flag::PAST_TWICE, index);
                self.flags.raise(Flag::PAST_ENDING, index);
            }
        }
        let ism = text.ends_with("ism") || text.ends_with("ist") || text.ends_with("ists");
        self.raise_if(ism && text.len() > 5, Flag::ISM, index);
        self.raise_if(text.contains('-'), Flag::COMPOUND, index);
        self.raise_if(matches!(text, "a" | "an"), Flag::ARTICLE_A, index);
    }

    /// A capital inside the statement is a name, but for months and weekdays.
    fn at_capital(&mut self, signs: Signs, index: usize) {
        self.counts.capitals += 1;
        if index > 0 && !signs.has(Sign::MONTH) && !signs.has(Sign::WEEKDAY) {
            self.counts.names += 1;
            self.flags.raise(Flag::NAME, index);
            self.raise_if(self.counts.last_capital == Some(index - 1), Flag::FULL_NAME, index - 1);
            self.raise_if(self.counts.names == 2, Flag::TWO_NAMES, index);
            self.raise_if(self.counts.names == 4, Flag::FOUR_NAMES, index);
        }
        self.counts.last_capital = Some(index);
    }

    fn at_number(&mut self, index: usize) {
        self.counts.words += 1;
        let kind = number::kind(self.text(index));
        let next = self.signs(index + 1);
        let month_before = index > 0 && self.signs(index - 1).has(Sign::MONTH);
        // May 3 · 3 May
        let dated = month_before || kind == Kind::Plain && next.has(Sign::MONTH);
        let flag = match kind {
            Kind::Clock => Flag::CLOCK,
            _ if next.has(Sign::HOUR) => Flag::CLOCK,
            Kind::Year => Flag::YEAR,
            Kind::Age => Flag::AGE,
            Kind::Ordinal => Flag::ORDINAL,
            Kind::Date => Flag::DATE,
            _ if dated => Flag::DATE,
            Kind::Plain if self.is_age(index) => Flag::AGE,
            _ if next.has(Sign::TIME) => Flag::DURATION,
            kind => return self.at_amount(kind, index),
        };
        self.flags.raise(flag, index);
    }

    /// Whether a number between commas tells how old somebody is: Ada Byron, 36, said.
    fn is_age(&self, index: usize) -> bool {
        let kind = |at: usize| self.tokens.get(at).map(|token| token.kind);
        let named = index.checked_sub(2).and_then(|at| self.tokens.get(at)).is_some_and(Token::is_capital);
        let closes = matches!(kind(index + 1), None | Some(TokenKind::Comma | TokenKind::Stop));
        named && closes && kind(index - 1) == Some(TokenKind::Comma)
    }

    /// A number that counts or measures something.
    fn at_amount(&mut self, kind: Kind, index: usize) {
        let next = self.signs(index + 1);
        self.counts.amounts += 1;
        self.flags.raise(Flag::NUMBER, index);
        self.raise_if(kind == Kind::Money, Flag::MONEY, index);
        self.raise_if(kind == Kind::Percent || next.has(Sign::PERCENT), Flag::PERCENT, index);
        self.raise_if(kind == Kind::Decimal, Flag::DECIMAL, index);
        self.raise_if(kind == Kind::Big || next.has(Sign::SCALE), Flag::BIG, index);
        self.raise_if(self.counts_somebody(index), Flag::COUNT, index);
    }

    fn at_mark(&mut self, index: usize) {
        self.flags.raise(Flag::MARK, index);
        let rest = self.tokens.get(index + 1..).unwrap_or_default();
        let closes =
            |at: usize| rest.get(at).is_some_and(|token| token.kind == TokenKind::Mark && !token.spaced);
        let opens = rest.first().is_some_and(|next| !next.spaced && next.is_word());
        self.raise_if(opens && (1..=3).any(closes), Flag::SHORT_QUOTE, index);
    }

    /// What a word is together with the one before or after it.
    fn at_neighbours(&mut self, signs: Signs, index: usize) {
        let before = index.checked_sub(1).and_then(|before| self.tokens.get(before));
        let next = self.tokens.get(index + 1);
        if signs.has(Sign::NUMBER_WORD) || signs.has(Sign::SCALE) {
            self.counts.amounts += 1;
            // “The two men” were counted before.
            let known = before.is_some_and(|before| KNOWN.contains(&self.document.slice(before.span)));
            self.raise_if(!known && self.counts_somebody(index), Flag::COUNT, index);
        }
        let dated = signs.has(Sign::MONTH) && next.is_some_and(|next| next.kind == TokenKind::Number);
        self.raise_if(dated, Flag::DATE, index);
        if let (true, Some(before)) = (signs.has(Sign::SAY), before) {
            let named = before.is_capital() || matches!(before.kind, TokenKind::Comma | TokenKind::Mark);
            self.raise_if(named || next.is_some_and(Token::is_capital), Flag::NAME_SAID, index);
        }
        let is_a = signs.has(Sign::PRESENT) && matches!(self.text(index + 1), "a" | "an" | "the");
        self.raise_if(is_a, Flag::THING_IS, index);
    }

    /// Whether people, things or victims that are counted stand among the next three words: “26 elderly people”.
    fn counts_somebody(&self, index: usize) -> bool {
        let next = self.signs.get(index + 1..).unwrap_or_default();
        next.iter().take(3).any(|signs| signs.has(Sign::COUNTED) || signs.has(Sign::CASUALTY))
    }

    fn at_length(&mut self) {
        let Counts { words, amounts, capitals, commas, adverbs, .. } = self.counts;
        let finite = [Sign::PRESENT, Sign::PAST, Sign::MODAL, Sign::FUTURE, Sign::SAY];
        let verbless = !finite.iter().any(|sign| self.flags.saw(*sign)) && !self.flags.has(Flag::PAST_ENDING);
        for (condition, flag) in [
            (words >= 4, Flag::WORDS_4),
            (words >= 8, Flag::WORDS_8),
            (words >= 14, Flag::WORDS_14),
            (words >= 24, Flag::WORDS_24),
            (words >= 40, Flag::WORDS_40),
            (amounts >= 2, Flag::TWO_NUMBERS),
            (commas >= 3, Flag::COMMAS_3),
            (adverbs >= 2, Flag::TWO_ADVERBS),
            (words >= 4 && capitals * 4 >= words * 3, Flag::MOTTO),
            (verbless, Flag::FRAGMENT),
            // A charge that names those who govern: who governs is routine elsewhere, and no routine here.
            (self.flags.saw(Sign::ACCUSATION) && self.flags.saw(Sign::OFFICIAL), Flag::ACCUSED_POWER),
        ] {
            self.raise_if(condition, flag, 0);
        }
    }

    fn at_beginning(&mut self) {
        let Some(start) = self.tokens.iter().position(Token::is_word) else { return };
        let (signs, text) = (self.signs(start), self.text(start));
        let is = |words: &[&str]| words.iter().any(|word| text.eq_ignore_ascii_case(word));
        let conjunction = is(&["and", "but", "so", "or", "because", "yet"]);
        let determiner = is(&["the", "a", "an"]);
        let pronouns = [Sign::HE, Sign::THEY, Sign::IT, Sign::THIS, Sign::WE, Sign::YOU];
        let pronoun = pronouns.iter().any(|sign| signs.has(*sign));
        let capitals = self.tokens.iter().skip(start).take(2).filter(|token| token.is_capital()).count();
        self.raise_if(conjunction, Flag::CONJUNCTION_FIRST, start);
        self.raise_if(determiner, Flag::DETERMINER_FIRST, start);
        self.raise_if(pronoun, Flag::PRONOUN_FIRST, start);
        self.raise_if(signs.has(Sign::I), Flag::I_FIRST, start);
        self.raise_if(signs.has(Sign::WH), Flag::WH_FIRST, start);
        self.raise_if(capitals == 2 && !conjunction && !determiner && !pronoun, Flag::NAME_FIRST, start);
    }

    fn raise_if(&mut self, condition: bool, flag: Flag, token: usize) {
        if condition {
            self.flags.raise(flag, token);
        }
    }

    fn text(&self, index: usize) -> &'s str {
        self.tokens.get(index).map_or("", |token| self.document.slice(token.span))
    }

    fn signs(&self, index: usize) -> Signs {
        self.signs.get(index).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use crate::claim::trained::{flag_name, flags};

    fn names(text: &str) -> Vec<String> {
        flags(text).into_iter().filter_map(flag_name).collect()
    }

    #[track_caller]
    fn check(text: &str, raised: &[&str], silent: &[&str]) {
        let names = names(text);
        let held = |flag: &&&str| names.iter().any(|name| name == **flag);
        assert_eq!(
            raised.iter().filter(|flag| !held(flag)).collect::<Vec<_>>(),
            [&""; 0],
            "not raised: {text}"
        );
        assert_eq!(silent.iter().filter(held).collect::<Vec<_>>(), [&""; 0], "raised: {text}");
    }

    #[test]
    fn numbers_are_told_apart() {
        check("It lost 40 jobs.", &["number", "count"], &["year", "percentage", "age", "two-numbers"]);
        check(
            "It fell 3 percent to $4bn.",
            &["percentage", "money-amount", "two-numbers", "trend"],
            &["year"],
        );
        check("It opened in 1998.", &["year"], &["number", "big-number"]);
        check("It opened on May 3.", &["date", "month"], &["number", "modal", "hedge"]);
        check("It opened on 3 May.", &["date", "month"], &["number", "modal", "hedge"]);
        check("Ada Byron, 36, said no.", &["age"], &["number"]);
        check("The 9/11 families met in March.", &["date", "month"], &["number", "event-twice"]);
        check("It opens at 10 a.m. today.", &["clock-time"], &["number"]);
        check("She served for 12 years.", &["duration"], &["count"]);
    }

    #[test]
    fn numbers_in_words_count_only_what_is_new() {
        check("Three ships sank.", &["number-word", "count"], &["number"]);
        check("The three ships sank.", &["number-word"], &["count"]);
    }

    #[test]
    fn a_run_of_words_means_more_than_its_words() {
        check("At least he tried.", &[], &["rank", "approximation"]);
        check("At least 9 ships sank.", &["approximation"], &["rank"]);
        check("It happened last week.", &["time"], &["rank"]);
        check("It happened for the first time.", &["rank"], &[]);
    }

    #[test]
    fn names_hide_the_meaning_of_their_words() {
        check("It happened in the United States.", &["name", "two-names"], &["report"]);
        check("She met Mr. Ban there.", &["name"], &["law"]);
        check("Will Grant left.", &[], &["future", "event-twice"]);
        check("May I leave?", &["modal", "i", "question"], &["month"]);
    }

    #[test]
    fn the_second_sight_of_a_sign_is_a_flag_of_its_own() {
        check("A cruel lie.", &["loaded", "loaded-twice"], &[]);
        check("A cruel word.", &["loaded"], &["loaded-twice"]);
    }

    #[test]
    fn a_charge_that_names_those_in_power_is_told_from_others() {
        check("The ministry covered up the spill.", &["accusation", "official", "accused-power"], &[]);
        check("It was dug with the knowledge of the mayor.", &["accused-power"], &[]);
        check("The miller covered up the spill.", &["accusation"], &["accused-power"]);
        check("The ministry spoke of the spill.", &["official"], &["accused-power"]);
    }

    #[test]
    fn an_endless_run_of_marks_is_read_once() {
        check(&". ".repeat(50_000), &[], &["inner-full-stop"]);
    }
}
