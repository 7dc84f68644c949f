import juice from 'juice';
import { ORIGINAL } from '../../../residents/languages/languages';
import { escapeHtml } from './escape';
import {
  checkLink,
  fromPartner,
  identity,
  link,
  page,
  proof,
  rating,
  ratingText,
  small,
  topicOf,
  within,
  yourLinks,
} from './mail-parts';
import type { ComposedMail, MailContent, MailLinks } from './mail-content';
import { mailWords, wordsLanguage } from './mail-words';
import { renderBody, type RenderedBody } from './render-body';

/**
 * The mail of a message: composed once for each language, then filled in for each recipient. Preview and delivery
 * both call it, so that what was approved is what arrives.
 */
export function composeMail(content: MailContent): (links: MailLinks) => ComposedMail {
  const body = renderBody(content.body, content);
  return (links) => ({
    subject: content.subject,
    html: juice(htmlOf(content, body, links)),
    text: textOf(content, body, links),
    languages: [content.language ?? ORIGINAL],
  });
}

const wordsOf = ({ language = ORIGINAL }: MailContent) => mailWords(wordsLanguage(language));

function why(content: MailContent): string {
  const { about, force, areas } = content;
  const words = wordsOf(content);
  const topic = topicOf(content, content.language);
  return about ? words.whyAbout(force.name, about) : words.why(force.name, topic, areas.join(', '));
}

function textOf(content: MailContent, body: RenderedBody, links: MailLinks): string {
  const words = wordsOf(content);
  return [
    content.subject,
    ...fromPartner(content, words),
    body.text,
    '--',
    ratingText(links, words),
    words.notForCrime,
    `${words.report}: ${content.force.site}`,
    why(content),
    `${words.change}: ${words.page(links.preferencesUrl)}`,
    `${words.stop}: ${words.page(links.unsubscribeUrl)}`,
    `${words.real}: ${words.page(checkLink(content))}`,
    identity(content, words),
  ].join('\n\n');
}

function htmlOf(content: MailContent, body: RenderedBody, links: MailLinks): string {
  const { force, subject, language = ORIGINAL } = content;
  const words = wordsOf(content);
  const foot = `${rating(links, words)}
${small(`${escapeHtml(words.notForCrime)} ${link(force.site, words.report)}.`)}
${small(escapeHtml(why(content)))}
${yourLinks(links, words)}
${proof(content, words)}`;
  const from = fromPartner(content, words)
    .map((line) => `${within(language, wordsLanguage(language), small(escapeHtml(line)))}\n`)
    .join('');
  return page(
    { force, title: subject, language },
    `<h1>${escapeHtml(subject)}</h1>
${from}${body.html}
<hr>
${within(language, wordsLanguage(language), foot)}`,
  );
}
