// English.

import { choice } from './en/choice.js';

export const english = { choice };
