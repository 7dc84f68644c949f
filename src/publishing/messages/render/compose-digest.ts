import juice from 'juice';
import { ORIGINAL } from '../../../residents/languages/languages';
import type { ComposedMail, MailContent, MailLinks } from './mail-content';
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
import { mailWords, wordsLanguage } from './mail-words';
import { renderBody } from './render-body';

/**
 * Several messages in one mail, in the order given. Each keeps its words, its areas and the line that proves it;
 * each may be in a language of its own. `language` is the reader's.
 */
export function composeDigest(
  contents: readonly MailContent[],
  language: string = ORIGINAL,
): (links: MailLinks) => ComposedMail {
  const [first] = contents;
  if (!first) throw new Error('A digest of no message is no mail.');
  const around = wordsLanguage(language);
  const words = mailWords(around);
  const force = forceSaid(first.force, around);
  const parts = contents.map((content) => ({ content, body: renderBody(content.body, content) }));
  const spokenIn = ({ language: own = ORIGINAL }: MailContent) => own;
  const subject = words.digestOf(parts.length);
  const why = words.whyDigest(force.name);

  const text = (links: MailLinks) =>
    [
      subject,
      ...parts.flatMap(({ content, body }) => [
        `== ${content.subject} ==`,
        ...fromPartner(content, force, words),
        about(content, around),
        body.text,
        `${words.real}: ${words.page(checkLink(content))}`,
        identity(content, words),
      ]),
      '--',
      ratingText(links, words),
      ...callInsteadText(force, words),
      why,
      `${words.change}: ${words.page(links.preferencesUrl)}`,
      `${words.stop}: ${words.page(links.unsubscribeUrl)}`,
      ...whereaboutsText(force, words),
    ].join('\n\n');

  const partOf = ({ content, body }: (typeof parts)[number]) => {
    const said = `<h2>${escapeHtml(content.subject)}</h2>
${[...fromPartner(content, force, words), about(content, around)].map((line) => small(escapeHtml(line))).join('\n')}
${body.html}`;
    return `<hr>
${within(around, spokenIn(content), said)}
${proof(content, words)}`;
  };

  const html = (links: MailLinks) =>
    page(
      { force: first.force, title: subject, language: around },
      `<h1>${escapeHtml(subject)}</h1>
${parts.map(partOf).join('\n')}
<hr>
${rating(links, words)}
${callInstead(force, words)}
${small(escapeHtml(why))}
${yourLinks(links, words)}
${whereabouts(force, words)}`,
    );

  const languages = [...new Set([around, ...contents.map(spokenIn)])];
  return (links) => ({ subject, html: juice(html(links)), text: text(links), languages });
}

const about = (content: MailContent, language: string) =>
  `${topicOf(content, language)}, ${content.areas.join(', ')}`;
