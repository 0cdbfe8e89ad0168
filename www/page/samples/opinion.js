// An opinion column of our own: views beside facts, and others' words held against them.

export const text = `Give Tolbury its night buses back

By Anselm Roake

Tolbury cut its last night bus in January. It was a foolish decision, and the town is already paying for it.

The council says the three routes carried only 2,100 passengers a month and lost £310,000 a year. “We cannot run empty buses,” the transport chair, Lena Osgood, told this newspaper in February. She promised a review by the summer.

But the buses were not empty. Mick Farraday, a driver for 19 years, says the 1 a.m. service from the hospital was full on four nights out of seven. A nurse, who asked not to be named, said that she now walks 50 minutes home after her shift. The hospital trust said it had warned the council twice about it in writing.

Osgood denies that any warning reached her.

Taxi fares have risen by 18 per cent since the cut, the highest increase in the county. The police say that drink-driving arrests in the town rose from 34 to 52 in the first quarter because people have no other way home.

Nobody should have to choose between a fine and a five-mile walk. I believe the routes would pay for themselves within two years. The council will vote again in June; it ought to listen this time.
`;
