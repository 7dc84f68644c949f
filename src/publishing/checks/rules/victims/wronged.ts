import { textNear, type Context } from '../../places';
import type { Document } from '../../document';
import { isProtectedOffence } from '../../declaration';
import { called } from '../../text/called';
import { phrase, says } from '../../text/phrase';
import type { Span } from '../../text/sentences';
import { singledOut } from '../../text/singled-out';
import { speaksOfVictim } from '../../text/victims';

/** What is done to somebody in a case of this kind. */
const DEED = phrase(
  'rap(?:e|ed|es|ing|ist)|(?:sexual(?:ly)? )?assault(?:s|ed|ing)?|abus(?:e|ed|es|er|ing)|grop(?:e|ed|es|ing)|molest(?:ed|s|ing|er)?|groom(?:ed|s|ing)?|touch(?:ed|ing)|flash(?:ed|es|ing|er) (?:at)?|grabb(?:ed|ing)|forced himself|prey(?:ed|s|ing) on|traffick(?:ed|ing|ers?)|exploit(?:ed|ing|ation)|offences?|attack(?:ed|s|ing|er)?|drugged|spiked|upskirt(?:ed|ing)|filmed (?:her|him)|marr(?:y|ied|ying|iage)|(?:been |was |be )cut|cutting|FGM|hands? up (?:her|his)|secret game|did to (?:her|him|them)|happened to|sent (?:her|him)|pictures|images|pregnan(?:t|cy)|sold (?:from|for)|held (?:captive|against)|custody of',
);
/** What only the person wronged says, does or is said to be. */
const HERS = phrase(
  'complainants?|victims?|survivors?|evidence|cross-examin(?:ed|ation)|(?:victim |impact |personal |her |his |their )statement|(?:behind|from behind) a screen|by video ?link|anonym(?:ity|ous)|freed|rescued|brought out|safe (?:tonight|now|at last)|(?:told|tells|telling|said to) (?:us|police|officers|her|his|a|the)|said (?:a|the|he|that)|rang us|came forward|coming forward|spoke (?:up|out)|reported|disclosed|disclosure|allegations?|court heard|justice|salute|brave(?:ly|ry)?|courage(?:ous)?|can (?:finally|at last|now)|at last|never again|saw everything|(?:sat|watched|stood|listened|heard) (?:in|from|as|him|her|the)|held (?:her|his) (?:mother|father|mum|dad)|ordeal|private (?:pictures|photos|images|videos)|what (?:he|she|they|was) (?:did|done|sent)|happened to|referral|protection order|against (?:her|his) will|who (?:he|she) (?:abused|raped|attacked|groomed|assaulted)|breathe|courtroom|witness box|wept|proud',
);
const ACCUSED_NEXT =
  /^(?:\sfor (?:\p{L}{3,12}ly )?(?:rap|assault|abus|grop|groom|molest|attack|flash|sex|traffick)|(?:,?\s(?:aged\s)?\d\d(?=[,\s]))?(?:,[^.]{1,70},)?,?\s(?:(?:who|and)\s)?(?:(?:has been|have been|had been|was|were|is|will be|has|must|faces|denies|denied|appeared|pleaded|admitted|got|given|gets|begins?|began|to)\s(?:also\s|now\s|today\s)?)?(?:charged|arrested|jailed|sentenced|convicted|found guilty|guilty|accused|given|handed|remanded|bailed|on bail|in custody|being held|held|locked up|sent (?:down|to prison)|suspected|helping us|helping officers|wanted|nine|ten|eleven|twelve|\d{1,2} years|prey(?:ed|s) on|raped|abused|groomed|molested|assaulted|attacked|groped|flashed|coached|taught|befriended|lured|drugged|did to|who (?:abused|raped|attacked|groomed|preyed|molested|drugged|assaulted|coached|flashed)))/iu;
const ACCUSED_BEFORE =
  /(?:\bR v |\bRegina v |\bsentence of |\bsentenced:? |\bjailed[.:]? |\bjail for |\bcharged[.:]? |\barrest(?:ed)?(?: of|:) |\btrial of |\bcase against |\bby |\byears for (?:the )?|\bwhat |\bconvict(?:ed|ion of) |\bdefendant,? |\bpredator,? |\brapist,? |\babuser,? |\battacker,? |\bformer |\bPastor |\bDentist )$/i;
/** People who help, judge, investigate or merely report. */
const HELPER = phrase(
  'dr|gp|doctor|surgery|judge|recorder|prosecut(?:or|ing|ed)|defend(?:ing)|barrister|solicitor|detective|officer|inspector|sergeant|constable|pc|dc|ds|di|pcso|ditectif|sarjant|cwnstabl|counsell?or|advis[eo]r|support (?:worker|centre)|charity|helpline|trust|manager of|chief executive|spokes(?:man|woman|person)|councillor|volunteers?|brew up|opened|drop-in|talk|training|leaflets?|campaign|organis(?:er|ed|es)|open (?:day|evening)|workshop',
);

const SUFFERED =
  /^(?:,[^.]{1,40},)?,?\s(?:who\s)?(?:was|were|has been|had been|have been|is being|being)\s(?:\p{L}{3,12}ly\s)?(?:raped|abused|groomed|molested|assaulted|attacked|groped|drugged|trafficked|lured|targeted|coached|taught)/iu;

const isAccused = (s: string, from: number, to: number) =>
  !SUFFERED.test(s.slice(to)) &&
  (ACCUSED_NEXT.test(s.slice(to)) || ACCUSED_BEFORE.test(s.slice(Math.max(0, from - 22), from)));
const helps = (s: string, from: number, to: number) =>
  says(`${s.slice(Math.max(0, from - 34), from)} # ${s.slice(to, to + 40)}`, HELPER);

/** The words around tell of a deed of this kind, in a case that is declared or plainly told so. */
function inCase(c: Context, doc: Document): boolean {
  const near = textNear(c);
  return (
    (isProtectedOffence(doc.input.declaration.offenceClass) &&
      (says(near, DEED) || speaksOfVictim(c.sentence.text))) ||
    (doc.stance.protectedOffence && says(near, DEED))
  );
}

/** Neither the accused nor somebody who helps. */
export const kept = (c: Context, span: Span) => {
  const [from, to] = [span.start - c.sentence.start, span.end - c.sentence.start];
  const s = c.sentence.text;
  return !isAccused(s, from, to) && !helps(s, from, to);
};

/** Names that stand for the person wronged: what is said in the sentence is hers, and the name is of nobody else. */
export function wrongedNames(c: Context, doc: Document): Span[] {
  if (!inCase(c, doc) || !says(c.sentence.text, HERS)) return [];
  return called(c.sentence, c.people).filter((n) => kept(c, n));
}

/** The person wronged told by a post, a kin or what pins somebody to a place. */
export function wrongedDescribed(c: Context, doc: Document): Span[] {
  const s = c.sentence.text;
  if (!inCase(c, doc)) return [];
  if (!says(s, HERS) && !speaksOfVictim(s) && !says(s, DEED)) return [];
  return singledOut(c.sentence).filter((d) => !d.weak && kept(c, d));
}
