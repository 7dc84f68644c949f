import type { MailLook } from '../../../residents/subscriptions/rules/mail-looks';

/** Letters of large print are this many times as large: 16 pixels become 24, which is 18 points. */
const LARGER = 1.5;

/**
 * The same approved mail in another look: no word is added or taken away, so that the approval over its words and
 * template stands. `html` undefined: the mail is its text alone.
 */
export function inLook<T extends { html: string }>(
  mail: T,
  look: MailLook,
): Omit<T, 'html'> & { html?: string } {
  if (look === 'usual') return mail;
  if (look === 'text only') return { ...mail, html: undefined };
  return { ...mail, html: enlarged(mail.html) };
}

/** Only what stands in a tag is changed: in words every `<` is escaped. */
const enlarged = (html: string): string =>
  html
    .replace(/<[a-z][^>]*\sstyle="[^"]*"[^>]*>/gi, larger)
    .replace(/<style>[^<]*<\/style>/gi, larger);

const larger = (css: string): string =>
  css.replace(
    /font-size:\s*(\d+(?:\.\d+)?)px/g,
    (_, size: string) => `font-size: ${Number(size) * LARGER}px`,
  );
