import { nextDue, type ClockFacts } from './next-due';

const at = (day: number) => new Date(Date.UTC(2026, 4, day));
const [remind, startsAt, endsAt, ask, forget] = [1, 2, 3, 4, 30].map(at) as [
  Date,
  Date,
  Date,
  Date,
  Date,
];
const event = (more: Partial<ClockFacts> = {}): ClockFacts => ({
  ...{ state: 'published', startsAt, endsAt, owesLetters: false },
  ...{ remindedAt: null, askedAt: null, forgottenAt: null },
  ...more,
});
const early = new Date(Date.UTC(2026, 3, 1));

it.each([
  ['reminds first', event(), early, { what: 'remind', at: remind }],
  ['then ends', event({ remindedAt: remind }), remind, { what: 'end', at: endsAt }],
  ['reminds nobody once it began', event(), startsAt, { what: 'end', at: endsAt }],
  ['asks', event({ state: 'over' }), endsAt, { what: 'ask', at: ask }],
  ['forgets', event({ state: 'over', askedAt: ask }), ask, { what: 'forget', at: forget }],
  ['forgets one called off', event({ state: 'cancelled' }), early, { what: 'forget', at: forget }],
  ['tells before all else', event({ owesLetters: true }), early, { what: 'tell', at: early }],
  ['has an end', event({ state: 'over', forgottenAt: forget }), forget, null],
  ['has no clock before it is published', event({ state: 'proposed' }), early, null],
] as const)('%s', (_, facts, now, due) => {
  expect(nextDue(facts, { remind, ask, forget }, now)).toEqual(due);
});
