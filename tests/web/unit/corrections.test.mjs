// A reader's corrections applied to a result.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carriedTo, correct, keyOf, withCorrection } from '../../../www/page/corrections/corrections.js';
import { statementIn } from '../../../www/page/corrections/quotation.js';
import { voicesOf } from '../../../www/page/voices.js';
import { annotated, spanOf } from './annotated.mjs';

const text =
  'Bo said costs would fall by 3 percent. “We won,” said Ada, “by ten points.” Critics say not yet. ' +
  'The so-called “deal” cost 9 million. Nothing else happened in 2019.';
const found = annotated(text, {
  speakers: [
    { name: 'Bo Li', words: 6 },
    { name: 'Ada Byron', words: 5, quotedWords: 5 },
    { name: 'Critics', kind: 'group', unnamed: 'critics', words: 2 },
  ],
  quotes: [
    { said: 'costs would fall by 3 percent', cue: 'said', source: 'Bo', speaker: 0, kind: 'indirect' },
    { said: ['“We won,”', '“by ten points.”'], source: 'Ada', speaker: 1 },
    { said: 'not yet', cue: 'say', source: 'Critics', speaker: 2, kind: 'indirect', score: 300 },
  ],
  phrases: ['“deal”'],
  claims: [
    { words: 'costs would fall by 3 percent', quote: 0, vouchedBy: 'speaker', disputedBy: [2], reasons: [['disputed', '3'], ['number', '3']] },
    { words: 'We won', quote: 1, vouchedBy: 'speaker' },
    { words: 'cost 9 million', disputedBy: [0], reasons: [['money', '9 million']] },
  ],
});
Object.freeze(found.quotes);
for (const quote of found.quotes) Object.freeze(quote);

const words = (...list) => list.map((one) => ({ span: spanOf(text, one), words: one }));
const quote = (said, rest) => ({ of: 'quote', at: words(...[said].flat()), ...rest });
const claim = (said, rest) => ({ of: 'claim', at: words(said), ...rest });
const said = ({ annotated: { quotes } }) => quotes.map(({ content }) => content.map((span) => text.slice(...span)).join(' … '));

test('without corrections the result is as the engine gave it', () => {
  const corrected = correct(text, found, []);
  assert.deepEqual(corrected.annotated, found);
  assert.deepEqual(corrected.unplaced, []);
  assert.equal(corrected.quotes.length, 3);
  assert.deepEqual(corrected.quotes[1].at, words('“We won,”', '“by ten points.”'));
});

test('what the reader finds right stays, and is known as judged', () => {
  const right = quote('not yet', { verdict: 'right', note: 'so it is' });
  const corrected = correct(text, found, [right]);
  assert.deepEqual(corrected.annotated, found);
  assert.equal(corrected.quotes[2].correction, right);
  assert.equal(corrected.quotes[0].correction, null);
});

test('a wrong quotation goes, with its words from its speaker; what is claimed in it is the article’s own', () => {
  const { annotated: result } = correct(text, found, [quote('costs would fall by 3 percent', { verdict: 'wrong' })]);
  assert.deepEqual(said({ annotated: result }), ['“We won,” … “by ten points.”', 'not yet']);
  assert.deepEqual([result.claims[0].quote, result.claims[0].vouchedBy], [null, 'nobody']);
  assert.deepEqual([result.claims[1].quote, result.claims[1].vouchedBy], [0, 'speaker']);
  assert.equal(result.speakers[0].words, 0);
  assert.equal(result.speakers[1].words, 5);
  assert.deepEqual(voicesOf(text, result, [0, 1]).map(({ name }) => name), ['Ada Byron', 'Critics']);
});

test('a wrong claim goes, and with it what it disputes', () => {
  const { annotated: result } = correct(text, found, [claim('cost 9 million', { verdict: 'wrong' })]);
  assert.equal(result.claims.length, 2);
  assert.deepEqual(result.claims[0].disputedBy, []);
  assert.deepEqual(result.claims[0].reasons.map(({ kind }) => kind), ['number']);
});

test('another speaker of the text takes the words over', () => {
  const { annotated: result } = correct(text, found, [quote('not yet', { speaker: 'Bo Li' })]);
  assert.equal(result.quotes[2].speaker, 0);
  assert.deepEqual(result.speakers.map(({ words }) => words), [8, 5, 0]);
  assert.equal(result.speakers.length, 3);
});

test('somebody new speaks where the reader says so, and vouches', () => {
  const { annotated: result } = correct(text, found, [quote(['“We won,”', '“by ten points.”'], { speaker: 'Bo' })]);
  assert.deepEqual(result.speakers[3], {
    name: 'Bo',
    kind: 'person',
    descriptor: null,
    unnamed: null,
    first: 0,
    mentions: [spanOf(text, 'Bo')],
    words: 5,
    quotedWords: 5,
  });
  assert.equal(result.quotes[1].speaker, 3);
  assert.equal(result.claims[1].vouchedBy, 'speaker');
});

test('where the text does not tell who says it, nobody with a name vouches', () => {
  const { annotated: result } = correct(text, found, [quote('costs would fall by 3 percent', { speaker: null })]);
  assert.equal(result.quotes[0].speaker, null);
  assert.equal(result.claims[0].vouchedBy, 'unnamed-source');
});

test('names that mean something to JavaScript are names', () => {
  for (const name of ['__proto__', 'constructor', 'toString']) {
    const { annotated: result } = correct(text, found, [quote('not yet', { speaker: name })]);
    assert.equal(result.speakers[result.quotes[2].speaker].name, name);
  }
  assert.equal({}.polluted, undefined);
});

test('other words of a quotation: claims come and go with them, its form is told anew', () => {
  const shorter = quote('costs would fall by 3 percent', { content: words('costs would fall') });
  const less = correct(text, found, [shorter]).annotated;
  assert.equal(said({ annotated: less })[0], 'costs would fall');
  assert.deepEqual([less.claims[0].quote, less.claims[0].vouchedBy], [0, 'speaker'], 'most of it stands there still');
  const least = correct(text, found, [quote('costs would fall by 3 percent', { content: words('costs') })]).annotated;
  assert.deepEqual([least.claims[0].quote, least.claims[0].vouchedBy], [null, 'nobody']);
  const phrase = correct(text, found, [quote('not yet', { content: words('The so-called “deal” cost 9 million') })]).annotated;
  assert.equal(phrase.quotes[2].kind, 'mixed');
  assert.deepEqual(phrase.phrases, []);
  assert.deepEqual([phrase.claims[2].quote, phrase.claims[2].vouchedBy], [2, 'unnamed-source']);
});

test('added quotations and claims take their places in the text’s order, and each other', () => {
  const result = correct(text, found, [
    claim('Nothing else happened in 2019', { added: true }),
    quote('Nothing else happened in 2019', { added: true, speaker: 'Ada Byron' }),
    quote('“deal”', { added: true }),
  ]);
  assert.deepEqual(said(result).slice(2), ['not yet', '“deal”', 'Nothing else happened in 2019']);
  const [deal, nothing] = result.annotated.quotes.slice(3);
  assert.deepEqual([deal.kind, nothing.kind, nothing.speaker], ['direct', 'indirect', 1]);
  const added = result.annotated.claims[3];
  assert.deepEqual([added.quote, added.vouchedBy, added.level, added.kinds], [4, 'speaker', 'high', ['quantity']]);
  assert.equal(text.slice(...added.sentence), 'Nothing else happened in 2019.');
  assert.deepEqual(added.reasons.map(({ span }) => text.slice(...span)), ['2019']);
  assert.equal(result.claims[3].was, null);
  assert.deepEqual(result.annotated.claims[2].disputedBy, [0]);
});

test('other words of a claim: the statement it stands in is found anew, reasons outside are none', () => {
  const { annotated: result } = correct(text, found, [
    claim('costs would fall by 3 percent', { content: words('Critics say not yet') }),
  ]);
  const changed = result.claims.find(({ span }) => text.slice(...span) === 'Critics say not yet');
  assert.deepEqual(changed.reasons, []);
  assert.equal(result.claims.indexOf(changed), 1);
  assert.deepEqual(result.claims[2].disputedBy, [1]);
});

test('a newer engine: what moved a little is found; what is marked no more is added again, or listed', () => {
  const newer = annotated(text, {
    speakers: found.speakers,
    quotes: [{ said: 'costs would fall by 3', cue: 'said', source: 'Bo', speaker: 0, kind: 'indirect' }],
  });
  const corrections = [
    quote('costs would fall by 3 percent', { speaker: 'Bo' }),
    quote(['“We won,”', '“by ten points.”'], { verdict: 'right' }),
    quote('not yet', { verdict: 'wrong' }),
    claim('We won', { note: 'by how much?' }),
  ];
  const result = correct(text, newer, corrections);
  assert.deepEqual(said(result), ['costs would fall by 3', '“We won,” … “by ten points.”']);
  assert.equal(result.annotated.speakers[result.annotated.quotes[0].speaker].name, 'Bo');
  assert.deepEqual(result.unplaced, [{ correction: corrections[3], why: 'mark' }]);
  assert.equal(keyOf(result.quotes[0]), keyOf(corrections[0]), 'the next correction replaces this one');
});

test('of two corrections that come near to a mark, the one that is exactly there has it', () => {
  const near = { of: 'quote', at: [{ span: [spanOf(text, 'costs')[0], spanOf(text, '3 percent')[1] - 8], words: 'costs would fall by 3' }], speaker: 'Cy' };
  const exact = quote('costs would fall by 3 percent', { speaker: 'Di' });
  const { annotated: result } = correct(text, found, [near, exact]);
  const names = result.quotes.slice(0, 2).map(({ speaker }) => result.speakers[speaker].name);
  assert.deepEqual(names.sort(), ['Cy', 'Di']);
  assert.equal(result.quotes.length, 4, 'the other is a mark of the reader’s own');
});

test('words that stand elsewhere are found nearest to where they stood; those that are gone are listed', () => {
  const moved = `Ah. ${text}`;
  const newer = annotated(moved, { quotes: [{ said: 'not yet', kind: 'indirect' }] });
  const gone = { of: 'quote', at: [{ span: [0, 4], words: 'nope' }], verdict: 'right' };
  const result = correct(moved, newer, [quote('not yet', { speaker: 'Bo' }), gone]);
  assert.equal(result.annotated.speakers[result.annotated.quotes[0].speaker].name, 'Bo');
  assert.deepEqual(result.unplaced, [{ correction: gone, why: 'words' }]);
});

test('corrections are carried to a text that was mended', () => {
  const corrections = [quote('not yet', { verdict: 'right' }), quote('“We won,”', { added: true, content: words('“We won,”') })];
  const { corrections: carried, found: count } = carriedTo(`Oh! ${text}`.replace('yet', 'just yet'), corrections);
  assert.equal(count, 1);
  assert.deepEqual(carried[0], corrections[0]);
  assert.deepEqual(carried[1].at[0].span, spanOf(`Oh! ${text}`, '“We won,”'));
  assert.deepEqual(carried[1].content[0].span, carried[1].at[0].span);
});

test('what was said of a mark last is what counts; what says nothing is dropped', () => {
  const first = withCorrection([], quote('not yet', { verdict: 'right' }));
  const second = withCorrection(first, quote('not yet', { verdict: 'wrong' }));
  assert.deepEqual(second.map(({ verdict }) => verdict), ['wrong']);
  assert.equal(first[0].verdict, 'right', 'history keeps the first');
  assert.deepEqual(withCorrection(second, quote('not yet', {})), []);
  assert.equal(withCorrection(second, claim('not yet', { note: 'a' })).length, 2);
});

test('what interrupts a quotation stays out of the words a reader selects', () => {
  const [start] = spanOf(text, '“We won,”');
  const [, end] = spanOf(text, '“by ten points.”');
  const parts = (span, of) => statementIn(text, span, of).map((one) => text.slice(...one));
  assert.deepEqual(parts([start, end], found.quotes[1]), ['“We won,”', '“by ten points.”']);
  assert.deepEqual(parts([start, end], { ...found.quotes[1], content: [spanOf(text, '“We won,”')], cue: spanOf(text, 'said Ada'), source: null }), [
    '“We won,”',
    '“by ten points.”',
  ]);
  assert.deepEqual(parts([start - 1, start + 5], null), ['“We w']);
  assert.deepEqual(parts(spanOf(text, ' said Ada, '), { ...found.quotes[1], cue: spanOf(text, 'said Ada'), source: null }), []);
});

test('many corrections of a long text are applied in time that grows with both', () => {
  const long = 'Ada said no. '.repeat(20_000);
  const quotes = Array.from({ length: 20_000 }, (_, index) => ({ ...found.quotes[2], content: [[13 * index + 9, 13 * index + 11]], cue: null, source: null }));
  const many = { ...annotated(long), quotes, speakers: found.speakers };
  const corrections = quotes.slice(0, 2_000).map(({ content: [span] }) => ({ of: 'quote', at: [{ span, words: 'no' }], speaker: 'Bo' }));
  const start = performance.now();
  assert.equal(correct(long, many, corrections).annotated.quotes.filter(({ speaker }) => speaker === 3).length, 2_000);
  assert.ok(performance.now() - start < 2_000);
});
