import { phrase, says } from './phrase';

/** A sentence that goes on about the person or people of the one before: "He …", "The pair …", "Both …". */
const CARRIES =
  /^(?:["'(*-]{0,2}\s?)(?:(?:and|but|so|also|now|then|since then|at the time|when interviewed|afterwards|later|today|police say|we (?:understand|know|believe|can confirm)(?: that)?),? )?(?:he|she|they|his|her|their|him|both|all (?:of them|three|four|five)|each of them|one of them|neither|the (?:\p{L}{3,15} )?(?:man|men|woman|women|boys?|girls?|teenagers?|teens?|pair|couple|duo|trio|group|gang|suspects?|defendants?|accused|lads?|youths?|brothers|sisters|driver|two|three|four|person|people|individual|culprits?|victims?|pensioner|youngster|\d\d-year-olds?))(?![\p{L}])/iu;

/** Somebody stands in the sentence of whom the next may go on. */
const SOMEBODY = phrase(
  'he|she|they|man|men|woman|women|boys?|girls?|teenagers?|pair|suspects?|defendants?|person|people|driver|youths?|lads?|group|gang|who|\\d\\d-year-olds?|brothers?|sisters?|couple',
);

/**
 * For each sentence, whether it is about what `topic` looks for: in its own words, or carried over by
 * "he", "the pair" and the like through an unbroken chain of sentences.
 */
export function carried(sentences: string[], topic: (sentence: string) => boolean): boolean[] {
  const about: boolean[] = [];
  sentences.forEach((sentence, i) => {
    const own = topic(sentence);
    about.push(
      own || (about[i - 1] === true && (CARRIES.test(sentence) || speaksOfPronoun(sentence))),
    );
  });
  return about;
}

/** "In interview he …", "When officers searched his flat …": the pronoun stands later. */
const speaksOfPronoun = (sentence: string) =>
  /\b(?:he|him|his|she|they|them|their)\b/i.test(sentence) &&
  !/^(?:if|please|have you|do you|anyone)\b/i.test(sentence);

export const goesOn = (sentence: string): boolean => CARRIES.test(sentence);
export const speaksOfSomebody = (sentence: string): boolean => says(sentence, SOMEBODY);
