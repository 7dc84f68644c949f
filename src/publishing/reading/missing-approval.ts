import type { MessageView } from './message-view.service';

/** Whose approval a message waits for first; null where it waits for none. */
export function missingApproval({
  message,
  partnerApprovedBy,
}: Pick<MessageView, 'message' | 'partnerApprovedBy'>): 'partner' | 'force' | null {
  if (message.state !== 'approval') return null;
  return message.partnerId && partnerApprovedBy.length === 0 ? 'partner' : 'force';
}
