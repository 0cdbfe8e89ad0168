// Words a second on one thread, native and in wasm: `./build.sh bench [DOCS.jsonl]`, lines of `{id, text}`.
//
// Both read the same documents; the text is made up where no file is named. First what users get: the command line,
// with reading and writing JSON, and the npm package, with handing plain objects to JavaScript; of the package the
// first pass is told apart from the later ones, which run compiled code. Then the engine alone, stage by stage: a
// stage's time is the difference of two walks, up to it and up to the one before, each the best of some passes for
// every document. Words are what white space separates.

import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { native, wasm } from '../web/engine.mjs';
import { article } from './article.mjs';
import { typing } from './typing.mjs';

const PASSES = 9;

const [file] = process.argv.slice(2);
const documents = file
  ? await read(file)
  : Array.from({ length: 100 }, (_, id) => ({ id, text: article(800, id + 1) }));
const words = documents.reduce((all, { text }) => all + text.split(/\s+/).filter(Boolean).length, 0);
console.log(`${documents.length} documents, ${words} words, ${file ?? 'made up'}\n`);

const { told } = native(documents, '--jobs', '1', '--stats');
console.log(`native  ${told.trim().replace(/^whosaid: .* s, /, '')}`);

const engine = await wasm();
const { annotate } = engine;
const times = Array.from({ length: PASSES }, () => timed(annotate));
const later = Math.min(...times.slice(1));
console.log(`wasm    ${speed(later)} words/s (Node ${process.version}; first pass ${speed(times[0])})\n`);

const { keystroke, whole } = typing(engine);
const milliseconds = ({ median, p95 }) => `${median.toFixed(1)} ms (95 of 100 within ${p95.toFixed(1)})`;
console.log(`a keystroke in 10,000 words, wasm    ${milliseconds(keystroke)}; must 30, aim 8`);
console.log(`the same text as a whole             ${milliseconds(whole)}`);
console.log(`of the whole                         ${((100 * keystroke.median) / whole.median).toFixed(0)} %\n`);

print(nativeWalks(), await wasmWalks());

/** Milliseconds in which every document is read once. */
function timed(find) {
  const start = performance.now();
  for (const { text } of documents) find(text);
  return performance.now() - start;
}

/** Milliseconds of the walk up to each stage, natively: `[[stage, time], …]`. */
function nativeWalks() {
  const input = documents.map((document) => `${JSON.stringify(document)}\n`).join('');
  const command = fileURLToPath(new URL('../../target/release/stages', import.meta.url));
  const { status, stdout, stderr, error } = spawnSync(command, { input, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`stages ended with ${status}: ${stderr}`);
  const lines = stdout.trim().split('\n');
  return lines.map((line) => JSON.parse(line)).map(({ stage, nanoseconds }) => [stage, nanoseconds / 1e6]);
}

/** The same in wasm, from the package that is built for measuring. */
async function wasmWalks() {
  const { stages, walk } = await wasm('target/bench/');
  const names = stages();
  const least = documents.map(() => names.map(() => Infinity));
  for (let pass = 0; pass < PASSES; pass++) {
    for (const place of names.keys()) {
      for (const [index, { text }] of documents.entries()) {
        const start = performance.now();
        walk(text, place);
        least[index][place] = Math.min(least[index][place], performance.now() - start);
      }
    }
  }
  return names.map((stage, place) => [stage, least.reduce((sum, times) => sum + times[place], 0)]);
}

/** One table: what each stage adds to the walk before it. */
function print(natively, inWasm) {
  const heads = ['words/s native', 'share', 'words/s wasm', 'share'];
  row('stage', heads);
  const whole = [natively.at(-1)[1], inWasm.at(-1)[1]];
  let before = [0, 0];
  for (const [place, [stage, time]] of natively.entries()) {
    if (inWasm[place][0] !== stage) throw new Error(`“${stage}” is “${inWasm[place][0]}” in wasm`);
    const up = [time, inWasm[place][1]];
    // A stage too short to be told from noise can come out below nothing.
    const own = up.map((walked, engine) => Math.max(walked - before[engine], 0));
    row(stage, own.flatMap((time, engine) => [speed(time), `${((100 * time) / whole[engine]).toFixed(1)} %`]));
    before = before.map((walked, engine) => Math.max(walked, up[engine]));
  }
  row('all', whole.flatMap((time) => [speed(time), '100 %']));
}

function row(stage, cells) {
  console.log(stage.padEnd(18) + cells.map((cell) => `${cell}`.padStart(16)).join(''));
}

/** Words a second, where all documents took so many milliseconds. */
function speed(milliseconds) {
  return milliseconds > 0 ? Math.round((words * 1000) / milliseconds) : '–';
}

async function read(path) {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim());
  return lines.map((line) => JSON.parse(line)).map(({ id, text }) => ({ id, text }));
}
