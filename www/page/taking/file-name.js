// What a file is called that is taken out: after the article, in characters that every system takes.

/** Characters of the title in a name: enough to know it by, few enough for every file system. */
const MOST = 60;

/**
 * “Rents will not rise, city says” gives `rents-will-not-rise-city-says.whosaid.csv`.
 * @param {string | null} title
 * @param {string} ending
 * @returns {string}
 */
export function fileName(title, ending) {
  const words = (title ?? '').normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (longer.length > MOST) break;
    name = longer;
  }
  // Names such as “con” mean a device to some systems, whatever their ending.
  return `${name.length < 5 ? ['article', name].filter(Boolean).join('-') : name}.whosaid.${ending}`;
}
