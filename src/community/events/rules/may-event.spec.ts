import { assertLife } from '../../../platform/rules/life-table';
import { eventTable } from './event-life';
import { whyNotDoor, whyNotEvent, whyNotPublishChange, type EventFacts } from './may-event';

const now = new Date('2026-05-01T12:00:00Z');
const soon = new Date('2026-05-08T12:00:00Z');
const person = (role: 'officer' | 'supervisor' | 'auditor', areaId = 'ward') => ({
  id: role,
  roles: [{ role, areaId }],
});
const event = (more: Partial<EventFacts> = {}): EventFacts => ({
  ...{ state: 'proposed', editorIds: ['officer'], startsAt: soon, taken: 20 },
  ...{ areaPaths: [['force', 'ward']], changeWaits: false },
  ...more,
});
const draft = event({ state: 'draft' });
const published = event({ state: 'published' });
const past = { startsAt: now };

it('has a whole life', () => assertLife('event', eventTable));

it.each([
  ['an officer proposes', person('officer'), draft, 'propose', []],
  ['an auditor does not', person('auditor'), draft, 'edit', ['not-permitted', 'outside-your-area']],
  ['a supervisor who did not write it publishes', person('supervisor'), event(), 'publish', []],
  [
    'not one who wrote at it',
    person('supervisor'),
    event({ editorIds: ['supervisor'] }),
    'publish',
    ['wrote-it-yourself'],
  ],
  ['not one of elsewhere', person('supervisor', 'far'), event(), 'publish', ['outside-your-area']],
  ['not unproposed', person('supervisor'), draft, 'publish', ['wrong-state']],
  ['not once it begins', person('supervisor'), event(past), 'publish', ['begins-too-early']],
  ['nobody edits a published one', person('officer'), published, 'edit', ['wrong-state']],
  ['an officer proposes a change', person('officer'), published, 'change', []],
  [
    'one change at a time',
    person('officer'),
    event({ state: 'published', changeWaits: true }),
    'change',
    ['change-waits'],
  ],
  [
    'not once it began',
    person('officer'),
    event({ state: 'published', ...past }),
    'change',
    ['has-begun'],
  ],
  ['a supervisor calls it off', person('supervisor'), published, 'cancel', []],
  [
    'an officer does not',
    person('officer'),
    published,
    'cancel',
    ['not-permitted', 'outside-your-area'],
  ],
  ['not twice', person('supervisor'), event({ state: 'cancelled' }), 'cancel', ['wrong-state']],
  ['a draft is dropped', person('officer'), draft, 'drop', []],
] as const)('%s', (_, who, facts, action, why) => {
  expect(whyNotEvent(who, facts, action, now)).toEqual(why);
});

it.each([
  ['a second person publishes it', person('supervisor'), 'officer', soon, 30, []],
  ['not its author', person('supervisor'), 'supervisor', soon, 30, ['wrote-it-yourself']],
  ['not into the past', person('supervisor'), 'officer', now, 30, ['begins-too-early']],
  [
    'not below those who have places',
    person('supervisor'),
    'officer',
    soon,
    19,
    ['more-have-places'],
  ],
  ['exactly those who have', person('supervisor'), 'officer', soon, 20, []],
] as const)('a change: %s', (_, who, authorId, startsAt, capacity, why) => {
  expect(whyNotPublishChange(who, published, { authorId, startsAt, capacity }, now)).toEqual(why);
});

it.each([
  [person('officer'), []],
  [person('officer', 'far'), ['outside-your-area']],
  [person('auditor'), ['not-permitted', 'outside-your-area']],
])('at the door %j: %j', (who, why) => expect(whyNotDoor(who, [['force', 'ward']])).toEqual(why));
