// The engine in this browser writes the bytes that it writes everywhere (P5).

import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { native } from '../../engine.mjs';
import { randomTexts, specTexts } from '../../texts.mjs';

const dist = new URL('../../../../www/dist/', import.meta.url);

export const sameness = {
  'the same bytes as on the command line': async ({ page, site }) => {
    const texts = [...(await specTexts()), ...randomTexts(200, 60, 3)];
    const { lines } = native(
      texts.map((text, id) => ({ id, text })),
      '--offsets',
      'utf16',
    );
    const module = (await readdir(dist)).find((name) => /^instance-.*\.js$/.test(name));
    await page.goto(site.url);
    const written = await page.evaluate(
      async (address, all) => {
        const { load, annotate } = await import(address);
        await load();
        return all.map((text, id) => JSON.stringify({ id, ...annotate(text) }));
      },
      new URL(module, site.url).href,
      texts,
    );
    assert.equal(written.length, texts.length);
    for (const [id, line] of written.entries()) assert.equal(line, lines[id], texts[id]);
  },
};
