import { longText, optional, paragraphs, place, sentence, template, text } from '../template';

export const successStory = template({
  code: 'success-story',
  version: 1,
  name: 'Success story',
  use: 'Tell what came of what residents said.',
  messageType: 'outcome',
  fields: {
    title: text('What was achieved?', 'For example “Quieter evenings in Abbey Park”.'),
    where: place('Where?'),
    said: longText('You said', 'What residents told you.'),
    did: longText('We did', 'What officers and partners did.'),
    result: longText('What changed', 'With a number and its source, where there is one.'),
    next: optional(longText('What comes next?')),
  },
  subject: ({ title }) => title,
  body: ({ where, said, did, result, next }) =>
    paragraphs(
      `${where}.`,
      `## You said\n\n${sentence(said)}`,
      `## We did\n\n${sentence(did)}`,
      `## What changed\n\n${sentence(result)}`,
      sentence(next),
    ),
});
