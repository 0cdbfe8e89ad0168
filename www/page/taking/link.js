// A text and the corrections to it inside a link, behind `#shared=`: the part of an address that browsers keep to
// themselves. In base64url: a byte with the version, four with a checksum of the JSON that follows, packed by deflate:
// `{ "text": …, "corrections": […] }`.

import { bytesOf, canPack, checksum, lettersOf, pack, unpack } from './packing.js';

export const PREFIX = '#shared=';

const VERSION = 1;
const HEAD = 5;
/** Letters of a link that every browser of today opens. */
export const MOST_LETTERS = 1_000_000;
/** Letters from which some programs cut a link. */
export const MANY_LETTERS = 8_000;
/** Bytes of JSON that are unpacked of a link: more than the engine reads. */
const MOST_BYTES = 8_000_000;

/** What a link is refused for: `reason` is a key of the catalogue. */
export class LinkFault extends Error {
  /** @param {'damaged' | 'newer' | 'large' | 'unsupported'} reason */
  constructor(reason) {
    super(reason);
    this.name = 'LinkFault';
    this.reason = reason;
  }
}

/**
 * @param {string} text
 * @param {unknown[]} corrections
 * @returns {Promise<string>} from `#` on
 * @throws {LinkFault} `large` where the text is too long for a link
 */
export async function fragmentOf(text, corrections) {
  if (!canPack()) throw new LinkFault('unsupported');
  // JSON escapes lone surrogates, which no encoding of bytes holds.
  const written = JSON.stringify({ text, corrections });
  const json = new TextEncoder().encode(written);
  if (json.length > MOST_BYTES) throw new LinkFault('large');
  const packed = await pack(json);
  const bytes = new Uint8Array(HEAD + packed.length);
  bytes[0] = VERSION;
  new DataView(bytes.buffer).setUint32(1, checksum(written));
  bytes.set(packed, HEAD);
  const letters = lettersOf(bytes);
  if (letters.length > MOST_LETTERS) throw new LinkFault('large');
  return PREFIX + letters;
}

/**
 * What a link holds, whoever made it. The corrections are anything: they are to be checked before they are used.
 * @param {string} fragment
 * @returns {Promise<{ text: string, corrections: unknown }>}
 * @throws {LinkFault}
 */
export async function sharedBy(fragment) {
  if (!canPack()) throw new LinkFault('unsupported');
  const letters = fragment.slice(PREFIX.length);
  if (letters.length > MOST_LETTERS) throw new LinkFault('large');
  const bytes = attempt(() => bytesOf(letters));
  if (bytes.length <= HEAD || bytes[0] === 0) throw new LinkFault('damaged');
  if (bytes[0] !== VERSION) throw new LinkFault('newer');
  const json = await unpack(bytes.subarray(HEAD), MOST_BYTES).catch(() => {
    throw new LinkFault('damaged');
  });
  if (json === null) throw new LinkFault('large');
  const written = attempt(() => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(json));
  if (checksum(written) !== new DataView(bytes.buffer).getUint32(1)) throw new LinkFault('damaged');
  const shared = attempt(() => JSON.parse(written));
  if (typeof shared !== 'object' || typeof shared?.text !== 'string') throw new LinkFault('damaged');
  return { text: shared.text, corrections: shared.corrections };
}

/**
 * @template T
 * @param {() => T} read
 * @returns {T}
 */
function attempt(read) {
  try {
    return read();
  } catch {
    throw new LinkFault('damaged');
  }
}
