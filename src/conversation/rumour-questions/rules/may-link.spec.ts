import { whyNotLink, type AskedQuestion } from './may-link';

const question: AskedQuestion = { quiet: false, theirs: true, category: 'rumour', flags: [] };

it.each<[string[], Partial<AskedQuestion>]>([
  [[], {}],
  [[], { category: 'asb', flags: ['also:rumour'] }],
  [['not-your-team'], { theirs: false }],
  [['in-confidence'], { quiet: true }],
  [['no-question'], { category: 'asb' }],
])('joining a question to a rumour: %j', (blockers, changes) =>
  expect(whyNotLink({ ...question, ...changes })).toEqual(blockers),
);
