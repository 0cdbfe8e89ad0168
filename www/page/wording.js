// The engine's terms in a reader's words.

/** @typedef {import('../pkg/whosaid.js').Quote} Quote */
/** @typedef {import('../pkg/whosaid.js').Claim} Claim */
/** @typedef {import('../pkg/whosaid.js').Note} Note */

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/**
 * Whole numbers up to twelve as words, others with thousands set apart.
 * @param {number} count
 * @returns {string}
 */
export function inWords(count) {
  return SMALL[count] ?? withCommas(count);
}

/**
 * @param {number} count
 * @returns {string}
 */
export function withCommas(count) {
  return count.toLocaleString('en');
}

/**
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 * @returns {string}
 */
export function counted(count, one, many = `${one}s`) {
  return `${withCommas(count)} ${count === 1 ? one : many}`;
}

/**
 * @param {string} words
 * @returns {string}
 */
export function capitalized(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * How much a voice says, and how much of it in exact words.
 * @param {{ quotes: number[], words: number, exact: number }} voice
 * @returns {string} “3 statements · 70 words, 27 of them exact”
 */
export function amount({ quotes, words, exact }) {
  const part = exact === 0 ? 'none exact' : exact === words ? 'all exact' : `${withCommas(exact)} of them exact`;
  return `${counted(quotes.length, 'statement')} · ${counted(words, 'word')}, ${part}`;
}

const FORM = { direct: 'Exact words', mixed: 'Partly exact words', indirect: 'In the writer’s words' };

/**
 * How a statement is told: “Exact words, in two parts”.
 * @param {Quote} quote
 * @returns {string}
 */
export function formOf({ kind, content }) {
  return content.length > 1 ? `${FORM[kind]}, in ${inWords(content.length)} parts` : FORM[kind];
}

const ACT = { speech: '', writing: 'in writing', thought: 'as a belief or wish', decision: 'as a decision or plan' };

/**
 * How the writer presents a statement where it is more than said: “in writing”, “as something not said”.
 * @param {Quote} quote
 * @returns {string} empty where there is nothing to add
 */
export function mannerOf({ act, negated }) {
  return [negated ? 'as something not said' : '', ACT[act]].filter(Boolean).join(', ');
}

/** Scores from which the engine calls itself sure, and fairly sure. */
const SURE = 800;
const FAIRLY_SURE = 600;

/**
 * @param {number} score 0…1000
 * @returns {string}
 */
export function certaintyOf(score) {
  if (score >= SURE) return 'Whosaid is sure of this';
  return score >= FAIRLY_SURE ? 'Whosaid is fairly sure of this' : 'Whosaid is guessing here';
}

/** Headings of the three bands of claims. */
export const LEVEL = { high: 'Check first', medium: 'Worth checking', low: 'Minor' };

/** Headings of what is no claim of fact. */
export const VIEW = { prediction: 'Predictions', opinion: 'Opinions' };

export const CLAIM_KIND = {
  quantity: 'quantity',
  trend: 'trend',
  comparison: 'comparison',
  causal: 'cause and effect',
  law: 'rule or law',
  event: 'event',
  prediction: 'prediction',
  opinion: 'opinion',
  personal: 'own experience',
  definition: 'definition',
};

export const REASON = {
  number: 'number',
  percentage: 'percentage',
  money: 'sum of money',
  date: 'date',
  comparison: 'comparison',
  trend: 'change over time',
  cause: 'cause',
  law: 'rule or law',
  accusation: 'accusation',
  denial: 'denial',
  casualty: 'people hurt or killed',
  event: 'event',
  forecast: 'forecast',
  report: 'report',
  name: 'name',
  wording: 'wording that is often checked',
  'about-other': 'said about somebody else',
  disputed: 'disputed',
};

/** What words that weaken a claim tell of it. */
export const HEDGE = {
  attribution: 'somebody else answers for it',
  possibility: 'it may be otherwise',
  condition: 'it holds on a condition',
  approximation: 'it is not exactly so',
};

/** What kind of speaker it is; of a person, and of a source that is only described, there is nothing to add. */
export const SPEAKER_KIND = {
  person: null,
  group: 'group',
  organization: 'organization',
  place: 'place or government',
  document: 'document',
  unnamed: null,
};

/** Types of sources without a name. */
export const UNNAMED = {
  officials: 'officials',
  experts: 'experts',
  'people-familiar': 'people familiar with the matter',
  critics: 'critics',
  public: 'other people',
  document: 'documents',
  'social-post': 'posts on social media',
  other: null,
};
