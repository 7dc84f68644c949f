/** How a resident wants mails to look. The words are the same in each. */
export const mailLooks = ['usual', 'large print', 'text only'] as const;
export type MailLook = (typeof mailLooks)[number];

/** For pages. */
export const mailLookWords: Record<MailLook, { name: string; hint: string }> = {
  usual: { name: 'As usual', hint: 'With pictures, headings and links' },
  'large print': { name: 'Large print', hint: 'The same with letters half as large again' },
  'text only': { name: 'Text only', hint: 'Words and links, without pictures or layout' },
};
