import juice from 'juice';
import { ORIGINAL } from '../../../residents/languages/languages';
import { escapeHtml } from './escape';
import {
  callInstead,
  callInsteadText,
  checkLink,
  fromPartner,
  identity,
  page,
  proof,
  rating,
  ratingText,
  small,
  topicOf,
  whereabouts,
  whereaboutsText,
  within,
  yourLinks,
} from './mail-parts';
import { forceSaid } from './mail-force';
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
const forceOf = ({ force, language = ORIGINAL }: MailContent) =>
  forceSaid(force, wordsLanguage(language));

function why(content: MailContent): string {
  const { about, areas } = content;
  const [words, force] = [wordsOf(content), forceOf(content)];
  const topic = topicOf(content, content.language);
  return about ? words.whyAbout(force.name, about) : words.why(force.name, topic, areas);
}

function textOf(content: MailContent, body: RenderedBody, links: MailLinks): string {
  const [words, force] = [wordsOf(content), forceOf(content)];
  return [
    content.subject,
    ...fromPartner(content, force, words),
    body.text,
    '--',
    ratingText(links, words),
    ...callInsteadText(force, words),
    why(content),
    `${words.change}: ${words.page(links.preferencesUrl)}`,
    `${words.stop}: ${words.page(links.unsubscribeUrl)}`,
    `${words.real}: ${words.page(checkLink(content))}`,
    identity(content, words),
    ...whereaboutsText(force, words),
  ].join('\n\n');
}

function htmlOf(content: MailContent, body: RenderedBody, links: MailLinks): string {
  const { subject, language = ORIGINAL } = content;
  const [words, force] = [wordsOf(content), forceOf(content)];
  const foot = `${rating(links, words)}
${callInstead(force, words)}
${small(escapeHtml(why(content)))}
${yourLinks(links, words)}
${proof(content, words)}
${whereabouts(force, words)}`;
  const from = fromPartner(content, force, words)
    .map((line) => `${within(language, wordsLanguage(language), small(escapeHtml(line)))}\n`)
    .join('');
  return page(
    { force: content.force, title: subject, language },
    `<h1>${escapeHtml(subject)}</h1>
${from}${body.html}
<hr>
${within(language, wordsLanguage(language), foot)}`,
  );
}
