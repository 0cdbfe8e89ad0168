// The article of which every kind of file is made: what must be seen of it, whatever it came in.

export const TITLE = 'Harbour council votes for a second bridge';
export const HEADING = 'What happens next';

export const PARAGRAPHS = [
  'The council of Harbour voted on Monday for a second bridge over the river, after a debate of nine hours in which forty of its members spoke.',
  '“We will not wait another winter for the ferry,” said Ada Byron, who leads the council. She told the meeting that the well-known crossing would open in two years.',
  'The ferrymen are not persuaded. Tom Verrall, who has steered the ferry since 1987, said the bridge would cost 31 million euros and carry fewer people than the boat does today.',
];
export const LAST =
  'The steel is to arrive in March, according to the port. Grace Hopper, the harbour’s engineer, promised that the well-known ferry would run until the last rivet is in.';
export const POINTS = ['The ferry carried 92,000 people last year', 'The bridge will carry trams and bicycles'];
export const QUOTATION = 'A town that waits for its river will wait for ever, and the river does not mind.';
export const LINK = 'https://example.org/bridge';

/** Who speaks in it, as the panel names them. */
export const SPEAKERS = ['Ada Byron', 'Tom Verrall', 'Grace Hopper'];

/** What stands around it on a page of a newspaper. */
export const AROUND = ['Home', 'Ferry times', 'Subscribe to our letter', 'Privacy of the Harbour Post'];
