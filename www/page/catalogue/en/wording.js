// The engine's terms in a reader's words.

import { CLAIMS, inWords, numbers, STATEMENTS, WORDS } from './numbers.js';

export const wording = {
  form: { direct: 'Exact words', mixed: 'Partly exact words', indirect: 'In the writer’s words' },
  /** @param {string} form @param {number} parts */
  inParts: (form, parts) => `${form}, in ${inWords(parts)} parts`,
  act: { speech: '', writing: 'in writing', thought: 'as a belief or wish', decision: 'as a decision or plan' },
  notSaid: 'as something not said',
  certainty: {
    sure: 'Whosaid is sure of this',
    fair: 'Whosaid is fairly sure of this',
    guess: 'Whosaid is guessing here',
  },
  /** Headings of the three bands of claims. */
  level: { high: 'Check first', medium: 'Worth checking', low: 'Minor' },
  /** Headings of what is no claim of fact. */
  views: { prediction: 'Predictions', opinion: 'Opinions' },
  claimKind: {
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
  },
  reason: {
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
  },
  /** What words that weaken a claim tell of it. */
  hedge: {
    attribution: 'somebody else answers for it',
    possibility: 'it may be otherwise',
    condition: 'it holds on a condition',
    approximation: 'it is not exactly so',
  },
  /** What kind of speaker it is; of a person, and of a source that is only described, there is nothing to add. */
  speakerKind: {
    person: '',
    group: 'group',
    organization: 'organization',
    place: 'place or government',
    document: 'document',
    unnamed: '',
  },
  /** Types of sources without a name. */
  unnamed: {
    officials: 'officials',
    experts: 'experts',
    'people-familiar': 'people familiar with the matter',
    critics: 'critics',
    public: 'other people',
    document: 'documents',
    'social-post': 'posts on social media',
    other: '',
  },
  /** @param {number} count */
  statements: (count) => numbers.counted(count, STATEMENTS),
  /** @param {number} count */
  claims: (count) => numbers.counted(count, CLAIMS),
  /**
   * How much a voice says, and how much of it in exact words: “3 statements · 70 words, 27 of them exact”.
   * @param {number} statements @param {number} words @param {number} exact
   */
  amount: (statements, words, exact) => {
    const part = exact === 0 ? 'none exact' : exact === words ? 'all exact' : `${numbers.number(exact)} of them exact`;
    return `${numbers.counted(statements, STATEMENTS)} · ${numbers.counted(words, WORDS)}, ${part}`;
  },
};
