// The worker that turns a .docx file into markup: answers bytes with `{ markup }` or `{ error }`.

import mammoth from 'mammoth';

/** Word's own styles that mammoth does not know by itself. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

/** Pictures are not read, so they are not unpacked. */
const withoutPictures = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));

self.addEventListener('message', async ({ data }) => {
  try {
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer: data.buffer },
      { styleMap: STYLES, convertImage: withoutPictures, ignoreEmptyParagraphs: true },
    );
    self.postMessage({ markup: value });
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
});
