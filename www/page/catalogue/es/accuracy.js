// Lo bueno que es el motor, en palabras sencillas.

import { numbersIn } from '../numbers.js';

const { number } = numbersIn('es');

export const accuracy = {
  title: '¿Hasta dónde acierta?',
  lead: 'Whosaid se equivoca. Así de a menudo lo hizo donde unas personas habían marcado antes los textos a mano.',
  statements: 'Quién dijo qué',
  /** @param {number} figure */
  figure: (figure) => figure.toLocaleString('es', { minimumFractionDigits: 1 }),
  news: (articles) => `Noticias de EE. UU., ${articles} artículos`,
  web: (pages) => `Otras ${pages} páginas web`,
  people: 'Dos personas, una frente a otra',
  direct: 'Palabras exactas',
  reported: 'Discurso referido',
  all: 'Todo, con creencias y planes',
  scale:
    'Sobre 100; 100 es sin ninguna falta. Una marca cuenta como correcta si la mitad de sus palabras o más son las que marcaron las personas y la fuente es la misma. Lo que falta baja la cifra tanto como lo que se marca mal (F1).',
  speakers: 'Hablantes',
  speakersTold: ({ articles, sources, right, wrong, open, web }) =>
    `En ${articles} artículos con ${sources} fuentes: de las fuentes que encuentra, el nombre exacto es correcto en el ${number(right)} %, falso en el ${number(wrong)} % y queda abierto en el ${number(open)} %. En las otras páginas el mismo nombre es correcto en el ${number(web)} %.`,
  claims: 'Afirmaciones',
  claimsTold: ({ facts, factSentences, first, byNumber, sentences, articles }) =>
    `Entre un hecho y una opinión, toma el hecho por hecho en ${number(facts * 100)} de 100 pares (${factSentences} frases de noticias). Entre una frase que una redacción verificaría primero y una que no, prefiere la acertada en ${number(first * 100)} de 100 pares (${sentences} frases de ${articles} artículos); buscar solo un número lo haría en ${number(byNumber * 100)}.`,
  limits: 'Lo que estas cifras no dicen',
  limitsTold: ({ attributions }) =>
    `Aprendió de noticias políticas de EE. UU., y en ellas acierta más. Las otras páginas solo tienen ${attributions} declaraciones: tan pocas dicen poco. Nada de esto dice qué es verdad. Donde una marca esté mal, ábrela y dilo.`,
  close: 'Cerrar',
};
