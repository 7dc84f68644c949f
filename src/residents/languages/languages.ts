/** What every message is written in first. */
export const ORIGINAL = 'en';

/**
 * Languages in which a message may go out besides English and in which a resident may ask for it, with what each
 * calls itself. Codes are BCP 47. Welsh comes first (Welsh Language (Wales) Measure 2011), the others by name.
 */
export const languages = [
  { code: 'cy', name: 'Welsh', own: 'Cymraeg' },
  { code: 'ar', name: 'Arabic', own: 'العربية' },
  { code: 'bn', name: 'Bengali', own: 'বাংলা' },
  { code: 'zh', name: 'Chinese', own: '中文' },
  { code: 'fr', name: 'French', own: 'Français' },
  { code: 'gu', name: 'Gujarati', own: 'ગુજરાતી' },
  { code: 'hi', name: 'Hindi', own: 'हिन्दी' },
  { code: 'it', name: 'Italian', own: 'Italiano' },
  { code: 'fa', name: 'Persian', own: 'فارسی' },
  { code: 'pl', name: 'Polish', own: 'Polski' },
  { code: 'pt', name: 'Portuguese', own: 'Português' },
  { code: 'pa', name: 'Punjabi', own: 'ਪੰਜਾਬੀ' },
  { code: 'ro', name: 'Romanian', own: 'Română' },
  { code: 'so', name: 'Somali', own: 'Soomaali' },
  { code: 'es', name: 'Spanish', own: 'Español' },
  { code: 'ta', name: 'Tamil', own: 'தமிழ்' },
  { code: 'tr', name: 'Turkish', own: 'Türkçe' },
  { code: 'uk', name: 'Ukrainian', own: 'Українська' },
  { code: 'ur', name: 'Urdu', own: 'اردو' },
] as const;

/** A language other than the original's. */
export type Language = (typeof languages)[number]['code'];

/** What a resident may choose. */
export type ResidentLanguage = Language | typeof ORIGINAL;

export const languageCodes: readonly Language[] = languages.map(({ code }) => code);

export const isLanguage = (code: string): code is Language =>
  (languageCodes as readonly string[]).includes(code);

/** With English first, as a resident chooses from them. */
export const residentLanguages = [
  { code: ORIGINAL, name: 'English', own: 'English' },
  ...languages,
] as const;

export const languageName = (code: string): string =>
  residentLanguages.find((one) => one.code === code)?.name ?? code;

const RIGHT_TO_LEFT: readonly string[] = ['ar', 'fa', 'ur'];

/** The direction in which a language is written: the value of HTML's `dir`. */
export const directionOf = (code: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.includes(code) ? 'rtl' : 'ltr';
