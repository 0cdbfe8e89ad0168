// Chromium and Firefox by puppeteer-core.

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { inPath } from './programs.mjs';

const fromSite = createRequire(new URL('../../../www/package.json', import.meta.url));
const { launch } = await import(pathToFileURL(fromSite.resolve('puppeteer-core')));

/** No sandbox: tests run as root too. The rest keeps the browser from talking to anybody but the page's server. */
const CHROMIUM = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** As `layout.css.prefers-color-scheme.content-override` counts. */
const SCHEME = { dark: 0, light: 1 };

/** @param {{ dark?: boolean, flags?: string[] }} look `flags` go to the browser besides */
export async function openChromium({ dark = false, flags = [] } = {}) {
  const browser = await launch({
    executablePath: inPath('chromium', 'chromium-browser', 'google-chrome'),
    args: [...CHROMIUM, ...flags],
  });
  return opened(browser, async (page) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  });
}

/** @param {{ dark?: boolean }} look */
export async function openFirefox({ dark = false } = {}) {
  const scheme = SCHEME[dark ? 'dark' : 'light'];
  const browser = await launch({
    browser: 'firefox',
    executablePath: inPath('firefox-esr', 'firefox'),
    extraPrefsFirefox: { 'layout.css.prefers-color-scheme.content-override': scheme },
  });
  return opened(browser);
}

async function opened(browser, prepare = async () => {}) {
  return {
    newPage: async () => {
      const page = await browser.newPage();
      await prepare(page);
      return new PuppeteerPage(page);
    },
    close: () => browser.close(),
  };
}

class PuppeteerPage {
  #page;

  constructor(page) {
    this.#page = page;
  }

  async goto(url) {
    await this.#page.goto(url, { waitUntil: 'load' });
  }

  evaluate(fn, ...args) {
    return this.#page.evaluate(fn, ...args);
  }

  /** Runs the text of a script in the page. */
  async run(script) {
    await this.#page.evaluate(script);
  }

  /** Clicks at a point of the window. */
  clickAt(x, y) {
    return this.#page.mouse.click(x, y);
  }

  /** Types into what has the focus. */
  type(text) {
    return this.#page.keyboard.type(text);
  }

  /** Presses a key, after those to be held: `press('Control', 'v')`. */
  async press(...keys) {
    const key = keys.pop();
    for (const held of keys) await this.#page.keyboard.down(held);
    await this.#page.keyboard.press(key);
    for (const held of keys.reverse()) await this.#page.keyboard.up(held);
  }

  resize(width, height) {
    return this.#page.setViewport({ width, height });
  }

  /** A picture of what the window shows, as bytes of a PNG. */
  screenshot() {
    return this.#page.screenshot();
  }

  close() {
    return this.#page.close();
  }
}
