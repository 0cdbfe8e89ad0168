// The switches: the kinds of marks.

export const kinds = {
  quotes: { label: 'Quotes', hint: 'Somebody’s exact words' },
  reported: { label: 'Reported speech', hint: 'Somebody’s statement in the writer’s words' },
  beliefs: {
    label: 'Beliefs & plans',
    hint: 'What somebody thinks, wants or decided, and what is too unsure to show at first',
  },
  claims: { label: 'Claims', hint: 'Statements of fact that can be checked' },
};
