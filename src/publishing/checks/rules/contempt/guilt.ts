import { contexts, contextsAbout, matching, matchingIn, type Context } from '../../places';
import { rule } from '../../rule';
import { speaksOfArrest } from '../../text/accused';
import { TOLD_ACT, WHO_KEPT_DOING } from '../../text/told-acts';
import { speaksOfVictim } from '../../text/victims';
import { appeals, general, hedged } from '../../text/attribution';
import { speaksOfAnother } from './somebody-else';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';
import { HINTED, othersOff, SPEAKS_OF_TRIAL, WHO_ACTED } from './guilt-hints';
import { DOING_IT, LABELLED, NARRATED, RIDDLE, VERDICT, WHO_DID } from './guilt-words';

const HEDGED_LABEL = phrase(
  'suspected \\p{L}{3,15}(?: \\p{L}{3,15})?|alleged \\p{L}{3,15}(?: \\p{L}{3,15})?|(?:burglary|robbery|theft|murder|rape|assault|fraud) suspects?|accused|suspicion',
);
const ADVICE_ABOUT = phrase(
  'deter|protect|prevent|stop|opportunist|would-be|put off|beat the|from (?:thieves|burglars)|thieves (?:look|target|often|can|may|will|are|use)|burglars (?:look|target|often|can|may|will|are|use)|if|unless',
);
const EASE = /^(?:rest easy|sleep)/i;
const WINDOW = 90;
/** "You can be reassured" puts no condition on what is told. */
const REASSURES =
  /\b(?:you|residents|everyone|people)?\s?(?:can|may|will) (?:now |all |both |be )*(?:be (?:re)?assured|reassured|assured|relax|rest|put|see|breathe|sleep|forget)\b/gi;
/** The next sentence tells that "he" or "she" of this one is held. */
const HELD_NEXT =
  /\b(?:he|she|they)(?:'s|'re| is| are| was| were| will| has been| have been| spent| sat| woke)\b/i;

/** The case is spoken of in this sentence or beside it. */
const nearArrest = ({ sentence, previous, next }: Context) =>
  [sentence, previous, next].some((s) => s !== undefined && speaksOfArrest(s.text));

/** Arrest, charge or court stand in this sentence or beside it. */
const besideCase = (c: Context) =>
  nearArrest(c) ||
  [c.sentence, c.previous, c.next].some((s) => s !== undefined && SPEAKS_OF_TRIAL.test(s.text));

const assertion = ({ sentence }: Context, at: number) => {
  const around = sentence.text.slice(Math.max(0, at - WINDOW), at + 30);
  return (
    !hedged(around) &&
    !says(around, HEDGED_LABEL) &&
    !appeals(sentence.text) &&
    !general(sentence.text.replace(REASSURES, ''))
  );
};

export const guilt = rule({
  id: 'CON-GUILT',
  severity: 'block',
  basis: 'Contempt of Court Act 1981, sections 1 and 2 and Schedule 1',
  advice:
    'Do not say or hint that the person did it while the case is live. Write “arrested on suspicion of …” or “charged with …” and leave the rest to the court.',
  when: ({ stance }) => stance.active && !stance.guiltFound,
  find: (doc) => [
    ...matching(
      doc,
      VERDICT,
      (c, quote, at) =>
        assertion(c, at) &&
        (/^(?:won't|will not|can't|cannot|no longer|not|no doubt)/i.test(quote) ||
          !negated(c.sentence.text, at)) &&
        (!EASE.test(quote) || speaksOfArrest(c.sentence.text)) &&
        (!/^(?:his|her|their) victims?/i.test(quote) || nearArrest(c)) &&
        !othersOff(`${c.sentence.text.slice(0, at)}${quote}`) &&
        !/\b(?:aim|hope|want|work|working|help us|determined|committed)\b/i.test(c.sentence.text),
    ),
    ...matching(
      doc,
      NARRATED,
      (c, quote, at) =>
        assertion(c, at) && !negated(c.sentence.text, at) && tellsOfHeld(c, quote, at),
    ),
    ...matching(
      doc,
      WHO_DID,
      (c, quote, at) =>
        assertion(c, at) &&
        (/(?:responsible|whoever)/i.test(quote)
          ? speaksOfArrest(c.sentence.text)
          : nearArrest(c)) &&
        !negated(c.sentence.text, at),
    ),
    ...matchingIn(contextsAbout(doc, speaksOfArrest), TOLD_ACT, toldOfHeld),
    ...matching(doc, TOLD_ACT, heldNext),
    ...matching(
      doc,
      RIDDLE,
      (c, _quote, at) => assertion(c, at) && (nearArrest(c) || HELD_NEXT.test(c.next?.text ?? '')),
    ),
    ...matching(doc, HINTED, (c, _quote, at) => assertion(c, at) && besideCase(c)),
    ...matchingIn(
      contexts(doc).filter((c) => speaksOfArrest(c.sentence.text)),
      WHO_ACTED,
      (c, _quote, at) => assertion(c, at) && !speaksOfVictim(c.sentence.text.slice(0, at)),
    ),
    ...matching(doc, DOING_IT, (c, _quote, at) => assertion(c, at)),
    ...matching(
      doc,
      WHO_KEPT_DOING,
      (c, _quote, at) =>
        assertion(c, at) && speaksOfArrest(c.sentence.text) && !negated(c.sentence.text, at),
    ),
    ...matching(
      doc,
      LABELLED,
      (c, quote, at) =>
        assertion(c, at) &&
        (speaksOfArrest(c.sentence.text) ||
          (/^(?:this|these|that|the|our)\s/i.test(quote) && nearArrest(c))) &&
        !says(c.sentence.text, ADVICE_ABOUT) &&
        !negated(c.sentence.text, at),
    ),
  ],
});

/** "He waited for the light to go out. By breakfast he was in one of our cells." */
const heldNext = (c: Context, quote: string, at: number) =>
  c.next !== undefined &&
  speaksOfArrest(c.next.text) &&
  HELD_NEXT.test(c.next.text) &&
  toldOfHeld(c, quote, at);

/** An act told of the one held: "he" stands for the accused and nobody else is in sight. */
const toldOfHeld = (c: Context, quote: string, at: number) =>
  assertion(c, at) &&
  !negated(c.sentence.text, at + quote.length - 1, quote.length) &&
  ![c.sentence.text.slice(0, at), c.previous?.text ?? ''].some(speaksOfAnother);

/** "and" or "who" needs a person held before it in the sentence; a pronoun needs an arrest nearby. */
function tellsOfHeld(context: Context, quote: string, at: number): boolean {
  const before = context.sentence.text.slice(0, at);
  if (
    /\b(?:victim|resident|shopkeeper|owner|officers?|pcs?|sergeant|team|witness|police|we)\b[^.]{0,60}$/i.test(
      before,
    )
  )
    return false;
  if (/^(?:and|who)/i.test(quote))
    return (
      speaksOfArrest(context.sentence.text) &&
      /\b(?:man|men|woman|women|boys?|girls?|pair|gang|teenagers?|he|she|they|\d\d)\b/i.test(before)
    );
  return nearArrest(context);
}
