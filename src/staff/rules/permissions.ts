export const roles = [
  'officer',
  'supervisor',
  'legal',
  'triage',
  'administrator',
  'auditor',
  'partner',
  'on-call inspector',
] as const;
export type Role = (typeof roles)[number];

/** Who may do what. A route names one of these; scope (which areas) is asked by each action's own rule. */
export const permissions = {
  'staff.home': roles,
  'message.read': [
    'officer',
    'supervisor',
    'legal',
    'administrator',
    'auditor',
    'partner',
    'on-call inspector',
  ],
  'message.write': ['officer', 'supervisor', 'partner'],
  'message.submit': ['officer', 'supervisor', 'partner'],
  'message.approve': ['supervisor', 'on-call inspector'],
  'message.return': ['supervisor', 'legal', 'on-call inspector'],
  'message.clear': ['legal', 'on-call inspector'],
  'message.reschedule': ['officer', 'supervisor'],
  'message.pause': ['supervisor', 'on-call inspector'],
  'message.lift': ['supervisor'],
  'message.withdraw': ['officer', 'supervisor', 'partner', 'on-call inspector'],
  'review.read': ['supervisor', 'legal', 'auditor', 'on-call inspector'],
  'review.close': ['supervisor', 'legal'],
  'delivery.read': ['officer', 'supervisor', 'administrator', 'auditor', 'on-call inspector'],
  'books.export': ['supervisor', 'administrator', 'auditor'],
  'message.resend': ['supervisor'],
  'suppression.lift': ['supervisor', 'administrator'],
  'sending.release': ['administrator'],
  'operations.read': ['administrator'],
  'task.read': ['officer', 'supervisor', 'triage'],
  'task.claim': ['officer', 'supervisor', 'triage'],
  'task.answer': ['officer', 'supervisor', 'triage'],
  'task.close': ['officer', 'supervisor', 'triage'],
  'task.assign': ['supervisor', 'triage'],
  'alarm.take': ['triage', 'supervisor'],
  'rumour.read': ['officer', 'supervisor', 'legal', 'triage', 'administrator', 'auditor'],
  'rumour.write': ['officer', 'supervisor', 'triage'],
  'rumour.rate': ['supervisor', 'legal'],
  'follower.tell': ['officer', 'supervisor'],
  'poll.read': ['officer', 'supervisor', 'legal', 'triage', 'administrator', 'auditor'],
  'poll.write': ['officer', 'supervisor'],
  'poll.publish': ['supervisor'],
  'priority.read': ['officer', 'supervisor', 'legal', 'triage', 'administrator', 'auditor'],
  'priority.write': ['officer', 'supervisor'],
  'priority.publish': ['supervisor'],
  'event.read': ['officer', 'supervisor', 'legal', 'triage', 'administrator', 'auditor'],
  'event.write': ['officer', 'supervisor'],
  'event.publish': ['supervisor'],
  'event.door': ['officer', 'supervisor'],
  'claim.verify': ['supervisor', 'legal'],
  'rule.read': ['supervisor', 'legal', 'administrator', 'auditor'],
  'rule.change': ['administrator'],
  'rule.confirm': ['legal', 'administrator'],
  'deputy.name': ['supervisor', 'legal', 'on-call inspector'],
  'audit.read': ['auditor', 'administrator'],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

/** True when one of the roles held gives the permission, in whatever area. */
export function may(held: readonly { role: Role }[], permission: Permission): boolean {
  const allowed: readonly Role[] = permissions[permission];
  return held.some(({ role }) => allowed.includes(role));
}
