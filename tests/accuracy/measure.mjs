// Runs the command line on annotated files, and the corpora's neutral scorers on what it found.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { variants } from './variants.mjs';

const inProject = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const command = inProject('target/release/whosaid');
const trainers = inProject('target/release/train');

/** The records of a text in JSON lines. */
const records = (lines) => lines.trim().split('\n').map((line) => JSON.parse(line));
export const readRecords = (file) => records(readFileSync(file, 'utf8'));
const writeRecords = (file, all) => writeFileSync(file, all.map((record) => `${JSON.stringify(record)}\n`).join(''));

/** A measuring room: the folder of the scorers, and one for what they are given. */
export class Measuring {
  constructor(scorers, scratch) {
    this.scorers = scorers;
    this.scratch = scratch;
  }

  /** What the engine finds in the documents of a file, and the closing line that tells its speed. */
  annotated(file, acts) {
    const batch = run(command, ['batch', '--jobs', '1', '--stats', '--offsets', 'char', '--acts', acts, file]);
    return { found: records(batch.stdout), speed: batch.stderr.trim() };
  }

  /** The scorer's measures of direct quotes (A), all attributions (B) and reported speech (C). */
  quotes(file, found) {
    const sections = Object.entries(this.score('score_quotes.py', file, found));
    return Object.fromEntries(sections.map(([name, measures]) => [name[0], measures]));
  }

  /**
   * Counts of the sources of a file that our own labels name, by kind of source; of the file `statements`, in which every
   * attribution has its speaker, the counts of what the engine finds.
   */
  speakers(labels, file, statements) {
    const files = [inProject(`tests/corpus/speakers/${labels}`), file, '--statements', statements];
    return JSON.parse(run(trainers, ['speakers', ...files, '--model', inProject('src/model'), '--json']).stdout);
  }

  /** The scorer's measures of one head, `checkable` or `priority`, on labelled sentences. */
  claims(file, head) {
    const scores = records(run(command, ['score', file]).stdout);
    const measures = this.score('score_claims.py', file, scores, '--field', head);
    return Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]));
  }

  /** How well the engine ranks what a desk would pick first, by our own labels, and what the presence of a number does. */
  picks(labels, files) {
    const model = ['--model', inProject('src/model'), '--json'];
    return JSON.parse(run(trainers, ['picks', inProject(`tests/corpus/claims/${labels}`), ...files, ...model]).stdout);
  }

  /** End-to-end F1 of A, B and C for a file, and for each variant of it, in percent. */
  variants(file) {
    const documents = readRecords(file);
    const rows = [['as written', file]];
    for (const [name, vary] of Object.entries(variants)) {
      const varied = join(this.scratch, `${name.replaceAll(' ', '-')}.jsonl`);
      writeRecords(varied, vary(documents));
      rows.push([name, varied]);
    }
    const reached = (at) => endToEnd(this.quotes(at, this.annotated(at, 'all').found));
    return Object.fromEntries(rows.map(([name, at]) => [name, reached(at)]));
  }

  score(scorer, gold, found, ...options) {
    const file = join(this.scratch, 'found.jsonl');
    writeRecords(file, found);
    return JSON.parse(run('python3', [join(this.scorers, scorer), gold, file, '--json', ...options]).stdout);
  }
}

/** F1 of content and source together, in percent. */
export const endToEnd = (sections) =>
  Object.fromEntries(Object.entries(sections).map(([name, measures]) => [name, 100 * measures.e2e[2]]));

function run(program, args) {
  const result = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (result.error) throw result.error;
  if (result.status !== 0)
    throw new Error(`${program} ${args.join(' ')} ended with ${result.status}\n${result.stderr}`);
  return result;
}
