// The article as a page of a newspaper, and as what a browser copies of it.

import { AROUND, HEADING, LAST, LINK, PARAGRAPHS, POINTS, QUOTATION, TITLE } from './paper.mjs';

/** Only the article: headings, paragraphs, a list, a quotation, a link. */
export const body = `
  <h1>${TITLE}</h1>
  <p>${PARAGRAPHS[0].replace('second bridge', `<a href="${LINK}">second bridge</a>`)}</p>
  <p>${PARAGRAPHS[1]}</p>
  <h2>${HEADING}</h2>
  <p>${PARAGRAPHS[2]}</p>
  <ul>${POINTS.map((point) => `<li>${point}</li>`).join('')}</ul>
  <blockquote><p>${QUOTATION}</p></blockquote>
  <p>${LAST}</p>`;

/** A page that calls the place of its article what others call the places of comments and advertising. */
export const misleadingPage = () => `<!doctype html><title>${TITLE}</title>
  <ul class="menu"><li>${AROUND[0]}</li></ul><div class="comment sidebar">${body}</div><p class="footer">${AROUND[3]}</p>`;

/** @param {string} [head] more of the head, as the name of an encoding */
export const page = (head = '<meta charset="utf-8">') => `<!doctype html>
<html><head>${head}<title>${TITLE}</title></head><body>
  <nav><ul><li><a href="/">${AROUND[0]}</a></li><li><a href="/ferry">${AROUND[1]}</a></li></ul></nav>
  <article>${body}</article>
  <aside class="newsletter"><p>${AROUND[2]}</p></aside>
  <footer class="footer"><p><a href="/privacy">${AROUND[3]}</a></p></footer>
</body></html>`;
