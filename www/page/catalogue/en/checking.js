// What the popover says about a claim: why it is marked, and how to check it.

export const checking = {
  claim: 'Claim',
  views: { prediction: 'Prediction', opinion: 'Opinion' },
  why: 'Why it is marked:',
  softened: 'It is softened:',
  weakens: 'weakens',
  disputedBy: 'Disputed by',
  article: 'the article itself',
  unnamed: 'an unnamed source',
  check: 'Check it',
  copy: 'Copy claim',
  copyReview: 'Copy as ClaimReview',
  reviewHint: 'The form in which fact checks are published (schema.org, JSON-LD), for you to fill in; without a verdict',
  search: 'Search:',
  factChecks: 'Google Fact Check Explorer',
  plainSearch: 'DuckDuckGo, with “fact check”',
  leaving: 'A click there leaves this page and sends these words:',
};
