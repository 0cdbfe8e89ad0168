// All scenarios, in one browser: each begins on a fresh page of the built site.

import { mkdir, writeFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { accessibility } from './scenarios/accessibility.mjs';
import { appearance } from './scenarios/appearance.mjs';
import { choosing } from './scenarios/choosing.mjs';
import { claims } from './scenarios/claims.mjs';
import { corrections } from './scenarios/corrections.mjs';
import { faults } from './scenarios/faults.mjs';
import { gettingIn } from './scenarios/getting-in.mjs';
import { keyboard } from './scenarios/keyboard.mjs';
import { languages } from './scenarios/languages.mjs';
import { lenses } from './scenarios/lenses.mjs';
import { long } from './scenarios/long.mjs';
import { offline } from './scenarios/offline.mjs';
import { reading } from './scenarios/reading.mjs';
import { recovery } from './scenarios/recovery.mjs';
import { samples } from './scenarios/samples.mjs';
import { safety } from './scenarios/safety.mjs';
import { sameness } from './scenarios/sameness.mjs';
import { taking } from './scenarios/taking.mjs';
import { voices } from './scenarios/voices.mjs';
import { writing } from './scenarios/writing.mjs';
import { openSite } from './site.mjs';

const SCENARIOS = Object.entries({
  ...reading,
  ...long,
  ...choosing,
  ...voices,
  ...gettingIn,
  ...writing,
  ...faults,
  ...claims,
  ...corrections,
  ...lenses,
  ...taking,
  ...keyboard,
  ...appearance,
  ...accessibility,
  ...languages,
  ...samples,
  ...offline,
  ...safety,
  ...recovery,
  ...sameness,
});

/** Milliseconds one scenario may take; the longest waits for the engine's own deadline. */
const LIMIT = 90_000;

/** Where the window of a failed scenario is kept as a picture. */
const failures = new URL('../../../target/browser-failures/', import.meta.url);

/** One browser keeps for all scenarios: each leaves nothing behind. A page of no site has nothing, and says so by an error. */
function forget() {
  localStorage.clear();
  indexedDB.deleteDatabase('whosaid');
}

/** @param {string} name @param {(look?: { dark: boolean }) => Promise<object>} open */
export function runScenarios(name, open) {
  describe(name, () => {
    let site;
    let browser;
    let night;

    before(async () => {
      site = await openSite();
      browser = await open();
    });
    after(async () => {
      await night?.close();
      await browser?.close();
      await site?.close();
    });

    for (const [title, run] of SCENARIOS) {
      test(`${name}: ${title}`, { timeout: LIMIT }, async () => {
        const pages = [];
        const newPage = async (from) => {
          const page = await from.newPage();
          pages.push(page);
          await page.resize(1440, 900);
          return page;
        };
        const darkPage = async () => newPage((night ??= await open({ dark: true })));
        try {
          await run({ page: await newPage(browser), darkPage, site, name });
        } catch (error) {
          await keep(pages.at(-1), `${name} ${title}`);
          throw error;
        } finally {
          for (const page of pages) {
            await page.evaluate(forget).catch(() => {});
            await page.close();
          }
        }
      });
    }
  });
}

async function keep(page, title) {
  await mkdir(failures, { recursive: true });
  const picture = await page?.screenshot().catch(() => null);
  if (picture) await writeFile(new URL(`${title.replace(/\W+/g, '-').toLowerCase()}.png`, failures), picture);
}
