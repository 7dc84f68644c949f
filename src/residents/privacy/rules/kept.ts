/** What stays after a deletion, and why (UK GDPR Art 17(3)). Shown before and after, in the words of the catalogue. */
export const kept = ['number', 'fingerprint', 'agreement', 'messages', 'audit', 'record'] as const;
