// The lists beside the article: who speaks, and what can be checked.

import { html, nothing, render } from 'lit/html.js';
import { say } from './catalogue/catalogue.js';
import { CLAIMS_AT_FIRST, claimLine, claimList, claimSieve } from './claim-list.js';
import { claimsBySort, viewOf } from './claims.js';
import { lensRow } from './lens-row.js';
import { claimTarget, quoteTarget } from './target.js';
import { QUOTES_AT_FIRST, VOICES_AT_FIRST, voiceList } from './voice-list.js';
import { groupsOf } from './voices.js';
import { formOf } from './wording.js';
import { excerpt } from './words.js';

/** @typedef {import('../pkg/whosaid.js').Annotated} Annotated */
/** @typedef {import('./kinds.js').Shown} Shown */
/** @typedef {import('./target.js').Target} Target */
/** @typedef {import('./voices.js').Voice} Voice */

/**
 * What the reader does here.
 * @typedef {object} Acts
 * @property {(targets: Target[]) => void} choose picks a line
 * @property {(voice: Voice) => void} hear picks a voice, or lets go of it
 * @property {(lens: import('./lenses.js').Lens) => void} look picks a lens, or lets go of it
 * @property {(step: number) => void} sift sets how sure the engine must be of a claim
 * @property {() => void} view shows predictions and opinions, or hides them
 */

/**
 * What is chosen, and what that keeps.
 * @typedef {object} Choice
 * @property {Voice | null} voice
 * @property {import('./lenses.js').Lens | null} lens
 * @property {Set<Target> | null} own what is not dimmed; `null` where nothing is
 * @property {Set<number> | null} heard the quotes that are not dimmed, or of which a claim is not
 * @property {import('./lenses.js').Offer[]} lenses
 */

export class Panel {
  #root;
  #acts;
  #text = '';
  /** @type {Annotated | null} */
  #annotated = null;
  /** @type {Shown | null} */
  #shown = null;
  /** @type {Voice[]} */
  #voices = [];
  /** @type {number[]} */
  #claims = [];
  /** @type {Choice} */
  #choice = { voice: null, lens: null, own: null, heard: null, lenses: [] };
  /** @type {Set<Target>} */
  #lit = new Set();
  /** @type {Set<string>} Names of the lists shown in full. */
  #unfolded = new Set();
  #isPrinting = false;
  /** Pixels of room below the lists. */
  #room = 0;

  /**
   * @param {HTMLElement} root
   * @param {Acts} acts
   */
  constructor(root, acts) {
    this.#root = root;
    this.#acts = acts;
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
    this.#room = 0;
    this.#root.style.removeProperty('padding-bottom');
  }

  /**
   * Takes another result of the same text; what is unfolded stays so.
   * @param {Annotated} annotated
   */
  change(annotated) {
    this.#annotated = annotated;
    this.#lit.clear();
  }

  /**
   * @param {Shown} shown
   * @param {Voice[]} voices of what is shown
   * @param {number[]} claims that are shown
   */
  dress(shown, voices, claims) {
    this.#shown = shown;
    this.#voices = voices;
    this.#claims = claims;
  }

  /**
   * Dims all that is not chosen, or nothing, and marks what is picked.
   * @param {Choice} choice
   * @param {Iterable<Target>} picked
   */
  keepTo(choice, picked) {
    this.#choice = choice;
    this.light(picked);
  }

  /**
   * Gives the focus to the button of a voice or a lens.
   * @param {Voice | import('./lenses.js').Lens} chosen
   */
  focusOn(chosen) {
    const button = 'keeps' in chosen ? `[data-lens=${chosen.id}]` : `[data-speaker="${chosen.index ?? 'none'}"] .name`;
    this.#root.querySelector(button)?.focus({ preventScroll: true });
  }

  /**
   * Makes a change, and leaves what the reader holds here where it is on the screen: by scrolling, and where a list has
   * become too short for that, by room below it.
   * @param {() => void} change
   */
  holding(change) {
    const held = this.#root.contains(document.activeElement) ? document.activeElement : null;
    const top = held?.getBoundingClientRect().top;
    change();
    if (!held?.isConnected) return;
    const drift = () => held.getBoundingClientRect().top - top;
    const scroll = () => this.#root.scrollBy({ top: drift(), behavior: 'instant' });
    scroll();
    if (drift() < 1) return;
    this.#room += Math.ceil(drift());
    this.#root.style.setProperty('padding-bottom', `${this.#room}px`);
    scroll();
  }

  /** Gives the focus to the lenses of a list, from there to those of the next list. */
  focusOnLenses() {
    const rows = [...this.#root.querySelectorAll('.lenses')];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    rows[(at + 1) % rows.length]?.querySelector('[aria-pressed=true], :enabled')?.focus();
  }

  /**
   * Marks these statements as chosen.
   * @param {Iterable<Target>} targets
   */
  light(targets) {
    this.#lit = new Set(targets);
    this.#unfoldLit();
    this.#render();
  }

  /** Brings the chosen line into view, inside the panel only. */
  bringIntoView() {
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
    for (const { sort, claims } of claimsBySort(this.#annotated, this.#claims)) {
      if (claims.slice(CLAIMS_AT_FIRST).map(claimTarget).some(isLit)) this.#unfolded.add(sort);
    }
  }

  #render() {
    const voices = this.#voices;
    const known = voices.filter(({ index }) => index !== null).length;
    render(
      html`<section class="voices" aria-labelledby="who-speaks">
          <h2 id="who-speaks">
            <button @click=${() => this.turnTo('voices')}>
              ${say().voices.heading} <span class="count">${say().numbers.number(known)}</span>
            </button>
          </h2>
          ${voiceList(voices, this.#annotated.quotes.length, {
            chosen: this.#choice.voice,
            choose: this.#acts.hear,
            isOther: (voice) => this.#isOther(voice),
            lenses: this.#lenses('quotes'),
            isDimmed: (index) => this.#isDimmed(quoteTarget(index)),
            line: (index) => this.#quote(index),
            some: (...list) => this.#some(...list),
          })}
        </section>
        <section class="claims" aria-labelledby="to-check">
          ${this.#claimSection()}
        </section>`,
      this.#root,
    );
  }

  #claimSection() {
    const claims = this.#claims;
    const found = this.#annotated.claims;
    const { claims: isShown, sureness, views: isViewing } = this.#shown;
    const facts = claims.filter((index) => viewOf(found[index]) === null).length;
    const views = found.filter((claim) => viewOf(claim) !== null).length;
    return html`<h2 id="to-check">
        <button @click=${() => this.turnTo('claims')}>
          ${say().claims.heading} <span class="count">${say().numbers.number(facts)}</span>
        </button>
      </h2>
      ${
        isShown && found.length > 0
          ? html`${claimSieve({ sureness, views, isViewing, ...this.#acts })} ${this.#lenses('claims')}`
          : nothing
      }
      ${claims.length === 0 ? html`<p class="none">${noClaim(isShown, found.length > views, sureness)}</p>` : nothing}
      ${claimList(
        this.#annotated,
        claims,
        (name, list, count) =>
          this.#some(name, list, count, (index) => this.#claim(index), (index) => this.#isDimmed(claimTarget(index))),
      )}`;
  }

  /** @param {'quotes' | 'claims'} of */
  #lenses(of) {
    const { lens, lenses } = this.#choice;
    return lensRow(lenses.filter((offer) => offer.lens.of === of), lens, this.#acts.look);
  }

  /** @param {Voice} voice */
  #isOther(voice) {
    const { voice: chosen, heard } = this.#choice;
    if (chosen !== null) return chosen !== voice;
    return heard !== null && !voice.quotes.some((index) => heard.has(index));
  }

  /** @param {Target} target */
  #isDimmed(target) {
    const { own } = this.#choice;
    return own !== null && !own.has(target);
  }

  /** The first lines of a list, as many more that a lens keeps, and a line that unfolds the rest. */
  #some(name, list, count, line, isDimmed) {
    const all = this.#isPrinting || this.#unfolded.has(name) || list.length <= count + 1;
    const kept = (rest) => (this.#choice.lens === null ? [] : rest.filter((item) => !isDimmed(item)).slice(0, count));
    const seen = all ? list : [...list.slice(0, count), ...kept(list.slice(count))];
    const more = list.length - seen.length;
    const unfold = () => {
      this.#unfolded.add(name);
      this.#render();
    };
    return html`${seen.map(line)}${
      more === 0 ? nothing : html`<li class="more"><button @click=${unfold}>${say().voices.more(more)}</button></li>`
    }`;
  }

  #quote(index) {
    const quote = this.#annotated.quotes[index];
    const target = quoteTarget(index);
    return html`<li>
      <button
        class="line ${quote.kind} ${this.#isDimmed(target) ? 'other' : ''}"
        data-quote=${index}
        aria-current=${this.#lit.has(target) ? 'true' : nothing}
        @click=${() => this.#acts.choose([target])}
      >
        <span class="visually-hidden">${formOf(quote)}: </span>
        <span class="words" lang="en">${excerpt(this.#text, quote.content)}</span>
      </button>
    </li>`;
  }

  #claim(index) {
    const target = claimTarget(index);
    return claimLine(this.#text, this.#annotated, index, {
      isLit: this.#lit.has(target),
      isOther: this.#isDimmed(target),
      choose: () => this.#acts.choose([target]),
    });
  }
}

/** Why no claim is listed. */
function noClaim(isShown, isFound, sureness) {
  const { switchedOff, noneSoSure, none } = say().claims;
  if (!isShown) return switchedOff;
  return isFound && sureness > 0 ? noneSoSure : none;
}
