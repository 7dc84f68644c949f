/** What the sealed columns of the conversation are bound to. */
export const sealedPurpose = {
  from: 'reply.from',
  subject: 'reply.subject',
  text: 'reply.text',
  original: 'reply.original',
  messageId: 'reply.message_id',
  picture: 'reply_attachment.shown',
  reasons: 'concern.reasons',
  answer: 'answer.text',
  safeContact: 'concern_safe_contact.how',
} as const;
