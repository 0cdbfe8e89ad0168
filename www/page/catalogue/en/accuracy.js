// How good the engine is, in plain words.

import { numbersIn } from '../numbers.js';

const { number } = numbersIn('en');

export const accuracy = {
  title: 'How good is it?',
  lead: 'Whosaid makes mistakes. This is how many it made where people had marked the texts before, by hand.',
  statements: 'Who said what',
  /** @param {number} figure */
  figure: (figure) => figure.toLocaleString('en', { minimumFractionDigits: 1 }),
  /** @param {number} articles */
  news: (articles) => `US news, ${articles} articles`,
  /** @param {number} pages */
  web: (pages) => `${pages} other web pages`,
  people: 'Two people, against each other',
  direct: 'Exact words',
  reported: 'Reported speech',
  all: 'All, with beliefs and plans',
  scale:
    'Out of 100; 100 is without a fault. A mark counts as right if half of its words or more are those that people marked and the source is the same. What is missed lowers the number as much as what is marked wrongly (F1).',
  speakers: 'Speakers',
  /** @param {{ articles: number, sources: number, right: number, wrong: number, open: number, web: number }} found */
  speakersTold: ({ articles, sources, right, wrong, open, web }) =>
    `On ${articles} news articles with ${sources} sources: of the sources it finds, the very name is right for ${number(right)}%, wrong for ${number(wrong)}%, and left open for ${number(open)}%. On the other web pages the same name is right for ${number(web)}%.`,
  claims: 'Claims',
  /** @param {{ facts: number, factSentences: number, first: number, byNumber: number, sentences: number, articles: number }} found */
  claimsTold: ({ facts, factSentences, first, byNumber, sentences, articles }) =>
    `Of a fact and an opinion, it takes the fact for the fact in ${number(facts * 100)} of 100 pairs (${factSentences} news sentences). Of a sentence that a fact-checking desk would pick first and one that it would not, it prefers the right one in ${number(first * 100)} of 100 pairs (${sentences} sentences of ${articles} articles); looking for a number alone would do so in ${number(byNumber * 100)}.`,
  limits: 'What these figures do not tell',
  /** @param {{ attributions: number }} web */
  limitsTold: ({ attributions }) =>
    `It learned from US political news, and is best at it. The other pages hold only ${attributions} statements: so few tell little. None of it says what is true. Where a mark is wrong, open it and say so.`,
  close: 'Close',
};
