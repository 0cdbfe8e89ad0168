// What kind of file came in: told by its first bytes, then by its name, then by the type the system gives it.

import { Fault } from './fault.js';

/** @typedef {'text' | 'markdown' | 'html' | 'word' | 'pdf'} FileKind */

/** Bytes needed to tell. */
export const HEAD = 1024;

/** Beginnings that settle the matter whatever the name says. */
const SIGNATURES = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: 'pdf' }, // %PDF-
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], fault: 'old-word' }, // compound files: .doc, and .docx behind a password
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], fault: 'unknown' }, // {\rtf
  { bytes: [0x89, 0x50, 0x4e, 0x47], fault: 'picture' },
  { bytes: [0xff, 0xd8, 0xff], fault: 'picture' }, // JPEG
  { bytes: [0x47, 0x49, 0x46, 0x38], fault: 'picture' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], fault: 'picture' }, // TIFF
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], fault: 'picture' },
];

/** @type {Record<string, FileKind>} */
const ENDINGS = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'word',
  pdf: 'pdf',
};

/** @type {Record<string, FileKind>} */
const TYPES = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
};

/**
 * @param {{ name: string, type: string }} file
 * @param {Uint8Array} head its first bytes
 * @returns {FileKind} throws a `Fault` where it is none that can be read
 */
export function fileKind({ name, type }, head) {
  const ending = name.match(/\.(\w+)$/)?.[1].toLowerCase() ?? '';
  const known = SIGNATURES.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte));
  if (known?.fault) throw new Fault(/** @type {import('./fault.js').FaultReason} */ (known.fault));
  if (known?.kind === 'pdf') return 'pdf';
  const named = ENDINGS[ending];
  if (known?.kind === 'zip') {
    if (named === 'word') return 'word';
    throw new Fault('unknown');
  }
  if (type.startsWith('image/') && type !== 'image/svg+xml') throw new Fault('picture');
  // It does not begin as its name says.
  if (named === 'pdf' || named === 'word') throw new Fault(head.length === 0 ? 'empty' : 'broken');
  if (isBinary(head)) throw new Fault(named === undefined ? 'unknown' : 'broken');
  const kind = named ?? TYPES[type];
  if (kind === undefined && ending !== '' && type !== '' && !type.startsWith('text/')) throw new Fault('unknown');
  return kind ?? 'text';
}

/** Text holds no zeros, unless each of its characters takes two bytes and a mark in front says so. */
function isBinary(head) {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return !isWide && head.includes(0);
}
