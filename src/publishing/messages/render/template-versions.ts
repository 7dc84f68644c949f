/**
 * Versions of the fixed words and looks around a message: part of what a supervisor approves. Raise the first with
 * any change to a mail in compose-mail.ts, compose-digest.ts or mail-parts.ts; it voids every standing approval. The
 * force's own words in a mail are in the hash by themselves, its colours and crest are not (decision 41).
 */
export const MAIL_TEMPLATE = '4';

/** The words and marks of a mail in another language; only messages with variants are approved over it. */
export const LANGUAGE_TEMPLATE = '4';

/** How pictures stand in a mail; only messages with pictures are approved over it. */
export const IMAGE_TEMPLATE = '1';

/** How a mail names the partner that it is from; only a partner's messages are approved over it. */
export const PARTNER_TEMPLATE = '1';

/** What is added to a text; only messages with a text are approved over it. */
export const TEXT_TEMPLATE = '1';
