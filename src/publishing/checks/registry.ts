import type { Rule } from './rule';
import { alternativeText } from './rules/access/alternative-text';
import { format } from './rules/access/format';
import { welsh } from './rules/access/welsh';
import { childNamed } from './rules/children/child-named';
import { childSuspect } from './rules/children/child-suspect';
import { teacher } from './rules/children/teacher';
import { youthCourt } from './rules/children/youth-court';
import { badCharacter } from './rules/contempt/bad-character';
import { courtComment } from './rules/contempt/court-comment';
import { courtOrder } from './rules/contempt/court-order';
import { evidence } from './rules/contempt/evidence';
import { firstHearing } from './rules/contempt/first-hearing';
import { guilt } from './rules/contempt/guilt';
import { inquest } from './rules/contempt/inquest';
import { undeclaredProceedings } from './rules/contempt/undeclared-proceedings';
import { allegation } from './rules/fairness/allegation';
import { electionPeriod } from './rules/fairness/election-period';
import { groupBlame } from './rules/fairness/group-blame';
import { partyPolitics } from './rules/fairness/party-politics';
import { imageConsent } from './rules/images/consent';
import { custodyImage } from './rules/images/custody';
import { imageRights } from './rules/images/rights';
import { marketing } from './rules/mailing/marketing';
import { unsubscribe } from './rules/mailing/unsubscribe';
import { absolute } from './rules/misinformation/absolute';
import { cause } from './rules/misinformation/cause';
import { correction } from './rules/misinformation/correction';
import { date } from './rules/misinformation/date';
import { echo } from './rules/misinformation/echo';
import { link } from './rules/misinformation/link';
import { register } from './rules/misinformation/register';
import { reported } from './rules/misinformation/reported';
import { rumour } from './rules/misinformation/rumour';
import { stale } from './rules/misinformation/stale';
import { statistic } from './rules/misinformation/statistic';
import { wrongBody } from './rules/nation/wrong-body';
import { covert } from './rules/operations/covert';
import { intercept } from './rules/operations/intercept';
import { live } from './rules/operations/live';
import { contactDetails } from './rules/personal-data/contact-details';
import { homeAddress } from './rules/personal-data/home-address';
import { identityNumber } from './rules/personal-data/identity-number';
import { sensitive } from './rules/personal-data/sensitive';
import { spent } from './rules/personal-data/spent';
import { vehicleMark } from './rules/personal-data/vehicle-mark';
import { channel } from './rules/safety/channel';
import { suicideMethod } from './rules/safety/suicide';
import { vigilante } from './rules/safety/vigilante';
import { bailTerms } from './rules/suspects/bail-terms';
import { suspectEnded } from './rules/suspects/ended';
import { ethnicity } from './rules/suspects/ethnicity';
import { identifyingDetail } from './rules/suspects/identifying-detail';
import { immigrationStatus } from './rules/suspects/immigration-status';
import { nameBeforeCharge } from './rules/suspects/name-before-charge';
import { wanted } from './rules/suspects/wanted';
import { anonymity } from './rules/victims/anonymity';
import { victimBlame } from './rules/victims/blame';
import { victimConsent } from './rules/victims/consent';
import { jigsaw } from './rules/victims/jigsaw';
import { nextOfKin } from './rules/victims/next-of-kin';
import { witness } from './rules/victims/witness';

/** Every check, in the catalogue's order. */
export const rules: readonly Rule[] = [
  guilt,
  evidence,
  badCharacter,
  undeclaredProceedings,
  courtComment,
  courtOrder,
  firstHearing,
  inquest,
  nameBeforeCharge,
  identifyingDetail,
  suspectEnded,
  ethnicity,
  immigrationStatus,
  wanted,
  bailTerms,
  anonymity,
  jigsaw,
  victimConsent,
  nextOfKin,
  witness,
  victimBlame,
  youthCourt,
  childSuspect,
  childNamed,
  teacher,
  contactDetails,
  homeAddress,
  vehicleMark,
  identityNumber,
  sensitive,
  spent,
  allegation,
  electionPeriod,
  partyPolitics,
  groupBlame,
  marketing,
  alternativeText,
  format,
  welsh,
  unsubscribe,
  custodyImage,
  imageRights,
  imageConsent,
  covert,
  live,
  intercept,
  suicideMethod,
  vigilante,
  channel,
  wrongBody,
  statistic,
  absolute,
  rumour,
  echo,
  cause,
  reported,
  stale,
  link,
  date,
  correction,
  register,
];

export const ruleById = (id: string): Rule | undefined => rules.find((r) => r.id === id);
