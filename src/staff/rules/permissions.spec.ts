import { may, permissions, roles, type Permission, type Role } from './permissions';

/** The whole table, written out a second time on purpose: a slip in one of them shows. */
const expected: Record<Permission, string> = {
  //                     officer supervisor legal triage administrator auditor partner on-call inspector, partner supervisor
  'staff.home':
    '         yes     yes        yes   yes    yes           yes     yes         yes  yes',
  'message.read':
    '       yes     yes        yes   no     yes           yes     yes           yes  yes',
  'message.write':
    '      yes     yes        no    no     no            no      yes            no  no',
  'message.submit':
    '     yes     yes        no    no     no            no      yes             no  no',
  'message.approve':
    '    no      yes        no    no     no            no      no               yes  yes',
  'message.return':
    '     no      yes        yes   no     no            no      no              yes  yes',
  'message.clear':
    '      no      no         yes   no     no            no      no             yes  no',
  'message.reschedule':
    ' yes     yes        no    no     no            no      no                  no  no',
  'message.pause':
    '      no      yes        no    no     no            no      no             yes  no',
  'message.lift':
    '      no      yes        no    no     no            no      no              no  no',
  'message.allow-small':
    '    no      yes        no    no     no            no      no             yes  no',
  'message.withdraw':
    '   yes     yes        no    no     no            no      yes               yes  no',
  'audience.count': '   yes yes no no no no no no no',
  'audience.read': '    yes yes yes no yes yes no yes no',
  'review.read': '        no      yes        yes   no     no            yes     no      yes  no',
  'review.close': '       no      yes        yes   no     no            no      no      no  no',
  'delivery.read':
    '      yes     yes        no    no     yes           yes     no             yes  no',
  'books.export':
    '       no      yes        no    no     yes           yes     no             no  no',
  'message.resend':
    '     no      yes        no    no     no            no      no             no  no',
  'suppression.lift':
    '   no      yes        no    no     yes           no      no             no  no',
  'sending.release':
    '    no      no         no    no     yes           no      no             no  no',
  'operations.read':
    '    no      no         no    no     yes           no      no             no  no',
  'task.read': '          yes     yes        no    yes    no            no      no         no  no',
  'task.claim': '         yes     yes        no    yes    no            no      no          no  no',
  'task.answer':
    '        yes     yes        no    yes    no            no      no           no  no',
  'task.close': '         yes     yes        no    yes    no            no      no          no  no',
  'task.assign':
    '        no      yes        no    yes    no            no      no           no  no',
  'task.hand-over':
    '     yes     yes        no    yes    no            no      no           no  no',
  'task.note':
    '          yes     yes        no    yes    no            no      no           no  no',
  'task.crime':
    '         yes     yes        no    yes    no            no      no           no  no',
  'task.group':
    '         yes     yes        no    yes    no            no      no           no  no',
  'task.link':
    '          yes     yes        no    yes    no            no      no           no  no',
  'task.load':
    '          no      yes        no    yes    no            no      no           no  no',
  'alarm.take': '         no      yes        no    yes    no            no      no          no  no',
  'rumour.read': '        yes     yes        yes   yes    yes           yes     no      no  no',
  'rumour.write': '       yes     yes        no    yes    no            no      no      no  no',
  'rumour.rate': '        no      yes        yes   no     no            no      no      no  no',
  'follower.tell': '          yes   yes   no   no   no   no   no   no  no',
  'poll.read': '              yes   yes   yes   yes   yes   yes   no   no  no',
  'poll.write': '             yes   yes   no   no   no   no   no   no  no',
  'poll.publish': '           no   yes   no   no   no   no   no   no  no',
  'priority.read': '          yes   yes   yes   yes   yes   yes   no   no  no',
  'priority.write': '         yes   yes   no   no   no   no   no   no  no',
  'priority.publish': '       no   yes   no   no   no   no   no   no  no',
  'event.read': '             yes   yes   yes   yes   yes   yes   no   no  no',
  'event.write': '            yes   yes   no   no   no   no   no   no  no',
  'event.publish': '          no   yes   no   no   no   no   no   no  no',
  'event.door': '             yes   yes   no   no   no   no   no   no  no',
  'claim.verify': '       no      yes        yes   no     no            no      no      no  no',
  'rule.read': '          no      yes        yes   no     yes           yes     no          no  no',
  'rule.change': '        no      no         no    no     yes           no      no          no  no',
  'rule.confirm': '       no      no         yes   no     yes           no      no          no  no',
  'deputy.name': '        no      yes        yes   no     no            no      no      yes  no',
  'waiting-list.open': '   no   no   no   no   yes   no   no   no  no',
  'list.import': '         no   no   no   no   yes   no   no   no  no',
  'organisation.read': '   no   yes   no   no   yes   yes   no   no  no',
  'resident.sign-up': '    yes   yes   no   no   no   no   no   no  no',
  'report.read': '        yes     yes        no    no     yes           yes     no          no  no',
  'partner.manage': '   no no no no yes no no no no',
  'account.manage': '   no no no no yes no no no no',
  'second-factor.reset': '   no   no   no   no   yes   no   no   no  no',
  'audit.read': '         no      no         no    no     yes           yes     no          no  no',
};

const rows = Object.entries(expected).flatMap(([permission, words]) =>
  words
    .trim()
    .split(/\s+/)
    .map((word, i): [Role, Permission, string] => [roles[i]!, permission as Permission, word]),
);

describe('may', () => {
  it('has a line for every permission', () => {
    expect(Object.keys(expected)).toEqual(Object.keys(permissions));
    expect(rows).toHaveLength(roles.length * Object.keys(permissions).length);
  });

  it.each(rows)('%s, %s: %s', (role, permission, word) => {
    expect(may([{ role, ofForce: true }], permission)).toBe(word === 'yes');
  });

  it('asks for a role over the whole force where it is about all of it', () => {
    const all = Object.keys(permissions) as Permission[];
    const local = all.filter((one) => roles.some((role) => may([{ role }], one)));
    expect(all.filter((one) => !local.includes(one))).toEqual([
      'sending.release',
      'waiting-list.open',
      'list.import',
      'partner.manage',
      'audit.read',
    ]);
  });

  it('gives nothing to nobody', () => {
    for (const [, permission] of rows) expect(may([], permission)).toBe(false);
  });

  it('asks every role that is held', () => {
    expect(may([{ role: 'auditor' }, { role: 'legal' }], 'message.clear')).toBe(true);
  });
});
