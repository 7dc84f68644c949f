import { forceIn, type CrestShown } from '../../../platform/brand/force';
import type { Settings } from '../../../platform/config/settings';
import { FIRST, siteCodes, type SiteLanguage } from '../../../platform/texts/site-languages';
import type { Palette } from '../../../platform/brand/rules/colours';

/** Words of the force that stand in each of its mails, in one language; what it did not give is left out. */
export interface ForceWords {
  readonly name: string;
  readonly site: string;
  /** On one line. */
  readonly address?: string;
  /** Ways beside 999 and 101. */
  readonly otherWays?: string;
  readonly privacyUrl?: string;
}

/** The force in a mail: its words, those in other languages of the site, and its look, which adds no word. */
export interface MailForce extends ForceWords {
  readonly others?: Readonly<Partial<Record<SiteLanguage, ForceWords>>>;
  readonly look?: MailColours;
}

export interface MailColours {
  readonly colours: Palette;
  readonly crest: CrestShown;
}

type Known = Parameters<typeof forceIn>[0];

function wordsIn(settings: Known, language: SiteLanguage): ForceWords {
  const { name, site, address, otherWays, privacyUrl } = forceIn(settings, language);
  return {
    ...{ name, site },
    ...(address && { address }),
    ...(otherWays && { otherWays }),
    ...(privacyUrl && { privacyUrl }),
  };
}

/** The words alone, in each language: part of what an approval is over. */
export const forceWords = (settings: Settings) =>
  Object.fromEntries(siteCodes.map((code) => [code, wordsIn(settings, code)]));

/** What every mail of a message is composed with. */
export function mailForce(settings: Known): MailForce {
  const others = siteCodes
    .filter((code) => code !== FIRST)
    .map((code) => [code, wordsIn(settings, code)]);
  const { colours, crest } = forceIn(settings, FIRST);
  return {
    ...wordsIn(settings, FIRST),
    others: Object.fromEntries(others) as MailForce['others'],
    look: { colours, crest },
  };
}

/** The words of the force in a language of the site. */
export const forceSaid = (force: MailForce, language: SiteLanguage): ForceWords =>
  force.others?.[language] ?? force;
