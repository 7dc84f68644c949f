import {
  dateAndTime,
  longText,
  optional,
  paragraphs,
  place,
  sentence,
  template,
  text,
} from '../template';

export const incidentUpdate = template({
  code: 'incident-update',
  version: 1,
  name: 'Incident update',
  use: 'Tell residents what is known of something that happened near them.',
  messageType: 'update',
  fields: {
    what: text('What happened?', 'A few words, for example “Shed break-ins”.'),
    where: place('Where?', 'A street or a part of the area, never a private address.'),
    when: dateAndTime('When?'),
    known: longText('What is confirmed?', 'Only what you can show evidence for.'),
    doing: longText('What are officers doing?'),
    askedFor: optional(longText('What should residents do?')),
  },
  subject: ({ what, where }) => `Update: ${what}, ${where}`,
  body: ({ what, where, when, known, doing, askedFor }) =>
    paragraphs(
      `**${what}**: ${where}, ${when}.`,
      sentence(known),
      `## What we are doing`,
      sentence(doing),
      askedFor && `## What you can do\n\n${sentence(askedFor)}`,
    ),
});
