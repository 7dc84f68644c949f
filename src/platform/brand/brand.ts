import type { SiteLanguage } from '../texts/site-languages';
import type { Crest } from './crest';
import type { GivenColours } from './rules/colours';

/** Words of the force's own, in each language of the site. */
export type Wording = Readonly<Record<SiteLanguage, string>>;

/** A force's own look and wording, as its brand file gives them. What is left out is not shown. */
export interface Brand {
  /** For texts, where every letter costs. */
  readonly shortName?: string;
  /** FORCE_NAME in Welsh. */
  readonly welshName?: string;
  readonly strapLine?: Wording;
  readonly crest: Crest;
  /** What the crest says that the name beside it does not. */
  readonly crestAlt?: Wording;
  readonly colours: GivenColours;
  /** Where the force can be written to, on one line. */
  readonly address?: string;
  /** Ways beside 999 and 101, for example for who cannot hear or speak on the telephone. */
  readonly otherWays?: Wording;
  readonly privacyUrl?: string;
  readonly accessibilityUrl?: string;
  readonly social: readonly { readonly name: string; readonly url: string }[];
}

/** What is wrong with a brand file: file, key, fault and cure, one line each. */
export class BrandError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('; '));
  }
}
