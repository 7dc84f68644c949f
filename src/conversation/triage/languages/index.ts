import { ar } from './ar';
import { bg } from './bg';
import { bn } from './bn';
import { de } from './de';
import { el } from './el';
import { es } from './es';
import { fa } from './fa';
import { fr } from './fr';
import { gu } from './gu';
import { hi } from './hi';
import { it } from './it';
import { lt } from './lt';
import { pa } from './pa';
import { pl } from './pl';
import { pt } from './pt';
import { ro } from './ro';
import { ru } from './ru';
import { so } from './so';
import { sq } from './sq';
import { ta } from './ta';
import { tr } from './tr';
import { uk } from './uk';
import { ur } from './ur';
import { zh } from './zh';
import type { Language } from './language';

/** The languages most spoken in London after English, and a few more. */
export const languages: readonly Language[] = [
  pl,
  ro,
  es,
  pt,
  tr,
  fr,
  it,
  so,
  ar,
  ur,
  hi,
  bn,
  gu,
  pa,
  ta,
  uk,
  ru,
  bg,
  lt,
  sq,
  fa,
  zh,
  el,
  de,
];
