//! What people marked, carried over from the text to the engine's own tokens.

use crate::articles::{Attribution, Span};

/// The tokens of one attribution, by index, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marked {
    pub(crate) source: Vec<usize>,
    pub(crate) cue: Vec<usize>,
    pub(crate) content: Vec<usize>,
}

/// Part that a token plays in an attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    Source,
    Cue,
    Content,
}

/// The label of one token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    /// In no attribution.
    Outside,
    /// The first token of a run.
    Begin(Part),
    /// A later token of a run.
    Inside(Part),
}

impl Label {
    /// Its number in the engine: outside, then begin and inside of source, cue and content.
    pub(crate) fn index(self) -> usize {
        match self {
            Label::Outside => 0,
            Label::Begin(part) => 1 + 2 * part as usize,
            Label::Inside(part) => 2 + 2 * part as usize,
        }
    }
}

/// The tokens that `spans` touch, by index, in order; `tokens` are in order and do not overlap.
pub(crate) fn touched(spans: &[Span], tokens: &[Span]) -> Vec<usize> {
    let mut indices = Vec::new();
    for &(start, end) in spans {
        let first = tokens.partition_point(|token| token.1 <= start);
        indices.extend((first..tokens.len()).take_while(|&index| tokens[index].0 < end));
    }
    indices.sort_unstable();
    indices.dedup();
    indices
}

/// The tokens of every attribution.
pub(crate) fn marked(attributions: &[Attribution], tokens: &[Span]) -> Vec<Marked> {
    let of = |attribution: &Attribution| Marked {
        source: touched(&attribution.source, tokens),
        cue: touched(&attribution.cue, tokens),
        content: touched(&attribution.content, tokens),
    };
    attributions.iter().map(of).collect()
}

/// One label for each of `count` tokens.
///
/// Where parts meet, the cue wins over the source and the source over the content; of two attributions that claim a
/// token for the same part the first does. A run ends where the part or the attribution changes.
pub(crate) fn labels(marked: &[Marked], count: usize) -> Vec<Label> {
    let mut owners: Vec<Owner> = vec![None; count];
    for part in [Part::Content, Part::Source, Part::Cue] {
        for (attribution, marked) in marked.iter().enumerate() {
            let tokens = match part {
                Part::Content => &marked.content,
                Part::Source => &marked.source,
                Part::Cue => &marked.cue,
            };
            for &token in tokens {
                let owner = &mut owners[token];
                if owner.is_none_or(|(taken, _)| taken != part) {
                    *owner = Some((part, attribution));
                }
            }
        }
    }
    let mut before = None;
    let label = |owner: Owner| {
        let begins = std::mem::replace(&mut before, owner) != owner;
        match owner {
            None => Label::Outside,
            Some((part, _)) if begins => Label::Begin(part),
            Some((part, _)) => Label::Inside(part),
        }
    };
    owners.into_iter().map(label).collect()
}

/// The part and the attribution that a token belongs to.
type Owner = Option<(Part, usize)>;

#[cfg(test)]
mod tests {
    use super::*;

    /// Labels as a row of characters: `.` outside, `S` `V` `C` begin of source, cue, content; small inside.
    fn row(labels: &[Label]) -> String {
        let letter = |part| match part {
            Part::Source => 's',
            Part::Cue => 'v',
            Part::Content => 'c',
        };
        let sign = |label: &Label| match *label {
            Label::Outside => '.',
            Label::Begin(part) => letter(part).to_ascii_uppercase(),
            Label::Inside(part) => letter(part),
        };
        labels.iter().map(sign).collect()
    }

    fn check(attributions: &[[&[usize]; 3]], count: usize, expected: &str) {
        let marked: Vec<Marked> = attributions
            .iter()
            .map(|[source, cue, content]| Marked {
                source: source.to_vec(),
                cue: cue.to_vec(),
                content: content.to_vec(),
            })
            .collect();
        assert_eq!(row(&labels(&marked, count)), expected);
    }

    #[test]
    fn a_span_holds_every_token_it_touches() {
        let text = "“Né,” Ada’s aunt said.";
        let tokens = whosaid::training::tokens(text);
        assert_eq!(tokens[..3], [(0, 1), (1, 3), (3, 4)]);
        let words: Vec<String> = touched(&[(8, 9), (10, 13)], &tokens)
            .into_iter()
            .map(|index| text.chars().skip(tokens[index].0).take(tokens[index].1 - tokens[index].0).collect())
            .collect();
        assert_eq!(words, ["Ada", "’s", "aunt"]);
        assert_eq!(touched(&[(5, 6)], &tokens), [0usize; 0], "a space is no token");
        assert_eq!(touched(&[(2, 30), (0, 3)], &tokens), (0..tokens.len()).collect::<Vec<_>>());
    }

    #[test]
    fn a_run_begins_and_goes_on() {
        check(&[[&[5], &[3, 4], &[0, 1, 2, 7]]], 8, "CccVvS.C");
        check(&[], 3, "...");
    }

    #[test]
    fn the_shorter_part_wins() {
        check(&[[&[1, 2], &[2], &[0, 1, 2, 3]]], 4, "CSVC");
    }

    #[test]
    fn two_attributions_side_by_side_are_two_runs() {
        check(&[[&[], &[], &[0, 1]], [&[], &[], &[2, 3]]], 4, "CcCc");
        check(&[[&[], &[], &[0, 1, 2]], [&[], &[], &[2, 3]]], 4, "CccC");
        check(&[[&[0, 1], &[2], &[]], [&[0, 1], &[3], &[]]], 4, "SsVV");
    }

    #[test]
    fn every_label_has_its_number() {
        let parts = [Part::Source, Part::Cue, Part::Content];
        let all = parts.iter().flat_map(|&part| [Label::Begin(part), Label::Inside(part)]);
        let indices: Vec<usize> = [Label::Outside].into_iter().chain(all).map(Label::index).collect();
        assert_eq!(indices, (0..whosaid::training::LABELS).collect::<Vec<_>>());
    }
}
