// What went wrong, and what to do about it, in a reader's words.

/** @type {Record<string, string>} By the reason of an `EngineFailure`. */
const SENTENCES = {
  unsupported:
    'This browser has no WebAssembly, or it is switched off, and Whosaid cannot work without it. Another browser, or this one with WebAssembly allowed, will do.',
  load: 'The engine did not arrive. Check your connection and try again; your text stays in the box above.',
  deadline: 'This text took too long and was stopped. Try a shorter part of it.',
  crash:
    'The engine stumbled over this text and was started anew. Your text is still here: try again, or try a part of it.',
};

export const NO_TEXT = 'There is no text yet. Paste an article into the box, or try the sample.';

/**
 * @param {unknown} error
 * @returns {string}
 */
export function problemSentence(error) {
  const reason = error instanceof Error && 'reason' in error ? String(error.reason) : 'crash';
  return SENTENCES[reason] ?? SENTENCES.crash;
}
