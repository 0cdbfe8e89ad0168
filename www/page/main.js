// The page: text in, engine, article and lists out.
//
// What tests and scripts may hold on to:
// - `<body data-state>`: `empty` (the text area is shown), `working`, `ready` (the article is shown) or `error`
//   (the text area, with `#problem` saying why);
// - `#text`, `#annotate`, `#sample`, `#edit`, `#new`; `[data-switch=quotes|reported|beliefs|claims][aria-pressed]`;
// - in `#article`: `mark[data-quotes="0 3"][data-claims="1"][data-kind=direct|mixed|indirect|claim]`, indices into the
//   result, only of what is switched on; `[data-of="0"]` the cue and source of a quote; `.exact`, `.told`, `.belief`,
//   `.cue`, `.source`, `.claim`, `.phrase` the looks; `[role=button]` where a statement begins; `.lit` the chosen;
//   `.left-out` what is no article;
// - in `#panel`: `[data-speaker]` (index or `none`), `[data-quote]`, `[data-claim]`, `[aria-current=true]` the chosen;
// - the popover `#detail[role=dialog]` with `[data-detail-quote]` and `[data-detail-claim]`; `#summary`, `#notes`, `#status`.

import { html, render } from 'lit/html.js';
import { openEngine } from '../engine/engine.js';
import { ArticleView } from './article-view.js';
import { citeClaim, citeQuote } from './citation.js';
import { Detail } from './detail.js';
import { detailContent } from './detail-content.js';
import { listenToKeys } from './keys.js';
import { SHOWN_AT_FIRST } from './kinds.js';
import { noteSentences } from './notes.js';
import { Panel } from './panel.js';
import { NO_TEXT, problemSentence } from './problem.js';
import { SAMPLE } from './sample.js';
import { Strip } from './strip.js';
import { announcement, count, summarize } from './summary.js';
import { renderSwitches } from './switches.js';
import { indexOf, isQuote } from './target.js';
import { counted } from './wording.js';

/** @param {string} id @returns {HTMLElement} */
const byId = (id) => document.getElementById(id);

const engine = openEngine();
/** @type {{ text: string, annotated: import('../pkg/whosaid.js').Annotated } | null} What is shown. */
let found = null;
/** @type {import('./kinds.js').Shown} */
let shown = { ...SHOWN_AT_FIRST };

const text = /** @type {HTMLTextAreaElement} */ (byId('text'));
const article = new ArticleView(byId('article'));
const panel = new Panel(byId('panel'), choose);
const strip = new Strip(byId('strip'), byId('article'));
const detail = new Detail(byId('detail'), () => article.light([]));

/** Milliseconds an answer may take before the page says that it is working. */
const PATIENCE = 150;

/** @param {string} state */
function enter(state) {
  document.body.dataset.state = state;
  const reading = state === 'ready';
  for (const id of ['reading', 'edit', 'new', 'switches']) byId(id).hidden = !reading;
  byId('writing').hidden = reading;
}

/** Annotates what stands in the text area and shows it. */
async function annotate() {
  const asked = text.value;
  byId('problem').textContent = '';
  if (asked.trim() === '') return refuse(NO_TEXT);
  const late = setTimeout(() => byId('status').textContent = 'Working…', PATIENCE);
  document.body.dataset.state = 'working';
  try {
    const annotated = await engine.annotate(asked);
    found = { text: asked, annotated };
    show();
  } catch (error) {
    if (error.reason === 'superseded') return;
    console.error(error);
    refuse(problemSentence(error));
  } finally {
    clearTimeout(late);
  }
}

/** @param {string} sentence */
function refuse(sentence) {
  enter('error');
  byId('problem').textContent = sentence;
  text.focus();
}

function show() {
  detail.close();
  article.show(found.text, found.annotated);
  panel.show(found.text, found.annotated);
  dress();
  render(noteSentences(found.annotated.notes).map((sentence) => html`<p>${sentence}</p>`), byId('notes'));
  byId('replaced').hidden = before === null;
  enter('ready');
  scrollTo(0, 0);
  byId('main').focus({ preventScroll: true });
  byId('status').textContent = announcement(count(found.text, found.annotated, shown));
}

function dress() {
  const { text, annotated } = found;
  article.dress(shown);
  panel.dress(shown);
  strip.dress(annotated, shown);
  renderSwitches(byId('switches'), annotated, shown, toggle);
  const counts = count(text, annotated, shown);
  render(
    html`<p class="sentence">${summarize(counts).map(({ words, strong }) => (strong ? html`<b>${words}</b>` : words))}</p>
      <p class="facts">${counted(counts.words, 'word')} · ${counted(counts.minutes, 'minute')} to read</p>`,
    byId('summary'),
  );
  const [voices, claims] = byId('foot').querySelectorAll('.count');
  voices.textContent = String(counts.speakers);
  claims.textContent = String(counts.claims);
}

/** @param {import('./kinds.js').Kind} kind */
function toggle(kind) {
  shown = { ...shown, [kind]: !shown[kind] };
  detail.close();
  dress();
  byId('status').textContent = announcement(count(found.text, found.annotated, shown));
}

/**
 * Opens the popover on a mark and lights what it is about, here and in the panel.
 * @param {HTMLElement} mark
 * @param {{ x: number, y: number }} [point]
 */
function open(mark, point) {
  const { text, annotated } = found;
  const targets = article.targetsAt(mark);
  if (targets.length === 0) return;
  const anchor = article.stopOf(targets[0]) ?? mark;
  const copied = targets.map((target) => (isQuote(target) ? citeQuote : citeClaim)(text, annotated, indexOf(target)));
  detail.open(
    point ? mark : anchor,
    { content: detailContent(text, annotated, targets), copy: () => copy(copied.join('\n')), step },
    point,
  );
  article.light(targets);
  panel.light(targets);
}

/**
 * Lights what the reader picked in the panel and scrolls to where it begins.
 * @param {import('./target.js').Target[]} targets
 */
function choose(targets) {
  const stop = article.stopOf(targets[0]);
  foldPanel();
  article.light(targets);
  panel.light(targets);
  if (stop !== null) bringIntoView(stop);
}

/** @param {number} by */
function step(by) {
  const isFirst = !detail.isOpen && !byId('article').contains(document.activeElement);
  const stop = article.stopFrom(isFirst ? 0 : by);
  if (stop === null) return;
  bringIntoView(stop);
  if (detail.isOpen) open(stop);
  else stop.focus({ preventScroll: true });
}

/** @param {HTMLElement} element */
function bringIntoView(element) {
  const { top, bottom } = element.getBoundingClientRect();
  if (top < 80 || bottom > innerHeight - 120) element.scrollIntoView({ block: 'center' });
}

/** @param {string} words @returns {Promise<boolean>} */
async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}

/** @type {string | null} The text that a paste replaced. */
let before = null;

/**
 * Takes a text as the one to show.
 * @param {string} words
 * @param {string | null} replaced
 */
function take(words, replaced = null) {
  before = replaced;
  text.value = words;
  annotate();
}

function edit() {
  const at = article.positionAt(80);
  detail.close();
  enter('empty');
  text.focus();
  text.setSelectionRange(at, at);
}

function foldPanel() {
  delete document.body.dataset.sheet;
  for (const button of byId('foot').querySelectorAll('[data-section]')) button.setAttribute('aria-expanded', 'false');
  byId('fold').hidden = true;
}

byId('annotate').addEventListener('click', () => take(text.value));
byId('sample').addEventListener('click', () => take(SAMPLE));
byId('edit').addEventListener('click', edit);
byId('new').addEventListener('click', () => {
  text.value = '';
  edit();
});
byId('put-back').addEventListener('click', () => take(before));
byId('keys').addEventListener('click', help);
byId('fold').addEventListener('click', foldPanel);
byId('foot').addEventListener('click', ({ target }) => {
  const button = target.closest('[data-section]');
  if (button === null) return;
  const isOpen = button.getAttribute('aria-expanded') === 'true';
  foldPanel();
  if (isOpen) return;
  document.body.dataset.sheet = 'open';
  button.setAttribute('aria-expanded', 'true');
  byId('fold').hidden = false;
  panel.turnTo(button.dataset.section);
  byId('panel').focus({ preventScroll: true });
});

byId('article').addEventListener('click', (event) => {
  const mark = event.target.closest('mark, span');
  if (mark === null || !getSelection().isCollapsed) return;
  open(mark, event.detail > 0 ? { x: event.clientX, y: event.clientY } : undefined);
});
byId('article').addEventListener('pointerover', ({ target }) => article.light(article.targetsAt(target), 'near'));
byId('article').addEventListener('pointerleave', () => article.light([], 'near'));

document.addEventListener('paste', (event) => {
  const words = event.clipboardData?.getData('text/plain') ?? '';
  const isFilling = event.target === text && text.selectionEnd - text.selectionStart < text.value.length;
  if (words.trim() === '' || isFilling || event.target.closest?.('input')) return;
  event.preventDefault();
  take(words, document.body.dataset.state === 'ready' ? text.value : null);
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && document.body.dataset.sheet === 'open') foldPanel();
});

function help() {
  /** @type {HTMLDialogElement} */ (byId('help')).showModal();
}

const keys = listenToKeys(byId('article'), byId('detail'), {
  reading: () => document.body.dataset.state === 'ready',
  step,
  open,
  help,
});
byId('letters').addEventListener('change', ({ target }) => (keys.letters = target.checked));
