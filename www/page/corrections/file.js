// Corrections as a file: written out, and read back from whatever comes. A file is somebody else's word; nothing of it is
// taken over but what is checked here, key by key, into objects of our own.
//
// whosaid-corrections/1 is JSON:
//
//   { "schema": "whosaid-corrections/1", "engine": "0.1.0", "offsets": "utf16",
//     "text": { "sha256": "9f86d0…", "length": 5123 },      of the text's UTF-8; its length in UTF-16 units
//     "corrections": [{ "of": "quote|claim",
//                       "at": [{ "span": [s, e], "words": "…" }, …],   the mark, as the engine has it or the reader added it
//                       "added": true, "verdict": "right|wrong", "speaker": "…"|null,
//                       "content": [{ "span": [s, e], "words": "…" }, …], "note": "…" }],
//     "labels": […] }                                        what labels.js makes of them, for training; not read back
//
// All but `of` and `at` may be missing; other keys are passed over. Spans are end-exclusive.

import { keyOf, saysNothing } from './corrections.js';
import { labelsOf } from './labels.js';

/** @typedef {import('./corrections.js').Correction} Correction */
/** @typedef {import('./corrections.js').Corrections} Corrections */

export const SCHEMA = 'whosaid-corrections/1';

/** Bytes of a file at most: some 10,000 corrections. */
export const MAX_BYTES = 4_000_000;
/** More than a reader makes, and few enough to be applied at once. */
export const MAX_CORRECTIONS = 5_000;
const MAX_PARTS = 100;
export const MAX_NAME = 200;
export const MAX_NOTE = 2_000;

/**
 * What is wrong with a file, and where in it: `problem` is a key of the catalogue, `place` a path as in
 * “corrections[3].at[0].span”.
 */
export class FileFault extends Error {
  /**
   * @param {'large' | 'json' | 'schema' | 'text' | 'many' | 'value' | 'span' | 'words' | 'twice'} problem
   * @param {string} [place]
   */
  constructor(problem, place = '') {
    super(`${problem} ${place}`.trim());
    this.name = 'FileFault';
    this.problem = problem;
    this.place = place;
  }
}

/**
 * @param {string} text
 * @param {string} sha256 of the text
 * @param {import('../../pkg/whosaid.js').Annotated} found the engine's own result
 * @param {Corrections} corrections
 * @returns {string}
 */
export function writeFile(text, sha256, found, corrections) {
  const labels = labelsOf(text, found, corrections);
  const file = {
    schema: SCHEMA,
    engine: found.engine,
    offsets: 'utf16',
    text: { sha256, length: text.length },
    corrections,
    labels,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * @param {string} content of the file
 * @param {string} text the corrections are to be of
 * @param {string} sha256 of that text
 * @returns {Corrections}
 * @throws {FileFault}
 */
export function readFile(content, text, sha256) {
  if (content.length > MAX_BYTES) throw new FileFault('large');
  const file = object(parse(content), '');
  if (own(file, 'schema') !== SCHEMA || own(file, 'offsets') !== 'utf16') throw new FileFault('schema');
  const of = object(own(file, 'text'), 'text');
  if (own(of, 'sha256') !== sha256 || own(of, 'length') !== text.length) throw new FileFault('text');
  return readCorrections(own(file, 'corrections'), text);
}

function parse(content) {
  try {
    return JSON.parse(content);
  } catch {
    // Also where it is nested too deep.
    throw new FileFault('json');
  }
}

/**
 * Corrections of a text out of any value, as JSON gives it; whatever is taken over is made anew.
 * @param {unknown} value
 * @param {string} text
 * @param {string} [path] of the value, for the places of faults
 * @returns {Corrections}
 * @throws {FileFault}
 */
export function readCorrections(value, text, path = 'corrections') {
  if (list(value, path).length > MAX_CORRECTIONS) throw new FileFault('many', path);
  const known = new Set();
  return value.map((one, index) => {
    const place = `${path}[${index}]`;
    const correction = readCorrection(object(one, place), text, place);
    const key = keyOf(correction);
    if (known.has(key)) throw new FileFault('twice', place);
    known.add(key);
    return correction;
  });
}

/** @returns {Correction} */
function readCorrection(value, text, place) {
  const at = (key) => `${place}.${key}`;
  /** @type {Correction} */
  const correction = { of: oneOf(own(value, 'of'), ['quote', 'claim'], at('of')), at: parts(value, text, place, 'at') };
  const has = (key) => own(value, key) !== undefined;
  if (has('added')) correction.added = oneOf(own(value, 'added'), [true], at('added'));
  if (has('verdict')) correction.verdict = oneOf(own(value, 'verdict'), ['right', 'wrong'], at('verdict'));
  if (has('speaker')) {
    if (correction.of !== 'quote') throw new FileFault('value', at('speaker'));
    const speaker = own(value, 'speaker');
    correction.speaker = speaker === null ? null : line(speaker, MAX_NAME, at('speaker'));
  }
  if (has('content')) correction.content = parts(value, text, place, 'content');
  if (has('note')) correction.note = string(own(value, 'note'), MAX_NOTE, at('note'));
  if (saysNothing(correction)) throw new FileFault('value', place);
  return correction;
}

/** Stretches of the text, in order; a claim is one. */
function parts(value, text, place, key) {
  const path = `${place}.${key}`;
  const found = list(own(value, key), path);
  const most = own(value, 'of') === 'claim' ? 1 : MAX_PARTS;
  if (found.length === 0 || found.length > most) throw new FileFault('value', path);
  let last = 0;
  return found.map((one, index) => {
    const at = `${path}[${index}]`;
    const span = list(own(object(one, at), 'span'), `${at}.span`);
    const [start, end] = span;
    const isSpan = span.length === 2 && span.every(Number.isInteger) && last <= start && start < end && end <= text.length;
    if (!isSpan) throw new FileFault('span', `${at}.span`);
    if (own(one, 'words') !== text.slice(start, end)) throw new FileFault('words', `${at}.words`);
    last = end;
    return { span: /** @type {[number, number]} */ ([start, end]), words: text.slice(start, end) };
  });
}

/** A key of the value itself: nothing is inherited. */
const own = (value, key) => (Object.hasOwn(value, key) ? value[key] : undefined);

function object(value, place) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new FileFault('value', place);
  return value;
}

function list(value, place) {
  if (!Array.isArray(value)) throw new FileFault('value', place);
  return value;
}

function oneOf(value, allowed, place) {
  if (!allowed.includes(value)) throw new FileFault('value', place);
  return value;
}

function string(value, most, place) {
  if (typeof value !== 'string' || value.trim() === '' || value.length > most) throw new FileFault('value', place);
  return value;
}

/** A name is one line, without what would turn the direction of the words around it. */
function line(value, most, place) {
  return oneLineName(string(value, most, place)) || string('', 0, place);
}

/**
 * A name as it is kept: control characters and white space as single spaces.
 * @param {string} name
 * @returns {string}
 */
export function oneLineName(name) {
  return name.replace(/[\s\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
}
