// Where a text comes in: by paste, drop, choice of a file, or in the page's own address. This much is loaded with the
// page; whatever takes more than plain words is loaded when it first comes.

import { say } from '../catalogue/catalogue.js';

/** @typedef {import('../../pkg/whosaid.js').Annotated} Annotated */

/**
 * What the door needs of the page.
 * @typedef {object} House
 * @property {(text: string, keep: boolean) => void} take reads a text; the one before is kept to be put back, or not
 * @property {(target: EventTarget | null) => boolean} isMending whether a paste there mends the text that is there
 * @property {() => boolean} isReading whether an article is shown
 * @property {(sentence: string) => void} refuse says in place of an article what went wrong
 */

/** Words that are nothing but an address. */
const LINK_ONLY = /^\s*https?:\/\/\S+\s*$/i;
/** Buttons that bring another text: what is still on its way then gives way. */
const OTHER_WAYS = '#annotate, #sample, [data-sample], #last, #new, #edit, #put-back';

/**
 * @param {House} house
 * @returns {{
 *   dress: (text: string, annotated: Annotated) => Annotated,
 *   correct: (text: string, take: import('./intake.js').TakeCorrections) => void,
 * }} `dress` gives a result the layout that came with the text, and tells where it came from; `correct` hands on the
 *   corrections that came with it
 */
export function openDoor(house) {
  /** @type {import('./intake.js').Intake | undefined} */
  let intake;
  const choice = /** @type {HTMLInputElement} */ (document.getElementById('file'));
  const drop = document.getElementById('drop');

  /** Arrivals so far: one that had to wait for its reader gives way to a newer one. */
  let arrivals = 0;

  /** @param {(intake: import('./intake.js').Intake) => void} use */
  const load = async (use, otherwise = () => house.refuse(say().article.intakeMissing)) => {
    const arrival = ++arrivals;
    try {
      const { Intake } = await import('./intake.js');
      intake ??= new Intake(house);
    } catch (error) {
      console.error(error);
      if (arrival === arrivals) otherwise();
      return;
    }
    if (arrival === arrivals) use(intake);
  };
  const stop = () => {
    arrivals++;
    intake?.stop();
  };

  /**
   * @param {DataTransfer | null} data
   * @param {Event} event
   */
  const receive = (data, event) => {
    const [words, markup] = ['text/plain', 'text/html'].map((type) => data?.getData(type) ?? '');
    const files = [...(data?.files ?? [])];
    // A file brings its name as words, a picture of a page its markup; formatted text may bring its picture.
    const isFile = files.length > 0 && (markup === '' || words.trim() === '');
    if (!isFile && (words.trim() === '' || house.isMending(event.target))) return;
    event.preventDefault();
    const plain = () => house.take(words, house.isReading());
    if (isFile) load((intake) => intake.bringFiles(files));
    else if (markup.includes('<') || LINK_ONLY.test(words)) load((intake) => intake.bringMarkup(markup, words), plain);
    else {
      stop();
      plain();
    }
  };

  document.addEventListener('paste', (event) => {
    if (!event.target.closest?.('input, textarea:not(#text)')) receive(event.clipboardData, event);
  });
  document.addEventListener('click', ({ target }) => target.closest?.(OTHER_WAYS) && stop());
  // What is dragged from the page itself, a selection or a link, is not meant as a new text.
  let isOwn = false;
  document.addEventListener('dragstart', () => (isOwn = true));
  document.addEventListener('dragend', () => (isOwn = false));
  const isWelcome = ({ dataTransfer, target }) =>
    !isOwn && (dataTransfer.types.includes('Files') || !house.isMending(target));
  document.addEventListener('dragover', (event) => {
    if (!isWelcome(event)) return;
    event.preventDefault();
    drop.hidden = false;
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) drop.hidden = true;
  });
  document.addEventListener('drop', (event) => {
    drop.hidden = true;
    if (!isWelcome(event)) return;
    // Even a file that cannot be taken must not replace the page.
    event.preventDefault();
    receive(event.dataTransfer, event);
  });
  document.getElementById('choose').addEventListener('click', () => choice.click());
  choice.addEventListener('change', () => {
    const files = [...choice.files];
    choice.value = '';
    if (files.length > 0) load((intake) => intake.bringFiles(files));
  });
  const readAddress = () => /^#(?:text|shared)=/.test(location.hash) && load((intake) => intake.bringAddress(location.hash));
  addEventListener('hashchange', readAddress);
  readAddress();

  return {
    dress: (text, annotated) => intake?.dress(text, annotated) ?? annotated,
    correct: (text, take) => intake?.correct(text, take),
  };
}
