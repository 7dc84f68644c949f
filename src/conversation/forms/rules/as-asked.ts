import { rank } from '../../triage/vocabulary';
import type { Triage } from '../../triage/triage';

export const formKinds = ['concern', 'rumour'] as const;
export type FormKind = (typeof formKinds)[number];

/**
 * The triage of words that came by a form. Who asks "is this true?" says that it is a rumour; a danger in the same
 * words, or anything that needs somebody sooner, stays what it is.
 */
export function asAsked(triage: Triage, kind: FormKind): Triage {
  if (kind !== 'rumour' || triage.category === 'rumour') return triage;
  if (rank(triage.urgency) > rank('priority') || triage.flags.includes('no_auto_reply'))
    return { ...triage, flags: [...new Set([...triage.flags, 'also:rumour' as const])].sort() };
  return { ...triage, category: 'rumour', urgency: 'priority', route: 'comms_team' };
}
