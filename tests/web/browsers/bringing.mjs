// How a reader brings a text other than by typing: files chosen or dropped, formatted text copied elsewhere.

import { until } from './reader.mjs';

/** Chooses a file of this content, a string or bytes. */
export function give(page, name, content, type = '') {
  return bring(page, 'choose', name, content, type);
}

/** Drops such a file onto the page. */
export function drop(page, name, content, type = '') {
  return bring(page, 'drop', name, content, type);
}

/** Drops words onto the page, whatever it shows: they are its new text. */
export function dropWords(page, words) {
  return page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', given);
    const dropped = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    document.querySelector('main').dispatchEvent(dropped);
  }, words);
}

/** Copies all of a page with this markup by the browser's own clipboard. */
export async function copyMarkup(page, markup) {
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(`<body>${markup}</body>`)}`);
  await until(page, () => document.readyState === 'complete');
  await page.evaluate(() => getSelection().selectAllChildren(document.body));
  await page.press('Control', 'c');
}

async function bring(page, way, name, content, type) {
  await until(page, () => document.body.dataset.state !== 'opening');
  const bytes = Buffer.from(content).toString('base64');
  return page.evaluate(
    async (way, name, type, bytes) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([content], name, { type }));
      if (way === 'drop') {
        const target = document.querySelector('main');
        for (const event of ['dragover', 'drop']) {
          target.dispatchEvent(new DragEvent(event, { dataTransfer: transfer, bubbles: true, cancelable: true }));
        }
      } else {
        const choice = document.querySelector('#file');
        choice.files = transfer.files;
        choice.dispatchEvent(new Event('change', { bubbles: true }));
      }
    },
    way,
    name,
    type,
    bytes,
  );
}
