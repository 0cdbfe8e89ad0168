// Real parsers of what the page writes, out of the site's development packages.

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const fromSite = createRequire(new URL('../../www/package.json', import.meta.url));
const load = (name) => import(pathToFileURL(fromSite.resolve(name)));
const [{ parse: parseCsv }, { parse: parseHtml, parseFragment }, { marked }, saxes] = await Promise.all(
  ['csv-parse/sync', 'parse5', 'marked', 'saxes'].map(load),
);

/** Rows of a table, by the heads of its columns. */
export const csv = (content) => parseCsv(content, { bom: true, columns: true });

/** All elements of a page, or of a piece of one: `{ name, attributes, text }`. */
export const html = (content) => elements(parseHtml(content));
export const piece = (content) => elements(parseFragment(content));

/** The elements that a renderer of Markdown makes. */
export const markdown = (content) => piece(marked.parse(content));

/** Names of elements and all text of an XML document; throws where it is not well-formed. */
export function xml(content) {
  const parser = new (saxes.SaxesParser ?? saxes.default.SaxesParser)({ xmlns: true });
  const read = { names: [], text: '' };
  parser.on('opentag', ({ local }) => read.names.push(local));
  parser.on('text', (text) => (read.text += text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(content).close();
  return read;
}

function elements(root) {
  const found = [];
  const open = [root];
  while (open.length > 0) {
    const node = open.pop();
    if (node.tagName) found.push({ name: node.tagName, attributes: node.attrs, text: textOf(node) });
    open.push(...(node.childNodes ?? []).slice().reverse(), ...(node.content ? [node.content] : []));
  }
  return found;
}

function textOf(node) {
  return node.value ?? (node.childNodes ?? []).map(textOf).join('');
}

/** What would act or fetch in a page: scripts, handlers, frames, pictures, addresses that run. */
export function harmful(found) {
  const isHarm = ({ name, attributes }) =>
    ['script', 'iframe', 'object', 'embed', 'img', 'svg', 'base', 'form', 'link'].includes(name) ||
    attributes.some(({ name, value }) => /^on/i.test(name) || /^\s*javascript:/i.test(value));
  return found.filter(isHarm).map(({ name }) => name);
}
