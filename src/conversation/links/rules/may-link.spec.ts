import { whoIsTold, whyNotLink } from './may-link';

it.each([
  ['an ordinary one', false, true, []],
  ['one of a person in danger', true, true, ['in-confidence']],
  ['one of another area', false, false, ['elsewhere']],
  ['both', true, false, ['in-confidence', 'elsewhere']],
] as const)('links %s', (_, safeContact, fits, why) =>
  expect(whyNotLink({ safeContact, fits })).toEqual(why),
);

const known = {
  ...{ contactPointId: 'hana', senderConfirmed: true },
  ...{ safeContact: false, noAutoReply: false, urgency: 'standard' },
};
it.each([
  ['who has shown their address', {}, 'hana'],
  ['nobody where the sender is in doubt', { senderConfirmed: false }, null],
  ['nobody where there is no address', { contactPointId: null }, null],
  ['nobody whose mail others may read', { safeContact: true, noAutoReply: true }, null],
  ['nobody whom an automatic mail may harm', { noAutoReply: true }, null],
  ['nobody in immediate danger', { urgency: 'immediate' }, null],
])('tells %s', (_, change, who) => expect(whoIsTold({ ...known, ...change })).toBe(who));
