import { layoutCss } from './layout-css';

/** Part of what was approved (promise 1): raise it with every change to the words or the layout. */
export const TEMPLATE_VERSION = '1';

/** What a mail says besides the message, and the addresses it names. */
export interface Surround {
  readonly force: string;
  readonly site: string;
  readonly preferencesUrl: string;
  readonly unsubscribeUrl: string;
  readonly publicUrl: string;
  readonly messageId: string;
  /** First 12 hexadecimal digits of the content hash. */
  readonly seal: string;
}
export interface Body {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

export function asText({ subject, text }: Body, about: Surround): string {
  return [
    subject,
    '='.repeat(Math.min(subject.length, 60)),
    '',
    text.trim(),
    '',
    '---',
    `From ${about.force}.`,
    '',
    'DO NOT REPORT A CRIME BY ANSWERING THIS MAIL.',
    'In an emergency call 999.',
    `Otherwise call 101 or go to ${about.site}`,
    '',
    'You may answer this mail: your neighbourhood team reads it.',
    '',
    `Choose which messages you get: ${about.preferencesUrl}`,
    `Unsubscribe from all: ${about.unsubscribeUrl}`,
    '',
    'Is this mail real? Compare it with the message on our site:',
    about.publicUrl,
    `Message ${about.messageId}`,
    `Seal ${about.seal}`,
    '',
  ].join('\n');
}

export function asHtml({ subject, html }: Body, about: Surround): string {
  const force = escape(about.force);
  const link = (url: string, words: string) => `<a href="${escape(url)}">${escape(words)}</a>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escape(subject)}</title>
<style>${layoutCss}</style>
</head>
<body>
<div class="page">
<p class="force">${force}</p>
<h1>${escape(subject)}</h1>
<div class="body">${html}</div>
<div class="foot">
<p><strong>Do not report a crime by answering this mail.</strong> In an emergency call 999. Otherwise call 101 or go to ${link(about.site, about.site)}.</p>
<p>You may answer this mail: your neighbourhood team reads it.</p>
<p>${link(about.preferencesUrl, 'Choose which messages you get')} or ${link(about.unsubscribeUrl, 'unsubscribe from all')}.</p>
<p>Is this mail real? ${link(about.publicUrl, 'Compare it with the message on our site')}. Message ${escape(about.messageId)}, seal ${escape(about.seal)}.</p>
</div>
</div>
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter]!);
