// Bytes packed small, and into the letters an address can hold; unpacked again from whatever comes.

/** Bytes handed on at a time: what they can swell to, a thousandfold at most, is held at once. */
const STEP = 4096;

/** Whether this browser can do it. */
export const canPack = () => typeof CompressionStream === 'function' && typeof DecompressionStream === 'function';

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<Uint8Array>}
 */
export async function pack(bytes) {
  return new Uint8Array(await new Response(through(bytes, new CompressionStream('deflate-raw'))).arrayBuffer());
}

/**
 * @param {Uint8Array} packed
 * @param {number} most bytes that may come out
 * @returns {Promise<Uint8Array | null>} `null` where there are more; rejects where these are no packed bytes
 */
export async function unpack(packed, most) {
  const reader = through(packed, new DecompressionStream('deflate-raw')).getReader();
  const parts = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      reader.cancel().catch(() => {});
      return null;
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** @param {Uint8Array} bytes @param {GenericTransformStream} transform @returns {ReadableStream<Uint8Array>} */
function through(bytes, transform) {
  let at = 0;
  const source = new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + STEP));
      at += STEP;
    },
  });
  return source.pipeThrough(transform);
}

/**
 * Base64 in the alphabet for addresses (RFC 4648, section 5), without padding.
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function lettersOf(bytes) {
  let binary = '';
  for (let at = 0; at < bytes.length; at += STEP) binary += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * @param {string} letters
 * @returns {Uint8Array} throws where they are none
 */
export function bytesOf(letters) {
  if (!/^[\w-]*$/.test(letters)) throw new SyntaxError('no base64url');
  return Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

/**
 * A checksum of a text, CRC-32 of its UTF-16 units: it tells damage, and one text from another, not a forgery.
 * @param {string} text
 * @returns {number}
 */
export function checksum(text) {
  let sum = -1;
  const take = (byte) => {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    take(unit & 0xff);
    take(unit >>> 8);
  }
  return ~sum >>> 0;
}
