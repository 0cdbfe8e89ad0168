// What the page says to a text that is no English article.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adviceOn } from '../../../www/page/advice.js';

test('the source of a page is told from its words', () => {
  assert.match(adviceOn('<div class="a"><p>Ada said no.</p><br/></div>'), /source of a web page/);
  assert.equal(adviceOn('Ada wrote <b>no</b> and 3 < 4, a <3 to all.'), null);
  assert.equal(adviceOn(`${'Ada said that it was over by then. '.repeat(60)}<p>Bo</p><p>left</p>`), null);
});

test('another script than English has is told', () => {
  assert.match(adviceOn('Ада сказала, что всё кончено.'), /reads English/);
  assert.equal(adviceOn('Zoë Łukasz said “да”.'), null);
  assert.equal(adviceOn('1, 2, 3 …'), null);
});
