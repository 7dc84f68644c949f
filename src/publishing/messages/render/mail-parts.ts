import { ORIGINAL, directionOf } from '../../../residents/languages/languages';
import { topicName } from '../../../residents/topics/topic-texts';
import type { MailContent, MailLinks } from './mail-content';
import { escapeHtml } from './escape';
import { defaultColours, mailCss } from './mail-css';
import { forceSaid, type ForceWords } from './mail-force';
import { wordsLanguage, type MailWords } from './mail-words';

/** The public page of a message, where anyone can see whether it is real (promise 12). */
export const checkLink = ({ publicUrl, messageId }: MailContent) =>
  `${publicUrl}/messages/${messageId}`;

/** What a resident compares with the public page; 12 digits of the hash are enough to tell two messages apart. */
export const identity = ({ messageId, contentHash = '' }: MailContent, words: MailWords) =>
  words.identity(messageId, contentHash.slice(0, 12));

export const link = (url: string, words: string) =>
  `<a href="${escapeHtml(url)}" class="link">${escapeHtml(words)}</a>`;

/** Whose message it is, where it is not the force's alone. */
export const fromPartner = (
  { partnerName }: MailContent,
  { name }: ForceWords,
  words: MailWords,
): string[] => (partnerName ? [words.fromPartner(partnerName, name)] : []);

/** What not to answer a mail with and whom to call instead, with the force's own ways beside 999 and 101. */
export const callInstead = ({ site, otherWays }: ForceWords, words: MailWords) =>
  [
    small(`${escapeHtml(words.notForCrime)} ${link(site, words.report)}.`),
    ...(otherWays ? [small(escapeHtml(otherWays))] : []),
  ].join('\n');

/** The same in the text of a mail. */
export const callInsteadText = ({ site, otherWays }: ForceWords, words: MailWords) => [
  words.notForCrime,
  `${words.report}: ${site}`,
  ...(otherWays ? [otherWays] : []),
];

/** A paragraph of the foot. */
export const small = (html: string) => `<p class="small">${html}</p>`;

export const yourLinks = ({ preferencesUrl, unsubscribeUrl }: MailLinks, words: MailWords) =>
  small(
    words.changeOrStop(
      link(words.page(preferencesUrl), words.change),
      link(words.page(unsubscribeUrl), words.stopInside),
    ),
  );

/** The question whether it was useful: each answer leads to a page with a button, for scanners follow links. */
export const rating = ({ ratingUrl }: MailLinks, words: MailWords) =>
  small(
    `${escapeHtml(words.useful)} ${link(words.page(`${ratingUrl}/yes`), words.yes)} / ${link(words.page(`${ratingUrl}/no`), words.no)}`,
  );

/** The same in the text of a mail: a line for each answer. */
export const ratingText = ({ ratingUrl }: MailLinks, words: MailWords) =>
  `${words.useful}\n${words.yes}: ${words.page(`${ratingUrl}/yes`)}\n${words.no}: ${words.page(`${ratingUrl}/no`)}`;

/** Beside where the force is: how it handles what it holds. */
export const whereabouts = ({ address, privacyUrl }: ForceWords, words: MailWords) =>
  [
    ...(address ? [small(escapeHtml(address))] : []),
    ...(privacyUrl ? [small(link(privacyUrl, words.privacy))] : []),
  ].join('\n');

/** The same in the text of a mail. */
export const whereaboutsText = ({ address, privacyUrl }: ForceWords, words: MailWords) => [
  ...(address ? [address] : []),
  ...(privacyUrl ? [`${words.privacy}: ${privacyUrl}`] : []),
];

/** The line that proves a message, with where to check it. */
export const proof = (content: MailContent, words: MailWords) =>
  small(
    `${link(words.page(checkLink(content)), words.real)}. ${escapeHtml(identity(content, words))}.`,
  );

/** Attributes of what is in this language; `dir` only where it is not the usual one. */
export const spoken = (language: string) =>
  `lang="${language}"${directionOf(language) === 'rtl' ? ' dir="rtl"' : ''}`;

/** HTML in one language within a page in another (WCAG 2.2, 3.1.2). */
export const within = (pageLanguage: string, language: string, html: string) =>
  language === pageLanguage
    ? html
    : `<div lang="${language}" dir="${directionOf(language)}">\n${html}\n</div>`;

interface Page {
  force: MailContent['force'];
  title: string;
  /** Of most of the page. */
  language?: string;
}

/** The name stands beside the crest, so that nothing is missing where pictures are not loaded. */
function head({ look }: MailContent['force'], { name }: ForceWords): string {
  const ground = (look?.colours ?? defaultColours).header;
  const crest = look
    ? `<td class="crest" width="1"><img src="${escapeHtml(look.crest.pngUrl)}" width="${Math.round(look.crest.wide * 0.4)}" height="40" alt="${escapeHtml(look.crest.alt)}"></td>`
    : '';
  return `<table role="presentation" class="head" width="100%" cellpadding="0" cellspacing="0" bgcolor="${ground}"><tr>${crest}<td class="name">${escapeHtml(name)}</td></tr></table>`;
}

/** The whole mail around its content. */
export const page = ({ force, title, language = ORIGINAL }: Page, html: string) =>
  `<!doctype html>
<html ${spoken(language)}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${mailCss(force.look?.colours ?? defaultColours)}</style></head>
<body>
<div class="page">
${head(force, forceSaid(force, wordsLanguage(language)))}
<div class="words">
${html}
</div>
</div>
</body>
</html>
`;

/** What it is about, as the language of the words around it says it. */
export const topicOf = ({ topic, topicCode = '' }: MailContent, language: string = ORIGINAL) =>
  topicName(wordsLanguage(language), { code: topicCode, name: topic });
