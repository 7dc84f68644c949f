import { FIRST, addressIn, siteLanguageFor } from '../../platform/texts/site-languages';
import { textsIn } from '../../platform/texts/texts';

/** Who writes, and in which language: the reader's where we have it, else the first one. */
export interface Sender {
  readonly name: string;
  readonly site: string;
  /** Where it can be written to; empty where it says nothing. */
  readonly address?: string;
  readonly language?: string;
}

/** The texts of our letters in the reader's language. */
export const letterTexts = ({ language }: Sender) => textsIn(language);

/** What every mail of ours to a resident ends with. */
export function foot(force: Sender): string {
  const t = letterTexts(force);
  return [
    t('residents/letters:foot.service', { force: force.name }),
    t('residents/letters:foot.not-for-crime'),
    t('residents/letters:foot.otherwise', { site: force.site }),
    ...(force.address ? [force.address] : []),
  ].join('\n');
}

/** Paragraphs as plain text, with the foot below a signature mark. */
export function letterText(paragraphs: readonly string[], force: Sender) {
  return `${paragraphs.join('\n\n')}\n\n-- \n${foot(force)}\n`;
}

/** A page of ours, in the language of the letter. */
export const pageIn = ({ language }: Sender, url: string): string => addressIn(language, url);

/** The version of a template's words: each language has its own. */
export function versionIn({ language }: Sender, version: string): string {
  const code = siteLanguageFor(language);
  return code === FIRST ? version : `${version}-${code}`;
}
