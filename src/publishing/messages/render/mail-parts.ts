import type { MailContent, MailLinks } from './mail-content';
import { escapeHtml } from './escape';
import { mailCss } from './mail-css';

export const NOT_FOR_CRIME =
  'You can answer this mail. Please do not report a crime by answering: call 999 in an emergency, otherwise 101.';

/** The public page of a message, where anyone can see whether it is real (promise 12). */
export const checkLink = ({ publicUrl, messageId }: MailContent) =>
  `${publicUrl}/messages/${messageId}`;

/** What a resident compares with the public page; 12 digits of the hash are enough to tell two messages apart. */
export const identity = ({ messageId, contentHash }: MailContent) =>
  `Message ${messageId}${contentHash ? `, fingerprint ${contentHash.slice(0, 12)}` : ''}`;

export const link = (url: string, words: string) =>
  `<a href="${escapeHtml(url)}" class="link">${escapeHtml(words)}</a>`;

/** A paragraph of the foot. */
export const small = (html: string) => `<p class="small">${html}</p>`;

export const yourLinks = ({ preferencesUrl, unsubscribeUrl }: MailLinks) =>
  small(
    `${link(preferencesUrl, 'Change what you get')} or ${link(unsubscribeUrl, 'stop these messages')}.`,
  );

/** The whole mail around its content. */
export const page = ({ force }: Pick<MailContent, 'force'>, title: string, html: string) =>
  `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${mailCss}</style></head>
<body>
<div class="page">
<p class="force">${escapeHtml(force.name)}</p>
${html}
</div>
</body>
</html>
`;
