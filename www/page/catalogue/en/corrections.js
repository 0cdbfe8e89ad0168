// The reader's corrections.

import { numbersIn } from '../numbers.js';

const { counted } = numbersIn('en');
const CORRECTIONS = { one: 'correction', other: 'corrections' };

export const corrections = {
  title: 'Your corrections',
  /** @param {number} count */
  titleWith: (count) => `Your corrections (${count})`,
  isItRight: 'Is this mark right?',
  yes: 'Yes',
  no: 'No',
  change: 'Change',
  who: 'Who says it',
  nobody: 'The text does not say',
  another: 'Somebody else …',
  name: 'Name',
  chooseWords: 'Choose other words in the text',
  note: 'Your note',
  save: 'Save',
  takeBack: 'Take back',
  yours: { marked: 'You marked this', changed: 'You corrected this', right: 'You found this right' },
  rightTold: 'Noted as right.',
  removed: 'Mark removed.',
  changed: 'Mark corrected.',
  takenBack: 'Correction taken back.',
  added: { quote: 'Quotation added.', claim: 'Claim added.' },
  add: { quote: 'Add as a quotation', claim: 'Add as a claim' },
  use: { quote: 'Use these words for the quotation', claim: 'Use these words for the claim' },
  useWords: 'Use these words',
  start: 'begin',
  end: 'end',
  startBack: 'Begin a word earlier',
  startOn: 'Begin a word later',
  endBack: 'End a word earlier',
  endOn: 'End a word later',
  undo: 'Undo',
  redo: 'Redo',
  close: 'Close',
  /** @param {string} told */
  undone: (told) => `Undone: ${told}`,
  /** @param {string} told */
  redone: (told) => `Done again: ${told}`,
  /** @param {number} count */
  back: (count) => `${counted(count, CORRECTIONS)} of yours put in again.`,
  /** @param {number} count */
  carried: (count) => `${counted(count, CORRECTIONS)} carried over to the changed text.`,
  /** @param {number} count */
  imported: (count) => `${counted(count, CORRECTIONS)} imported.`,
  elsewhere: 'Corrected in another window.',
  cleared: 'All corrections are removed.',
  notCleared: 'The browser did not let them be removed.',
  keptHere: 'They are kept in this browser only, and never sent.',
  notKept: {
    full: 'This browser has no room left to keep them. They hold until you close this page; export them to keep them.',
    denied: 'This browser does not let them be kept. They hold until you close this page; export them to keep them.',
    insecure: 'They are not kept, because this page was not loaded securely (https). Export them to keep them.',
  },
  none: 'None yet. Open a mark to say whether it is right, or select words in the text to mark them.',
  unplaced: 'Without a place in this text',
  why: {
    words: 'these words are not in the text',
    mark: 'Whosaid marks these words no more',
  },
  /** @param {import('../../corrections/corrections.js').Correction} correction */
  whatOf: ({ of, added, verdict, speaker, content }) => [
    of === 'quote' ? 'quotation' : 'claim',
    added ? 'added by you' : '',
    verdict === 'right' ? 'right' : verdict === 'wrong' ? 'removed' : '',
    speaker === undefined ? '' : speaker === null ? 'said by nobody the text names' : `said by ${speaker}`,
    content === undefined ? '' : 'other words',
  ],
  export: 'Export as a file',
  import: 'Import a file',
  clear: 'Clear everything',
  clearQuestion: 'This removes your corrections of every text from this browser. It cannot be undone.',
  clearAll: 'Remove all',
  keepAll: 'Keep them',
  faults: {
    /** @type {(place: string) => string} */
    large: () => 'This file is too large to be a file of corrections.',
    json: () => 'This file is no JSON, or is damaged.',
    schema: () => 'This is no file of corrections that this version can read.',
    text: () => 'These corrections belong to another text.',
    /** @type {(place: string) => string} */
    many: () => 'There are more corrections in this file than can be read.',
    /** @type {(place: string) => string} */
    value: (place) => `Something is missing or not as it should be in this file, at ${place || 'its beginning'}.`,
    /** @type {(place: string) => string} */
    span: (place) => `A position in this file does not lie in the text, at ${place}.`,
    /** @type {(place: string) => string} */
    words: (place) => `Words in this file do not stand where it says, at ${place}.`,
    /** @type {(place: string) => string} */
    twice: (place) => `The same mark is corrected twice in this file, at ${place}.`,
  },
};
