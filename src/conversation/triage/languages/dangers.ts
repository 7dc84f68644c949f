import { cases } from '../rules/cases';
import type { Case } from '../rules/rule';
import type { Flag } from '../vocabulary';
import type { Danger } from './language';

/**
 * What a danger word in another language means. These words are read without their grammar, so each goes
 * one step higher than the same word in English would need: a person who reads the language decides.
 */
export const meaning: Record<Danger, { flags: readonly Flag[]; case?: Case; past?: Case }> = {
  weapon: {
    flags: ['weapon', 'life_risk', 'in_progress'],
    case: cases.life,
    past: cases.crimeUrgent,
  },
  firearm: {
    flags: ['firearm', 'weapon', 'life_risk', 'in_progress'],
    case: cases.life,
    past: cases.crimeUrgent,
  },
  help: { flags: ['life_risk', 'in_progress'], case: cases.life },
  violence: {
    flags: ['crime:violent-crime', 'life_risk'],
    case: { ...cases.dangerUnclear, weight: cases.safeguarding.weight - 1 },
    past: cases.crimeUrgent,
  },
  kill: {
    flags: ['threat', 'threat_to_life', 'life_risk'],
    case: cases.life,
    past: cases.crimeUrgent,
  },
  suicide: { flags: ['suicide_risk', 'life_risk', 'no_auto_reply'], case: cases.welfareNow },
  home: {
    flags: ['domestic_abuse', 'safe_contact', 'no_auto_reply', 'vawg'],
    case: cases.safeguarding,
  },
  sexual: {
    flags: ['sexual', 'crime:violent-crime', 'no_auto_reply', 'vawg'],
    case: cases.crimeUrgent,
  },
  fire: { flags: ['life_risk', 'in_progress'], case: cases.life, past: cases.crime },
  injury: { flags: ['life_risk', 'in_progress'], case: cases.life, past: cases.crimeUrgent },
  abduction: { flags: ['missing_person', 'life_risk'], case: cases.life },
  threat: { flags: ['threat'], case: cases.crimeUrgent, past: cases.crime },
  burglary: { flags: ['crime:burglary'], case: cases.crime },
  theft: { flags: ['crime:other-theft'], case: cases.crime },
  hate: { flags: ['hate_crime'], case: cases.crimeUrgent },
  child: { flags: ['child'] },
};
