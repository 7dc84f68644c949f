import { says } from './phrase';
import { TOLD_ACT, WHO_KEPT_DOING } from './told-acts';

describe('TOLD_ACT', () => {
  it.each([
    'He worked his way through nine garages.',
    'The pair spent weeks on it.',
    'They had emptied the tills.',
  ])('%s', (s) => expect(says(s, TOLD_ACT)).toBe(true));
  it.each([
    'He appeared before magistrates.',
    'She denied the charge.',
    'They were released on bail.',
    'He was injured by a bottle.',
    'The man remained in hospital.',
  ])('not: %s', (s) => expect(says(s, TOLD_ACT)).toBe(false));
});

describe('WHO_KEPT_DOING', () => {
  it('finds what somebody did again and again', () =>
    expect(says('the man who had been torching bins', WHO_KEPT_DOING)).toBe(true));
  it('passes over daily life', () =>
    expect(says('the man who was walking home', WHO_KEPT_DOING)).toBe(false));
});
