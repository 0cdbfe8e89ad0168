// Bytes as text. What is no UTF-8 is read as what it says it is, or as most old files are, and a note says so.

import { sayIntake } from './words.js';

/** Bytes in which a page says how it is written. */
const PROLOGUE = 1024;
const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})/i;

/**
 * @param {Uint8Array} bytes
 * @param {boolean} [isPage] whether it may name its own encoding, as web pages do
 * @returns {{ text: string, notes: string[] }} line breaks are single line feeds, as they are in a text area
 */
export function decode(bytes, isPage = false) {
  const { text, notes } = decoded(bytes, isPage);
  return { text: text.replace(/\r\n?/g, '\n'), notes };
}

function decoded(bytes, isPage) {
  const wide = { 0xfffe: 'utf-16le', 0xfeff: 'utf-16be' }[(bytes[0] << 8) | bytes[1]];
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), notes: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    const label = isPage ? labelOf(bytes) : null;
    const name = label ?? 'windows-1252';
    const text = new TextDecoder(name).decode(bytes);
    if (label !== null) return { text, notes: [] };
    return { text, notes: [sayIntake().oldEncoding] };
  }
}

/** The encoding that a page names, where it is one that browsers know and not the one that has just failed. */
function labelOf(bytes) {
  const label = new TextDecoder('windows-1252').decode(bytes.subarray(0, PROLOGUE)).match(CHARSET)?.[1];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-') ? null : encoding;
  } catch {
    return null;
  }
}
