export const roles = [
  'officer',
  'supervisor',
  'legal',
  'triage',
  'administrator',
  'auditor',
  'partner',
  'on-call inspector',
  'partner supervisor',
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
    'partner supervisor',
  ],
  'message.write': ['officer', 'supervisor', 'partner'],
  'message.submit': ['officer', 'supervisor', 'partner'],
  'message.approve': ['supervisor', 'on-call inspector', 'partner supervisor'],
  'message.return': ['supervisor', 'legal', 'on-call inspector', 'partner supervisor'],
  'message.clear': ['legal', 'on-call inspector'],
  'message.reschedule': ['officer', 'supervisor'],
  'message.pause': ['supervisor', 'on-call inspector'],
  'message.lift': ['supervisor'],
  'message.allow-small': ['supervisor', 'on-call inspector'],
  'message.withdraw': ['officer', 'supervisor', 'partner', 'on-call inspector'],
  'audience.count': ['officer', 'supervisor'],
  'audience.read': [
    'officer',
    'supervisor',
    'legal',
    'administrator',
    'auditor',
    'on-call inspector',
  ],
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
  'task.hand-over': ['officer', 'supervisor', 'triage'],
  'task.note': ['officer', 'supervisor', 'triage'],
  'task.crime': ['officer', 'supervisor', 'triage'],
  'task.group': ['officer', 'supervisor', 'triage'],
  'task.link': ['officer', 'supervisor', 'triage'],
  'task.load': ['supervisor', 'triage'],
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
  'waiting-list.open': ['administrator'],
  'list.import': ['administrator'],
  'organisation.read': ['supervisor', 'administrator', 'auditor'],
  'resident.sign-up': ['officer', 'supervisor'],
  'report.read': ['officer', 'supervisor', 'administrator', 'auditor'],
  'partner.manage': ['administrator'],
  'account.manage': ['administrator'],
  'second-factor.reset': ['administrator'],
  'audit.read': ['auditor', 'administrator'],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

/** What is about the whole force at once: the role must be over all of it. An administrator of a borough has none of these. */
const ofTheForce: readonly Permission[] = [
  'sending.release',
  'waiting-list.open',
  'list.import',
  'partner.manage',
  'audit.read',
];

/** True when one of the roles held gives the permission, in whatever area it is not about the whole force. */
export function may(
  held: readonly { role: Role; ofForce?: boolean }[],
  permission: Permission,
): boolean {
  const allowed: readonly Role[] = permissions[permission];
  const anywhere = !ofTheForce.includes(permission);
  return held.some(({ role, ofForce = false }) => allowed.includes(role) && (anywhere || ofForce));
}
