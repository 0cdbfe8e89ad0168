// Spanish.

import { choice } from './es/choice.js';

/** @type {import('./catalogue.js').Catalogue} */
export const spanish = { choice };
