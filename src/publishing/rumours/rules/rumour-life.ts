import type { Permission } from '../../../staff/rules/permissions';

/** Every status of an entry, in reading order. */
export const statuses = [
  'new',
  'checking',
  'unverified',
  'false',
  'misleading',
  'missing context',
  'true',
  'cannot say',
  'closed',
] as const;
export type Status = (typeof statuses)[number];

/** A rating says what is so, and rests on evidence. */
export const ratings = [
  'false',
  'misleading',
  'missing context',
  'true',
] as const satisfies readonly Status[];
export type Rating = (typeof ratings)[number];

/** Entries under which a message that affirms the claim goes to legal review. */
export const askedOfMessages = [
  'false',
  'misleading',
  'missing context',
  'unverified',
] as const satisfies readonly Status[];

interface Step {
  action: string;
  from: readonly Status[];
  /** `same` stays: the step is an event without another status. */
  to: readonly (Status | 'same')[];
  by: Extract<Permission, 'rumour.write' | 'rumour.rate'>;
  needs?: 'reason';
}

/**
 * What may happen to an entry. Nothing else changes its status. A rating that is opened again becomes
 * `unverified`, not `checking`, so that messages are still asked about it meanwhile.
 */
export const rumourLife = [
  { action: 'check', from: ['new', 'cannot say', 'closed'], to: ['checking'], by: 'rumour.write' },
  {
    action: 'rate',
    from: ['checking', 'unverified'],
    to: ['unverified', 'false', 'misleading', 'missing context', 'true', 'cannot say', 'same'],
    by: 'rumour.rate',
  },
  {
    action: 'confirm',
    from: ['checking', 'unverified'],
    to: ['false', 'misleading', 'missing context', 'true'],
    by: 'rumour.rate',
  },
  {
    action: 'turn down',
    from: ['checking', 'unverified'],
    to: ['same'],
    by: 'rumour.rate',
    needs: 'reason',
  },
  {
    action: 'reopen',
    from: ['false', 'misleading', 'missing context', 'true'],
    to: ['unverified'],
    by: 'rumour.rate',
    needs: 'reason',
  },
  {
    action: 'close',
    from: ['new', 'checking', 'cannot say'],
    to: ['closed'],
    by: 'rumour.write',
    needs: 'reason',
  },
  {
    action: 'retire',
    from: ['unverified', 'false', 'misleading', 'missing context', 'true'],
    to: ['closed'],
    by: 'rumour.rate',
    needs: 'reason',
  },
] as const satisfies readonly Step[];

export type RumourAction = (typeof rumourLife)[number]['action'];
export const rumourActions = rumourLife.map(({ action }) => action);

const steps: readonly Step[] = rumourLife;

export const isRating = (status: string): status is Rating =>
  (ratings as readonly string[]).includes(status);

export const stepOf = (action: RumourAction): Step => {
  const step = steps.find((one) => one.action === action);
  if (!step) throw new Error(`no step ${action}`);
  return step;
};

/** Where an action may lead from a status; empty when it is not allowed there. */
export function leadsTo(action: RumourAction, from: Status): Status[] {
  const { from: starts, to } = stepOf(action);
  return starts.includes(from) ? to.map((one) => (one === 'same' ? from : one)) : [];
}

export const isStatus = (text: string): text is Status =>
  (statuses as readonly string[]).includes(text);
