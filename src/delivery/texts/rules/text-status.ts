/** What a network said of a text, as Notify names it, and what that is in our books. */
export const receiptKinds = {
  delivered: 'delivered',
  'permanent-failure': 'hard',
  'temporary-failure': 'soft',
  'technical-failure': 'blocked',
} as const;

export type ReceiptStatus = keyof typeof receiptKinds;

export const isReceipt = (status: unknown): status is ReceiptStatus =>
  typeof status === 'string' && Object.hasOwn(receiptKinds, status);

/** Where a text stands that Notify has: taken, unless a network has said otherwise by now. */
export const endOf = (status: string): { state: 'accepted' | 'failed'; code: string | null } =>
  isReceipt(status) && status !== 'delivered'
    ? { state: 'failed', code: status }
    : { state: 'accepted', code: null };
