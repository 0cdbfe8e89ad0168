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

const FORM = { direct: 'Exact words', mixed: 'Partly exact words', indirect: 'In the writer’s words' };

/**
 * How a statement is told: “Exact words, in two parts”.
 * @param {Quote} quote
 * @returns {string}
 */
export function formOf({ kind, content }) {
  return content.length > 1 ? `${FORM[kind]}, in ${inWords(content.length)} parts` : FORM[kind];
}

const STANCE = {
  says: 'said',
  asserts: 'asserted',
  claims: 'claimed',
  alleges: 'alleged',
  denies: 'denied',
  admits: 'admitted',
  confirms: 'confirmed',
  asks: 'asked',
  urges: 'urged',
  promises: 'promised',
  threatens: 'threatened',
  expects: 'expected',
  believes: 'believed',
  decides: 'decided',
  reports: 'reported',
};
const ACT = { speech: '', writing: 'in writing', thought: 'as a belief or wish', decision: 'as a decision or plan' };

/**
 * How the writer presents a statement: “denied”, “said, in writing”, “not said: the verb is negated”.
 * @param {Quote} quote
 * @returns {string}
 */
export function mannerOf({ stance, act, negated }) {
  const verb = negated ? `not ${STANCE[stance]}` : STANCE[stance];
  return ACT[act] === '' ? verb : `${verb}, ${ACT[act]}`;
}

/** Scores from which the engine calls itself sure, and fairly sure. */
const SURE = 800;
const FAIRLY_SURE = 600;

/**
 * @param {number} score 0…1000
 * @returns {string}
 */
export function certaintyOf(score) {
  if (score >= SURE) return 'sure';
  return score >= FAIRLY_SURE ? 'fairly sure' : 'a guess';
}

/** Headings of the three bands of claims. */
export const LEVEL = { high: 'Check first', medium: 'Worth checking', low: 'Minor' };

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
};

export const SPEAKER_KIND = {
  person: null,
  group: 'group',
  organization: 'organization',
  place: 'place or government',
  document: 'document',
  unnamed: 'unnamed source',
  unknown: null,
};

export const PHRASE_KIND = {
  'scare-quote': 'Words held at a distance, quoted from nobody in particular',
  'title-of-work': 'A title',
  term: 'A word as a word',
};
