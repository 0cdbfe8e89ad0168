// Lo que se cuenta de un texto mientras llega, y a su alrededor cuando ya está.

import { LINES, numbers } from './numbers.js';

const { counted, form, number } = numbers;
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** @param {number} count */
const lines = (count) => (count === 1 ? 'una línea' : counted(count, LINES));

/** @type {import('../catalogue.js').Later['intake']} */
export const intake = {
  pastedText: 'el texto pegado',
  address: 'la dirección',
  onItsWay: 'Texto en camino',
  howFar: 'Cuánto se ha leído',
  reading: (name) => `Leyendo ${name}…`,
  readingPage: (name, page, all) => `Leyendo ${name}: página ${number(page)} de ${number(all)}`,
  cancel: 'Cancelar',
  close: 'Cerrar',
  oldEncoding:
    'Este archivo no está escrito en UTF-8 y se ha leído como Windows-1252. Si algunas letras se ven mal, guárdalo como UTF-8 y vuelve a elegirlo.',
  onlyFirst: 'Solo se ha leído el primero de los archivos: un texto cada vez.',
  barePages: (bare, all) =>
    `${number(bare)} de sus ${number(all)} páginas no ${form(bare, { one: 'tiene', other: 'tienen' })} texto, como pasa con imágenes y escaneos; ${form(bare, { one: 'se ha pasado', other: 'se han pasado' })} por alto.`,
  firstPages: (read, all) => `Solo se han leído las primeras ${number(read)} de sus ${number(all)} páginas.`,
  from: (name) => `De ${name}.`,
  leftOutAbove: (count) =>
    `${count === 1 ? 'Se ha omitido' : 'Se han omitido'} ${lines(count)} de la página alrededor del artículo.`,
  wholePage: 'Se muestra la página entera.',
  showArticle: 'Mostrar solo el artículo',
  showPage: 'Mostrar la página entera',
  leftOut: (count) => `Omitido de la página: ${lines(count)}`,
  moreLines: (count) => `… y ${lines(count)} más`,
  links: (count) => `Enlaces en este texto: ${number(count)}`,
  megabytes: (count) => `${number(count)} MB`,
  named: (name) => `«${name}»`,
  faults: {
    empty: (name) => `No hay texto en ${name}. Elige otro archivo, o pega las palabras mismas.`,
    'too-large': (name, limit) =>
      `${capital(name)} pasa de ${limit}, lo máximo que se lee de esta clase. Copia la parte que quieras leer y pégala.`,
    picture: (name) =>
      `${capital(name)} es una imagen, y Whosaid no lee palabras en imágenes. Deja que un programa reconozca el texto (OCR) y pégalo.`,
    'old-word': (name) =>
      `${capital(name)} es de un formato antiguo de Word o está protegido con contraseña. Ábrelo, guárdalo como .docx sin contraseña y elige ese archivo.`,
    unknown: (name) =>
      `Whosaid no reconoce qué clase de archivo es ${name}. Lee texto, Markdown, páginas web (.html), Word (.docx) y PDF. Guárdalo como uno de estos, o copia sus palabras y pégalas.`,
    broken: (name) =>
      `${capital(name)} está dañado o no es lo que dice su nombre. Ábrelo donde se hizo, guárdalo de nuevo, o copia sus palabras y pégalas.`,
    unreadable: (name) =>
      `El navegador no ha podido leer ${name}: puede que entretanto se haya movido, cambiado o bloqueado. Elígelo otra vez.`,
    locked: (name) =>
      `${capital(name)} está protegido con contraseña. Ábrelo con ella, guárdalo o imprímelo como un PDF nuevo sin contraseña y elige ese.`,
    'no-text-layer': (name) =>
      `${capital(name)} contiene imágenes de páginas y ningún texto, como los escaneos. Deja que un programa reconozca el texto (OCR) y elige el resultado.`,
    shared: (name, refusal) => refusal,
    address: () =>
      'El texto en la dirección de esta página está dañado, quizá cortado. Pide el enlace de nuevo, o pega el texto.',
    link: () =>
      'Esto es solo un enlace, y Whosaid no abre direcciones. Ábrelo en otra pestaña, selecciona el texto del artículo y pégalo.',
    'not-loaded': () =>
      'La parte de esta página que lee estos archivos no ha llegado. Comprueba la conexión y vuelve a intentarlo, o copia las palabras y pégalas.',
  },
};
