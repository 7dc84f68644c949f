import { saysNo } from '../../checks/rules/misinformation/meaning/stance';
import { claimMeaning, tells } from '../../checks/rules/misinformation/meaning/tells';
import { unitsOf } from '../../checks/rules/misinformation/meaning/units';

/** The order in which people remember what is so: fact, warning, the myth once, why it is wrong, the fact again. */
export const answerParts = ['fact', 'warning', 'myth', 'why', 'ending'] as const;
export type AnswerPart = (typeof answerParts)[number];
export type AnswerWords = Readonly<Record<AnswerPart, string>>;

export const partWords: Readonly<Record<AnswerPart, { label: string; hint: string }>> = {
  fact: {
    label: 'The fact',
    hint: 'What is so, in one or two sentences. It stands first and is the heading.',
  },
  warning: {
    label: 'The warning',
    hint: 'That something wrong goes round. For example: “A claim about the station is going round. It is not so.”',
  },
  myth: { label: 'What is said', hint: 'Once, and no longer than it must be.' },
  why: {
    label: 'Why it is wrong',
    hint: 'How you know, and where people can see it for themselves.',
  },
  ending: {
    label: 'The fact again',
    hint: 'In other words than above; it is what people take away.',
  },
};

/** The parts that a rating asks for: what is true needs no warning of itself. */
export const partsFor = (rating: string): readonly AnswerPart[] =>
  rating === 'true' ? ['fact', 'why', 'ending'] : answerParts;

export const missingParts = (words: AnswerWords, rating: string): AnswerPart[] =>
  partsFor(rating).filter((part) => words[part].trim() === '');

const sentences = (text: string) => text.match(/[^.!?\n]+[.!?]*/g) ?? [];

/** Whether a part besides its own tells the myth: each time it is read it is believed a little more. */
export function repeatsMyth(
  words: AnswerWords,
  claims: readonly string[],
  rating: string,
): boolean {
  if (rating === 'true') return false;
  const meanings = claims.map(claimMeaning).filter(({ units }) => units.length > 0);
  const told = (text: string) =>
    sentences(text).some(
      (one) => !saysNo(one) && meanings.some((meaning) => tells(meaning, unitsOf(one))),
    );
  return answerParts.some((part) => part !== 'myth' && told(words[part]));
}

/** As one text, in order. */
export const wholeAnswer = (words: AnswerWords): string =>
  answerParts
    .map((part) => words[part].trim())
    .filter(Boolean)
    .join('\n\n');
