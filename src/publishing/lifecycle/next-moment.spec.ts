import { nextMoment } from './next-moment';

const now = new Date('2026-03-04T12:00:00Z');
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const DAY = 86_400;
const message = {
  state: 'draft',
  ...{ stateSince: at(-DAY), releaseAt: null, notAfter: null },
  ...{ holdUntil: null, holdLiftedAt: null, remindedAt: null, escalatedAt: null },
} as const;

const held = { state: 'scheduled', holdUntil: 'arrest confirmed' } as const;

describe('what a message waits for', () => {
  it.each([
    ['a draft', message, at(-10), 'remind', 23 * DAY - 10],
    [
      'a draft whose authors know',
      { ...message, stateSince: at(-29 * DAY), remindedAt: at(-DAY) },
      at(-29 * DAY),
      'lapse',
      DAY,
    ],
    ['a returned one', { ...message, state: 'returned' as const }, at(-DAY), 'remind', 22 * DAY],
    ['a short-lived draft', { ...message, notAfter: at(60) }, at(0), 'lapse', 60],
    ['a held one', { ...message, ...held }, at(0), 'lapse', null],
    ['a held one with an end', { ...message, ...held, notAfter: at(90) }, at(0), 'lapse', 90],
    ['one no longer held', { ...message, ...held, holdLiftedAt: at(-1) }, at(0), 'release', 0],
    [
      'an old draft with a new edit',
      { ...message, stateSince: at(-40 * DAY) },
      at(0),
      'remind',
      23 * DAY,
    ],
    ['a stale draft', { ...message, stateSince: at(-40 * DAY) }, at(-31 * DAY), 'remind', 0],
    ['approval', { ...message, state: 'approval' as const }, at(0), 'escalate', DAY],
    ['legal review', { ...message, state: 'legal review' as const }, at(0), 'escalate', DAY],
    [
      'approval that was raised, without an end',
      { ...message, state: 'approval' as const, escalatedAt: at(-9) },
      at(0),
      'lapse',
      null,
    ],
    [
      'approval with one',
      { ...message, state: 'approval' as const, notAfter: at(90) },
      at(0),
      'lapse',
      90,
    ],
    ['scheduled at once', { ...message, state: 'scheduled' as const }, at(0), 'release', 0],
    [
      'scheduled later',
      { ...message, state: 'scheduled' as const, releaseAt: at(1.2) },
      at(0),
      'release',
      2,
    ],
  ])('%s', (_, one, editedAt, act, seconds) => {
    expect(nextMoment(one, editedAt, now, null, 48)).toEqual({ state: one.state, act, seconds });
  });

  it('waits for the end of the quiet hours, or for the last useful moment before it', () => {
    const quiet = { from: '11:00', to: '13:00', zone: 'Europe/London' };
    const scheduled = { ...message, state: 'scheduled' as const };
    const seconds = (one: Parameters<typeof nextMoment>[0]) =>
      nextMoment(one, at(0), now, quiet, 48).seconds;
    expect(seconds(scheduled)).toBe(3600);
    expect(seconds({ ...scheduled, releaseAt: at(60) })).toBe(3600);
    expect(seconds({ ...scheduled, releaseAt: at(2 * 3600) })).toBe(2 * 3600);
    expect(seconds({ ...scheduled, notAfter: at(90) })).toBe(90);
  });
});
