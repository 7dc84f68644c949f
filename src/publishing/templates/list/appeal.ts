import { dateAndTime, longText, paragraphs, place, sentence, template, text } from '../template';

export const appeal = template({
  code: 'appeal',
  version: 1,
  name: 'Appeal for information',
  use: 'Ask for witnesses, footage or the owner of something.',
  messageType: 'appeal',
  fields: {
    what: text('What is it about?', 'A few words, for example “Collision with a cyclist”.'),
    where: place('Where?'),
    when: dateAndTime('When?'),
    known: longText('What happened?', 'Facts only: nobody’s guilt, nobody’s name.'),
    wanted: longText('What do you want to know?', 'For example who was there, or has footage.'),
    reference: text('Reference', 'The number that callers should give.'),
  },
  subject: ({ what, where }) => `Can you help? ${what}, ${where}`,
  body: ({ where, when, known, wanted, reference }) =>
    paragraphs(
      `${where}, ${when}.`,
      sentence(known),
      `## Can you help?`,
      sentence(wanted),
      `Answer this mail, or call 101 and give the reference **${reference}**. In an emergency call 999.`,
    ),
});
