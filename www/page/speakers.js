// Speakers in a reader's words: their names, and who they are.

import { say } from './catalogue/catalogue.js';
import { capitalized } from './wording.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('../pkg/whosaid.js').Speaker} Speaker */

/**
 * Who a speaker is besides the name: “foreign ministry spokesperson”, “organization”, “officials”.
 * @param {Speaker} speaker
 * @returns {string} empty where the name says it all
 */
export function aboutSpeaker({ name, descriptor, kind, unnamed }) {
  const { unnamed: sources, speakerKind } = say().wording;
  const type = (unnamed !== null && sources[unnamed]) || speakerKind[kind];
  return [descriptor, name.toLowerCase().endsWith(type) ? '' : type].filter(Boolean).join(' · ');
}

/**
 * A name at the head of a list or a popover: “the opposition” begins with a capital there, “bell hooks” does not.
 * @param {string} name
 * @param {Speaker['kind'] | 'unknown'} [kind]
 * @returns {string}
 */
export function asHeading(name, kind = 'unknown') {
  return kind === 'person' ? name : capitalized(name);
}

/** What a description of somebody without a name begins with. */
const DETERMINER = /^(?:An?|The|One|Two|Three|Some|Several|Many|Another)(?=\s)/;

/**
 * A name within a sentence: “The company” is “the company” there.
 * @param {string} name
 * @returns {string}
 */
export function inSentence(name) {
  return name.replace(DETERMINER, (word) => word.toLowerCase());
}

/**
 * The name a reader knows the speaker of a quote by: the fullest in the text, else the words used here, else `null`.
 * @param {string} text
 * @param {Annotated} annotated
 * @param {number} quote
 * @returns {string | null}
 */
export function nameOf(text, annotated, quote) {
  const { speaker, source } = annotated.quotes[quote];
  if (speaker !== null) return annotated.speakers[speaker].name;
  return source === null ? null : text.slice(...source);
}
