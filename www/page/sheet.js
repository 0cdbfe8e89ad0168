// On narrow windows the lists are a sheet that the two buttons at the window's foot open.

/** As in narrow.css. */
const NARROW = matchMedia('(max-width: 900px)');

export class Sheet {
  /** @type {HTMLElement[]} */
  #buttons;
  /** @type {HTMLElement} */
  #fold;
  #panel;

  /**
   * @param {HTMLElement} foot
   * @param {import('./panel.js').Panel} panel
   */
  constructor(foot, panel) {
    this.#buttons = Array.from(foot.querySelectorAll('[data-section]'));
    this.#fold = foot.querySelector('#fold');
    this.#fold.addEventListener('click', () => this.close());
    for (const button of this.#buttons) {
      button.addEventListener('click', () => {
        if (button.getAttribute('aria-expanded') === 'true') this.close();
        else this.open(button.dataset.section);
      });
    }
    this.#panel = panel;
  }

  /** @param {string} section */
  open(section) {
    this.close();
    const button = this.#buttons.find(({ dataset }) => dataset.section === section);
    document.body.dataset.sheet = 'open';
    button.setAttribute('aria-expanded', 'true');
    this.#fold.hidden = false;
    this.#panel.turnTo(section);
  }

  /** Opens it where the lists are not seen without it. */
  openWhereNarrow() {
    if (NARROW.matches && document.body.dataset.sheet !== 'open') this.open('voices');
  }

  /** @returns {boolean} whether it was open */
  close() {
    if (document.body.dataset.sheet !== 'open') return false;
    delete document.body.dataset.sheet;
    for (const button of this.#buttons) button.setAttribute('aria-expanded', 'false');
    this.#fold.hidden = true;
    return true;
  }

  /**
   * @param {number} speakers
   * @param {number} claims
   */
  count(speakers, claims) {
    const counts = { voices: speakers, claims };
    for (const button of this.#buttons) {
      button.querySelector('.count').textContent = String(counts[button.dataset.section]);
    }
  }
}
