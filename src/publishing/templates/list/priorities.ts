import {
  dateAndTime,
  listed,
  longText,
  optional,
  paragraphs,
  place,
  sentence,
  template,
} from '../template';

export const priorities = template({
  code: 'priorities',
  version: 1,
  name: 'Priorities',
  use: 'Say what the team works on, and ask what it should work on next.',
  messageType: 'survey',
  fields: {
    where: place('For which area?'),
    now: longText('What are the priorities now?', 'One on each line.'),
    done: longText('What was done about them?'),
    ask: longText('What do you ask residents?'),
    until: optional(dateAndTime('Until when can they answer?')),
  },
  subject: ({ where }) => `What should we work on in ${where}?`,
  body: ({ now, done, ask, until }) =>
    paragraphs(
      '## What we work on now',
      listed(now),
      '## What we have done',
      sentence(done),
      '## Tell us what matters to you',
      sentence(ask),
      until ? `Answer this mail by ${until}.` : 'Answer this mail.',
    ),
});
