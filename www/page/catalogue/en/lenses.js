// The lenses: on their buttons, and within a sentence.

const STANCES = {
  denies: 'denials',
  alleges: 'accusations',
  claims: 'arguments',
  promises: 'promises',
  threatens: 'threats',
  admits: 'admissions',
  confirms: 'confirmations',
  urges: 'calls to act',
  asks: 'requests',
  expects: 'expectations',
  believes: 'beliefs',
  decides: 'decisions',
};

export const lenses = {
  showOnly: 'Show only',
  only: 'Only',
  label: {
    exact: 'exact words',
    ...STANCES,
    nobody: 'nobody vouches for it',
    unnamed: 'unnamed source',
    numbers: 'numbers',
    disputed: 'disputed',
  },
  told: {
    exact: 'exact words',
    ...STANCES,
    nobody: 'what nobody vouches for',
    unnamed: 'unnamed sources',
    numbers: 'numbers',
    disputed: 'what is disputed',
  },
};
