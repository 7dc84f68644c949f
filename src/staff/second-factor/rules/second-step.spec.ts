import { secondStep, type SecondStep } from './second-step';

type Row = ['off' | 'offered' | 'required', boolean, boolean, SecondStep];
const table: Row[] = [
  // setting, has one here, the directory asked for one, what comes
  ['off', false, false, 'none'],
  ['off', false, true, 'none'],
  ['off', true, false, 'none'],
  ['off', true, true, 'none'],
  ['offered', false, false, 'none'],
  ['offered', false, true, 'none'],
  ['offered', true, false, 'code'],
  ['offered', true, true, 'none'],
  ['required', false, false, 'set-up'],
  ['required', false, true, 'none'],
  ['required', true, false, 'code'],
  ['required', true, true, 'none'],
];

it.each(table)('%s, here %s, directory %s: %s', (setting, holds, byDirectory, step) =>
  expect(secondStep({ setting, holds, byDirectory })).toBe(step),
);
