import juice from 'juice';
import { escapeHtml } from './escape';
import { NOT_FOR_CRIME, checkLink, identity, link, page, small, yourLinks } from './mail-parts';
import type { ComposedMail, MailContent, MailLinks } from './mail-content';
import { renderBody, type RenderedBody } from './render-body';

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

const why = ({ topic, areas, force }: MailContent) =>
  `You get this from ${force.name} because you chose “${topic}” for ${areas.join(', ')}.`;

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
    `Check that this message is real: ${checkLink(content)}`,
    identity(content),
  ].join('\n\n');
}

function htmlOf(content: MailContent, body: RenderedBody, links: MailLinks): string {
  return page(
    content,
    content.subject,
    `<h1>${escapeHtml(content.subject)}</h1>
${body.html}
<hr>
${small(`${escapeHtml(NOT_FOR_CRIME)} ${link(content.force.site, 'Report online')}.`)}
${small(escapeHtml(why(content)))}
${yourLinks(links)}
${small(`${link(checkLink(content), 'Check that this message is real')}. ${escapeHtml(identity(content))}.`)}`,
  );
}
