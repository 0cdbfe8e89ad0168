// A piece on a study of our own invention: careful claims, comparisons, causes, and those who doubt them.

export const text = `Short naps after lunch may help older adults remember names

Adults over 60 who slept for 20 minutes after lunch remembered 12 per cent more names than those who stayed awake, according to a study published on Tuesday in the Marlowe Journal of Sleep.

Researchers at the University of Easthaven followed 214 volunteers for six weeks. “The effect is small, but it was there every week,” said Imke Vandersteen, who led the study. “We were surprised by how steady it was.”

The team found that longer naps did not help. Those who slept for more than an hour did slightly worse than people who had not slept at all, perhaps because they woke from deep sleep.

Not everyone is convinced. Rohan Achebe, a neurologist at St Bride’s Hospital who was not involved in the work, said that the volunteers knew which group they were in. “That alone could explain half of it,” he said. He called the result “promising, no more”.

Vandersteen disagrees. She said that rest alone, without sleep, had shown no effect in a second group.

Poor sleep affects about one in three people over 60, and costs the health service an estimated £740 million a year. The ministry of health said it was studying the findings. A spokesperson declined to say whether its advice would change.

The team expects to publish results from a larger trial, with 1,500 people, next autumn.
`;
