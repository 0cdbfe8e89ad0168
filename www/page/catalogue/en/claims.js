// Who stands behind a claim, and the list of claims with its threshold.

export const claims = {
  heading: 'What can be checked',
  /** Who vouches, in short for a chip and as a sentence. */
  nobody: { short: 'nobody vouches', sentence: 'Nobody vouches for it: the article says it in its own voice.' },
  /** @param {string | null} who */
  deniedBy: (who) => `denied by ${who ?? 'its source'}`,
  /** @param {string | null} who */
  deniedSentence: (who) => `Told as something denied by ${who ?? 'its source'}.`,
  unnamed: 'unnamed source',
  /** @param {string | null} who */
  unnamedSentence: (who) => `Vouched for only by a source without a name${who === null ? '' : `: ${who}`}.`,
  /** @param {string} who */
  vouchedBy: (who) => `Vouched for by ${who}.`,
  /** Why no claim is listed. */
  switchedOff: 'Claims are switched off.',
  noneSoSure: 'Whosaid is this sure of no claim here.',
  none: 'No claim found.',
  sureness: {
    label: 'How sure Whosaid must be:',
    hint: 'How sure Whosaid must be that a claim is worth checking, to show it',
    more: 'more',
    fewer: 'fewer',
    /** The steps of the threshold, each stricter than the one before. */
    steps: ['a guess is enough', 'rather sure', 'fairly sure', 'sure', 'very sure'],
  },
  viewsToo: 'also predictions and opinions',
};
