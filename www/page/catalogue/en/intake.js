// What is told of a text on its way in, and around it once it is there. Loaded with what reads files.

import { numbers } from './numbers.js';

const { counted, form, number } = numbers;
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** @param {number} count */
const lines = (count) => (count === 1 ? 'One line' : counted(count, { one: 'line', other: 'lines' }));

export const intake = {
  /** What came in, where it is no file with a name. */
  pastedText: 'the pasted text',
  address: 'the address',
  onItsWay: 'Text on its way',
  howFar: 'How far it is',
  /** @param {string} name */
  reading: (name) => `Reading ${name}…`,
  /** @param {string} name @param {number} page @param {number} all */
  readingPage: (name, page, all) => `Reading ${name}: page ${number(page)} of ${number(all)}`,
  cancel: 'Cancel',
  close: 'Close',
  oldEncoding:
    'This file is not written in UTF-8 and was read as Windows-1252. If some letters look wrong, save it as UTF-8 and choose it again.',
  onlyFirst: 'Only the first of the files was read: one text at a time.',
  /** @param {number} bare @param {number} all */
  barePages: (bare, all) =>
    `${number(bare)} of its ${number(all)} pages ${form(bare, { one: 'holds', other: 'hold' })} no text, as pictures and scans do; ${form(bare, { one: 'it was', other: 'they were' })} passed over.`,
  /** @param {number} read @param {number} all */
  firstPages: (read, all) => `Only its first ${number(read)} of ${number(all)} pages were read.`,
  /** @param {string} name */
  from: (name) => `From ${name}.`,
  /** @param {number} count */
  leftOutAbove: (count) => `${lines(count)} of the page around the article ${count === 1 ? 'is' : 'are'} left out.`,
  wholePage: 'The whole page is shown.',
  showArticle: 'Show the article only',
  showPage: 'Show the whole page instead',
  /** @param {number} count */
  leftOut: (count) => `Left out of the page: ${lines(count)}`,
  /** @param {number} count */
  moreLines: (count) => `… and ${counted(count, { one: 'line', other: 'lines' })} more`,
  /** @param {number} count */
  links: (count) => `Links in this text: ${number(count)}`,
  /** @param {number} count */
  megabytes: (count) => `${number(count)} MB`,
  /** @param {string} name of a file */
  named: (name) => `“${name}”`,
  /** @type {Record<string, (name: string, detail: string) => string>} Why nothing came of it, and what to do. */
  faults: {
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
    shared: (name, refusal) => refusal,
    address: () =>
      'The text in the address of this page is damaged, perhaps cut off. Ask for the link anew, or paste the text.',
    link: () =>
      'This is only a link, and Whosaid opens no addresses. Open it in another tab, select the text of the article, and paste that.',
    'not-loaded': () =>
      'The part of this page that reads such files did not arrive. Check your connection and try again, or copy the words and paste them.',
  },
};
