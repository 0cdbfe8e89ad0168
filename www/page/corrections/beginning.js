// The way to the corrections: their part of the page comes with the first text, and this stands for it until then.

/** @typedef {import('./corrections.js').Corrections} Corrections */

/**
 * For other parts of the page: `corrections` are those of the text that is shown, as JSON; `take` puts others in their
 * place, which can be undone. What is shown with them in it is `reading.current.annotated`, of the very shape of the
 * engine's results; the engine's own is `found`.
 * @typedef {object} CorrectionsDoor
 * @property {(text: string, found: import('../../pkg/whosaid.js').Annotated) => Promise<void>} begin of a text just shown
 * @property {Corrections} corrections
 * @property {import('../../pkg/whosaid.js').Annotated | null} found
 * @property {() => void} add begins to choose words to mark
 * @property {(value: unknown) => Promise<void>} take corrections from outside; throws a `FileFault` that tells the place
 */

/**
 * @param {import('../reading.js').Reading} reading
 * @returns {CorrectionsDoor}
 */
export function openCorrections(reading) {
  /** @type {Promise<import('./correcting.js').Correcting> | null} */
  let coming = null;
  /** @type {import('./correcting.js').Correcting | null} */
  let part = null;
  const come = async () => {
    const { Correcting } = await import('./correcting.js');
    part = new Correcting(reading);
    return part;
  };
  return {
    begin: async (text, found) => {
      coming ??= come();
      try {
        await coming;
      } catch (error) {
        // Without it the page reads on; the next text asks for it again.
        coming = null;
        return console.error(error);
      }
      if (reading.current.text === text) await part.begin(text, found);
    },
    get corrections() {
      return part?.corrections ?? [];
    },
    get found() {
      return part?.found ?? null;
    },
    add: () => part?.bar.begin(),
    take: async (value) => {
      if (coming !== null) (await coming).take(value);
    },
  };
}
