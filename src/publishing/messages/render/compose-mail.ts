import juice from 'juice';
import { escapeHtml } from './escape';
import { mailCss } from './mail-css';
import { renderBody, type RenderedBody } from './render-body';

/** Raise it with any change below: it is part of what a supervisor approves. */
export const MAIL_TEMPLATE = '1';

/** What is the same for everybody who gets the message. */
export interface MailContent {
  messageId: string;
  subject: string;
  /** Markdown. */
  body: string;
  /** Names of the areas that the message is for. */
  areas: readonly string[];
  topic: string;
  force: { name: string; site: string };
  /** Address of the public site, without a slash at the end. */
  publicUrl: string;
  /** Hexadecimal; left out of a preview, whose content is not settled. */
  contentHash?: string;
}

/** What differs for each recipient. A preview puts stand-ins here. */
export interface MailLinks {
  unsubscribeUrl: string;
  preferencesUrl: string;
}

export interface ComposedMail {
  subject: string;
  html: string;
  text: string;
}

/**
 * The mail of a message: composed once, then filled in for each recipient. Preview and delivery both call it,
 * so that what was approved is what arrives.
 */
export function composeMail(content: MailContent): (links: MailLinks) => ComposedMail {
  const body = renderBody(content.body);
  return (links) => ({
    subject: content.subject,
    html: juice(htmlOf(content, body, links)),
    text: textOf(content, body, links),
  });
}

const lookUp = ({ publicUrl, messageId }: MailContent) => `${publicUrl}/messages/${messageId}`;

/** What a resident compares with the public page; 12 digits of the hash are enough to tell two messages apart. */
const identity = ({ messageId, contentHash }: MailContent) =>
  `Message ${messageId}${contentHash ? `, fingerprint ${contentHash.slice(0, 12)}` : ''}`;

const why = ({ topic, areas, force }: MailContent) =>
  `You get this from ${force.name} because you chose “${topic}” for ${areas.join(', ')}.`;

const NOT_FOR_CRIME =
  'You can answer this mail. Please do not report a crime by answering: call 999 in an emergency, otherwise 101.';

function textOf(content: MailContent, body: RenderedBody, links: MailLinks): string {
  return [
    content.subject,
    body.text,
    '--',
    NOT_FOR_CRIME,
    `Report online: ${content.force.site}`,
    why(content),
    `Change what you get: ${links.preferencesUrl}`,
    `Stop these messages: ${links.unsubscribeUrl}`,
    `Check that this message is real: ${lookUp(content)}`,
    identity(content),
  ].join('\n\n');
}

function htmlOf(content: MailContent, body: RenderedBody, links: MailLinks): string {
  const link = (url: string, words: string) =>
    `<a href="${escapeHtml(url)}" class="link">${escapeHtml(words)}</a>`;
  const small = (html: string) => `<p class="small">${html}</p>`;
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(content.subject)}</title>
<style>${mailCss}</style></head>
<body>
<div class="page">
<p class="force">${escapeHtml(content.force.name)}</p>
<h1>${escapeHtml(content.subject)}</h1>
${body.html}
<hr>
${small(`${escapeHtml(NOT_FOR_CRIME)} ${link(content.force.site, 'Report online')}.`)}
${small(escapeHtml(why(content)))}
${small(`${link(links.preferencesUrl, 'Change what you get')} or ${link(links.unsubscribeUrl, 'stop these messages')}.`)}
${small(`${link(lookUp(content), 'Check that this message is real')}. ${escapeHtml(identity(content))}.`)}
</div>
</body>
</html>
`;
}
