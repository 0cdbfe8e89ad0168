// Lo que se ha encontrado, en una o dos frases.

import { CLAIMS, inWords, numbers, SPEAKERS, STATEMENTS, WORDS } from './numbers.js';

const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

const strongly = (number) => ({ words: number === 0 ? 'Ninguna' : capital(inWords(number)), strong: true });

const BALANCE = { named: 'con nombre', unnamed: 'sin nombre', unknown: 'sin que se sepa de quién' };

function told(balance) {
  if (balance.length === 1) return balance[0].standing === 'named' ? 'todas con nombre' : 'ninguna con nombre';
  return balance
    .map(({ standing, percent }, place) => `${percent} ${place === 0 ? 'de ellas ' : ''}${BALANCE[standing]}`)
    .join(', ');
}

/** @type {import('../catalogue.js').Catalogue['summary']} */
export const summary = {
  nobodySpeaks: 'Aquí no se cita a nadie.',
  nobodyShown: 'Ninguna declaración de las clases activadas.',
  byNobodyClear: (statements) => [
    strongly(statements),
    { words: ` ${statements === 1 ? 'declaración aparece' : 'declaraciones aparecen'} sin que quede claro de quién.` },
  ],
  quoted: (speakers, share, balance) => [
    { words: `${capital(inWords(speakers))} ${numbers.form(speakers, SPEAKERS)}`, strong: true },
    {
      words: ` ${speakers === 1 ? 'aparece citada' : 'aparecen citadas'}, en el ${numbers.percent(share)} de las palabras; ${told(balance)}.`,
    },
  ],
  checkable: (claims, all, open) => {
    const isAll = claims === all;
    const whole = claims === 1 ? 'afirmación se puede verificar' : 'afirmaciones se pueden verificar';
    const some = `de ${inWords(all)} afirmaciones verificables ${claims > 1 ? 'se muestran' : 'se muestra'}`;
    const runs = [strongly(claims), { words: ` ${isAll ? whole : some}` }];
    const end = (words) => [...runs, { words }];
    if (claims === 0) return end('.');
    if (open === 0) return end(claims === 1 ? ', con un nombre detrás.' : ', cada una con un nombre detrás.');
    if (open === claims) return end(claims === 1 ? '; nadie la respalda con su nombre.' : '; nadie respalda ninguna con su nombre.');
    return [
      ...end('; '),
      { words: inWords(open), strong: true },
      { words: ` ${isAll ? 'de ellas ' : ''}sin nadie que ${open === 1 ? 'la' : 'las'} respalde con su nombre.` },
    ];
  },
  facts: (words, minutes) =>
    `${numbers.counted(words, WORDS)} · ${numbers.counted(minutes, { one: 'minuto', other: 'minutos' })} de lectura`,
  announced: (statements, speakers, claims) => {
    const by = speakers === 0 ? '' : ` de ${numbers.counted(speakers, SPEAKERS)}`;
    return `${numbers.counted(statements, STATEMENTS)}${by}, ${numbers.counted(claims, CLAIMS)}`;
  },
};
