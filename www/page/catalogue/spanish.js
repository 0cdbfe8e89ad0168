// Spanish.

import { accuracy } from './es/accuracy.js';
import { article } from './es/article.js';
import { checking } from './es/checking.js';
import { choice } from './es/choice.js';
import { citation } from './es/citation.js';
import { claims } from './es/claims.js';
import { corrections } from './es/corrections.js';
import { detail } from './es/detail.js';
import { frame } from './es/frame.js';
import { intake } from './es/intake.js';
import { kinds } from './es/kinds.js';
import { lenses } from './es/lenses.js';
import { live } from './es/live.js';
import { numbers } from './es/numbers.js';
import { offline } from './es/offline.js';
import { summary } from './es/summary.js';
import { taking } from './es/taking.js';
import { voices } from './es/voices.js';
import { wording } from './es/wording.js';

export { frame };

/** @type {import('./catalogue.js').Language['catalogue']} */
export const catalogue = {
  accuracy,
  article,
  checking,
  choice,
  citation,
  claims,
  corrections,
  detail,
  intake,
  kinds,
  lenses,
  live,
  numbers,
  offline,
  summary,
  taking,
  voices,
  wording,
};
