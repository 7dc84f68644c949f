import juice from 'juice';
import type { ComposedMail, MailContent, MailLinks } from './mail-content';
import { escapeHtml } from './escape';
import { NOT_FOR_CRIME, checkLink, identity, link, page, small, yourLinks } from './mail-parts';
import { renderBody } from './render-body';

/** Several messages in one mail, in the order given. Each keeps its words, its areas and the line that proves it. */
export function composeDigest(
  contents: readonly MailContent[],
): (links: MailLinks) => ComposedMail {
  const [first] = contents;
  if (!first) throw new Error('A digest of no message is no mail.');
  const parts = contents.map((content) => ({ content, body: renderBody(content.body) }));
  const subject =
    parts.length === 1
      ? 'A message from your officers'
      : `${parts.length} messages from your officers`;
  const why = `You get this from ${first.force.name} in one mail because you chose to hear once a day or once a week.`;

  const text = ({ preferencesUrl, unsubscribeUrl }: MailLinks) =>
    [
      subject,
      ...parts.flatMap(({ content, body }) => [
        `== ${content.subject} ==`,
        about(content),
        body.text,
        `Check that this message is real: ${checkLink(content)}`,
        identity(content),
      ]),
      '--',
      NOT_FOR_CRIME,
      `Report online: ${first.force.site}`,
      why,
      `Change what you get: ${preferencesUrl}`,
      `Stop these messages: ${unsubscribeUrl}`,
    ].join('\n\n');

  const html = (links: MailLinks) =>
    page(
      first,
      subject,
      `<h1>${escapeHtml(subject)}</h1>
${parts
  .map(
    ({ content, body }) => `<hr>
<h2>${escapeHtml(content.subject)}</h2>
${small(escapeHtml(about(content)))}
${body.html}
${small(`${link(checkLink(content), 'Check that this message is real')}. ${escapeHtml(identity(content))}.`)}`,
  )
  .join('\n')}
<hr>
${small(`${escapeHtml(NOT_FOR_CRIME)} ${link(first.force.site, 'Report online')}.`)}
${small(escapeHtml(why))}
${yourLinks(links)}`,
    );

  return (links) => ({ subject, html: juice(html(links)), text: text(links) });
}

const about = ({ topic, areas }: MailContent) => `${topic}, ${areas.join(', ')}`;
