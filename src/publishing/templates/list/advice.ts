import { listed, longText, optional, paragraphs, sentence, template, text } from '../template';

export const advice = template({
  code: 'advice',
  version: 1,
  name: 'Crime prevention advice',
  use: 'Say what people can do to stay safe.',
  messageType: 'advice',
  fields: {
    topic: text('What is the advice about?', 'For example “Keeping your bike safe”.'),
    why: longText('Why now?', 'One or two sentences. No fear, no guesses.'),
    steps: longText('What can people do?', 'One step on each line.'),
    more: optional(text('Where is more?', 'An address that starts with https://')),
  },
  subject: ({ topic }) => topic,
  body: ({ why, steps, more }) =>
    paragraphs(
      sentence(why),
      '## What you can do',
      listed(steps),
      more && `[Read more of our advice](${more.trim()})`,
    ),
});
