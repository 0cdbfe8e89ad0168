// The words of what is taken out: those of the page's language, in English those that are loaded with it.

import { sayLater } from '../catalogue/catalogue.js';
import { taking } from '../catalogue/en/taking.js';

export const sayTaking = () => sayLater('taking', taking);
