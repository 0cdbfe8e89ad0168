// Where a text comes in: by paste, drop, choice of a file, or in the page's own address. This much is loaded with the
// page; whatever takes more than plain words is loaded when it first comes.

/* global WHOSAID_INTAKE */

/** @typedef {import('../../pkg/whosaid.js').Annotated} Annotated */

/**
 * What the door needs of the page.
 * @typedef {object} House
 * @property {(text: string, keep: boolean) => void} take reads a text; the one before is kept to be put back, or not
 * @property {(target: EventTarget | null) => boolean} isMending whether a paste there mends the text that is there
 * @property {() => boolean} isReading whether an article is shown
 * @property {(sentence: string) => void} refuse says in place of an article what went wrong
 */

const NOT_LOADED =
  'The part of this page that reads files and formatted text did not arrive. Check your connection and try again, or paste plain text.';

/**
 * @param {House} house
 * @returns {{ dress: (text: string, annotated: Annotated) => Annotated }} `dress` gives a result the layout that came
 *   with the text, and tells where it came from
 */
export function openDoor(house) {
  /** @type {import('./intake.js').Intake | undefined} */
  let intake;
  const choice = /** @type {HTMLInputElement} */ (document.getElementById('file'));
  const drop = document.getElementById('drop');

  /** @param {(intake: import('./intake.js').Intake) => void} use */
  const load = async (use, otherwise = () => house.refuse(NOT_LOADED)) => {
    try {
      const { Intake } = await import(new URL(WHOSAID_INTAKE, import.meta.url).href);
      intake ??= new Intake(house);
    } catch (error) {
      console.error(error);
      return otherwise();
    }
    use(intake);
  };

  /**
   * @param {DataTransfer | null} data
   * @param {Event} event
   */
  const receive = (data, event) => {
    const [words, markup] = ['text/plain', 'text/html'].map((type) => data?.getData(type) ?? '');
    const files = [...(data?.files ?? [])];
    const isFile = files.length > 0 && words.trim() === '';
    if (!isFile && (words.trim() === '' || house.isMending(event.target))) return;
    event.preventDefault();
    const plain = () => house.take(words, house.isReading());
    if (isFile) load((intake) => intake.bringFiles(files));
    else if (markup.includes('<')) load((intake) => intake.bringMarkup(markup, words), plain);
    else {
      intake?.stop();
      plain();
    }
  };

  document.addEventListener('paste', (event) => {
    if (!(event.target instanceof HTMLInputElement)) receive(event.clipboardData, event);
  });
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
  const readAddress = () => location.hash.startsWith('#text=') && load((intake) => intake.bringAddress(location.hash));
  addEventListener('hashchange', readAddress);
  readAddress();
  // Only an installed page is shared with, and only then is anything kept to be there before it.
  const takeShares = () =>
    load(
      (intake) => intake.takeShares(),
      () => {},
    );
  addEventListener('appinstalled', takeShares);
  if (matchMedia('(display-mode: standalone)').matches) takeShares();

  return { dress: (text, annotated) => intake?.dress(text, annotated) ?? annotated };
}
