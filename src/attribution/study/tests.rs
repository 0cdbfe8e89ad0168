//! What training learns from is what the engine decides by: with the weights of the crate, both come to the same.

use super::*;
use crate::attribution::models::built_in;
use crate::attribution::passes::{self, Passes};
use crate::attribution::{certainty, ranker};
use crate::model::{self, sigmoid};
use crate::text::Document;
use crate::{block, limits, quotation, sentence, tag, token};

const TEXT: &str = "Harbour council puts off vote on new ferry\n\n\
    The harbour council said on Monday that it would not buy a second ferry this year, because the old one “still \
    floats.” Mayor Ilse Brandt, who had promised a decision by May, declined to comment.\n\n\
    “We have waited for nine years,” said Tam Verrill, a fisherman. “Nobody tells us why.” He believes the money was \
    spent on the new hall, although a report by the county shows that the hall cost less than planned.\n\n\
    “The sea does not wait,” he added. “My sons want to leave,\n\n\
    “and I can understand them.”\n\n\
    According to the builders, the engine needs to be replaced: “It could stop any day.” Critics have warned that the \
    village may lose its market, and some parents fear their children will be late for school. Asked whether she would \
    resign, the mayor replied: “Ask me again in spring.”";

/// Reads the text and hands it to `see`.
fn with_reading(see: impl FnOnce(&Reading<'_>)) {
    let document = Document::new(TEXT, limits::MAX_CHARS);
    let blocks = block::find(&document);
    let tokens = token::find(&document, &blocks);
    let sentences = sentence::find(&document, &tokens);
    let quotations = quotation::find(&document, &blocks, &tokens);
    let tags = tag::find(&document, &tokens, &sentences);
    let parts = tag::parts(&document, &tokens, &sentences, tag::Weights::shipped(), &mut Memory::default());
    let small = document.text().to_ascii_lowercase();
    see(&Reading {
        document: &document,
        small: &small,
        blocks: &blocks,
        tokens: &tokens,
        sentences: &sentences,
        quotations: &quotations,
        tags: &tags,
        parts: &parts,
    });
}

/// The labels of the second pass as training finds them.
fn studied(reading: &Reading<'_>) -> Labelled {
    let first = label(&passage(reading, built_in().rates, None), model::FIRST_PASS);
    label(&passage(reading, built_in().rates, Some(&first)), model::SECOND_PASS)
}

/// The option with the highest score; of equals the first.
fn chosen<'q, T>(options: &'q [(T, Vec<u32>)], file: &[u8]) -> &'q T {
    &options.iter().rev().max_by_key(|(_, features)| score(features, file)).expect("an option").0
}

#[test]
fn both_find_the_same_labels() {
    with_reading(|reading| {
        let ground = Ground::new(reading);
        let proposed = Earlier::proposed(&ground, &Grammar::propose(&ground).drafts);
        let mut evidence = Evidence::new(&ground, Rates::new(built_in().rates), &mut Memory::default());
        let engine = passes::label(&mut evidence, &proposed, Models::new(built_in()), &mut Passes::default());
        let studied = studied(reading);
        let labels: Vec<u8> = engine.labels().iter().map(|label| *label as u8).collect();
        assert_eq!(studied.labels, labels);
        let sure = |at| [Role::Source, Role::Cue, Role::Content].map(|role| engine.sure(at, role));
        assert_eq!(studied.sure, (0..labels.len()).map(sure).collect::<Vec<_>>());
        assert!((0..Label::ALL.len() as u8).all(|label| labels.contains(&label)), "{labels:?}");
    });
}

#[test]
fn both_link_rank_and_judge_the_same() {
    with_reading(|reading| {
        let second = studied(reading);
        let links = link_questions(reading, built_in().rates, &second);
        let sources = source_questions(reading, built_in().rates, built_in().link, &second);
        let judged = certainty_questions(reading, built_in(), &second);
        let models = Models::new(built_in());
        stage(reading, built_in().rates, &second, |scene| {
            let relations = link::find(scene, models.link);
            for asked in &links {
                let relation = relations.iter().find(|relation| relation.content.contains(&asked.content));
                let cue = relation.expect("every content is linked").cue.clone();
                assert_eq!(*chosen(&asked.options, built_in().link), cue, "{:?}", asked.content);
            }
            assert_eq!(sources.len(), relations.len());
            for (asked, relation) in sources.iter().zip(&relations) {
                let file = if asked.direct { built_in().direct } else { built_in().source };
                let (source, margin) = ranker::find(scene, relation, models.rankers);
                let source = source.map(|mention| mention.tokens);
                assert_eq!(*chosen(&asked.options, file), source, "{:?}", asked.content);
                let mut scores: Vec<i32> =
                    asked.options.iter().map(|(_, features)| score(features, file)).collect();
                scores.sort_unstable();
                if let [.., second, highest] = scores.as_slice() {
                    assert_eq!(highest - second, margin, "{:?}", asked.content);
                }
            }
            let findings = finding::find(scene, models);
            assert_eq!(judged.len(), findings.len());
            for (asked, finding) in judged.iter().zip(&findings) {
                let score = |file| sigmoid::probability(score(&asked.features, file) * 1000 / LOGIT);
                let engine = certainty::scores(scene, &finding.case(), models);
                assert_eq!([built_in().certainty, built_in().exactness].map(score), engine);
            }
        });
        assert!(links.len() > 7 && sources.iter().any(|asked| asked.direct) && judged.len() > 7);
    });
}
