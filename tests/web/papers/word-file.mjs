// The article as a .docx file, as Word would write it.

import { createRequire } from 'node:module';
import { HEADING, LAST, LINK, PARAGRAPHS, POINTS, QUOTATION, TITLE } from './paper.mjs';

const fromSite = createRequire(new URL('../../../www/package.json', import.meta.url));
const { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } = fromSite('docx');

/** @returns {Promise<Buffer>} */
export function wordFile() {
  const [before, after] = PARAGRAPHS[0].split('second bridge');
  const link = new ExternalHyperlink({ link: LINK, children: [new TextRun('second bridge')] });
  const children = [
    new Paragraph({ text: TITLE, heading: HeadingLevel.TITLE }),
    new Paragraph({ children: [new TextRun(before), link, new TextRun(after)] }),
    new Paragraph(PARAGRAPHS[1]),
    new Paragraph({ text: HEADING, heading: HeadingLevel.HEADING_2 }),
    new Paragraph(PARAGRAPHS[2]),
    ...POINTS.map((text) => new Paragraph({ text, bullet: { level: 0 } })),
    new Paragraph({ text: QUOTATION, style: 'Quote' }),
    new Paragraph(LAST),
  ];
  const paragraphStyles = [{ id: 'Quote', name: 'Quote', basedOn: 'Normal' }];
  return Packer.toBuffer(new Document({ styles: { paragraphStyles }, sections: [{ children }] }));
}
