import { newRecoveryCode, recoveryCodeOf } from './recovery-code';

it('makes codes that read back', () => {
  const code = newRecoveryCode();
  expect(code).toMatch(/^[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}$/);
  expect(recoveryCodeOf(code)).toBe(code.replaceAll('-', ''));
  expect(newRecoveryCode()).not.toBe(code);
});

it.each([
  ['as it is shown', 'abcd-efgh-lo23', 'abcdefghlo23'],
  ['shouted, with spaces', ' ABCD EFGH LO23 ', 'abcdefghlo23'],
  ['with digits for letters', 'abcd-efgh-1023', 'abcdefghlo23'],
  ['too short', 'abcd-efgh-lo2', null],
  ['too long', 'abcd-efgh-lo234', null],
  ['another letter', 'abcd-efgh-lo2!', null],
  ['a code of the app', '123456', null],
])('reads %s', (_, typed, code) => expect(recoveryCodeOf(typed)).toBe(code));
