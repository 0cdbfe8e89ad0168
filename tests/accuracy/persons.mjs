// Which words of an annotated document are names of persons.
//
// No tagger: a capitalised word is a name where the text itself shows it. Family names stand after a given name of the
// lexicon (“Ada Byron”, “Ada M. Byron”) or a title (“Mr. Byron”, “Senator Byron”), or they end an annotated source that
// is two or three capitalised words of no other meaning, or are such a source alone and stand behind a second such
// word elsewhere (“Dube said”, “… Xolani Dube …”). A source that is a given name alone is a name too. What is shown once
// counts in the whole document, in capitals too (“BYRON:”), and in other documents of the file where an annotated source
// is just that name. A name that the document also writes in lower case as a word (“young”, “will”) counts only in the
// places that show it. Initials stay.

import { isCommonWord, isGivenName, isTitle } from './lexicon.mjs';

const WORD = /\p{L}\p{M}*(?:\p{L}|\p{M}|['’](?![sS](?!\p{L}))(?=\p{L}))*/gu;
const BETWEEN_NAMES = /^ (?:\p{Lu}\. )*$/u;
const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;
const MONTH = /^(?:January|February|April|June|July|August|September|October|November|December)$/;
const COURTESY = /^(?:mr|mrs|ms|mx|dr)$/i;

/**
 * Words of the documents that are names of persons, a list a document, in order:
 * `{ start, end, word, role: 'given' | 'family' }`, positions in UTF-16 units.
 */
export function personNames(documents) {
  const shown = documents.map((document) => new Shown(document));
  const everywhere = new Set(shown.flatMap((document) => [...document.families]));
  return shown.map((document) => document.names(everywhere));
}

/** What one document shows of its names. */
class Shown {
  families = new Set();
  givens = new Set();
  /** Role of a word in this very place, by the word's number. */
  here = new Map();

  constructor({ text, attributions }) {
    this.words = wordsOf(text);
    this.between = (left, right) => text.slice(left.end, right.start);
    this.lower = new Set(this.words.filter(({ word }) => !isCapitalised(word)).map(({ word }) => word));
    this.sources = sourcesOf(text, attributions, this.words);
    this.words.forEach((_, at) => this.read(at));
    for (const source of this.sources) this.readSource(source);
  }

  /** Marks a name that begins after or with the word. */
  read(at) {
    const { word } = this.words[at];
    if (isTitle(word) && isCapitalised(word)) {
      const first = at + 1;
      const isNew = (name) => isNameLike(name) && !this.lower.has(name.toLowerCase());
      const mayBe = (name, place) => (COURTESY.test(word) && place === first) || isNew(name);
      if (first < this.words.length && /^\.? $/.test(this.between(this.words[at], this.words[first]))) {
        this.mark(this.run(first, mayBe));
      }
    } else if (isGivenName(word) && isCapitalised(word) && !isShout(word)) {
      const mayBe = (name, place) => isNameLike(name) && (place === at + 1 || !this.lower.has(name.toLowerCase()));
      const run = this.run(at, (name, place) => place === at || mayBe(name, place));
      if (run.length > 1) this.mark(run);
    }
  }

  /** Marks a source that is a name as a whole. */
  readSource(source) {
    if (source.length === 1) this.readShortSource(source[0]);
    const names = source.map((at) => this.words[at].word);
    const joined = source.slice(1).every((at) => BETWEEN_NAMES.test(this.between(this.words[at - 1], this.words[at])));
    const areNames = names.every((name) => isNameLike(name) && !isShout(name));
    if (names.length > 1 && names.length < 4 && joined && areNames) this.mark(source);
  }

  /** A source of one word: a given name, or what stands after another name somewhere. */
  readShortSource(at) {
    const { word } = this.words[at];
    const isName = ({ word: name }) => isNameLike(name) && !isShout(name) && isOnlyName(name.toLowerCase(), this.lower);
    if (!isName(this.words[at]) || this.families.has(word.toLowerCase())) return;
    if (isGivenName(word)) {
      this.givens.add(word.toLowerCase());
      return;
    }
    this.words.forEach((later, place) => {
      const earlier = this.words[place - 1];
      const follows = later.word === word && earlier && BETWEEN_NAMES.test(this.between(earlier, later));
      if (follows && isName(earlier)) this.mark([place - 1, place]);
    });
  }

  /** Numbers of up to four words from `first` on that can stand in one name. */
  run(first, mayBe) {
    const run = [];
    for (let at = first; at < Math.min(first + 4, this.words.length); at += 1) {
      const { word } = this.words[at];
      const joined = at === first || BETWEEN_NAMES.test(this.between(this.words[at - 1], this.words[at]));
      if (!joined || !isCapitalised(word) || isCalendar(word) || !mayBe(word, at)) break;
      run.push(at);
    }
    return run;
  }

  /** The last word is the family name; those before it are given names where the lexicon knows the first. */
  mark(run) {
    run.forEach((at, place) => {
      const name = this.words[at].word.toLowerCase();
      const role = place < run.length - 1 && (place === 0 || isGivenName(name)) ? 'given' : 'family';
      this.here.set(at, role);
      (role === 'given' ? this.givens : this.families).add(name);
    });
  }

  names(everywhere) {
    const short = this.sources.filter((source) => source.length === 1);
    const alone = new Set(short.map(([at]) => this.words[at].word.toLowerCase()));
    const role = (word, at) => {
      const name = word.toLowerCase();
      if (!isCapitalised(word)) return undefined;
      if (this.families.has(name)) return this.here.has(at) || !this.lower.has(name) ? 'family' : undefined;
      if (this.givens.has(name)) return this.here.has(at) || isOnlyName(name, this.lower) ? 'given' : undefined;
      return everywhere.has(name) && alone.has(name) && isOnlyName(name, this.lower) ? 'family' : undefined;
    };
    const names = this.words.map(({ start, end, word }, at) => ({ start, end, word, role: role(word, at) }));
    return names.filter((name) => name.role);
  }
}

/** The words of a text, without initials. */
function wordsOf(text) {
  const found = [...text.matchAll(WORD)];
  const words = found.map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
  return words.filter(({ word, end }) => !(/^\p{Lu}$/u.test(word) && text[end] === '.'));
}

/** The words of every annotated source, by number; spans count code points. */
function sourcesOf(text, attributions, words) {
  const units = [0];
  for (const character of text) units.push(units.at(-1) + character.length);
  return attributions.flatMap(({ source }) => {
    if (!source?.length) return [];
    const [start, end] = [units[source[0][0]], units[source.at(-1)[1]]];
    const inside = [];
    words.forEach((word, at) => word.start >= start && word.end <= end && inside.push(at));
    return inside.length > 0 ? [inside] : [];
  });
}

const isCapitalised = (word) => /^\p{Lu}/u.test(word);
const isShout = (word) => word.length > 1 && word === word.toUpperCase();
const isNameLike = (word) => word.length > 1 && isCapitalised(word) && !isCommonWord(word);
const isOnlyName = (name, lower) => !isCommonWord(name) && !lower.has(name);
const isCalendar = (word) => DAY.test(word) || MONTH.test(word);
