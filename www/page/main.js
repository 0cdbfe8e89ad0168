// The page: text in, engine, article and lists out.
//
// What tests and scripts may hold on to:
// - `<body data-state>`: `opening` (nothing listens yet), `empty` (the text area is shown), `working`, `ready` (the article
//   is shown) or `error` (the text area, with `#problem` saying why); `#article[aria-busy=true]` while the rest of a long
//   text is still set;
// - `#text`, a text area whose marks are the highlights `whosaid-…` on `#underlay` while it is written, `#tally` what they
//   come to; `#annotate`, `#sample`, `#choose` and `#file`, `#edit`, `#new`; `[data-switch=quotes|reported|beliefs|claims][aria-pressed]`;
// - in `#article`: `mark[data-quotes="0 3"][data-claims="1"][data-kind=direct|mixed|indirect|claim]`, indices into the
//   result, only of what is switched on; `[data-of="0"]` the cue and source of a quote; `[role=button]` where a statement
//   begins; the looks: `.exact` (with `.told` inside a mixed quote), `.told`, `.belief`, `.cue`, `.source`, `.claim`,
//   `.phrase`; `.lit` the picked; `.left-out` what is no article; `#article.dimmed` while a voice or a lens is chosen, what
//   they keep being `.own`;
// - in `#panel`: `[data-speaker]` (index or `none`) with its `.name[aria-pressed]`, `[data-quote]`, `[data-claim]`,
//   `[data-lens][aria-pressed]`, the threshold `#sureness`, `#views` (predictions and opinions too); `[aria-current=true]`
//   the picked line, `.other` what is dimmed; `#choice` tells what is chosen;
// - the popover `#detail[role=dialog]` with `[data-detail-quote]` and `[data-detail-claim]`, in this `[data-dispute]` (the
//   other side) and `.checking`; `#summary`, `#notes`, `#status`;
// - of the reader's corrections: `[data-judging]` in the popover, the bar `#correcting`, the page `#corrections` that
//   `#own-corrections` opens, buttons by `[data-act]`; `#how-good` opens `#accuracy`;
// - of a text that came as a file or formatted: `#origin` where it came from, with `#other-version` where another version
//   of it is at hand, `#leads` what was left out and where links lead; `#arrival` while it is on its way, or `.fault`.

import { openEngine } from '../engine/engine.js';
import { adviceOn } from './advice.js';
import { say } from './catalogue/catalogue.js';
import { openCorrections } from './corrections/beginning.js';
import { openDoor } from './intake/door.js';
import { listenToKeys } from './keys.js';
import { problemSentence } from './problem.js';
import { settleLanguage } from './language.js';
import { offerOffline } from './offline/offline.js';
import { Reading } from './reading.js';
import { offerSamples } from './samples/samples.js';
import { listenToTaking, prepareTaking } from './taking/opening.js';
import { Writing } from './writing.js';

/** Milliseconds an answer may take before the page says that it is working. */
const PATIENCE = 150;

/** @param {string} id @returns {HTMLElement} */
const byId = (id) => document.getElementById(id);

const engine = openEngine();
await settleLanguage();
const reading = new Reading();
const writing = new Writing(annotate, {
  annotate: ask,
  shown: () => reading.shown,
  announce: (words) => reading.announce(words),
});
const corrections = openCorrections(reading);

/** @param {'empty' | 'ready' | 'error'} state */
function enter(state) {
  document.body.dataset.state = state;
  const isReady = state === 'ready';
  for (const id of ['reading', 'edit', 'new', 'take', 'switches']) byId(id).hidden = !isReady;
  byId('writing').hidden = isReady;
}

/**
 * Asks the engine; the newest call wins. Predictions and opinions come along: the page shows them on request, at once.
 * @param {string} text
 */
function ask(text) {
  return engine.annotate(text, { claims: 'all' });
}

/**
 * Annotates a text and shows it; the newest call wins.
 * @param {string} text
 * @param {number} position of what stands at the window's top
 */
async function annotate(text, position) {
  reading.stop();
  writing.complain('');
  if (text.trim() === '') return refuse(say().article.noText);
  const patience = setTimeout(() => reading.announce(say().article.working), PATIENCE);
  document.body.dataset.state = 'working';
  try {
    const annotated = writing.annotationOf(text) ?? (await ask(text));
    const dressed = door.dress(text, annotated);
    const isWhole = await reading.show(text, dressed, position, () => {
      clearTimeout(patience);
      enter('ready');
      writing.leave({ text, annotated });
      byId('replaced').hidden = writing.before === null;
      const advice = adviceOn(text);
      byId('advice').textContent = advice;
      byId('advice').hidden = advice === null;
    });
    if (!isWhole) return;
    const begun = corrections.begin(text, dressed);
    door.correct(text, async (shared) => {
      await begun;
      return corrections.corrections.length === 0 && (await corrections.take(shared), true);
    });
    prepareTaking(reading);
  } catch (error) {
    if (error.reason === 'superseded') return;
    console.error(error);
    refuse(problemSentence(error));
  } finally {
    clearTimeout(patience);
  }
}

/** @param {string} sentence */
function refuse(sentence) {
  enter('error');
  writing.complain(sentence);
}

/** Back to the text, at the place where the reader was. */
function edit() {
  const position = reading.position();
  reading.close();
  enter('empty');
  writing.resume(position);
}

const help = () => /** @type {HTMLDialogElement} */ (byId('help')).showModal();
const isReading = () => document.body.dataset.state === 'ready';

byId('annotate').addEventListener('click', () => writing.take());
offerSamples((text) => writing.take(text), refuse);
byId('edit').addEventListener('click', edit);
byId('new').addEventListener('click', () => {
  writing.clear();
  edit();
});
byId('put-back').addEventListener('click', () => writing.putBack());
byId('keys').addEventListener('click', help);
byId('how-good').addEventListener('click', async () => (await import('./accuracy/accuracy.js')).openAccuracy());
listenToTaking(byId('take'), () => ({ ...reading.current, corrections: corrections.corrections }));

offerOffline();

const door = openDoor({
  take: (text, keep) => writing.take(text, { keep }),
  isMending: (target) => writing.isMending(target),
  isReading,
  refuse,
});

const keys = listenToKeys(byId('article'), byId('detail'), {
  isReading,
  step: (by) => reading.step(by),
  stepClaim: (by) => reading.stepClaim(by),
  sift: (by) => reading.sift(by),
  lenses: () => reading.lenses(),
  add: () => corrections.add(),
  open: (mark) => reading.open(mark),
  release: () => reading.release(),
  help,
});
byId('letters').addEventListener('change', ({ target }) => (keys.letters = target.checked));
if (document.body.dataset.state === 'opening') document.body.dataset.state = 'empty';
