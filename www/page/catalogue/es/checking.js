// Lo que la ventana dice de una afirmación: por qué está marcada y cómo verificarla.

/** @type {import('../catalogue.js').Catalogue['checking']} */
export const checking = {
  claim: 'Afirmación',
  views: { prediction: 'Predicción', opinion: 'Opinión' },
  why: 'Por qué está marcada:',
  softened: 'Está matizada:',
  weakens: 'debilita',
  disputedBy: 'En disputa con',
  article: 'el propio artículo',
  unnamed: 'una fuente sin nombre',
  check: 'Verificarla',
  copy: 'Copiar la afirmación',
  copyReview: 'Copiar como ClaimReview',
  reviewHint: 'La forma en que se publican las verificaciones (schema.org, JSON-LD), para que la completes; sin veredicto',
  search: 'Buscar:',
  factChecks: 'Google Fact Check Explorer',
  plainSearch: 'DuckDuckGo, con «fact check»',
  leaving: 'Un clic ahí sale de esta página y envía estas palabras:',
};
