// A result written by hand: its spans are given as words of the text, found from the last one on or from the start.

/** The span of some words. */
export function spanOf(text, words) {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” does not stand in the text`);
  return [start, start + words.length];
}

/** The result for `text`; whatever is left out is empty, or the plainest there is. */
export function annotated(text, { blocks, quotes = [], speakers = [], phrases = [], claims = [], notes = [] } = {}) {
  const span = (words) => (words === undefined || words === null ? null : spanOf(text, words));
  return {
    schema: 'whosaid/1',
    engine: '0.0.0',
    offsets: 'utf16',
    blocks: (blocks ?? [['paragraph', text]]).map(([kind, words]) => ({ kind, span: span(words) })),
    quotes: quotes.map(({ said, cue, source, ...rest }) => ({
      kind: 'direct',
      content: [said].flat().map(span),
      cue: span(cue),
      source: span(source),
      speaker: null,
      act: 'speech',
      stance: 'says',
      negated: false,
      score: 900,
      ...rest,
    })),
    speakers: speakers.map((speaker) => ({
      kind: 'person',
      descriptor: null,
      unnamed: null,
      first: 0,
      mentions: [],
      words: 0,
      quotedWords: 0,
      ...speaker,
    })),
    phrases: phrases.map((words) => ({ kind: 'scare-quote', span: span(words) })),
    claims: claims.map(({ words, reasons = [], hedges = [], ...rest }) => ({
      span: span(words),
      sentence: span(words),
      checkable: 900,
      priority: 500,
      level: 'high',
      kinds: ['quantity'],
      reasons: reasons.map(([kind, because]) => ({ kind, span: span(because) })),
      hedges: hedges.map(([kind, hedge, weakens]) => ({ span: span(hedge), kind, weakens: span(weakens) })),
      quote: null,
      vouchedBy: 'nobody',
      disputedBy: [],
      ...rest,
    })),
    notes,
  };
}
