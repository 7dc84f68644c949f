import type { Category, Urgency } from '../vocabulary';

/** Why no automatic mail may go out; null when one may. */
export type AutomaticMailBlocker =
  | 'safe-contact'
  | 'no-auto-reply'
  | 'immediate-danger'
  | 'answered-by-a-machine'
  | 'stranger-in-thread'
  | 'spam'
  | 'nothing-to-acknowledge';

export interface AutomaticMailCase {
  category: Category;
  urgency: Urgency;
  flags: readonly string[];
  /** Kind of automatic mail (RFC 3834) that came in, or null for a person's. */
  automatic?: string | null;
  /** Somebody else wrote to the thread of a concern, so it answers a mail of ours. */
  strangerInThread?: boolean;
  safeContact?: boolean;
  noAutoReply?: boolean;
}

/**
 * Asked before every mail that no person wrote. An abuser may read the inbox, so a person in danger
 * gets none; a machine is never answered, so that two machines cannot write to each other (RFC 3834, section 2).
 * A helpdesk that does not say that it is one answers our mail from another address: a stranger in the thread.
 */
export function whyNoAutomaticMail(concern: AutomaticMailCase): AutomaticMailBlocker | null {
  const has = (flag: string) => concern.flags.includes(flag);
  if (concern.safeContact || has('safe_contact')) return 'safe-contact';
  if (concern.noAutoReply || has('no_auto_reply')) return 'no-auto-reply';
  if (concern.urgency === 'immediate') return 'immediate-danger';
  if (
    concern.automatic ||
    concern.category === 'auto_reply' ||
    has('out_of_office') ||
    has('bounce')
  ) {
    return 'answered-by-a-machine';
  }
  if (concern.strangerInThread) return 'stranger-in-thread';
  if (concern.category === 'spam') return 'spam';
  if (concern.urgency === 'none') return 'nothing-to-acknowledge';
  return null;
}

export const acknowledgements = [
  'crime-report',
  'information',
  'safeguarding',
  'fraud',
  'council',
  'complaint',
  'data-rights',
  'subscription',
  'bereavement',
  'general',
] as const;
export type Acknowledgement = (typeof acknowledgements)[number];

const BY_CATEGORY: Partial<Record<Category, Acknowledgement>> = {
  emergency: 'safeguarding',
  safeguarding: 'safeguarding',
  crime_report: 'crime-report',
  intelligence: 'information',
  fraud: 'fraud',
  council: 'council',
  complaint_police: 'complaint',
  data_rights: 'data-rights',
  foi: 'data-rights',
  unsubscribe: 'subscription',
};

/** Which fixed wording fits. Every one of them names 999 and 101. */
export function whichAcknowledgement(
  concern: Pick<AutomaticMailCase, 'category' | 'flags'>,
): Acknowledgement {
  if (concern.flags.includes('bereavement')) return 'bereavement';
  return BY_CATEGORY[concern.category] ?? 'general';
}
