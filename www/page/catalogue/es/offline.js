// La página sin conexión.

/** @type {import('../catalogue.js').Catalogue['offline']} */
export const offline = {
  keep: 'Guardar para usar sin conexión',
  drop: 'No guardar más',
  keeping: 'Guardando la página en este dispositivo…',
  kept: 'Guardada en este dispositivo: funciona sin conexión.',
  dropped: 'Ya no está guardada aquí.',
  failed: 'No se ha podido guardar. Comprueba la conexión y el espacio en este dispositivo, y vuelve a intentarlo.',
};
