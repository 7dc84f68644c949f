import { passwordWords, whyNotPassword, type PasswordBlocker } from './new-password';

const whose = {
  name: 'PC Amina Holloway',
  email: 'a.holloway@northshire.example.org',
  force: 'Northshire Police',
};

it.each<[string, PasswordBlocker[]]>([
  ['velvet kettle orbit', []],
  ['correct horse lamp', []],
  ['xK2vqpLw8dzR', []],
  ['a long password for tests', []],
  ['кит ходит боком', []],
  ['holloway road traffic jam', []],
  ['mongoose monkey marmalade', []],
  ['1066 battle 1815 harbour', []],
  ['', ['too-short']],
  ['elevenchars', ['too-short']],
  ['👮👮👮👮👮👮', ['too-short']],
  ['x7 '.repeat(67), ['too-long']],
  ['passwordpassword', ['too-common']],
  ['Password123456', ['too-common']],
  ['P4ssw0rd!2026', ['too-common']],
  ['welcome12345!', ['too-common']],
  ['qwertyuiop12', ['too-common']],
  ['1q1q1q1q1q1q', ['too-common']],
  ['123456789012', ['too-common']],
  ['098765432109', ['too-common']],
  ['abcdefghijkl', ['too-common']],
  ['aaaaaaaaaaaa', ['too-common']],
  ['            ', ['too-common']],
  ['19841984-1066', ['too-common']],
  ['try-wardline-out', ['too-common']],
  ['Northshire2026!', ['too-common']],
  ['northshirepolice', ['too-common']],
  ['September2026!', ['too-common']],
  ['AminaHolloway1', ['holds-your-name']],
  ['holloway-1990-a', ['holds-your-name']],
  ['h0ll0way!1990!', ['holds-your-name']],
  ['a.holloway@northshire.example.org', ['holds-your-name']],
])('%s: %j', (password, blockers) => {
  expect(whyNotPassword(password, whose)).toEqual(blockers);
  for (const blocker of blockers) expect(passwordWords[blocker]).toMatch(/\.$/);
});
