// The articles that the browsers are shown, and what a reader must see of the first.

import { readFile } from 'node:fs/promises';

const folder = new URL('../articles/', import.meta.url);

export const article = await readFile(new URL('lighthouse.txt', folder), 'utf8');
/** One with a dispute, softened claims, predictions and opinions. */
export const flood = await readFile(new URL('flood.txt', folder), 'utf8');
export const expected = JSON.parse(await readFile(new URL('lighthouse.json', folder), 'utf8'));
