/** A concern and the thing as the rule needs them. */
export interface LinkFacts {
  /** Somebody is in danger: dealt with alone, and told nothing by others' messages. */
  readonly safeContact: boolean;
  /** The thing lies in, above or below the concern's area. */
  readonly fits: boolean;
}

export const linkBlockerWords = {
  'in-confidence': 'It is dealt with in confidence. Link it to nothing.',
  elsewhere: 'This belongs to another area. Choose one from the list.',
} as const;
export type LinkBlocker = keyof typeof linkBlockerWords;

/** Why a concern may not be linked to something; empty when it may. */
export function whyNotLink({ safeContact, fits }: LinkFacts): LinkBlocker[] {
  const found: (LinkBlocker | false)[] = [safeContact && 'in-confidence', !fits && 'elsewhere'];
  return found.filter((one): one is LinkBlocker => one !== false);
}

export interface ToldFacts {
  readonly contactPointId: string | null;
  readonly senderConfirmed: boolean;
  readonly safeContact: boolean;
  readonly noAutoReply: boolean;
  readonly urgency: string;
}

/** Whose news of it the resident may get: only who has shown that the address is theirs, and whom no mail puts at risk. */
export const whoIsTold = (concern: ToldFacts): string | null => {
  const quiet = concern.safeContact || concern.noAutoReply || concern.urgency === 'immediate';
  return concern.senderConfirmed && !quiet ? concern.contactPointId : null;
};
