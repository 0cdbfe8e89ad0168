// A text in the page's own address, behind `#text=`: the part of an address that browsers keep to themselves.

import { Fault } from './fault.js';

const PREFIX = '#text=';

/**
 * @param {string} fragment as `location.hash` has it
 * @returns {string} the text; throws a `Fault` where it is damaged
 */
export function addressedText(fragment) {
  try {
    return decodeURIComponent(fragment.slice(PREFIX.length)).replace(/\r\n?/g, '\n');
  } catch {
    throw new Fault('address');
  }
}
