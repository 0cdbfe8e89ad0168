// Los interruptores: las clases de marcas.

/** @type {import('../catalogue.js').Catalogue['kinds']} */
export const kinds = {
  quotes: { label: 'Citas', hint: 'Las palabras textuales de alguien' },
  reported: { label: 'Citas indirectas', hint: 'Lo que alguien declara, en palabras de quien escribe' },
  beliefs: {
    label: 'Creencias y planes',
    hint: 'Lo que alguien piensa, quiere o ha decidido, y lo que es demasiado incierto para mostrarlo de entrada',
  },
  claims: { label: 'Afirmaciones', hint: 'Afirmaciones de hecho que se pueden verificar' },
};
