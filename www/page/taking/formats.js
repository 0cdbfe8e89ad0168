// The files that can be taken out.

import { claimReviews } from '../claim-review.js';
import { written } from './writer.js';

/** @typedef {import('../../pkg/whosaid.js').Annotated} Annotated */

/**
 * @typedef {object} Format
 * @property {string} name a key of the catalogue
 * @property {string} ending of the file's name
 * @property {string} type
 * @property {(text: string, annotated: Annotated) => string | Promise<string>} write
 */

/** @type {(format: import('../../writer/whosaid.js').Format) => Format['write']} */
const by = (format) => (text, annotated) => written(text, annotated, format);

/** @type {Format[]} */
export const FORMATS = [
  { name: 'html', ending: 'html', type: 'text/html', write: by('html') },
  { name: 'markdown', ending: 'md', type: 'text/markdown', write: by('markdown') },
  { name: 'text', ending: 'txt', type: 'text/plain', write: by('text') },
  { name: 'csv', ending: 'csv', type: 'text/csv', write: by('csv') },
  { name: 'json', ending: 'json', type: 'application/json', write: by('json') },
  { name: 'webAnnotation', ending: 'jsonld', type: 'application/ld+json', write: by('web-annotation') },
  { name: 'tei', ending: 'xml', type: 'application/tei+xml', write: by('tei') },
  { name: 'claimReview', ending: 'claim-reviews.json', type: 'application/ld+json', write: claimReviews },
  { name: 'labels', ending: 'labels.jsonl', type: 'application/x-ndjson', write: async (...of) => `${await by('labels')(...of)}\n` },
];
