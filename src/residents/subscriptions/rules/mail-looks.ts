/** How a resident wants mails to look. The words are the same in each. */
export const mailLooks = ['usual', 'large print', 'text only'] as const;
export type MailLook = (typeof mailLooks)[number];
