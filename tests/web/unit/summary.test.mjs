// The summary says in sentences what the lists hold.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHOWN_AT_FIRST } from '../../../www/page/kinds.js';
import { announcement, count, summarize, titleOf } from '../../../www/page/summary.js';
import { annotated } from './annotated.mjs';

const none = { words: 10, minutes: 1, statements: 0, found: 0, speakers: 0, share: 0, balance: [], claims: 0, open: 0 };
const named = { standing: 'named', percent: '84%' };
const unnamed = { standing: 'unnamed', percent: '12%' };
const unknown = { standing: 'unknown', percent: '4%' };
const sentence = (counts) =>
  summarize({ ...none, checkable: counts.claims ?? 0, ...counts })
    .map(({ words }) => words)
    .join('');

test('every combination reads as English', () => {
  assert.equal(sentence({}), 'Nobody is quoted or reported here.');
  assert.equal(sentence({ found: 2 }), 'No statement of the kinds switched on.');
  assert.equal(sentence({ statements: 1 }), 'One statement is reported, but not clearly by whom.');
  assert.equal(
    sentence({ statements: 3, speakers: 1, share: 20, balance: [named], claims: 1, open: 1 }),
    'One speaker is quoted or reported, in 20% of the words; all by name. One statement can be checked; nobody vouches for it by name.',
  );
  assert.equal(
    sentence({ statements: 30, speakers: 13, share: 41, balance: [named, unnamed, unknown], claims: 4, open: 2 }),
    '13 speakers are quoted or reported, in 41% of the words; 84% of these by name, 12% without a name, 4% by nobody for certain. Four statements can be checked; for two of them nobody vouches by name.',
  );
  assert.match(
    sentence({ statements: 2, speakers: 2, balance: [unnamed] }),
    /; none by name\.$/,
  );
  assert.match(sentence({ claims: 1 }), /One statement can be checked, with a name behind it\.$/);
  assert.equal(
    sentence({ claims: 2 }),
    'Nobody is quoted or reported here. Two statements can be checked, each with a name behind it.',
  );
  assert.equal(
    sentence({ claims: 2, open: 2 }),
    'Nobody is quoted or reported here. Two statements can be checked; nobody vouches for any of them by name.',
  );
});

test('what the threshold hides is told', () => {
  const claims = (counts) => sentence(counts).replace('Nobody is quoted or reported here. ', '');
  assert.equal(
    claims({ claims: 4, checkable: 21, open: 2 }),
    'Four of 21 statements to check are shown; for two nobody vouches by name.',
  );
  assert.equal(claims({ claims: 1, checkable: 3 }), 'One of three statements to check is shown, with a name behind it.');
  assert.equal(claims({ claims: 0, checkable: 3 }), 'None of three statements to check is shown.');
});

test('the announcement counts in the singular and in the plural', () => {
  assert.equal(
    announcement({ ...none, statements: 21, speakers: 6, claims: 9 }),
    '21 statements by 6 speakers, 9 claims',
  );
  assert.equal(announcement({ ...none, statements: 1, speakers: 1, claims: 1 }), '1 statement by 1 speaker, 1 claim');
  assert.equal(announcement(none), '0 statements, 0 claims');
});

const text = 'Rink closes\nAda said it was over. Six left.\nShare this with all of your friends';
const found = annotated(text, {
  blocks: [
    ['title', 'Rink closes'],
    ['paragraph', 'Ada said it was over. Six left.'],
    ['boilerplate', 'Share this with all of your friends'],
  ],
  speakers: [{ name: 'Ada' }],
  quotes: [{ said: 'it was over', source: 'Ada', speaker: 0, kind: 'indirect' }],
  claims: [{ words: 'Six left' }],
});

test('words that are left out are not counted', () => {
  const counts = count(text, found, SHOWN_AT_FIRST);
  assert.deepEqual(counts, {
    words: 9,
    minutes: 1,
    statements: 1,
    found: 1,
    speakers: 1,
    share: 33,
    balance: [{ standing: 'named', percent: '100%' }],
    claims: 1,
    checkable: 1,
    open: 1,
  });
});

test('what is switched off is not counted', () => {
  const counts = count(text, found, { ...SHOWN_AT_FIRST, reported: false, claims: false });
  assert.deepEqual([counts.statements, counts.speakers, counts.share, counts.claims, counts.open], [0, 0, 0, 0, 0]);
});

test('claims of fact are counted, and those of them that are shown', () => {
  const text = 'Six left. It will rain. It is bad.';
  const found = annotated(text, {
    claims: [
      { words: 'Six left', priority: 300 },
      { words: 'It will rain', priority: 900, kinds: ['prediction'] },
      { words: 'It is bad', priority: 300, kinds: ['opinion'] },
    ],
  });
  const counted = (change) => {
    const { claims, checkable, open } = count(text, found, { ...SHOWN_AT_FIRST, ...change });
    return [claims, checkable, open];
  };
  assert.deepEqual(counted({}), [1, 1, 1]);
  assert.deepEqual(counted({ views: true }), [1, 1, 1]);
  assert.deepEqual(counted({ views: true, sureness: 3 }), [0, 1, 0]);
});

test('the title is the title block, and none where there is none', () => {
  assert.equal(titleOf(text, found), 'Rink closes');
  assert.equal(titleOf('Words.', annotated('Words.')), null);
});
