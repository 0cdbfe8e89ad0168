// Las lentes: en sus botones, y dentro de una frase.

const STANCES = {
  denies: 'desmentidos',
  alleges: 'acusaciones',
  claims: 'argumentos',
  promises: 'promesas',
  threatens: 'amenazas',
  admits: 'admisiones',
  confirms: 'confirmaciones',
  urges: 'llamamientos',
  asks: 'peticiones',
  expects: 'expectativas',
  believes: 'creencias',
  decides: 'decisiones',
};

/** @type {import('../catalogue.js').Catalogue['lenses']} */
export const lenses = {
  showOnly: 'Mostrar solo',
  only: 'Solo',
  label: {
    exact: 'palabras textuales',
    ...STANCES,
    nobody: 'nadie la respalda',
    unnamed: 'fuente sin nombre',
    numbers: 'cifras',
    disputed: 'en disputa',
  },
  told: {
    exact: 'palabras textuales',
    ...STANCES,
    nobody: 'lo que nadie respalda',
    unnamed: 'fuentes sin nombre',
    numbers: 'cifras',
    disputed: 'lo que está en disputa',
  },
};
