import { askedForTwo, verifiedEmail, type Claims } from './claims';

const email = 'amina@example.org';

it.each<[string, Claims, string | null]>([
  ['vouched for', { email, email_verified: true }, email],
  ['vouched for in words', { email, email_verified: 'true' }, email],
  ['in capitals', { email: ' Amina@Example.org ', email_verified: true }, email],
  ['not vouched for', { email, email_verified: false }, null],
  ['not in words', { email, email_verified: 'false' }, null],
  ['without a word on it', { email }, null],
  ['vouched for by another claim', { email, xms_edov: true }, null],
  ['no text', { email: [email], email_verified: true }, null],
  ['no address', { email: 'amina', email_verified: true }, null],
  ['two addresses', { email: `${email} x@example.org`, email_verified: true }, null],
  ['missing', { email_verified: true }, null],
])('an address %s', (_, claims, expected) =>
  expect(verifiedEmail(claims, 'email_verified')).toBe(expected),
);

it('takes the claim that is set for it', () => {
  expect(verifiedEmail({ email, xms_edov: '1' }, 'xms_edov')).toBe(email);
  expect(verifiedEmail({ email, email_verified: true }, 'xms_edov')).toBeNull();
});

it.each<[Claims, string[], boolean]>([
  [{ amr: ['pwd', 'mfa'] }, [], true],
  [{ amr: ['pwd'] }, [], false],
  [{ amr: ['otp'] }, [], false],
  [{ amr: 'mfa' }, [], false],
  [{ acr: 'two' }, ['two'], true],
  [{ acr: 'one' }, ['two'], false],
  [{ acr: 'one' }, [], false],
  [{ acr: ['two'] }, ['two'], false],
  [{}, ['two'], false],
])('%j with %j: two factors %s', (claims, acrs, expected) =>
  expect(askedForTwo(claims, acrs)).toBe(expected),
);
