// Finds words for readers in a script: text in templates, what is given to an element to say, sentences in strings.

/** What stands for a part that a template is given. */
const HOLE = '\0';
const BLANK = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const STRING = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/y;
const PATTERN = /\/(?![/*])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const NAME = /[\p{ID_Start}$_#][\p{ID_Continue}$]*|\d[\w.]*/uy;
const TEMPLATE = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*/y;
/** After these a slash begins a pattern, after all else it divides. */
const BEFORE_PATTERN = /(?:^|[=(,:[!&|?{};>+]|\breturn)$/;

/** Elements of a template's markup that hold text for readers. */
const SAYING = /\b(?:aria-label|aria-description|title|placeholder|alt)="([^"]*)"/g;
/** What stands before a string that an element is given to say. */
const GIVEN = /(?:\.(?:textContent|title|placeholder|ariaLabel|ariaDescription)\s*=|setAttribute\('(?:aria-label|aria-description|title|placeholder|alt)',)\s*$/;
const WORD = /\p{L}{2}/u;
/** Two words that begin with a capital or end with a stop, or words between signs that only readers need. */
const SENTENCE = /^\s*\p{Lu}[\p{Ll}’]*[,:]? [\p{L}\0“]|\p{L}{2}[,;:]? \p{L}[\s\S]*[.?!…:]\s*$|\p{L}[^]*[“”…·]|[“”…·][^]*\p{L}/u;

/**
 * @param {string} source of a module
 * @returns {string[]} “12: Copy claim”: the line and the words
 */
export function spokenWords(source) {
  const found = [];
  for (const { text, at, tag } of literals(source)) {
    const line = source.slice(0, at).split('\n').length;
    const before = source.slice(Math.max(0, at - 60), at);
    for (const words of tag === 'html' ? wordsOfMarkup(text) : wordsOfString(text, before)) {
      found.push(`${line}: ${words.replaceAll(HOLE, '…').replace(/\s+/g, ' ').trim()}`);
    }
  }
  return found;
}

function wordsOfMarkup(markup) {
  const attributes = [...markup.matchAll(SAYING)].map(([, words]) => words);
  return [...markup.split(/<[^>]*>/), ...attributes].filter((words) => WORD.test(words));
}

function wordsOfString(text, before) {
  return GIVEN.test(before) ? [text].filter((words) => WORD.test(words)) : [text].filter((words) => SENTENCE.test(words));
}

/** Every string and template of a script; what stands in a template's holes comes as literals of its own. */
function* literals(source) {
  /** Templates that are written just now, each with the number of braces open around its hole. */
  const open = [];
  let [braces, at, tag] = [0, 0, ''];
  const read = (pattern) => {
    pattern.lastIndex = at;
    const match = pattern.exec(source)?.[0] ?? '';
    at += match.length;
    return match;
  };
  const readTemplate = (template) => {
    template.text += read(TEMPLATE);
    if (source[at] === '`') return true;
    template.text += HOLE;
    open.push({ template, braces });
    return false;
  };
  let code = '';
  while (at < source.length) {
    const start = at;
    if (read(BLANK) !== '') continue;
    const string = read(STRING);
    if (string !== '') yield { text: string.slice(1, -1), at: start, tag: '' };
    else if (source[at] === '`' || (source[at] === '}' && open.at(-1)?.braces === braces)) {
      const isNew = source[at] === '`';
      at++;
      const template = isNew ? { text: '', at: start, tag } : open.pop().template;
      const isWhole = readTemplate(template);
      if (isWhole) yield template;
      at += isWhole ? 1 : 2;
      tag = '';
    } else if (!(source[at] === '/' && BEFORE_PATTERN.test(code) && read(PATTERN) !== '') && (tag = read(NAME)) === '') {
      if (source[at] === '{') braces++;
      if (source[at] === '}') braces--;
      at++;
    }
    code = (code + source.slice(start, at)).slice(-20);
  }
}
