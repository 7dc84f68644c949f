import { ORIGINAL, directionOf } from '../../../residents/languages/languages';
import { topicName } from '../../../residents/topics/topic-texts';
import type { MailContent, MailLinks } from './mail-content';
import { escapeHtml } from './escape';
import { mailCss } from './mail-css';
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
export const fromPartner = ({ partnerName, force }: MailContent, words: MailWords): string[] =>
  partnerName ? [words.fromPartner(partnerName, force.name)] : [];

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

/** The whole mail around its content. */
export const page = ({ force, title, language = ORIGINAL }: Page, html: string) =>
  `<!doctype html>
<html ${spoken(language)}>
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

/** What it is about, as the language of the words around it says it. */
export const topicOf = ({ topic, topicCode = '' }: MailContent, language: string = ORIGINAL) =>
  topicName(wordsLanguage(language), { code: topicCode, name: topic });
