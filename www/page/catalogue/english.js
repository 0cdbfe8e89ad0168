// English.

import { accuracy } from './en/accuracy.js';
import { article } from './en/article.js';
import { checking } from './en/checking.js';
import { choice } from './en/choice.js';
import { citation } from './en/citation.js';
import { claims } from './en/claims.js';
import { corrections } from './en/corrections.js';
import { detail } from './en/detail.js';
import { kinds } from './en/kinds.js';
import { lenses } from './en/lenses.js';
import { live } from './en/live.js';
import { numbers } from './en/numbers.js';
import { offline } from './en/offline.js';
import { summary } from './en/summary.js';
import { voices } from './en/voices.js';
import { wording } from './en/wording.js';

export const english = {
  accuracy,
  article,
  checking,
  choice,
  citation,
  claims,
  corrections,
  detail,
  kinds,
  lenses,
  live,
  numbers,
  offline,
  summary,
  voices,
  wording,
};
