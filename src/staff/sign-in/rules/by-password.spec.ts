import type { Role } from '../../rules/permissions';
import { mayByPassword } from './by-password';

const named = ['glass@example.org', 'officer@example.org'];

it.each<[string, Role, string[], boolean]>([
  ['officer@example.org', 'officer', [], true],
  ['other@example.org', 'administrator', [], true],
  ['glass@example.org', 'administrator', named, true],
  ['other@example.org', 'administrator', named, false],
  ['officer@example.org', 'officer', named, false],
])('%s, %s, named %j: %s', (email, role, names, expected) =>
  expect(mayByPassword({ email, roles: [{ role }] }, names)).toBe(expected),
);
