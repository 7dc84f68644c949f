import { localeOf } from '../../platform/http/dates';
import type { SiteLanguage } from '../../platform/texts/site-languages';
import { textIn } from '../../platform/texts/texts';
import type { Said } from './rules/event-times';

/** How a language says from when to when something is. */
export const whenSaid = (language: SiteLanguage): Said => ({
  locale: localeOf(language),
  to: textIn(language, 'community/events:until'),
});
