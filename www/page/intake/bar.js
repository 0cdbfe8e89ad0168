// The bar at the window's foot while something is on its way: what it is, how far it is, and a button to give it up;
// afterwards, what went wrong where an article is shown meanwhile.

import { sayIntake } from './words.js';

/** @typedef {(done: number, of: number) => void} Tell how many parts of how many have been read */

/** Milliseconds that a text may take before the bar shows. */
const PATIENCE = 150;

export class Bar {
  #root = element('section', { id: 'arrival', hidden: true });
  #words = element('p');
  #progress = element('progress');
  #button = element('button');
  #stop;
  #name = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {() => void} stop */
  constructor(stop) {
    this.#stop = stop;
    this.#root.append(this.#words, this.#progress, this.#button);
    this.#button.addEventListener('click', () => stop());
    document.body.append(this.#root);
    document.addEventListener('keydown', (event) => this.#key(event), { capture: true });
  }

  /**
   * Something is on its way; quick arrivals never show it.
   * @param {string} name
   */
  open(name) {
    this.#name = name;
    const { reading, cancel } = sayIntake();
    this.#timer = setTimeout(() => this.#show(true, reading(name), cancel), PATIENCE);
    this.#progress.removeAttribute('value');
  }

  /** @type {Tell} */
  tell(done, of) {
    this.#progress.max = of;
    this.#progress.value = done;
    if (!this.#root.hidden) this.#words.textContent = sayIntake().readingPage(this.#name, done, of);
  }

  /**
   * Says what went wrong, until it is closed.
   * @param {string} sentence
   */
  complain(sentence) {
    this.close();
    this.#show(false, sentence, sayIntake().close);
  }

  /** Nothing is on its way any more; a complaint stays. */
  settle() {
    clearTimeout(this.#timer);
    if (!this.#progress.hidden) this.#hide();
  }

  close() {
    clearTimeout(this.#timer);
    this.#hide();
  }

  /** A focus that was inside goes to the text. */
  #hide() {
    if (this.#root.contains(document.activeElement)) document.getElementById('main').focus({ preventScroll: true });
    this.#root.hidden = true;
  }

  #show(isRunning, words, button) {
    this.#root.setAttribute('aria-label', sayIntake().onItsWay);
    this.#progress.setAttribute('aria-label', sayIntake().howFar);
    this.#progress.hidden = !isRunning;
    this.#root.classList.toggle('fault', !isRunning);
    this.#words.setAttribute('role', isRunning ? 'status' : 'alert');
    this.#root.hidden = false;
    // Said only once the element is there to be heard.
    this.#words.textContent = words;
    this.#button.textContent = button;
  }

  /** Escape gives up what is on its way before it means anything else. */
  #key(event) {
    if (event.key !== 'Escape' || this.#root.hidden) return;
    event.preventDefault();
    event.stopPropagation();
    this.#stop();
  }
}

/** @returns {any} */
function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}
