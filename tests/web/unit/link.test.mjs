// Links that hold a text: there and back, and refused where somebody has been at them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { fragmentOf, LinkFault, PREFIX, sharedBy } from '../../../www/page/taking/link.js';
import { checksum } from '../../../www/page/taking/packing.js';

const refused = (reason) => (error) => error instanceof LinkFault && error.reason === reason;

/** A link made by hand. */
function link(json, { version = 1, sum } = {}) {
  const head = Buffer.alloc(5);
  head[0] = version;
  head.writeUInt32BE(sum ?? checksum(json.toString()), 1);
  return PREFIX + Buffer.concat([head, deflateRawSync(json)]).toString('base64url');
}

test('texts come back as they were', async () => {
  const long = Array.from({ length: 12_500 }, (_, at) => `word${(at * 7919) % 9973} `).join('').slice(0, 100_000);
  for (const text of ['a', '“Né 𝒳 👩‍👩‍👧”\n\t\0', 'lone \ud800 and \udfff', long]) {
    const fragment = await fragmentOf(text, [{ of: 'quote' }]);
    assert.match(fragment, /^#shared=[\w-]+$/);
    assert.deepEqual(await sharedBy(fragment), { text, corrections: [{ of: 'quote' }] });
  }
});

test('a text too long for a link is told', async () => {
  let seed = 1;
  const noise = Array.from({ length: 1_000_000 }, () => String.fromCharCode(33 + ((seed = (seed * 48271) % 2147483647) % 94)));
  await assert.rejects(fragmentOf(noise.join(''), []), refused('large'));
});

test('what is damaged, foreign or another version is refused', async () => {
  const good = await fragmentOf('“We won,” said Ada Byron. '.repeat(20), []);
  const spoiled = [good.slice(0, -8), PREFIX, `${PREFIX}****`, `${PREFIX}AQ`, `${PREFIX}${'A'.repeat(40)}`];
  for (let at = PREFIX.length + 8; at < good.length - 2; at += 5) {
    const other = good.slice(0, at) + (good[at] === 'x' ? 'y' : 'x') + good.slice(at + 1);
    // Some bits of packed bytes mean nothing.
    const read = await sharedBy(other).catch(() => null);
    if (read === null) spoiled.push(other);
    else assert.deepEqual(read, await sharedBy(good));
  }
  assert.ok(spoiled.length > 15);
  for (const fragment of spoiled) await assert.rejects(sharedBy(fragment), refused('damaged'), fragment);
  for (const json of ['[]', 'null', '{"text":3}', '{}', '{"text":"a"', '"text"']) {
    await assert.rejects(sharedBy(link(Buffer.from(json))), refused('damaged'), json);
  }
  await assert.rejects(sharedBy(link(Buffer.from('{"text":"a"}'), { sum: 7 })), refused('damaged'));
  await assert.rejects(sharedBy(link(Buffer.from('{"text":"a"}'), { version: 2 })), refused('newer'));
  assert.deepEqual(await sharedBy(link(Buffer.from('{"text":"a"}'))), { text: 'a', corrections: undefined });
});

test('what swells beyond all bounds is stopped', async () => {
  const bomb = link(Buffer.alloc(200_000_000, ' '), { sum: 0 });
  assert.ok(bomb.length < 300_000);
  const before = process.memoryUsage().rss;
  await assert.rejects(sharedBy(bomb), refused('large'));
  assert.ok(process.memoryUsage().rss - before < 100_000_000, 'it was never held whole');
});
