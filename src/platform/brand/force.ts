import type { Settings } from '../config/settings';
import { FIRST, type SiteLanguage } from '../texts/site-languages';
import { paletteOf, type Palette } from './rules/colours';

type Known = Pick<Settings, 'FORCE_NAME' | 'FORCE_SITE' | 'PUBLIC_URL' | 'BRAND'>;

/** The force as its pages and mails name and show it, in one language. Words that it did not give are empty. */
export interface Force {
  readonly name: string;
  readonly site: string;
  readonly strapLine: string;
  readonly address: string;
  readonly otherWays: string;
  readonly privacyUrl: string;
  readonly accessibilityUrl: string;
  readonly social: readonly { readonly name: string; readonly url: string }[];
  readonly crest: CrestShown;
  readonly colours: Palette;
}

export interface CrestShown {
  /** On this site, as it was given; for ever the same. */
  readonly path: string;
  readonly mediaType: string;
  /** Of a PNG of it, which every mail program shows. */
  readonly pngUrl: string;
  readonly alt: string;
  /** Pixels of its width where it is 100 high. */
  readonly wide: number;
}

/** One name for each language; FORCE_NAME where the force has no other. */
export const forceName = (
  { FORCE_NAME, BRAND }: Pick<Settings, 'FORCE_NAME' | 'BRAND'>,
  language: SiteLanguage,
): string => (language === 'cy' && BRAND.welshName) || FORCE_NAME;

/** What a text calls it, where each letter costs. */
export const forceInShort = (
  settings: Pick<Settings, 'FORCE_NAME' | 'BRAND'>,
  language: SiteLanguage,
): string =>
  language === FIRST
    ? (settings.BRAND.shortName ?? settings.FORCE_NAME)
    : forceName(settings, language);

export function forceIn(settings: Known, language: SiteLanguage): Force {
  const { FORCE_SITE, PUBLIC_URL, BRAND } = settings;
  const { crest, crestAlt, strapLine, otherWays, address, privacyUrl, accessibilityUrl } = BRAND;
  const folder = `/brand/${crest.hash}`;
  return {
    name: forceName(settings, language),
    site: FORCE_SITE,
    strapLine: strapLine?.[language] ?? '',
    address: address ?? '',
    otherWays: otherWays?.[language] ?? '',
    privacyUrl: privacyUrl ?? '',
    accessibilityUrl: accessibilityUrl ?? '',
    social: BRAND.social,
    crest: {
      path: `${folder}/crest.${crest.type}`,
      mediaType: crest.type === 'svg' ? 'image/svg+xml' : 'image/png',
      pngUrl: `${PUBLIC_URL}${folder}/crest.png`,
      alt: crestAlt?.[language] ?? '',
      wide: crest.wide,
    },
    colours: paletteOf(BRAND.colours),
  };
}
