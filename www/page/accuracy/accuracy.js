// “How good is it?”: what was measured of each kind of mark, and on what. The figures are those of the README; a test
// holds the two together.

import { html, render } from 'lit/html.js';
import { say } from '../catalogue/catalogue.js';
import figures from './figures.json' with { type: 'json' };

const dialog = document.createElement('dialog');
dialog.id = 'accuracy';
dialog.className = 'sheet-of-its-own';
dialog.setAttribute('aria-labelledby', 'accuracy-title');
document.body.append(dialog);

/** Opens the page of figures. */
export function openAccuracy() {
  const words = say().accuracy;
  const { news, people, web } = figures;
  const row = (kind) =>
    html`<tr>
      <th scope="row">${words[kind]}</th>
      ${[news, web, people].map((corpus) => html`<td>${words.figure(corpus[kind])}</td>`)}
    </tr>`;
  const close = (event) => {
    event.preventDefault();
    dialog.close();
  };
  render(
    html`<div class="help-body" tabindex="0">
        <h2 id="accuracy-title">${words.title}</h2>
        <p>${words.lead}</p>
        <h3>${words.statements}</h3>
        <table class="figures">
          <thead>
            <tr>
              <th></th>
              <th scope="col">${words.news(news.articles)}</th>
              <th scope="col">${words.web(web.pages)}</th>
              <th scope="col">${words.people}</th>
            </tr>
          </thead>
          <tbody>
            ${['direct', 'reported', 'all'].map(row)}
          </tbody>
        </table>
        <p>${words.scale}</p>
        <h3>${words.speakers}</h3>
        <p>${words.speakersTold(figures.speakers)}</p>
        <h3>${words.claims}</h3>
        <p>${words.claimsTold(figures.claims)}</p>
        <h3>${words.limits}</h3>
        <p>${words.limitsTold(web)}</p>
      </div>
      <form method="dialog"><button class="main" @click=${close}>${words.close}</button></form>`,
    dialog,
  );
  dialog.showModal();
}
