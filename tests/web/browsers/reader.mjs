// What a reader does with the page, and what a reader sees of it. The hooks are those that www/page/main.js names.

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds to wait for what must come. */
const PATIENCE = 15_000;

/** Waits until `fn(...args)`, run in the page, is true. */
export async function until(page, fn, ...args) {
  const end = Date.now() + PATIENCE;
  while (!(await page.evaluate(fn, ...args))) {
    if (Date.now() > end) assert.fail(`never came: ${fn} ${JSON.stringify(args)}`);
    await sleep(25);
  }
}

export function untilState(page, state) {
  return until(page, (wanted) => document.body.dataset.state === wanted, state);
}

/**
 * Clicks into the first line of what the selector finds, brought into view before. A browser that has just scrolled finds
 * what is under the pointer by its last frame, so one frame with everything in its place is waited for.
 */
export async function click(page, selector) {
  await until(page, () => document.body.dataset.state !== 'opening');
  const [x, y] = await page.evaluate(async (wanted) => {
    const element = document.querySelector(wanted);
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const frame = () => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
    const middle = () => {
      const { left, top, width, height } = element.getClientRects()[0];
      return [left + width / 2, top + height / 2];
    };
    let place;
    let before;
    do {
      before = String(place);
      await frame();
      place = middle();
    } while (String(place) !== before);
    return place;
  }, selector);
  await page.clickAt(x, y);
}

/** Types into a field that was clicked. */
export async function type(page, selector, text) {
  await click(page, selector);
  await page.type(text);
}

/** Copies a text by the browser's own clipboard and pastes it into the text area: the page annotates at once. */
export async function paste(page, text) {
  await untilState(page, 'empty');
  await page.evaluate(async (words) => {
    const area = document.querySelector('#text');
    area.value = words;
    area.focus();
    area.select();
    // A window that has just opened takes keys once it has been drawn.
    await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
  }, text);
  await page.press('Control', 'c');
  await page.evaluate(() => (document.querySelector('#text').value = ''));
  await page.press('Control', 'v');
}

export async function read(page, site, text) {
  await page.goto(site.url);
  await paste(page, text);
  await untilState(page, 'ready');
}

/**
 * The page as seen: `statements` and `claims` by index, each with the words marked in the article and where they stand
 * in the panel; `marks`, `leftOut`, `shown` (the article's text) and `summary`.
 */
export function look(page) {
  return page.evaluate(() => {
    const indices = (list) => (list ?? '').split(' ').filter(Boolean).map(Number);
    const isSeen = (element) =>
      element.checkVisibility({ checkVisibilityCSS: true }) && element.getClientRects().length > 0;
    const words = (element) => element.textContent.replace(/\s+/g, ' ').trim();
    const marks = [...document.querySelectorAll('#article mark[data-kind]')].filter(isSeen).map((mark) => ({
      text: mark.textContent,
      quotes: indices(mark.dataset.quotes),
      claims: indices(mark.dataset.claims),
      kind: mark.dataset.kind,
      isLit: mark.classList.contains('lit'),
    }));
    const marked = (list, index) =>
      marks
        .filter((mark) => mark[list].includes(index))
        .map(({ text }) => text)
        .join('');
    const lines = (hook, element) =>
      [...element.querySelectorAll(`[data-${hook}]`)].filter(isSeen).map((line) => ({
        index: Number(line.dataset[hook]),
        line: words(line),
        isCurrent: line.getAttribute('aria-current') === 'true',
      }));
    const panel = document.querySelector('#panel');
    const voices = [...panel.querySelectorAll('[data-speaker]')].map((voice) => ({
      name: words(voice.querySelector('.name')),
      lines: lines('quote', voice),
    }));
    const levels = [...panel.querySelectorAll('.level')].map((level) => ({
      name: words(level),
      lines: lines('claim', level.nextElementSibling),
    }));
    const statements = voices.flatMap(({ name, lines }) =>
      lines.map((line) => ({ ...line, speaker: name, words: marked('quotes', line.index) })),
    );
    const claims = levels.flatMap(({ name, lines }) =>
      lines.map((line) => ({ ...line, level: name, words: marked('claims', line.index) })),
    );
    const leftOut = [...document.querySelectorAll('#article .left-out')].map((part) => part.textContent).join('\n');
    const summary = words(document.querySelector('#summary'));
    const shown = document.querySelector('#article').textContent;
    return { marks, voices, levels, statements, claims, leftOut, summary, shown };
  });
}

/** Unfolds whatever list of the panel shows its first lines only. */
export function unfold(page) {
  return page.evaluate(() => {
    for (;;) {
      const more = document.querySelector('#panel .more button');
      if (more === null) return;
      more.click();
    }
  });
}

/** What the open popover tells; nothing where it is closed. */
export function detail(page) {
  return page.evaluate(() => {
    const popover = document.querySelector('#detail');
    if (!popover.matches(':popover-open')) return null;
    return {
      text: popover.textContent.replace(/\s+/g, ' ').trim(),
      isFocused: popover.contains(document.activeElement),
    };
  });
}
