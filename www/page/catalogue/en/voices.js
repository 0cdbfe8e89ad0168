// The list of voices.

import { numbers } from './numbers.js';

export const voices = {
  heading: 'Who speaks',
  exact: 'exact words',
  told: 'told by the writer',
  standing: { named: 'With a name', unnamed: 'Without a name', unknown: 'Not clear who' },
  /** After a share of them. */
  ofAll: 'of all quoted words',
  /** What is nobody's for certain. */
  nobody: { name: 'Speaker not clear', about: 'The text does not settle who says this' },
  showOnly: 'Show only what is said here',
  showAll: 'Show everyone again',
  /** Shares that must not be taken for none or all. */
  underOne: 'under 1%',
  overNinetyNine: 'over 99%',
  /** @param {number} count */
  more: (count) => `${numbers.number(count)} more`,
};
