import { becomesQuiet } from './quieting.service';

it.each([
  ['a question', 'standard', [], false],
  ['a crime', 'priority', ['also:crime_report'], false],
  ['a danger right now', 'immediate', [], true],
  ['somebody who reads the mail', 'urgent', ['safe_contact', 'no_auto_reply'], true],
  ['an answer that may harm', 'urgent', ['no_auto_reply'], true],
] as const)('%s', (_, urgency, flags, is) =>
  expect(becomesQuiet({ urgency, flags: [...flags] })).toBe(is),
);
