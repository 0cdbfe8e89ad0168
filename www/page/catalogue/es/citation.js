// Una declaración o una afirmación con quien está detrás, como texto para llevar.

/** @type {import('../catalogue.js').Catalogue['citation']} */
export const citation = {
  notNamed: 'voz sin nombre',
  notExact: (cue) => ` (${cue === null ? '' : `«${cue}»; `}no son palabras textuales)`,
  inArticle: (title) => ` (en «${title}»)`,
  inFull: (sentence) => `\nCompleta: ${sentence}`,
  byArticle: 'lo dice el propio artículo',
  deniedBy: (who) => `la niega ${who ?? 'su fuente'}`,
  unnamed: (name) => (name === null ? 'fuente sin nombre' : `${name} (fuente sin nombre)`),
};
