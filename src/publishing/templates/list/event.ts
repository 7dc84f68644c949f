import {
  choice,
  dateAndTime,
  longText,
  optional,
  paragraphs,
  place,
  sentence,
  template,
  text,
} from '../template';

export const event = template({
  code: 'event',
  version: 1,
  name: 'Event',
  use: 'Invite people to meet officers.',
  messageType: 'event',
  fields: {
    what: text('What is it?', 'For example “Bike marking”.'),
    when: dateAndTime('When does it begin?'),
    until: optional(text('When does it end?', 'For example “12 noon”.')),
    where: place('Where?', 'A public place, with its street.'),
    about: longText('What happens there?'),
    booking: choice('Must one book?', [
      ['no', 'Just come along.'],
      ['yes', 'Please book a place by answering this mail.'],
    ]),
    access: optional(text('Access', 'For example “Step-free, with a hearing loop”.')),
  },
  subject: ({ what, where }) => `${what} at ${where}`,
  body: ({ what, when, until, where, about, booking, access }) =>
    paragraphs(
      sentence(about),
      [
        `- **What:** ${what}`,
        `- **When:** ${when}${until && `, until ${until}`}`,
        `- **Where:** ${where}`,
        ...(access ? [`- **Access:** ${access}`] : []),
      ].join('\n'),
      booking,
    ),
});
