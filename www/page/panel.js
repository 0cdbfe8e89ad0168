// The lists beside the article: who speaks, and what can be checked.

import { html, nothing, render } from 'lit/html.js';
import { claimsByLevel, vouching, whyMarked } from './claims.js';
import { claimTarget, quoteTarget } from './target.js';
import { QUOTES_AT_FIRST, VOICES_AT_FIRST, voiceList } from './voice-list.js';
import { groupsOf } from './voices.js';
import { formOf, LEVEL, withCommas } from './wording.js';
import { excerpt } from './words.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('./kinds.js').Shown} Shown */
/** @typedef {import('./target.js').Target} Target */
/** @typedef {import('./voices.js').Voice} Voice */

/** Lines shown of a longer list, until the reader asks for the rest. */
const CLAIMS_AT_FIRST = 12;

export class Panel {
  #root;
  #choose;
  #chooseVoice;
  #text = '';
  /** @type {Annotated | null} */
  #annotated = null;
  /** @type {Shown | null} */
  #shown = null;
  /** @type {Voice[]} */
  #voices = [];
  /** @type {Voice | null} */
  #chosen = null;
  /** @type {Set<Target> | null} What the chosen voice says. */
  #own = null;
  /** @type {Set<Target>} */
  #lit = new Set();
  /** @type {Set<string>} Names of the lists shown in full. */
  #unfolded = new Set();
  #isPrinting = false;

  /**
   * @param {HTMLElement} root
   * @param {(targets: Target[]) => void} choose called when the reader picks a line
   * @param {(voice: Voice) => void} chooseVoice called when the reader picks a voice
   */
  constructor(root, choose, chooseVoice) {
    this.#root = root;
    this.#choose = choose;
    this.#chooseVoice = chooseVoice;
    const print = (isPrinting) => {
      this.#isPrinting = isPrinting;
      if (this.#annotated !== null) this.#render();
    };
    addEventListener('beforeprint', () => print(true));
    addEventListener('afterprint', () => print(false));
  }

  /**
   * @param {string} text
   * @param {Annotated} annotated
   */
  show(text, annotated) {
    this.#text = text;
    this.#annotated = annotated;
    this.#unfolded.clear();
    this.#lit.clear();
  }

  /**
   * @param {Shown} shown
   * @param {Voice[]} voices of what is shown
   */
  dress(shown, voices) {
    this.#shown = shown;
    this.#voices = voices;
  }

  /**
   * Dims all but one voice, or nothing.
   * @param {Voice | null} chosen
   * @param {Set<Target> | null} own what it says
   */
  keepTo(chosen, own) {
    this.#chosen = chosen;
    this.#own = own;
    this.#render();
  }

  /**
   * Gives the focus to the name of a voice.
   * @param {Voice} voice
   */
  focusOn({ index }) {
    this.#root.querySelector(`[data-speaker="${index ?? 'none'}"] .name`)?.focus({ preventScroll: true });
  }

  /**
   * Marks these statements as chosen and brings the first into view, inside the panel only.
   * @param {Iterable<Target>} targets
   */
  light(targets) {
    this.#lit = new Set(targets);
    this.#unfoldLit();
    this.#render();
    const chosen = this.#root.querySelector('[aria-current="true"]');
    if (chosen === null) return;
    const [line, view] = [chosen.getBoundingClientRect(), this.#root.getBoundingClientRect()];
    // The sections' headings stick to the panel's edges.
    const [above, below] = [line.top - view.top - 56, line.bottom - view.bottom + 56];
    if (above < 0) this.#root.scrollBy({ top: above });
    else if (below > 0) this.#root.scrollBy({ top: below });
  }

  /**
   * Scrolls the panel to one of its two sections.
   * @param {'voices' | 'claims'} section
   */
  turnTo(section) {
    // The section has no box of its own, and its heading sticks: what follows the heading is where the list begins.
    const heading = this.#root.querySelector(`section.${section} h2`);
    const { top } = heading.nextElementSibling.getBoundingClientRect();
    this.#root.scrollBy({ top: top - heading.offsetHeight - this.#root.getBoundingClientRect().top });
  }

  #unfoldLit() {
    const isLit = (target) => this.#lit.has(target);
    for (const { standing, voices } of groupsOf(this.#voices)) {
      voices.forEach(({ index, quotes }, place) => {
        if (!quotes.map(quoteTarget).some(isLit)) return;
        if (place >= VOICES_AT_FIRST) this.#unfolded.add(standing);
        if (quotes.slice(QUOTES_AT_FIRST).map(quoteTarget).some(isLit)) this.#unfolded.add(`voice ${index}`);
      });
    }
    for (const { level, claims } of claimsByLevel(this.#annotated)) {
      if (claims.slice(CLAIMS_AT_FIRST).map(claimTarget).some(isLit)) this.#unfolded.add(level);
    }
  }

  #render() {
    const voices = this.#voices;
    const levels = this.#shown.claims ? claimsByLevel(this.#annotated) : [];
    const claims = levels.reduce((sum, { claims }) => sum + claims.length, 0);
    render(
      html`<section class="voices" aria-labelledby="who-speaks">
          <h2 id="who-speaks">
            <button @click=${() => this.turnTo('voices')}>
              Who speaks <span class="count">${voices.filter(({ index }) => index !== null).length}</span>
            </button>
          </h2>
          ${voiceList(voices, this.#annotated.quotes.length, {
            chosen: this.#chosen,
            choose: this.#chooseVoice,
            line: (index) => this.#quote(index),
            some: (...list) => this.#some(...list),
          })}
        </section>
        <section class="claims" aria-labelledby="to-check">
          <h2 id="to-check">
            <button @click=${() => this.turnTo('claims')}>
              What can be checked <span class="count">${claims}</span>
            </button>
          </h2>
          ${claims === 0 ? html`<p class="none">${this.#shown.claims ? 'No claim found.' : 'Claims are switched off.'}</p>` : nothing}
          ${levels.map(
            ({ level, claims }) =>
              html`<h3 class="level" id=${`level-${level}`}>
                  <span class=${`diamond ${level}`} aria-hidden="true"></span>${LEVEL[level]}
                </h3>
                <ul aria-labelledby=${`level-${level}`}>
                  ${this.#some(level, claims, CLAIMS_AT_FIRST, (index) => this.#claim(index))}
                </ul>`,
          )}
        </section>`,
      this.#root,
    );
  }

  /** The first lines of a list, and a line that unfolds the rest. */
  #some(name, list, count, line) {
    const all = this.#isPrinting || this.#unfolded.has(name) || list.length <= count + 1;
    const unfold = () => {
      this.#unfolded.add(name);
      this.#render();
    };
    return html`${(all ? list : list.slice(0, count)).map(line)}${
      all
        ? nothing
        : html`<li class="more"><button @click=${unfold}>${`${withCommas(list.length - count)} more`}</button></li>`
    }`;
  }

  #quote(index) {
    const quote = this.#annotated.quotes[index];
    const target = quoteTarget(index);
    return html`<li>
      <button
        class="line ${quote.kind}"
        data-quote=${index}
        aria-current=${this.#lit.has(target) ? 'true' : nothing}
        @click=${() => this.#choose([target])}
      >
        <span class="visually-hidden">${formOf(quote)}: </span>
        <span class="words">${excerpt(this.#text, quote.content)}</span>
      </button>
    </li>`;
  }

  #claim(index) {
    const claim = this.#annotated.claims[index];
    const target = claimTarget(index);
    const { short, open } = vouching(this.#text, this.#annotated, index);
    return html`<li>
      <button
        class="line claim ${this.#own !== null && !this.#own.has(target) ? 'other' : ''}"
        data-claim=${index}
        aria-current=${this.#lit.has(target) ? 'true' : nothing}
        @click=${() => this.#choose([target])}
      >
        <span class="words">${excerpt(this.#text, [claim.span])}</span>
        <span class="why">
          ${whyMarked(claim).map((word) => html`<span class="chip">${word}</span> `)}<span
            class="chip ${open ? 'open' : 'named'}"
            >${short}</span
          >
        </span>
      </button>
    </li>`;
  }
}
