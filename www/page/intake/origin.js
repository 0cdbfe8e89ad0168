// Around the article: where its text came from, what the reader should know of that, what was left out and can be had
// back, and where its links lead.

import { sayIntake } from './words.js';

/** @typedef {import('./manuscript.js').Manuscript} Manuscript */

/** Lines shown of what was left out, and links: more is no reading any more. */
const MOST_LINES = 300;

export class Origin {
  #head = document.getElementById('origin');
  #foot = document.getElementById('leads');
  #take;

  /** @param {(manuscript: Manuscript) => void} take reads another version of the same */
  constructor(take) {
    this.#take = take;
  }

  /** @param {Manuscript | null} manuscript */
  show(manuscript) {
    const head = manuscript === null ? [] : [...this.#told(manuscript), ...this.#choice(manuscript)];
    this.#head.replaceChildren(...head);
    this.#head.hidden = head.length === 0;
    const foot = manuscript === null ? [] : [...leftOut(manuscript), ...links(manuscript)];
    this.#foot.replaceChildren(...foot);
    this.#foot.hidden = foot.length === 0;
  }

  #told({ name, notes, isWhole, leftOut, other }) {
    const { from, leftOutAbove, wholePage } = sayIntake();
    const sentences = name === '' ? [] : [from(name)];
    if (leftOut.length > 0) sentences.push(leftOutAbove(leftOut.length));
    else if (other !== null && isWhole) sentences.push(wholePage);
    const words = [...sentences, ...notes].join(' ');
    return words === '' ? [] : [make('p', words)];
  }

  #choice({ other, isWhole }) {
    if (other === null) return [];
    const button = make('button', isWhole ? sayIntake().showArticle : sayIntake().showPage);
    button.id = 'other-version';
    button.addEventListener('click', () => this.#take(other()));
    return [button];
  }
}

function leftOut({ leftOut }) {
  if (leftOut.length === 0) return [];
  const shown = leftOut.slice(0, MOST_LINES).map((line) => make('p', line));
  const more = leftOut.length - shown.length;
  if (more > 0) shown.push(make('p', sayIntake().moreLines(more)));
  return [folded(sayIntake().leftOut(leftOut.length), shown)];
}

/** Addresses are written out: a reader sees where a link leads before following it. */
function links({ text, links }) {
  const entries = new Map();
  for (const { start, end, href } of links) {
    if (!URL.canParse(href) || entries.has(href)) continue;
    entries.set(href, text.slice(start, end).replace(/\s+/g, ' ').replace(/\n> /g, ' '));
  }
  if (entries.size === 0) return [];
  const shown = [...entries].slice(0, MOST_LINES).map(([href, words]) => {
    const line = make('p', `${words} `);
    const anchor = make('a', href);
    Object.assign(anchor, { href, target: '_blank', rel: 'noreferrer noopener' });
    line.append(anchor);
    return line;
  });
  return [folded(sayIntake().links(entries.size), shown)];
}

function folded(title, children) {
  const details = document.createElement('details');
  details.append(make('summary', title), ...children);
  return details;
}

function make(name, words) {
  const element = document.createElement(name);
  element.textContent = words;
  return element;
}
