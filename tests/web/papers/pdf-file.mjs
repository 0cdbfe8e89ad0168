// The article as .pdf files: set in lines over two pages, with words broken at the ends of lines; scanned; locked.

import { createRequire } from 'node:module';
import { HEADING, LAST, PARAGRAPHS, TITLE } from './paper.mjs';

const fromSite = createRequire(new URL('../../../www/package.json', import.meta.url));
const { PDFDocument, StandardFonts } = fromSite('pdf-lib');

const [WIDTH, HEIGHT, MARGIN, SIZE, LEADING] = [300, 420, 50, 11, 14];
/** Where words of the article are broken: inside, or at a hyphen of their own. */
const SYLLABLES = { members: 'mem-bers', persuaded: 'per-suaded', engineer: 'engi-neer', crossing: 'cross-ing' };

/** @returns {Promise<Uint8Array>} */
export async function pdfFile() {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  let page;
  let y = 0;
  const turn = () => {
    page = pdf.addPage([WIDTH, HEIGHT]);
    page.drawText(`The Harbour Post, page ${pdf.getPageCount()}`, { x: MARGIN, y: HEIGHT - 25, size: 8, font });
    y = HEIGHT - 60;
  };
  const set = (text, size) => {
    for (const line of broken(text, (words) => font.widthOfTextAtSize(words, size) <= WIDTH - 2 * MARGIN)) {
      if (y < MARGIN) turn();
      page.drawText(line, { x: MARGIN, y, size, font });
      y -= (LEADING * size) / SIZE;
    }
    y -= LEADING * 0.7;
  };
  turn();
  set(TITLE, 18);
  set(PARAGRAPHS[0], SIZE);
  set(PARAGRAPHS[1], SIZE);
  set(HEADING, 14);
  set(PARAGRAPHS[2], SIZE);
  turn();
  set(LAST, SIZE);
  return pdf.save();
}

/** Lines that fit; a word that does not is broken where it may be. */
function broken(text, fits) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(...parted(line, word, fits, lines));
  }
  return lines;
}

/** What of a word begins the next line; what fits of it ends this one. */
function parted(line, word, fits, lines) {
  const [core] = word.match(/[\p{L}-]+/u) ?? [''];
  const [head, tail] = (SYLLABLES[core] ?? core).split('-');
  if (tail === undefined || !fits(`${line} ${head}-`)) return [word];
  lines[lines.length - 1] = `${line} ${word.slice(0, word.indexOf(core))}${head}-`;
  return [tail + word.slice(word.indexOf(core) + core.length)];
}

/** Pages that hold a drawing and no text, as a scanner makes them. */
export async function scannedFile() {
  const pdf = await PDFDocument.create();
  pdf.addPage([WIDTH, HEIGHT]).drawRectangle({ x: 50, y: 50, width: 200, height: 200 });
  return pdf.save();
}

/** Many pages, so that reading takes a while. */
export async function longFile(pages) {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (let number = 0; number < pages; number += 1) {
    const page = pdf.addPage([WIDTH, HEIGHT]);
    for (let line = 0; line < 20; line += 1) {
      page.drawText(`Line ${line} of page ${number} says that the ferry runs on.`, {
        x: 50,
        y: 360 - 14 * line,
        size: 11,
        font,
      });
    }
  }
  return pdf.save();
}

/**
 * A file behind a password: by its entries /O and /U, of which nobody can tell that no password was ever made of them.
 * @returns {Buffer}
 */
export function lockedFile() {
  const key = (letter) => `<${letter.repeat(64)}>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    `<< /Filter /Standard /V 1 /R 2 /O ${key('a')} /U ${key('b')} /P -4 >>`,
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  const id = '<0123456789abcdef0123456789abcdef>';
  text += `xref\n0 5\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [${id} ${id}] >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
