//! Quotation marks one by one: their families and shapes, and what stands beside them.

use crate::text::Document;
use crate::token::{Token, TokenKind};
use std::ops::Range;

/// Marks that can pair with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// “ ” " „ ‟ `` ''
    Double,
    /// ‘ ’ ' ‚ `
    Single,
    /// « »
    Guillemet,
    /// ‹ ›
    Angle,
}

/// What the shape of a mark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Opening,
    Closing,
    Straight,
}

/// The family and shape of a mark.
pub(super) fn classify(mark: &str) -> (Family, Shape) {
    match mark {
        "“" | "„" | "‟" | "``" | "‘‘" => (Family::Double, Shape::Opening),
        "”" | "’’" => (Family::Double, Shape::Closing),
        "\"" | "''" => (Family::Double, Shape::Straight),
        "‘" | "‚" | "`" => (Family::Single, Shape::Opening),
        "’" => (Family::Single, Shape::Closing),
        "«" => (Family::Guillemet, Shape::Opening),
        "»" => (Family::Guillemet, Shape::Closing),
        "‹" => (Family::Angle, Shape::Opening),
        "›" => (Family::Angle, Shape::Closing),
        _ => (Family::Single, Shape::Straight),
    }
}

/// What stands beside a mark.
pub(super) struct Sides {
    /// Something stands directly before it that a quotation can end with.
    pub(super) left: bool,
    /// Something stands directly behind it that a quotation can begin with.
    pub(super) right: bool,
    /// A quotation is likely to begin here: at the block's beginning, after a comma or a colon.
    pub(super) begins: bool,
    /// A number stands directly before it: 6' 2"
    pub(super) measure: bool,
    /// A colon stands directly before it, and nothing behind.
    pub(super) introduced: bool,
    /// It follows or precedes punctuation so that it can only close.
    pub(super) certain_close: bool,
    /// It follows a word that may lack its last letters and precedes another: the boys’ room, goin’ home.
    pub(super) clipped: bool,
}

impl Sides {
    /// What stands beside the mark at `index`, within the block that `range` is.
    pub(super) fn of(document: &Document<'_>, all: &[Token], range: &Range<usize>, index: usize) -> Sides {
        let token = |index: Option<usize>| index.filter(|i| range.contains(i)).and_then(|i| all.get(i));
        let shape = |token: &Token| classify(document.slice(token.span)).1;
        let (before, after) = (token(index.checked_sub(1)), token(Some(index + 1)));
        let spaced = all.get(index).is_some_and(|mark| mark.spaced);
        let attached = before.filter(|_| !spaced);
        let followed = after.filter(|next| !next.spaced);
        let left = attached.is_some_and(|token| match token.kind {
            TokenKind::Open | TokenKind::Dash => false,
            TokenKind::Mark => shape(token) != Shape::Opening && !token.spaced,
            _ => true,
        });
        let right = followed.is_some_and(|token| match token.kind {
            TokenKind::Open | TokenKind::Ellipsis | TokenKind::Other => true,
            TokenKind::Mark => shape(token) != Shape::Closing && !left,
            _ => token.is_word(),
        });
        let word = attached.filter(|token| token.kind == TokenKind::Word);
        let clipped = word.is_some_and(|token| {
            let word = document.slice(token.span);
            ["s", "S", "in"].iter().any(|ending| word.ends_with(ending))
        });
        let shut = attached.is_some_and(stops)
            || after.is_none()
            || followed.is_some_and(|token| stops(token) || token.kind == TokenKind::Mark);
        Sides {
            left,
            right,
            begins: before.is_none_or(|token| matches!(token.kind, TokenKind::Comma | TokenKind::Colon)),
            measure: attached.is_some_and(|token| token.kind == TokenKind::Number),
            introduced: attached.is_some_and(|token| token.kind == TokenKind::Colon) && !right,
            certain_close: left && !right && shut,
            clipped: clipped && after.is_some_and(Token::is_word),
        }
    }

    /// It hangs on what stands before it alone.
    pub(super) fn hugs_left(&self) -> bool {
        self.left && !self.right
    }

    /// It hangs on what stands behind it alone.
    pub(super) fn hugs_right(&self) -> bool {
        self.right && !self.left
    }
}

/// Punctuation that ends what a closing mark closes, or follows it.
fn stops(token: &Token) -> bool {
    use TokenKind::{Close, Colon, Comma, Ellipsis, Exclamation, Semicolon, Stop};
    matches!(token.kind, Stop | Exclamation | Ellipsis | Comma | Semicolon | Colon | Close)
}
