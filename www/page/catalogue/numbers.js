// Numbers, shares and plural forms as a language writes them.

/** @typedef {{ one: string, other: string, many?: string }} Forms of a noun, by the names of Intl.PluralRules */

/** @param {string} tag of the language */
export function numbersIn(tag) {
  const [whole, share, rules] = [
    new Intl.NumberFormat(tag),
    new Intl.NumberFormat(tag, { style: 'percent' }),
    new Intl.PluralRules(tag),
  ];
  /** @param {number} count */
  const number = (count) => whole.format(count);
  /** @param {number} count @param {Forms} forms */
  const form = (count, forms) => forms[rules.select(count)] ?? forms.other;
  return {
    number,
    form,
    /** @param {number} count @param {Forms} forms @returns {string} “1,070 words” */
    counted: (count, forms) => `${number(count)} ${form(count, forms)}`,
    /** @param {number} percent in whole per cent @returns {string} “32%” */
    percent: (percent) => share.format(percent / 100),
  };
}
