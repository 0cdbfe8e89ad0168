// A long result crosses from the worker in pieces: the page takes each in for some milliseconds, and is free in between.
// A short one crosses whole.

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {{ list: string, entries: object[] }} Piece some entries of one of the result's lists */

/** Entries of a piece. */
const SIZE = 500;

/**
 * Takes what is long off a result, piece by piece, in order.
 * @param {Annotated} annotated what is left of it when all pieces are taken crosses last
 * @returns {Generator<Piece>}
 */
export function* piecesOf(annotated) {
  for (const [list, entries] of Object.entries(annotated)) {
    if (!Array.isArray(entries) || entries.length <= SIZE) continue;
    annotated[list] = [];
    for (let at = 0; at < entries.length; at += SIZE) yield { list, entries: entries.slice(at, at + SIZE) };
  }
}

/**
 * Puts the pieces back to what was left.
 * @param {Annotated} rest
 * @param {Piece[]} pieces
 * @returns {Annotated}
 */
export function joined(rest, pieces) {
  for (const { list, entries } of pieces) for (const entry of entries) rest[list].push(entry);
  return rest;
}
