import { bareSubject } from './subject';

describe('bareSubject', () => {
  it.each([
    ['Re: Sheds', 'Sheds'],
    ['RE[2]: Fwd: Sheds', 'Sheds'],
    ['Odp: Re: Sheds', 'Sheds'],
    ['Ynt: Sheds', 'Sheds'],
    ['回复：Sheds', 'Sheds'],
    ['Regarding: Sheds', 'Regarding: Sheds'],
    ['Riot: what happened', 'Riot: what happened'],
  ])('%j is %j', (subject, bare) => {
    expect(bareSubject(subject)).toBe(bare);
  });
});
