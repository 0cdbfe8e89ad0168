// A statement or a claim with who is behind it, as plain text to take along.

export const citation = {
  notNamed: 'speaker not named',
  /** @param {string | null} cue the writer's own word for it: “denied” and “declined” are not the same */
  notExact: (cue) => ` (${cue === null ? '' : `“${cue}”; `}not exact words)`,
  /** @param {string} title */
  inArticle: (title) => ` (in “${title}”)`,
  /** @param {string} sentence */
  inFull: (sentence) => `\nIn full: ${sentence}`,
  byArticle: 'said by the article itself',
  /** @param {string | null} who */
  deniedBy: (who) => `denied by ${who ?? 'its source'}`,
  /** @param {string | null} name */
  unnamed: (name) => (name === null ? 'unnamed source' : `${name} (unnamed source)`),
};
