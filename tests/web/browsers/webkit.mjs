// WebKit: WebKitGTK's MiniBrowser by plain WebDriver, on a display of its own.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, inPath, miniBrowser } from './programs.mjs';
import { Session } from './webdriver.mjs';

/** The code points that WebDriver gives to keys without a character. */
const KEYS = {
  Enter: '\ue007',
  Shift: '\ue008',
  Control: '\ue009',
  Escape: '\ue00c',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
  Tab: '\ue004',
};

/** @param {{ dark?: boolean }} look */
export async function openWebKit({ dark = false } = {}) {
  const port = await freePort();
  const screen = spawn(inPath('Xvfb'), ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  // The server picks a display that nobody has and writes its number once it is ready.
  const [number] = await once(screen.stdio[3], 'data');
  const display = `:${String(number).trim()}`;
  const driver = spawn(inPath('WebKitWebDriver'), [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita',
      LIBGL_ALWAYS_SOFTWARE: '1',
      // Needs namespaces that containers and root do not have.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  const stop = () => {
    driver.kill();
    screen.kill();
  };
  try {
    const session = await started(port);
    return {
      newPage: () => newPage(session),
      close: async () => {
        await session.end().catch(() => {});
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

async function started(port) {
  const options = { binary: miniBrowser(), args: ['--automation', '--javascript-can-open-windows-automatically=true'] };
  for (let tries = 0; ; tries += 1) {
    try {
      return await Session.start(port, { 'webkitgtk:browserOptions': options });
    } catch (error) {
      if (tries === 50 || error.cause?.code !== 'ECONNREFUSED') throw error;
      await sleep(100);
    }
  }
}

/** A window without bars: only such a one can be as narrow as a phone. */
async function newPage(session) {
  const known = await session.command('GET', '/window/handles');
  await session.command('POST', '/window', { handle: known[0] });
  await session.command('POST', '/execute/sync', { script: "open('about:blank', '', 'popup')", args: [] });
  for (;;) {
    const handles = await session.command('GET', '/window/handles');
    const handle = handles.find((one) => !known.includes(one));
    if (handle) return new WebKitPage(session, handle);
    await sleep(50);
  }
}

class WebKitPage {
  #session;
  #handle;

  constructor(session, handle) {
    this.#session = session;
    this.#handle = handle;
  }

  async goto(url) {
    await this.#command('POST', '/url', { url });
  }

  async evaluate(fn, ...args) {
    await this.#turnTo();
    return this.#session.evaluate(String(fn), args);
  }

  async run(script) {
    await this.#command('POST', '/execute/sync', { script, args: [] });
  }

  async clickAt(x, y) {
    await this.#turnTo();
    await this.#session.clickAt(x, y);
  }

  async type(text) {
    await this.#turnTo();
    await this.#session.type(text);
  }

  async press(...keys) {
    await this.#turnTo();
    const codes = keys.map((key) => KEYS[key] ?? key);
    await this.#session.press(codes.at(-1), codes.slice(0, -1));
  }

  async resize(width, height) {
    await this.#command('POST', '/window/rect', { width, height });
  }

  async screenshot() {
    return Buffer.from(await this.#command('GET', '/screenshot'), 'base64');
  }

  async close() {
    await this.#command('DELETE', '/window');
  }

  async #command(method, path, body) {
    await this.#turnTo();
    return this.#session.command(method, path, body);
  }

  /** A session speaks to one window at a time. */
  #turnTo() {
    return this.#session.command('POST', '/window', { handle: this.#handle });
  }
}
