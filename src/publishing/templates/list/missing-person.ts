import { dateAndTime, longText, paragraphs, place, sentence, template, text } from '../template';

export const missingPerson = template({
  code: 'missing-person',
  version: 1,
  name: 'Missing person',
  use: 'Ask residents to look out for somebody. The family must have agreed.',
  messageType: 'appeal',
  fields: {
    who: text('Who is missing?', 'First name and age, as the family agreed.'),
    lastSeen: dateAndTime('Last seen when?'),
    where: place('Last seen where?'),
    looks: longText('Description', 'Height, hair, clothes. Nothing about health.'),
    reference: text('Reference'),
  },
  subject: ({ who }) => `Missing: ${who}`,
  body: ({ who, lastSeen, where, looks, reference }) =>
    paragraphs(
      `We are looking for ${who}, last seen at ${where}, ${lastSeen}.`,
      sentence(looks),
      `If you see ${who.split(/[ ,]/)[0] ?? 'this person'} now, call 999. With any other information call 101 and give the reference **${reference}**.`,
    ),
});
