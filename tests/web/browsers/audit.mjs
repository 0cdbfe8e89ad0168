// What axe-core finds on a page.

import { createRequire } from 'node:module';

const fromSite = createRequire(new URL('../../../www/package.json', import.meta.url));
const { source } = fromSite('axe-core');

/** Every violation, a line each. */
export async function audit(page) {
  await page.run(`${source}\n;undefined`);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { preload: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`),
    );
  });
}
