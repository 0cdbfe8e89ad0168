// A file handed to the browser's own downloads: made here, asked for nowhere.

/** Milliseconds after which no browser is still reading it. */
const READ = 60_000;

/**
 * @param {string} name
 * @param {string} type
 * @param {string} content
 */
export function save(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  Object.assign(link, { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ);
}
