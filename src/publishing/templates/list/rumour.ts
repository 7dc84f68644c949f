import { longText, paragraphs, sentence, template, text } from '../template';

export const rumour = template({
  code: 'rumour',
  version: 1,
  name: 'Answer to a rumour',
  use: 'Put right something false that goes round. The fact comes first.',
  messageType: 'rumour_response',
  fields: {
    title: text('The fact, as a title', 'For example “No attack at the station”. Not the rumour.'),
    fact: longText('What is true?'),
    rumour: longText('What is said?', 'Told once, without names.'),
    why: longText('How do we know that it is false?'),
  },
  subject: ({ title }) => title,
  body: ({ fact, rumour: said, why }) =>
    paragraphs(
      sentence(fact),
      `A false claim goes round: ${sentence(said)}`,
      sentence(why),
      `To repeat: ${sentence(fact)}`,
    ),
});
