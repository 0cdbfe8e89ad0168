// The popover beside a mark, what a screen reader says of a mark, and what is copied from there.

export const detail = {
  copy: 'Copy with attribution',
  copied: 'Copied',
  notCopied: 'The browser did not allow it',
  previous: 'Previous mark',
  next: 'Next mark',
  close: 'Close',
  /** Signs that introduce a statement, by their names. */
  colon: 'a colon',
  dash: 'a dash',
  unnamedSource: 'unnamed source',
  whoIsOpen: 'The text does not say who',
  notIntroduced: 'No word introduces it.',
  introducedBy: 'Introduced by',
  namedHere: 'named here as',
  notSettled: 'Who that is, the text does not settle.',
  /** In a screen reader's ear. */
  notNamed: 'Speaker not named',
  /** @param {string} level */
  claimOf: (level) => `Claim, ${level.toLowerCase()}`,
};
