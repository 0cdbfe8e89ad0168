//! Links: to which cue a content belongs, if to any.

use super::labels::Role;
use super::scene::{Scene, gap, step};
use crate::model::choice::{self, Choice};
use crate::model::template::{Features, NONE, coarse};
use crate::order;
use crate::token::TokenKind;
use std::ops::Range;

/// Tokens between a content and its cue at most.
const MAX_GAP: usize = 80;

/// Contents with the cue they belong to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Relation {
    /// At least one range, in order.
    pub(super) content: Vec<Range<usize>>,
    pub(super) cue: Option<Range<usize>>,
}

/// Links every content.
pub(super) fn find(scene: &Scene<'_, '_>, weights: Choice<'_>) -> Vec<Relation> {
    let mut of_cue: Vec<Option<usize>> = vec![None; scene.runs(Role::Cue).len()];
    let mut found: Vec<Relation> = Vec::new();
    let mut told = Features::new();
    for content in scene.runs(Role::Content) {
        let options = options(scene, content);
        let score = |option: &Option<(usize, usize)>| {
            told.clear();
            features(scene, content, *option, options.len() - 1, &mut told);
            weights.score(&told)
        };
        let chosen = choice::best(options.iter().copied(), score).and_then(|(option, _)| option);
        let cue = chosen.map(|(cue, _)| cue);
        match cue.and_then(|cue| of_cue.get(cue).copied().flatten()).and_then(|at| found.get_mut(at)) {
            Some(relation) => relation.content.push(content.clone()),
            None => {
                if let Some(slot) = cue.and_then(|cue| of_cue.get_mut(cue)) {
                    *slot = Some(found.len());
                }
                let cue = cue.and_then(|cue| scene.runs(Role::Cue).get(cue).cloned());
                found.push(Relation { content: vec![content.clone()], cue });
            }
        }
    }
    found
}

/// The cues near a content with their ranks by nearness, and no cue at all.
pub(super) fn options(scene: &Scene<'_, '_>, content: &Range<usize>) -> Vec<Option<(usize, usize)>> {
    let cues = scene.runs(Role::Cue);
    let first = cues.partition_point(|cue| cue.end + MAX_GAP < content.start);
    let near = cues.iter().enumerate().skip(first).take_while(|(_, cue)| cue.start < content.end + MAX_GAP);
    let block = scene.block(content.start);
    let near: Vec<(usize, usize)> = near
        .filter(|(_, cue)| scene.block(cue.start).abs_diff(block) <= 1)
        .map(|(index, cue)| (gap(cue, content), index))
        .collect();
    let ranked = order::by_key(&near, |(gap, _)| (*gap as u32, 0));
    let ranked = ranked.into_iter().enumerate().map(|(rank, (_, index))| Some((index, rank)));
    ranked.chain([None]).collect()
}

/// The features of a cue (with its rank) for a content, or of none; `others` is how many cues there are.
pub(super) fn features(
    scene: &Scene<'_, '_>,
    content: &Range<usize>,
    option: Option<(usize, usize)>,
    others: usize,
    features: &mut Features,
) {
    let role = u32::from(scene.evidence.word(content.start).mark);
    let last_role = u32::from(scene.evidence.word(content.end.saturating_sub(1)).mark);
    let starts_block = u32::from(scene.ground.is_block_start(content.start));
    let proposed = scene.is_proposed(Role::Content, content);
    let Some((cue, rank)) = option.and_then(|(cue, rank)| Some((scene.runs(Role::Cue).get(cue)?, rank)))
    else {
        features.group(40);
        features.add(0);
        features.add(others.min(3) as u32);
        features.three(role, last_role, starts_block);
        features.two(proposed, starts_block);
        features.two(role, coarse(content.len()));
        return;
    };
    features.group(41);
    let left = content.start < cue.start;
    let side = u32::from(left);
    let (from, to) = if left { (content.end, cue.start) } else { (cue.end, content.start) };
    let away = coarse(to.saturating_sub(from));
    let sentence = scene.sentence(cue.start);
    let same = sentence == scene.sentence(content.start) || sentence == scene.sentence(content.end - 1);
    let near = if same {
        0
    } else if scene.block(cue.start) == scene.block(content.start) {
        1
    } else {
        2 + step(scene.block(cue.start), scene.block(content.start), 1)
    };
    let place = side * 8 + near;
    let counts = [Role::Source, Role::Cue, Role::Content].map(|part| scene.between(part, from, to));
    let stem = scene.evidence.word(cue.start).stem;
    let form = |at: usize| if at < to { scene.evidence.word(at).form } else { NONE };
    features.add(0);
    features.two(place, away);
    features.four(counts[0], counts[1], counts[2], place);
    features.add(counts[1]);
    features.add(counts[2]);
    features.add(counts[0]);
    features.two(place, step(sentence, scene.sentence(content.start), 3));
    features.two(stem, side);
    let short = to.saturating_sub(from) < 4;
    features.three(if short { form(from) } else { 1 }, if short { form(from + 1) } else { 1 }, side);
    features.two(form(from), side);
    features.two(rank.min(3) as u32, side);
    features.two(scene.evidence.word(content.start).form, side);
    features.four(role, last_role, side, near);
    features.two(coarse(content.len()), side);
    let runs = scene.runs(Role::Cue);
    let before =
        runs.partition_point(|run| run.end <= content.start).checked_sub(1).and_then(|at| runs.get(at));
    let after = runs.get(runs.partition_point(|run| run.start < content.end));
    let far = |run: Option<&Range<usize>>| run.map_or(9, |run| coarse(gap(run, content).min(40)));
    features.three(far(before), far(after), side);
    let ended = (from..to).any(|at| {
        scene.ground.token(at).is_some_and(|t| matches!(t.kind, TokenKind::Stop | TokenKind::Exclamation))
    });
    features.three(u32::from(ended), side, counts[1]);
    let agreed = scene.agreed((Role::Cue, cue), (Role::Content, content));
    features.add(agreed);
    features.three(agreed, place, counts[1]);
    features.three(starts_block, place, role);
}
