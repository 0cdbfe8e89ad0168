// Accuracy on annotated corpora, held to bounds: `./build.sh gates DIR`. DIR holds data/ and eval/ with their scorers.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../target/release/whosaid', import.meta.url));
const [corpora] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'whosaid-'));

/** What must be reached at least, a little below what was measured last; each is a percentage. */
const bounds = { 'quotes A e2e F1': 88, 'quotes B e2e F1': 61, 'quotes C e2e F1': 73, 'claims AUC': 93 };

try {
  const { measures, elsewhere, speed } = measure();
  for (const [name, value] of Object.entries(measures)) {
    console.log(`${name.padEnd(18)}${value.toFixed(1).padStart(6)}  at least ${bounds[name]}`);
  }
  for (const [name, value] of Object.entries(elsewhere)) {
    console.log(`${name.padEnd(18)}${value.toFixed(1).padStart(6)}  on web pages of other kinds, not held to a bound`);
  }
  console.log(`speed, one thread  ${speed}`);
  const below = Object.entries(bounds).filter(([name, bound]) => !(measures[name] >= bound));
  for (const [name, bound] of below) console.error(`gate: ${name} is ${measures[name]}, below ${bound}`);
  process.exitCode = below.length > 0 ? 1 : 0;
} finally {
  rmSync(scratch, { recursive: true });
}

function measure() {
  const sentences = join(corpora, 'data/claims/babe_dev.jsonl');
  const claims = score('score_claims.py', sentences, run(command, ['score', sentences]).stdout);
  const dev = quotes('data/quotes/dev.jsonl');
  const web = quotes('data/quotes/web_dev.jsonl');
  return { measures: { ...dev.e2e, 'claims AUC': 100 * claims.auc[0] }, elsewhere: web.e2e, speed: dev.speed };
}

/** End-to-end F1 of direct quotes (A), all attributions (B) and reported speech (C), in percent. */
function quotes(file) {
  const documents = join(corpora, file);
  const batch = run(command, ['batch', '--jobs', '1', '--stats', '--offsets', 'char', documents]);
  const sections = Object.entries(score('score_quotes.py', documents, batch.stdout));
  const e2e = sections.map(([name, measures]) => [`quotes ${name[0]} e2e F1`, 100 * measures.e2e[2]]);
  return { e2e: Object.fromEntries(e2e), speed: batch.stderr.trim() };
}

function score(scorer, gold, predicted) {
  const file = join(scratch, `${scorer}.jsonl`);
  writeFileSync(file, predicted);
  return JSON.parse(run('python3', [join(corpora, 'eval', scorer), gold, file, '--json']).stdout);
}

function run(program, args) {
  const result = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (result.error) throw result.error;
  if (result.status !== 0)
    throw new Error(`${program} ${args.join(' ')} ended with ${result.status}\n${result.stderr}`);
  return result;
}
