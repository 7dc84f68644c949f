import { assertLife } from '../../../platform/rules/life-table';
import { whyNotPoll, type PollFacts } from './may-poll';
import { pollTable } from './poll-life';

const now = new Date('2026-05-01T12:00:00Z');
const ward = { areaId: 'ward' };
const officer = { id: 'officer', roles: [{ role: 'officer' as const, ...ward }] };
const supervisor = { id: 'supervisor', roles: [{ role: 'supervisor' as const, ...ward }] };
const elsewhere = { id: 'other', roles: [{ role: 'supervisor' as const, areaId: 'far' }] };
const poll = (more: Partial<PollFacts> = {}): PollFacts => ({
  ...{ state: 'proposed', editorIds: ['officer'], options: 3 },
  ...{ closesAt: new Date('2026-05-08T12:00:00Z'), areaPaths: [['force', 'ward']] },
  ...more,
});

it('has a whole life', () => assertLife('poll', pollTable));

it.each([
  ['an officer proposes', officer, poll({ state: 'draft' }), 'propose', []],
  [
    'an officer does not publish',
    officer,
    poll(),
    'publish',
    ['not-permitted', 'outside-your-area', 'wrote-it-yourself'],
  ],
  ['a supervisor who did not write it publishes', supervisor, poll(), 'publish', []],
  [
    'not one who wrote at it',
    supervisor,
    poll({ editorIds: ['supervisor'] }),
    'publish',
    ['wrote-it-yourself'],
  ],
  ['not one of another area', elsewhere, poll(), 'publish', ['outside-your-area']],
  ['not before it is proposed', supervisor, poll({ state: 'draft' }), 'publish', ['wrong-state']],
  [
    'not when it would be over',
    supervisor,
    poll({ closesAt: now }),
    'publish',
    ['too-late-to-open'],
  ],
  [
    'not with one answer',
    officer,
    poll({ state: 'draft', options: 1 }),
    'propose',
    ['too-few-options'],
  ],
  ['nobody edits a published one', officer, poll({ state: 'published' }), 'edit', ['wrong-state']],
  ['a supervisor withdraws it', supervisor, poll({ state: 'published' }), 'withdraw', []],
  ['not once it is closed', supervisor, poll({ state: 'closed' }), 'withdraw', ['wrong-state']],
] as const)('%s', (_, person, facts, action, why) => {
  expect(whyNotPoll(person, facts, action, now)).toEqual(why);
});
