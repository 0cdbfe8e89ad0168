// The articles of our own to try.

import assert from 'node:assert/strict';
import { audit } from '../audit.mjs';
import { click, look, untilState } from '../reader.mjs';

/** What each must show: somebody who speaks, and a claim that is worth a check. */
const SPEAKERS = { interview: 'Marisol Quennell', opinion: 'Lena Osgood', science: 'Imke Vandersteen' };

export const samples = {
  'three more samples, of other genres, each with voices and claims': async ({ page, site }) => {
    await page.resize(360, 740);
    await page.goto(site.url);
    await untilState(page, 'empty');
    const beside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(beside <= 0, `nothing sticks out: ${beside}`);
    await page.resize(1440, 900);
    for (const [name, speaker] of Object.entries(SPEAKERS)) {
      await page.goto(site.url);
      await click(page, `[data-sample=${name}]`);
      await untilState(page, 'ready');
      const { voices, claims, marks } = await look(page);
      assert.ok(voices.some((voice) => voice.name === speaker), `${name}: ${voices.map((voice) => voice.name)}`);
      assert.ok(claims.length > 2, name);
      assert.ok(marks.some(({ kind }) => kind === 'direct') && marks.some(({ kind }) => kind === 'indirect'), name);
      assert.deepEqual(await audit(page), [], name);
    }
  },
};
