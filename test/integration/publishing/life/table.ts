import type { Role } from '../../../../src/staff/rules/permissions';
import type { State } from '../../../../src/publishing/messages/rules/life';
import type { Action } from './acts';

/** The design's table told a second time: from where an action leads, and whose it is. */
export const from: Record<Action | 'edit', readonly State[]> = {
  edit: ['draft', 'returned'],
  submit: ['draft', 'returned'],
  recall: ['checking', 'legal review', 'approval', 'scheduled'],
  clear: ['legal review'],
  return: ['legal review', 'approval'],
  approve: ['approval'],
  reschedule: ['scheduled'],
  lift: ['scheduled'],
  pause: ['sending'],
  resume: ['paused'],
  withdraw: [
    ...(['draft', 'returned', 'checking', 'legal review', 'approval'] as const),
    ...(['scheduled', 'sending', 'paused', 'balancing'] as const),
  ],
};

export const whose: Record<Action | 'edit' | 'read', readonly Role[]> = {
  edit: ['officer', 'supervisor', 'partner'],
  submit: ['officer', 'supervisor', 'partner'],
  recall: ['officer', 'supervisor', 'partner'],
  clear: ['legal', 'on-call inspector'],
  return: ['supervisor', 'legal', 'on-call inspector', 'partner supervisor'],
  approve: ['supervisor', 'on-call inspector', 'partner supervisor'],
  reschedule: ['officer', 'supervisor'],
  lift: ['supervisor'],
  pause: ['supervisor', 'on-call inspector'],
  resume: ['supervisor', 'on-call inspector'],
  withdraw: ['officer', 'supervisor', 'partner', 'on-call inspector'],
  read: [
    ...(['officer', 'supervisor', 'legal', 'administrator', 'auditor', 'partner'] as const),
    'on-call inspector',
    'partner supervisor',
  ],
};

export const beforeApproval: readonly State[] = [
  ...(['draft', 'returned', 'checking', 'legal review', 'approval'] as const),
];

/** Hours without a decision after which it is raised, and hours untouched after which a draft lapses. */
export const RAISED_AFTER = 24;
export const STALE_AFTER = 30 * 24;
export const LATER = 2;
export const ENDS = 30;
export const FAR = 2000;
