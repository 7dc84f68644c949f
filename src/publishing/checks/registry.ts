import type { Rule } from './rule';
import { format } from './rules/access/format';
import { childSuspect } from './rules/children/child-suspect';
import { youthCourt } from './rules/children/youth-court';
import { badCharacter } from './rules/contempt/bad-character';
import { evidence } from './rules/contempt/evidence';
import { guilt } from './rules/contempt/guilt';
import { undeclaredProceedings } from './rules/contempt/undeclared-proceedings';
import { absolute } from './rules/misinformation/absolute';
import { date } from './rules/misinformation/date';
import { link } from './rules/misinformation/link';
import { stale } from './rules/misinformation/stale';
import { statistic } from './rules/misinformation/statistic';
import { contactDetails } from './rules/personal-data/contact-details';
import { homeAddress } from './rules/personal-data/home-address';
import { identityNumber } from './rules/personal-data/identity-number';
import { vehicleMark } from './rules/personal-data/vehicle-mark';
import { channel } from './rules/safety/channel';
import { immigrationStatus } from './rules/suspects/immigration-status';
import { nameBeforeCharge } from './rules/suspects/name-before-charge';
import { anonymity } from './rules/victims/anonymity';
import { victimConsent } from './rules/victims/consent';
import { jigsaw } from './rules/victims/jigsaw';
import { nextOfKin } from './rules/victims/next-of-kin';

/** Every check, in the catalogue's order: contempt, suspects, victims, children, personal data, safety, form, truth. */
export const rules: readonly Rule[] = [
  guilt,
  evidence,
  badCharacter,
  undeclaredProceedings,
  nameBeforeCharge,
  immigrationStatus,
  anonymity,
  jigsaw,
  victimConsent,
  nextOfKin,
  youthCourt,
  childSuspect,
  contactDetails,
  homeAddress,
  vehicleMark,
  identityNumber,
  channel,
  format,
  statistic,
  absolute,
  stale,
  link,
  date,
];

export const ruleById = (id: string): Rule | undefined => rules.find((r) => r.id === id);
