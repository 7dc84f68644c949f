import type { Document, Place } from '../../document';
import { contexts, matching, place } from '../../places';
import { rule } from '../../rule';
import { exists, writtenDates, years, type WrittenDate } from '../../text/dates';
import { phrase, says } from '../../text/phrase';
import { claimPlaces, expiredClaims } from './claim-places';

/** Names and numbers that have been replaced, and the day from which the old one is wrong. */
const REPLACED: { since: string; old: RegExp }[] = [
  { since: '2025-12-04', old: phrase('actionfraud\\.police\\.uk|action(?:\\s|-){0,2}fraud') },
  { since: '2018-01-08', old: phrase('independent police complaints commission|IPCC') },
  {
    since: '2017-07-19',
    old: phrase("HMIC|Her Majesty's Inspectorate of (?:Constabulary|Police)|HMI Constabulary"),
  },
  {
    since: '2022-09-08',
    old: phrase("Her Majesty(?:'s)?|Queen's (?:Counsel|Bench|Police Medal)|HM the Queen"),
  },
  { since: '2021-10-01', old: phrase('Public Health England|PHE') },
  { since: '2014-04-01', old: phrase('NHS Direct|0845 46 47') },
  { since: '2015-09-01', old: phrase('08457 ?90 ?90 ?90') },
  { since: '2012-12-01', old: phrase('criminal records bureau|CRB checks?|CRB') },
  { since: '2014-10-01', old: phrase('tax discs?') },
  {
    since: '2013-04-01',
    old: phrase('UK border agency|UKBA|strathclyde police|lothian and borders police'),
  },
  { since: '2005-04-18', old: phrase('customs (?:and|&) excise|inland revenue') },
  { since: '2012-04-01', old: phrase('consumer direct') },
  {
    since: '2020-04-01',
    old: phrase(
      '(?:101|calls? to 101) (?:\\S{1,8} ){0,3}?(?:costs?|charged?(?: at)?) (?:\\S{1,8} ){0,2}?15 ?p(?:ence)?',
    ),
  },
  {
    since: '2022-02-24',
    old: phrase('NHS test and trace|self-isolat(?:e|ion) rules|two metres apart'),
  },
  { since: '2001-11-04', old: phrase('royal ulster constabulary|RUC') },
  { since: '2013-10-07', old: phrase('Serious Organised Crime Agency|SOCA') },
];
const SPOKEN_OF_AS_OLD =
  /\b(?:formerly|previously|replac(?:ed|es|ing)|used to be|was called|was known|no longer|has closed|closed|old name|instead of|now called|is now|became|has become|took over|taken over|successor|renamed|pretending|claiming to be|posing as|history|not from)\b/i;

const INVITES = phrase(
  "don't forget|do not forget|coming up|see you (?:there|on|at|then)|join us|come (?:along|and|to|down)|will be|we'll be|save the date|book (?:now|your)|places|tickets|looking forward|look forward|don't miss|remember|roll up|drop in|pop (?:in|along|down)|takes place|is on|are on|reminder|closes? on|deadline|until|by|bring your|everyone(?:'s| is)? welcome|all welcome|starts?|next|to be held|be there|upcoming|is back|are back",
);
const LOOKS_BACK = phrase(
  'was|were|had|held|took place|thank(?:s| you)|between|since|on or after|from .{1,30} to|recorded|reported|happened|stolen|died|born|published|arrested|seen|came|went|raised|collected|results?|figures?|as at|source|last|ago|charged|appeared|sentenced|incident|attended|showed|visited|met|closed|following|after|said|wrote|told|sent|message',
);

/** An event whose day is over, told as still to come. */
function pastInvitations(doc: Document): Place[] {
  return contexts(doc).flatMap((c) => {
    const s = c.sentence.text;
    if (!says(`${s} ${c.next?.text ?? ''}`, INVITES) || says(s, LOOKS_BACK)) return [];
    return writtenDates(s)
      .filter((d) => isPast(d, doc.input.asOf))
      .map((d) =>
        place(c.part, { start: c.sentence.start + d.start, end: c.sentence.start + d.end }),
      );
  });
}

/** With its year, or else of this year and not long gone: "2 May" of another year is told with it. */
function isPast(d: WrittenDate, asOf: string): boolean {
  const now = Date.parse(`${asOf}T00:00:00Z`);
  const at = Date.UTC(d.year ?? Number(asOf.slice(0, 4)), d.month - 1, d.day);
  return exists(d, d.year) && at < now && now - at < (d.year === undefined ? 60 : 400) * 86_400_000;
}

export const stale = rule({
  id: 'MIS-STALE',
  severity: 'warn',
  basis:
    'Report Fraud replaced Action Fraud on 4 December 2025; names of national bodies as of the day of the check',
  advice:
    'This name or number has been replaced. For fraud write “Report Fraud, 0300 123 2040 or reportfraud.police.uk”; else look up today’s name. Where the evidence of a claim has expired, look again and give its new day.',
  find: (doc) => [
    ...pastInvitations(doc),
    ...expiredClaims(doc, false).flatMap((claim) => claimPlaces(doc, claim)),
    ...REPLACED.filter((entry) => doc.input.asOf >= entry.since).flatMap((entry) =>
      matching(doc, entry.old, (c, _quote, at) => {
        const named = years(c.sentence.text);
        const past =
          named.length > 0 && named.every((year) => year < Number(entry.since.slice(0, 4)));
        return (
          !past && !SPOKEN_OF_AS_OLD.test(c.sentence.text.slice(Math.max(0, at - 60), at + 90))
        );
      }),
    ),
  ],
});
