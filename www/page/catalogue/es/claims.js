// Quién respalda una afirmación, y la lista de afirmaciones con su umbral.

/** @type {import('../catalogue.js').Catalogue['claims']} */
export const claims = {
  heading: 'Qué se puede verificar',
  nobody: { short: 'nadie la respalda', sentence: 'Nadie la respalda: la dice el artículo con su propia voz.' },
  deniedBy: (who) => `la niega ${who ?? 'su fuente'}`,
  deniedSentence: (who) => `Se cuenta como algo que niega ${who ?? 'su fuente'}.`,
  unnamed: 'fuente sin nombre',
  unnamedSentence: (who) => `Solo la respalda una fuente sin nombre${who === null ? '' : `: ${who}`}.`,
  vouchedBy: (who) => `La respalda ${who}.`,
  switchedOff: 'Las afirmaciones están desactivadas.',
  noneSoSure: 'Whosaid no está tan seguro de ninguna afirmación.',
  none: 'No se ha encontrado ninguna afirmación.',
  sureness: {
    label: 'Qué seguridad debe tener Whosaid:',
    hint: 'Con cuánta seguridad debe ver Whosaid que una afirmación merece verificarse, para mostrarla',
    more: 'más',
    fewer: 'menos',
    steps: ['basta una suposición', 'algo de seguridad', 'bastante seguridad', 'seguridad', 'mucha seguridad'],
  },
  viewsToo: 'también predicciones y opiniones',
};
