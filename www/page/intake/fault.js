// Why something that came in gave no text, and what to do about it, in a reader's words.

import { megabytes } from './limits.js';

/**
 * @typedef {'empty' | 'too-large' | 'picture' | 'old-word' | 'unknown' | 'broken' | 'unreadable' | 'locked' |
 *   'no-text-layer' | 'address' | 'link' | 'not-loaded'} FaultReason
 */

/** @type {Record<FaultReason, (name: string, detail: string) => string>} */
const SENTENCES = {
  empty: (name) => `There is no text in ${name}. Choose another file, or paste the words themselves.`,
  'too-large': (name, limit) =>
    `${capital(name)} is larger than ${limit}, the most that is read of this kind. Copy the part you want to read and paste it.`,
  picture: (name) =>
    `${capital(name)} is a picture, and Whosaid reads no words in pictures. Let a program recognise the text (OCR), then paste it.`,
  'old-word': (name) =>
    `${capital(name)} is of an older Word format or locked by a password. Open it, save it as .docx without a password, and choose that file.`,
  unknown: (name) =>
    `What kind of file ${name} is, Whosaid cannot tell. It reads text, Markdown, web pages (.html), Word (.docx) and PDF. Save it as one of these, or copy its words and paste them.`,
  broken: (name) =>
    `${capital(name)} is damaged or not what its name says. Open it where it was made, save it anew, or copy its words and paste them.`,
  unreadable: (name) =>
    `The browser could not read ${name}: it may have been moved, changed or closed off meanwhile. Choose it once more.`,
  locked: (name) =>
    `${capital(name)} is locked by a password. Open it with the password, save or print it as a new PDF without one, and choose that.`,
  'no-text-layer': (name) =>
    `${capital(name)} holds pictures of pages and no text, as scans do. Let a program recognise the text (OCR), then choose the result.`,
  address: () =>
    'The text in the address of this page is damaged, perhaps cut off. Ask for the link anew, or paste the text.',
  link: () =>
    'This is only a link, and Whosaid opens no addresses. Open it in another tab, select the text of the article, and paste that.',
  'not-loaded': () =>
    'The part of this page that reads such files did not arrive. Check your connection and try again, or copy the words and paste them.',
};

/** What an arrival fails with where the reason is known. */
export class Fault extends Error {
  /**
   * @param {FaultReason} reason
   * @param {string} [detail] what belongs into the sentence: a size
   */
  constructor(reason, detail = '') {
    super(detail === '' ? reason : `${reason}: ${detail}`);
    this.name = 'Fault';
    this.reason = reason;
    this.detail = detail;
  }
}

/** @param {number} limit in bytes */
export const tooLarge = (limit) => new Fault('too-large', megabytes(limit));

/**
 * @param {unknown} error
 * @param {string} name of what came in
 * @returns {string}
 */
export function faultSentence(error, name) {
  if (error instanceof Fault) return SENTENCES[error.reason](quoted(name), error.detail);
  return SENTENCES.broken(quoted(name), '');
}

/** A file's name in quotation marks; other things are named by a word and need none. */
const quoted = (name) => (/\.\w+$/.test(name) ? `“${name}”` : name);

const capital = (name) => name[0].toUpperCase() + name.slice(1);
