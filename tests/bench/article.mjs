// A made-up news text for measuring: grammatical enough that every stage has its work.

const people = ['Ada Byron', 'Grace Hopper', 'Alan Turing', 'Mary Somerville', 'Charles Babbage', 'Joan Clarke'];
const roles = ['the minister', 'a spokeswoman for the council', 'the union', 'officials', 'critics', 'the company'];
const verbs = ['said', 'warned', 'argued', 'claimed', 'insisted', 'told reporters', 'acknowledged', 'wrote'];
const topics = [
  'the bridge',
  'the budget',
  'the ferry service',
  'the harbour',
  'the new law',
  'the survey',
  'the vote',
];
const events = [
  'was delayed by two weeks',
  'cost 4.2 million euros',
  'fell by 12 percent in March',
  'will open next year',
];
const opinions = [
  'is the right answer',
  'came too late',
  'changes nothing',
  'would hurt small towns',
  'is a fair deal',
];

/** About `words` words of news, the same for the same seed. */
export function article(words, seed) {
  let state = seed;
  const pick = (list) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return list[(state >>> 8) % list.length];
  };
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const fact = () => `${pick(topics)} ${pick(events)}`;
  const view = () => `${pick(topics)} ${pick(opinions)}`;
  const sentences = [
    () => `“${capital(view())},” ${pick(people)} ${pick(verbs)}. “${capital(fact())}.”`,
    () => `${pick(people)}, ${pick(roles)}, ${pick(verbs)} that ${fact()}.`,
    () => `${capital(fact())}, according to ${pick(roles)}.`,
    () => `${capital(fact())}, and ${view()}.`,
    () => `${capital(pick(roles))} denied that ${view()}, calling it “a rumour”.`,
    () => `He ${pick(verbs)} ${fact()} because ${view()}.`,
  ];
  const paragraphs = [capital(fact())];
  for (let count = 0; count < words;) {
    const paragraph = [pick(sentences)(), pick(sentences)(), pick(sentences)()].join(' ');
    paragraphs.push(paragraph);
    count += paragraph.split(' ').length;
  }
  return paragraphs.join('\n\n');
}
