// What is copied, as plain words and, for where words are set, as paragraphs.

/**
 * @param {string[]} paragraphs
 * @returns {Promise<void>} rejects where the browser does not allow it
 */
export async function copy(paragraphs) {
  const plain = paragraphs.join('\n\n');
  if (typeof ClipboardItem !== 'function' || !navigator.clipboard.write) return navigator.clipboard.writeText(plain);
  const of = (type, content) => ({ [type]: new Blob([content], { type }) });
  const item = new ClipboardItem({ ...of('text/plain', plain), ...of('text/html', markupOf(paragraphs)) });
  await navigator.clipboard.write([item]);
}

/**
 * Made of elements and written out by the browser: the words stay words.
 * @param {string[]} paragraphs
 * @returns {string}
 */
export function markupOf(paragraphs) {
  const writer = new XMLSerializer();
  const markup = (words) => {
    const element = document.createElement('p');
    // What XML cannot hold, no place that words are pasted into holds either.
    element.textContent = words.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
    return writer.serializeToString(element);
  };
  return paragraphs.map(markup).join('\n');
}
