import { place } from '../../places';
import type { Part, Place } from '../../document';
import { rule } from '../../rule';
import { emails, type EmailAddress } from '../../text/emails';
import { isFirstName, isPlainFirstName } from '../../text/name-lists';
import { phoneNumbers, type PhoneNumber } from '../../text/phone-numbers';
import { phrase, says } from '../../text/phrase';

const ROLE_LOCAL =
  /snt|team|info|enquir|inquir|ymholiad|cymorth|swyddfa|contact|police|neighbou?rhood|safer|office|admin|press|watch|council|support|help|report|event|licen[cs]ing|communit|dpo|privacy|foi|complaint|recruit|volunteer|library|reception|booking|hello|noreply|no-reply|feedback|ward|partner|engagement|media|crime|asb|housing|parking|trading|noise|centre|school|desk|appeal|witness|operation|^op[-._]|rspca|nhs|charity|membership|secretary|treasurer|coordinator|highway|street|special|minute|alert|^[a-z]{2,12}\.nt$|rural|road|waste|recycl|parks?$|planning|marshal|traffic|fraud|scam|cyber|roads|transport|bus|rail|fire|flood|harbour|market|festival|show|fete|club|society|trust|forum|network|group|newsletter|news|bulletin|digital|web|customer|care$|claims|lost|property|vetting|payroll|hr$|jobs|careers|cadet|chaplain|kennel|stable|dogs|mounted|marine/i;
const OFFICIAL_DOMAIN = /(?:^|\.)(?:police|gov|nhs|mod|parliament)\b|council|police|crimestoppers/i;
const ORGANISATION = phrase(
  'team|front (?:desk|office)|office|station|helpline|hotline|council|switchboard|library|reception|centre|charity|school|surgery|clinic|hospital|line|service|support|neighbourhood|citizens advice|trading standards|housing|unit|incident room|control room|desk|bookings?|box office',
);
const PERSONAL = phrase(
  'mobile|her number|his number|their number|my number|personal|home number|(?:at|on) home|cell|whatsapp|direct line',
);

/** Bodies write from such domains; people from the others. */
const BODYS_DOMAIN = /\.org(?:\.uk)?$/;

/** "j.wrexley", "maeve.oduya", "dan1987": an address that shows whose it is. */
function showsPerson(local: string): boolean {
  const words = local.split(/[^a-z]+/i).filter(Boolean);
  return (
    words.some(
      (word) => word.length > 2 && (words.length > 1 ? isFirstName : isPlainFirstName)(word),
    ) ||
    /^[a-z][._-][a-z]{3,}/i.test(local) ||
    /\d{2}$/.test(local)
  );
}

const roleMailbox = (e: EmailAddress, official: string[]) =>
  ROLE_LOCAL.test(e.local) ||
  OFFICIAL_DOMAIN.test(e.domain) ||
  official.some((d) => e.domain === d || e.domain.endsWith(`.${d}`)) ||
  (BODYS_DOMAIN.test(e.domain) && !showsPerson(e.local));

/** 0300, 0800 and the like serve the public; a landline may be a body's desk, a mobile is somebody's. */
function personalNumber(part: Part, n: PhoneNumber): boolean {
  if (n.kind === 'public') return false;
  const sentence =
    part.sentences.find((s) => s.start <= n.start && n.end <= s.end)?.text ?? part.text;
  const before = part.text.slice(Math.max(0, n.start - 60), n.start);
  if (n.kind === 'mobile')
    return !/\b(?:team(?:'s)?|neighbourhood|ward|office|duty)\s(?:mobile|phone|number|whatsapp)[^.]{0,20}$/i.test(
      before,
    );
  return says(sentence, PERSONAL) || !says(sentence, ORGANISATION);
}

export const contactDetails = rule({
  id: 'PD-CONTACT',
  severity: 'legal',
  basis: 'UK GDPR Article 5(1)(c); Data Protection Act 2018 section 37',
  advice:
    'Take out the personal phone number or e-mail address. Give 101, the team’s mailbox or the force’s site, or record that the person agreed.',
  when: ({ input }) => input.declaration.individualConsent !== true,
  find: ({ parts, input }) =>
    parts.flatMap((part): Place[] => [
      ...phoneNumbers(part.text)
        .filter((n) => personalNumber(part, n))
        .map((n) => place(part, n)),
      ...emails(part.text)
        .filter((e) => !roleMailbox(e, input.officialDomains))
        .map((e) => place(part, e)),
    ]),
});
