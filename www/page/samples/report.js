// An article of our own about a town that does not exist, with every kind of statement the engine knows.

export const text = `Wexcombe ice rink to close in May as cooling bill triples

Wexcombe Borough Council will close the town’s ice rink on 17 May, after 61 winters, because the cost of keeping it cold has risen from £118,000 to £354,000 in three years.

“We held on for as long as we honestly could,” said Priya Aldous, the council’s cabinet member for leisure. “But no town of 40,000 people can spend a fifth of its leisure budget on one building.”

Aldous told a packed meeting on Tuesday that the compressors, installed in 1987, leak twice as much refrigerant as the law allows. She said a new plant would cost £2.6 million and promised that the site would not be sold for housing.

Skaters are not persuaded. Tom Verrall, who coaches 140 children at the rink, accused the council of “running it into the ground” and said two offers of private money had gone unanswered. “They never called back,” he said, “not once in eleven months.”

The council denied ignoring any offer. According to its chief executive, Ruth Okafor-Lane, one bidder withdrew in November and the other failed to show that it had the funds.

A person familiar with the talks, who asked not to be named because they are confidential, said the second bidder had shown bank letters for £1.9 million as early as June. Two councillors also claimed that officers had described the rink in private as a “stranded asset”. Okafor-Lane declined to comment on the remark.

The rink drew 92,000 visitors last year, the highest figure since 2009 and nearly three times as many as the town’s museum. No other public ice lies within 70 miles of Wexcombe.

In a letter read out at the meeting, the retired pair skater Dagny Holt, who learned to skate here and wrote the memoir “A Town on Thin Ice”, pleaded for one more season:

> “I have skated in nineteen countries, and nowhere else did a council keep a rink open for children at two pounds an hour. Do not be the ones who switched it off.”

The so-called “ice tax”, a surcharge of 50p on every council swimming ticket, raised only £31,000, auditors found in March. Samuel Brandreth, an economist at the county college, warned that closing the rink could cost the town more than it saves, because 38 per cent of its winter visitors come from elsewhere. He expects cafés on Station Road to lose up to a quarter of their trade.

Aldous disputed that estimate. “I have read the report,” she said. “It counts every cup of tea twice.”

The council believes a temporary rink in the market hall could open by December. A final vote is due on 9 April.

Leave a comment

Your email address will not be published. Required fields are marked *

Share this article

Newsletter

Sign up for the week’s news from Wexcombe

© 2025 The Wexcombe Packet. All rights reserved.
`;
