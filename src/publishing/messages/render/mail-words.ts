import {
  addressIn,
  siteCodes,
  siteLanguageFor,
  type SiteLanguage,
} from '../../../platform/texts/site-languages';
import { textsIn, type Texts } from '../../../platform/texts/texts';

/** The fixed words around a message, from the catalogue. Raise MAIL_TEMPLATE for those in English, LANGUAGE_TEMPLATE for the others. */
export interface MailWords {
  notForCrime: string;
  report: string;
  why(force: string, topic: string, areas: readonly string[]): string;
  /** Each form of it without the areas, for those who look for its words in a text. */
  whyForms(force: string, topic: string): string[];
  whyAbout(force: string, name: string): string;
  whyDigest(force: string): string;
  fromPartner(partner: string, force: string): string;
  privacy: string;
  change: string;
  stop: string;
  /** In HTML both stand in one sentence. */
  changeOrStop(change: string, stop: string): string;
  useful: string;
  yes: string;
  no: string;
  stopInside: string;
  real: string;
  identity(id: string, fingerprint: string): string;
  digestOf(messages: number): string;
  /** A page of ours, in the language of these words. */
  page(url: string): string;
}

/** Beyond this many names a list says nothing to the one who reads it, and hides the links below it. */
const NAMED_AREAS = 4;

/** Nobody need have chosen all the areas that a message goes to. */
function whyIn(t: Texts, named: { force: string; topic: string }, areas: readonly string[]) {
  const names = { ...named, areas: areas.join(', ') };
  if (areas.length > NAMED_AREAS) return t('publishing/messages/render:why-many', named);
  if (areas.length > 1) return t('publishing/messages/render:why-one-of', names);
  return t('publishing/messages/render:why', names);
}

function wordsIn(language: string): MailWords {
  const t = textsIn(language);
  return {
    notForCrime: t('publishing/messages/render:not-for-crime'),
    report: t('publishing/messages/render:report'),
    why: (force, topic, areas) => whyIn(t, { force, topic }, areas),
    whyForms: (force, topic) => [
      t('publishing/messages/render:why', { force, topic, areas: '' }),
      t('publishing/messages/render:why-one-of', { force, topic, areas: '' }),
      t('publishing/messages/render:why-many', { force, topic }),
    ],
    whyAbout: (force, name) => t('publishing/messages/render:why-about', { force, name }),
    whyDigest: (force) => t('publishing/messages/render:why-digest', { force }),
    fromPartner: (partner, force) =>
      t('publishing/messages/render:from-partner', { partner, force }),
    privacy: t('publishing/messages/render:privacy'),
    change: t('publishing/messages/render:change'),
    stop: t('publishing/messages/render:stop'),
    changeOrStop: (change, stop) =>
      t('publishing/messages/render:change-or-stop', { change, stop }),
    useful: t('publishing/messages/render:useful'),
    yes: t('publishing/messages/render:useful.yes'),
    no: t('publishing/messages/render:useful.no'),
    stopInside: t('publishing/messages/render:stop-inside'),
    real: t('publishing/messages/render:real'),
    identity: (id, fingerprint) =>
      fingerprint
        ? t('publishing/messages/render:identity-fingerprint', { id, fingerprint })
        : t('publishing/messages/render:identity', { id }),
    page: (url) => addressIn(language, url),
    digestOf: (messages) => t('publishing/messages/render:digest-of', { count: messages }),
  };
}

/** Welsh must not be treated less favourably than English; the others keep the English words, marked as such. */
const words = Object.fromEntries(siteCodes.map((code) => [code, wordsIn(code)])) as Readonly<
  Record<SiteLanguage, MailWords>
>;

/** The language of the words around a message in this language. */
export const wordsLanguage = (language: string): SiteLanguage => siteLanguageFor(language);

export const mailWords = (language: string): MailWords => words[siteLanguageFor(language)];
