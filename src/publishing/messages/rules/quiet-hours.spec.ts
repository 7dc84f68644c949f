import { goesOutAt, isQuiet, nextAllowed, quietHoursOf } from './quiet-hours';

const night = { from: '21:00', to: '08:00', zone: 'Europe/London' };
const small = { ...night, from: '01:15', to: '01:45' };
const noon = { ...night, from: '12:00', to: '13:00' };
const at = (text: string) => new Date(text);

describe('quiet hours', () => {
  it.each([
    ['just before', '2026-01-10T20:59:59Z', '2026-01-10T20:59:59Z'],
    ['at their start', '2026-01-10T21:00:00Z', '2026-01-11T08:00:00Z'],
    ['after midnight', '2026-01-11T00:30:00Z', '2026-01-11T08:00:00Z'],
    ['just before their end', '2026-01-11T07:59:59Z', '2026-01-11T08:00:00Z'],
    ['at their end', '2026-01-11T08:00:00Z', '2026-01-11T08:00:00Z'],
    ['in summer', '2026-07-10T20:00:00Z', '2026-07-11T07:00:00Z'],
    ['before them in summer', '2026-07-10T19:59:59Z', '2026-07-10T19:59:59Z'],
    // 28 to 29 March 2026: 01:00 GMT becomes 02:00 BST, the night has ten hours
    ['the night clocks go forward', '2026-03-28T21:00:00Z', '2026-03-29T07:00:00Z'],
    ['that night after the change', '2026-03-29T06:59:59Z', '2026-03-29T07:00:00Z'],
    ['that morning at eight', '2026-03-29T07:00:00Z', '2026-03-29T07:00:00Z'],
    // 24 to 25 October 2026: 02:00 BST becomes 01:00 GMT, the night has twelve hours
    ['the night clocks go back', '2026-10-24T20:00:00Z', '2026-10-25T08:00:00Z'],
    ['before them that evening', '2026-10-24T19:59:59Z', '2026-10-24T19:59:59Z'],
    ['that morning, eight by the old time', '2026-10-25T07:00:00Z', '2026-10-25T08:00:00Z'],
  ])('%s', (_, moment, allowed) => {
    expect(nextAllowed(at(moment), night)).toEqual(at(allowed));
    expect(isQuiet(at(moment), night)).toBe(moment !== allowed);
  });

  it.each([
    // 01:15 to 01:45 comes twice when clocks go back: quiet from the first 01:15 to the last 01:45
    ['back, first coming', '2026-10-25T00:15:00Z', '2026-10-25T01:45:00Z'],
    ['back, between both', '2026-10-25T00:50:00Z', '2026-10-25T01:45:00Z'],
    ['back, over', '2026-10-25T01:45:00Z', '2026-10-25T01:45:00Z'],
    // and is skipped when they go forward: an hour later by the clock, the same length
    ['forward, before', '2026-03-29T01:14:59Z', '2026-03-29T01:14:59Z'],
    ['forward, within', '2026-03-29T01:15:00Z', '2026-03-29T01:45:00Z'],
  ])('within the hour of the change: %s', (_, moment, allowed) => {
    expect(nextAllowed(at(moment), small)).toEqual(at(allowed));
  });

  it('may lie within one day', () => {
    expect(nextAllowed(at('2026-01-10T12:30:00Z'), noon)).toEqual(at('2026-01-10T13:00:00Z'));
    expect(nextAllowed(at('2026-01-10T13:30:00Z'), noon)).toEqual(at('2026-01-10T13:30:00Z'));
  });

  it('are none for an urgent message, and none when they begin and end alike', () => {
    const settings = { QUIET_FROM: '21:00', QUIET_TO: '08:00', FORCE_ZONE: 'Europe/London' };
    expect(quietHoursOf(settings, { urgent: false })).toEqual(night);
    expect(quietHoursOf(settings, { urgent: true })).toBeNull();
    expect(quietHoursOf({ ...settings, QUIET_TO: '21:00' }, { urgent: false })).toBeNull();
    expect(isQuiet(at('2026-01-11T00:30:00Z'), null)).toBe(false);
  });

  it.each([
    ['at once by day', null, '2026-01-10T12:00:00Z', '2026-01-10T12:00:00Z'],
    ['at once by night', null, '2026-01-10T23:00:00Z', '2026-01-11T08:00:00Z'],
    ['at a time by day', '2026-01-10T15:00:00Z', '2026-01-10T12:00:00Z', '2026-01-10T15:00:00Z'],
    ['at a time by night', '2026-01-10T22:00:00Z', '2026-01-10T12:00:00Z', '2026-01-11T08:00:00Z'],
    ['at a time long past', '2026-01-09T22:00:00Z', '2026-01-10T12:00:00Z', '2026-01-10T12:00:00Z'],
  ])('a release %s', (_, releaseAt, now, goesOut) => {
    expect(goesOutAt(releaseAt ? at(releaseAt) : null, at(now), night)).toEqual(at(goesOut));
  });
});
