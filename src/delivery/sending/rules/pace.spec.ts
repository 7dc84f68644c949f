import { Pace } from './pace';
import type { Outcome } from './result';

const domain = 'example.org';
const tooFast: Outcome = { state: 'retry', smtpCode: 421, enhancedCode: '4.7.0' };
const taken: Outcome = { state: 'accepted', smtpCode: 250 };
const second = 1000;
const start = 1_000_000;

const complain = (pace: Pace, at: number) => {
  for (let times = 0; times < 3; times++) pace.heard(domain, tooFast, at);
};

/** Asks a hundred times a second; how many may go each second. */
function goes(pace: Pace, from: number, seconds: number): number {
  let gone = 0;
  for (let now = from; now < from + seconds * second; now += 10)
    if (pace.secondsToWait(domain, now) === 0) gone += 1;
  return gone / seconds;
}

describe('the pace of a domain', () => {
  it('is free until it complains, then half of what it was', () => {
    const pace = new Pace();
    expect(goes(pace, start, 5)).toBe(100);
    complain(pace, start + 5 * second);
    expect(goes(pace, start + 5 * second, 10)).toBeCloseTo(50, -1);
    expect(pace.secondsToWait('example.com', start)).toBe(0);
  });

  it('is halved once for all that were on their way, and again later', () => {
    const pace = new Pace();
    goes(pace, start, 5);
    for (let ms = 0; ms < 4000; ms += 10) pace.heard(domain, tooFast, start + 5 * second + ms);
    expect(goes(pace, start + 10 * second, 10)).toBeCloseTo(50, -1);
    complain(pace, start + 20 * second);
    expect(goes(pace, start + 20 * second, 10)).toBeCloseTo(25, -1);
  });

  it('never stops, and recovers while nobody complains', () => {
    const pace = new Pace();
    let now = start;
    for (; now < start + 600 * second; now += 6 * second) complain(pace, now);
    expect(goes(pace, now, 100)).toBeCloseTo(0.1, 1);
    for (let minute = 0; minute < 30; minute++) pace.heard(domain, taken, (now += 61 * second));
    expect(goes(pace, now, 5)).toBe(100);
  });

  it('brings those put off back one after another', () => {
    const pace = new Pace();
    goes(pace, start, 1);
    complain(pace, start + second);
    const waits = Array.from({ length: 500 }, () => pace.secondsToWait(domain, start + second));
    expect(waits[0]).toBe(1);
    expect(waits.at(-1)).toBe(10);
  });

  it('is not slowed by a single reply, which may be about one mailbox', () => {
    const pace = new Pace();
    pace.heard(domain, tooFast, start);
    expect(goes(pace, start, 2)).toBe(100);
  });

  it.each<[string, Outcome]>([
    ['greylisting', { ...tooFast, smtpCode: 450, enhancedCode: '4.7.1', text: 'Greylisted' }],
    ['a full mailbox', { state: 'retry', smtpCode: 452, enhancedCode: '4.2.2' }],
    ['a relay that is away', { ...tooFast, away: true }],
    ['a refusal for good', { state: 'failed', smtpCode: 550, enhancedCode: '5.7.1' }],
  ])('is not slowed by %s', (_, outcome) => {
    const pace = new Pace();
    for (let times = 0; times < 10; times++) pace.heard(domain, outcome, start);
    expect(goes(pace, start, 2)).toBe(100);
  });
});
