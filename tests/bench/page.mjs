// The page, measured in Chromium and, where it can tell, in Firefox: `./build.sh bench page`.
//
// Every figure stands beside its budget. None is a test: a busy machine is slow, and says nothing of the page. Texts are
// made up; “long” is 100,000 words, “ordinary” an article of 1,500.

import { setTimeout as sleep } from 'node:timers/promises';
import { readFile, stat } from 'node:fs/promises';
import { dropWords } from '../web/browsers/bringing.mjs';
import { openChromium, openFirefox } from '../web/browsers/puppeteer.mjs';
import { until, untilState } from '../web/browsers/reader.mjs';
import { openSite } from '../web/browsers/site.mjs';
import { article } from './article.mjs';

const ORDINARY = article(1_500, 5);
const LONG = article(100_000, 7);
/** Articles read one after the other to see whether memory grows. */
const IN_A_ROW = 50;
const PASSES = 5;
/** Milliseconds in which the page's parts have come, and its engine is warm. */
const SETTLED = 4_000;

const site = await openSite();
console.log(`${'the page'.padEnd(58)}${'Chromium'.padStart(12)}${'Firefox'.padStart(12)}   budget`);
const firstLoad = await bytes();
const chromium = await inBrowser(() => openChromium({ flags: ['--js-flags=--expose-gc', '--enable-precise-memory-info'] }));
const firefox = await inBrowser(openFirefox);
await site.close();

row('first load: html, css, js, wasm with its models, by brotli', () => `${firstLoad} kB`, 'at most 700 kB');
row('first contentful paint', ({ paint }) => ms(paint), 'a second');
row('from bringing to the first marks, ordinary article, warm', ({ ordinary }) => ms(ordinary), 'a tenth of a second');
row('from bringing to the first marks, long text', ({ first }) => ms(first), '');
row('from bringing to the last mark, long text', ({ last }) => ms(last), '');
row('longest task while a long text is brought and set', ({ busy }) => ms(busy), 'at most 100 ms');
row('the same while it is scrolled to its end', ({ scrolled }) => ms(scrolled), 'at most 100 ms');
// A keystroke in a 10,000-word text, until its new marks stand, has its row here.
row(`script memory after ${IN_A_ROW} articles over that after 5`, ({ memory }) => memory ?? '–', 'about 1');
row('requests after the page has loaded, parts of its own code', ({ requests }) => requests, 'nothing else');

/** All figures that a browser can give. */
async function inBrowser(open) {
  const browser = await open();
  try {
    const page = await browser.newPage();
    await page.resize(1440, 900);
    await page.goto(site.url);
    await sleep(SETTLED);
    const loaded = site.requests.length;
    const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
    const times = [];
    for (let pass = 0; pass <= PASSES; pass++) times.push((await annotated(page, ORDINARY)).first);
    const memory = await growth(page);
    const { first, last, busy } = await annotated(page, LONG);
    const scrolled = await scroll(page);
    const later = site.requests.slice(loaded);
    site.requests.length = 0;
    return { paint, ordinary: Math.min(...times.slice(1)), first, last, busy, scrolled, memory, requests: later.length };
  } finally {
    await browser.close();
  }
}

/** Brings a text, and tells the milliseconds to its first and its last mark, and the longest the page was busy. */
async function annotated(page, text) {
  await page.evaluate(watch);
  await page.evaluate(() => (window.seen.begun = performance.now()));
  await dropWords(page, text);
  await until(page, () => window.seen.first !== null);
  await untilState(page, 'ready');
  await until(page, () => document.querySelector('#article').ariaBusy === 'false');
  await sleep(300);
  return page.evaluate(told);
}

/** The longest the page was busy while it was scrolled from the beginning of its text to the end. */
async function scroll(page) {
  await page.evaluate(watch);
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const { scrollHeight } = document.documentElement;
    for (let top = 0; top < scrollHeight; top += 2000) {
      scrollTo({ top, behavior: 'instant' });
      await frame();
    }
  });
  await sleep(300);
  return (await page.evaluate(told)).busy;
}

/** How much larger the scripts' memory is after many articles than after a few; nothing where the browser will not say. */
async function growth(page) {
  const used = async () => {
    await page.evaluate(() => globalThis.gc?.());
    return page.evaluate(() => performance.memory?.usedJSHeapSize ?? null);
  };
  let few = null;
  for (let count = 1; count <= IN_A_ROW; count++) {
    await annotated(page, article(1_500, count));
    if (count === 5) few = await used();
  }
  const many = await used();
  return few === null ? null : (many / few).toFixed(2);
}

/** In the page: from now on keeps when the first mark came, and the longest task. */
function watch() {
  window.seen?.stop();
  const article = document.querySelector('#article');
  const seen = { begun: performance.now(), first: null, last: null, busy: 0 };
  const observer = new MutationObserver(() => {
    if (article.querySelector('mark') === null) return;
    seen.first ??= performance.now();
    seen.last = performance.now();
  });
  observer.observe(article, { childList: true });
  // What is a long task the browser knows best; else by the turns of a timer, which may have to wait for other tasks too.
  const isTold = PerformanceObserver.supportedEntryTypes.includes('longtask');
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.busy = Math.max(seen.busy, duration);
  });
  if (isTold) tasks.observe({ type: 'longtask' });
  let turn = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    if (!isTold) seen.busy = Math.max(seen.busy, now - turn - 4);
    turn = now;
  }, 4);
  seen.stop = () => {
    observer.disconnect();
    tasks.disconnect();
    clearInterval(timer);
  };
  window.seen = seen;
}

/** In the page: ends the watch and tells what it saw. */
function told() {
  const { begun, first, last, busy, stop } = window.seen;
  stop();
  return { first: first - begun, last: last - begun, busy };
}

/** Kilobytes that the first load takes, as they are sent. */
async function bytes() {
  const dist = new URL('../../www/dist/', import.meta.url);
  const { first } = JSON.parse(await readFile(new URL('files.json', dist), 'utf8'));
  const size = async (name) => (await stat(new URL(`${name}.br`, dist)).catch(() => stat(new URL(name, dist)))).size;
  const sizes = await Promise.all(first.map(size));
  return Math.round(sizes.reduce((sum, one) => sum + one, 0) / 1000);
}

function ms(time) {
  if (time === 0) return 'under 50 ms';
  return time === undefined ? '–' : `${Math.round(time)} ms`;
}

function row(what, figure, budget) {
  const cells = [chromium, firefox].map((figures) => `${figure(figures)}`.padStart(12));
  console.log(`${what.padEnd(58)}${cells.join('')}   ${budget}`);
}
