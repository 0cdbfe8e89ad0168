// `node tests/accuracy/compare.mjs GOLD.jsonl SCORERS OUT` writes the variants of an annotated file into OUT, and
// prints what the engine reaches on each beside what it reaches on the file as it is. SCORERS: the folder of the scorers.

import { mkdirSync } from 'node:fs';
import { Measuring } from './measure.mjs';

const [gold, scorers, out] = process.argv.slice(2);
if (!out) throw new Error('usage: compare.mjs GOLD.jsonl SCORERS OUT');
mkdirSync(out, { recursive: true });

const { 'as written': written, ...others } = new Measuring(scorers, out).variants(gold);
const signed = (number) => `${number < 0 ? '−' : '+'}${Math.abs(number).toFixed(1)}`;
const row = (...columns) => console.log(columns.map((column, at) => column.padEnd(at === 0 ? 26 : 14)).join(''));
const sections = Object.keys(written);
row('e2e F1', ...sections);
row('as written', ...sections.map((name) => written[name].toFixed(1)));
for (const [variant, reached] of Object.entries(others)) {
  row(variant, ...sections.map((name) => `${reached[name].toFixed(1)} ${signed(reached[name] - written[name])}`));
}
