// The words of what comes in: those of the page's language, in English those that are loaded with it.

import { sayLater } from '../catalogue/catalogue.js';
import { intake } from '../catalogue/en/intake.js';

export const sayIntake = () => sayLater('intake', intake);
