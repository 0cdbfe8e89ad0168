// Taking it out: files, quotes copied, a link, print.

export const taking = {
  title: 'Save or share',
  close: 'Close',
  extent: 'How much',
  /** @param {number} quotes @param {number} claims */
  shown: (quotes, claims) => `What the page shows now: ${counted(quotes, 'statement')}, ${counted(claims, 'claim')}`,
  /** @param {number} quotes @param {number} claims */
  all: (quotes, claims) => `Everything that was found: ${counted(quotes, 'statement')}, ${counted(claims, 'claim')}`,
  files: 'Save a file',
  filesNote: 'Made in your browser. Your corrections are in it.',
  /** @type {{ [format: string]: [name: string, use: string] }} */
  formats: {
    html: ['Web page', 'to read and pass on; needs nothing else'],
    markdown: ['Markdown', 'for notes and editors, with footnotes'],
    text: ['Plain text', 'a report: who said what, what to check'],
    csv: ['Table', 'CSV, for spreadsheets'],
    json: ['Data', 'JSON: positions in UTF-16 units, without the text'],
    webAnnotation: ['Web Annotations', 'W3C, JSON-LD: positions in code points, and the words'],
    tei: ['TEI', 'XML for editions and archives'],
    claimReview: ['ClaimReview', 'an empty stub for each claim, no verdicts'],
    labels: ['Training data', 'the text and its quotes, one line of JSON'],
  },
  /** @param {string} name */
  saved: (name) => `Saved as ${name}`,
  notWritten: 'This file could not be written. Try again, or choose another kind.',
  quotes: 'Copy the quotes',
  noQuotes: 'No statement is shown.',
  style: 'Attributed as',
  styles: { plain: 'a line: “quote” — speaker', news: 'in a news story', note: 'in a footnote' },
  /** @param {number} quotes */
  copy: (quotes) => (quotes === 1 ? 'Copy the quote' : `Copy all ${quotes} quotes`),
  copied: 'Copied',
  notAllowed: 'The browser did not allow it',
  link: 'Share a link',
  linkNote:
    'The link itself holds the text and your corrections, and nothing is uploaded. Whoever has the link can read them.',
  copyLink: 'Copy the link',
  /** @param {string} length in characters */
  linkLength: (length) => `The link has ${length} characters.`,
  /** @param {string} length in characters */
  linkLong: (length) => `The link has ${length} characters. Some mail and chat programs cut so long a link: try it, or send a file.`,
  linkTooLong: 'This text is too long for a link. Save a web page instead, and send that.',
  linkUnsupported: 'This browser is too old to pack a text into a link. Save a web page instead, and send that.',
  print: 'Print, or save as PDF',
  printNote: 'With the marks, a key to them that works without colour, and the lists.',
  printButton: 'Print',
  /** Where a shared text came from: “From a shared link.” */
  origin: 'a shared link',
  /** @type {{ [fault: string]: string }} what a link is refused for */
  refused: {
    damaged: 'The text in this link is damaged, perhaps cut off on its way. Ask for the link anew, or for a file.',
    newer: 'This link was made by a newer version of Whosaid. Load this page anew; if that does not help, ask for a file.',
    large: 'This link holds more text than Whosaid takes from a link. Ask for a file.',
    unsupported: 'This browser is too old to read such a link. Ask for a file, or paste the text.',
  },
  corrected: (count) => (count === 1 ? 'One correction came with it.' : `${count} corrections came with it.`),
  ownCorrections: 'You have corrections of your own for this text; those in the link were left out.',
  notCorrected: 'The corrections in the link do not fit its text and were left out.',
  cited: {
    nobody: 'a speaker whom the article does not name',
    /** @type {{ [act: string]: string }} */
    did: { speech: 'said', writing: 'wrote', thought: 'thought', decision: 'decided' },
    /** @param {string} who @param {string | null} cue */
    reported: (who, cue) => `Reported of ${who} (${cue === null ? '' : `“${cue}”, `}not exact words): `,
    quotedIn: 'quoted in',
    quoted: 'quoted',
    toldIn: (cue) => `reported ${cue === null ? '' : `(“${cue}”) `}in other words in`,
    told: (cue) => `reported ${cue === null ? '' : `(“${cue}”) `}in other words`,
  },
  legend: {
    title: 'Key to the marks',
    exact: 'somebody’s exact words',
    told: 'told in the writer’s words',
    belief: 'a belief or plan',
    source: 'who says it',
    cue: 'how it is introduced',
    high: 'a claim to check first',
    medium: 'worth checking',
    low: 'minor',
  },
};

function counted(count, one) {
  return `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
}
