// Los términos del motor en palabras de quien lee.

import { CLAIMS, inWords, numbers, STATEMENTS, WORDS } from './numbers.js';

/** @type {import('../catalogue.js').Catalogue['wording']} */
export const wording = {
  form: { direct: 'Palabras textuales', mixed: 'Palabras textuales en parte', indirect: 'En palabras de quien escribe' },
  inParts: (form, parts) => `${form}, en ${inWords(parts)} partes`,
  act: { speech: '', writing: 'por escrito', thought: 'como creencia o deseo', decision: 'como decisión o plan' },
  notSaid: 'como algo que no se dijo',
  certainty: {
    sure: 'Whosaid está seguro de esto',
    fair: 'Whosaid está bastante seguro de esto',
    guess: 'Aquí Whosaid solo lo supone',
  },
  level: { high: 'Para verificar primero', medium: 'Conviene verificar', low: 'De menor peso' },
  views: { prediction: 'Predicciones', opinion: 'Opiniones' },
  claimKind: {
    quantity: 'cantidad',
    trend: 'tendencia',
    comparison: 'comparación',
    causal: 'causa y efecto',
    law: 'norma o ley',
    event: 'hecho',
    prediction: 'predicción',
    opinion: 'opinión',
    personal: 'experiencia propia',
    definition: 'definición',
  },
  reason: {
    number: 'número',
    percentage: 'porcentaje',
    money: 'suma de dinero',
    date: 'fecha',
    comparison: 'comparación',
    trend: 'cambio en el tiempo',
    cause: 'causa',
    law: 'norma o ley',
    accusation: 'acusación',
    denial: 'desmentido',
    casualty: 'personas heridas o muertas',
    event: 'hecho',
    forecast: 'pronóstico',
    report: 'informe',
    name: 'nombre',
    wording: 'expresión que se verifica a menudo',
    'about-other': 'dicho sobre otra persona',
    disputed: 'en disputa',
  },
  hedge: {
    attribution: 'otra persona responde por ella',
    possibility: 'podría ser de otro modo',
    condition: 'vale con una condición',
    approximation: 'no es exactamente así',
  },
  speakerKind: {
    person: '',
    group: 'grupo',
    organization: 'organización',
    place: 'lugar o gobierno',
    document: 'documento',
    unnamed: '',
  },
  unnamed: {
    officials: 'autoridades',
    experts: 'especialistas',
    'people-familiar': 'personas al corriente del asunto',
    critics: 'voces críticas',
    public: 'otras personas',
    document: 'documentos',
    'social-post': 'mensajes en redes sociales',
    other: '',
  },
  statements: (count) => numbers.counted(count, STATEMENTS),
  claims: (count) => numbers.counted(count, CLAIMS),
  amount: (statements, words, exact) => {
    const part = exact === 0 ? 'ninguna textual' : exact === words ? 'todas textuales' : `${numbers.number(exact)} textuales`;
    return `${numbers.counted(statements, STATEMENTS)} · ${numbers.counted(words, WORDS)}, ${part}`;
  },
};
