import { contexts, place, privatePeople, type Context } from '../../places';
import type { Document, Place } from '../../document';
import { rule } from '../../rule';
import { denies } from '../../text/attribution';
import { likelyNames, type Person } from '../../text/names';
import { phrase, says } from '../../text/phrase';
import { speaksOfCharge, suspicion } from '../../text/suspicion';
import type { Span } from '../../text/sentences';
import { called } from '../../text/called';
import { hasAnotherPart, pointsAtSuspect } from './who-is-meant';

/** People who are spoken of for another reason than suspicion. */
const OTHER_ROLE = phrase(
  'victim|witness|missing|died|dead|killed|tribute|family of|welcome|thank|thanks|congratulations|award|retire|retiring|joined|joins|candidate|volunteer|organis(?:er|ed)|told us|asked us|shopkeeper|said|says|was (?:attacked|robbed|burgled|hit|injured|stabbed|assaulted|conned|scammed)|have you seen|last seen|born|museum|history|schoolteacher of|by email|contact|speak to|ask for',
);
const ACCUSES = phrase(
  'being held|in (?:a|the|our) cells?|picked up|in relation to|(?:want|need|like|keen|hoping|wish|wishes|trying) to (?:speak|talk) (?:to|with)|suspect|suspects|culprit|arrested|nicked|custody|bailed|enquiries|inquiries|investigated|suspicion|suspected|wanted|interviewed|questioned|did it|responsible|behind (?:it|this|the|these)|burglar|thief|attacker|accused|got him|caught|detained|coughed|brought in|hauled in|probe|cent(?:re|er)s on|person of interest|under investigation',
);

/** The declaration says that somebody is suspected and not yet charged: whoever is named then is most likely that person. */
const declaredSuspect = ({ input: { declaration: d } }: Document) =>
  ['interviewed', 'arrested', 'bailed', 'rui', 'deceased', 'wanted'].includes(
    d.suspectStatus ?? '',
  );

const authority = ({ input: { declaration: d } }: Document) =>
  Boolean(d.nameReleaseAuthorisedBy) ||
  (d.suspectStatus === 'wanted' && Boolean(d.policingPurpose || d.sioApproved));

/** A crime told as that person's deed: "Ezra Vole, 34, of Mill Lane, stole the bikes". */
const DEED_AFTER =
  /^(?:,[^.;!?]{1,60},)?\s(?:(?:has|had|then|also|even|\p{L}{3,12}ly)\s){0,2}(?:stole(?! (?:the )?(?:show|scene|limelight|hearts?|a (?:march|glance|kiss)))|stolen|burgled|robbed|mugged|assaulted|stabbed|raped|groomed|murdered|torched|vandalised|shoplifted|kidnapped|abducted|stalked|harassed|conned|swindled|defrauded|punched|attacked(?! the (?:hill|climb|problem|task|weeds))|set fire to|broke into|(?:sold|sells|dealt|deals|supplied|supplies) (?:drugs|crack|heroin|cocaine|cannabis|weed|ketamine|stolen))(?![\p{L}])/u;
const NO_PERSON =
  /\b(?:dogs?|pupp(?:y|ies)|cats?|horses?|goats?|gulls?|seagulls?|fox(?:es)?|parrot|swan|panto(?:mime)?|play|film|novel|story|stories|museum|mascot|cartoon|century)\b/i;
const tellsDeed = (s: string, to: number) => DEED_AFTER.test(s.slice(to)) && !NO_PERSON.test(s);

/** Somebody whose name stands with suspicion, in the sentence or as the subject carried over from the one before. */
function underSuspicion(context: Context, person: Person, deceased: boolean): boolean {
  const { sentence, previous, next } = context;
  const s = sentence.text;
  if (tellsDeed(s, person.end - sentence.start)) return true;
  const accuses = says(s, ACCUSES) || deceased;
  if (says(s, OTHER_ROLE) && !accuses) return false;
  if (
    says(s, OTHER_ROLE) &&
    !deceased &&
    otherThanSuspect(s, person.start - sentence.start, person.end - sentence.start)
  )
    return false;
  if (suspicion(s) || deceased) return true;
  const continues =
    /^(?:He|She|They|The (?:man|woman|suspect))\b/.test(next?.text ?? '') &&
    suspicion(next?.text ?? '');
  const named =
    /\b(?:name|named|called|known as|it's|it is|is|was)\b/i.test(s) &&
    suspicion(previous?.text ?? '') &&
    !says(s, OTHER_ROLE);
  return continues || named;
}

/** "The arrest came after Ada Vane, who was robbed, …": the name's own words speak of another role. */
function otherThanSuspect(s: string, from: number, to: number): boolean {
  const near = `${s.slice(Math.max(0, from - 25), from)} # ${s.slice(to, to + 45)}`;
  if (says(near, ACCUSES)) return false;
  return says(near, OTHER_ROLE) || /\b(?:by|to|with)\s#/.test(near);
}

const named = (doc: Document, context: Context): Person[] =>
  declaredSuspect(doc) && suspicion(context.sentence.text)
    ? likelyNames(context.sentence)
    : context.people;

/** A thing with a name: a ship, a dog, a shop, a page. */
const THING_AFTER =
  /^(?:'s)? ?(?:,? (?:a|an|the|our) (?:collie|dog|duck|cat|ferry|boat|punt|horse|pony|labrador|spaniel|donkey|cordon|operation)\b|\p{Lu}\p{L}+)/u;
const THING_BEFORE =
  /\b(?:the|operation|op|dog|horse|ferry|boat|ship|pub|storm|at the|called the)\s$/i;

/** "It was …", "yes, it's …": the name answers who it is. */
const ANSWERED = /\b(?:it was|it's|it is|was it|she was|he was)\s$/i;

/** A thing, or somebody who thanks, tells or is told, and is not suspected. */
function besidesTheMatter({ sentence: { text, start } }: Context, span: Span): boolean {
  const [from, to] = [span.start - start, span.end - start];
  return (
    hasAnotherPart(text, from, to) ||
    THING_AFTER.test(text.slice(to)) ||
    THING_BEFORE.test(text.slice(Math.max(0, from - 15), from)) ||
    /^\p{Lu}{2,4}\b/u.test(text.slice(from, to))
  );
}

/** Nobody is left unnamed: whoever is named and has no other part is the suspect, also by first name or title alone. */
function meantByName(doc: Document): Place[] {
  if (!pointsAtSuspect(doc, 'wanted')) return [];
  return contexts(doc).flatMap((context) => {
    const { sentence, part } = context;
    const known = likelyNames(sentence).filter((p) => p.kind !== 'officer');
    return [...known, ...called(sentence, likelyNames(sentence))]
      .filter((span) => !besidesTheMatter(context, span) && !denies(sentence.text))
      .filter(
        (span) =>
          !says(sentence.text, OTHER_ROLE) ||
          says(sentence.text, ACCUSES) ||
          ANSWERED.test(sentence.text.slice(0, span.start - sentence.start)),
      )
      .map((span) => place(part, span));
  });
}

export const nameBeforeCharge = rule({
  id: 'SUS-NAME',
  severity: 'block',
  basis:
    'College of Policing APP, Media relations; Bloomberg v ZXC [2022] UKSC 5; UK GDPR Article 10 and DPA 2018 Part 3',
  advice:
    'Do not name or nickname a suspect before charge. Write “a 34-year-old man from Sallow has been arrested on suspicion of …”. A release in exceptional cases needs a named authority in the declaration.',
  when: (doc) =>
    !authority(doc) && !['acquitted', 'nfa'].includes(doc.input.declaration.suspectStatus ?? ''),
  find: (doc) => {
    const declaredLater = doc.stance.charged;
    const status = doc.input.declaration.suspectStatus;
    const stated = contexts(doc).flatMap((context) =>
      privatePeople(named(doc, context))
        .filter(() => !(declaredLater && (status === 'convicted' || speaksOfCharge(doc.text))))
        .filter(
          () =>
            !(
              declaredLater &&
              !/\barrest(?:ed)? on suspicion|suspected|suspect\b/i.test(context.sentence.text)
            ),
        )
        .filter(
          () =>
            !speaksOfCharge(context.sentence.text) ||
            status === 'arrested' ||
            status === 'deceased',
        )
        .filter(
          () =>
            !(
              denies(context.sentence.text) &&
              !/\barrest|custody|suspect|under investigation|rumours? stop/i.test(
                context.sentence.text,
              )
            ),
        )
        .filter(() => !/\b(?:1[5-8]\d\d|in 19\d\d)\b/.test(context.sentence.text))
        .filter((person) => status === 'deceased' || !besidesTheMatter(context, person))
        .filter((person) => underSuspicion(context, person, status === 'deceased'))
        .map((person) => place(context.part, person)),
    );
    return [...stated, ...meantByName(doc)];
  },
});
