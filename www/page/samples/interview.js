// An interview of our own, with a lighthouse keeper who does not exist: questions, answers, and an `I` of the guest's.

export const text = `“The sea does not read your timetable”

Marisol Quennell has kept the tide gates at Harrow Sound for 27 years. In March the county will hand them to a computer. She spoke to us at the gatehouse.

How do you feel about leaving?

“Relieved, mostly,” Quennell says. “I have slept in two-hour pieces since 1998. But I do not believe that nobody will be needed here.”

The county engineer, Ivor Tamblyn, says that the new system has run for eleven months without a fault.

“He told me that too,” Quennell says, laughing. “It was a quiet winter. We closed the gates nine times. In 2013 we closed them forty-one times, and twice by hand because the power had gone.”

Tamblyn confirmed in an email that the gates had closed nine times. He denied that the power could fail again, and said two generators had been installed at a cost of £480,000.

What would you tell the people of Harrow?

“Keep somebody within ten minutes of the wheel,” Quennell says. “The sea does not read your timetable.”

Critics have accused the county of closing posts before the system was proven. Quennell declined to take sides. She hopes to write a book about the gates, and expects to finish it next year.
`;
