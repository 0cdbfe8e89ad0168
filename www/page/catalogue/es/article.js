// El artículo mismo, y lo que se cuenta de él encima y debajo.

import { inWords, LINES, numbers } from './numbers.js';

const { counted, number } = numbers;
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** @type {import('../catalogue.js').Catalogue['article']} */
export const article = {
  notArrived: 'No ha llegado: inténtalo otra vez',
  untitled: 'Tu texto',
  working: 'Trabajando…',
  leftOut: (lines) => `Omitido: ${counted(lines, LINES)} de navegación, formularios o pie de página`,
  unread: (characters) => `(${number(characters)} caracteres más sin leer)`,
  truncated: (read, all) =>
    `El texto es más largo de lo que se puede leer de una vez: solo se han leído los primeros ${number(read)} de ${number(all)} caracteres.`,
  lists: { quotes: 'citas', claims: 'afirmaciones', phrases: 'expresiones' },
  capped: (list, kept) => `Hay más ${list} de las que se pueden mostrar; estas son las primeras ${number(kept)}.`,
  odd: (marks) =>
    marks === 1
      ? 'Una comilla no abre ni cierra nada; está subrayada con una línea ondulada.'
      : `${capital(inWords(marks))} comillas no abren ni cierran nada; están subrayadas con una línea ondulada.`,
  intakeMissing:
    'La parte de esta página que lee archivos y texto con formato no ha llegado. Comprueba la conexión y vuelve a intentarlo, o pega texto sin formato.',
  sampleMissing: 'Este ejemplo no ha llegado. Comprueba la conexión y vuelve a intentarlo.',
  isSource: 'Esto parece el código de una página web. Copia mejor las palabras de la página misma.',
  notEnglish: 'Whosaid lee inglés. En otras lenguas sus marcas dicen poco.',
  noText: 'Todavía no hay texto. Pega un artículo en el recuadro, o prueba el ejemplo.',
  problems: {
    unsupported:
      'Este navegador no tiene WebAssembly, o está desactivado, y sin él Whosaid no puede trabajar. Sirve otro navegador, o este mismo si se permite WebAssembly.',
    load: 'El motor no ha llegado. Comprueba la conexión y vuelve a intentarlo; tu texto sigue en el recuadro de arriba.',
    deadline: 'Este texto ha tardado demasiado y se ha detenido. Prueba con una parte más corta.',
    crash:
      'El motor ha tropezado con este texto y se ha iniciado de nuevo. Tu texto sigue aquí: vuelve a intentarlo, o prueba con una parte.',
  },
};
