// La ventana junto a una marca, lo que un lector de pantalla dice de ella, y lo que se copia desde ahí.

/** @type {import('../catalogue.js').Catalogue['detail']} */
export const detail = {
  copy: 'Copiar con su fuente',
  copied: 'Copiado',
  notCopied: 'El navegador no lo ha permitido',
  previous: 'Marca anterior',
  next: 'Marca siguiente',
  close: 'Cerrar',
  colon: 'dos puntos',
  dash: 'una raya',
  unnamedSource: 'fuente sin nombre',
  whoIsOpen: 'El texto no dice quién',
  notIntroduced: 'Ninguna palabra la introduce.',
  introducedBy: 'Se introduce con',
  namedHere: 'aquí aparece como',
  notSettled: 'El texto no deja claro quién es.',
  notNamed: 'Voz sin nombre',
  claimOf: (level) => `Afirmación, ${level.toLowerCase()}`,
};
