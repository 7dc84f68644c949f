import type { Declaration } from '../../checks/declaration';
import { keepAsked, questionsFor, type Holds } from '../rules/questions-for';
import { questions, type Question } from './declaration-questions';
import { readDeclaration } from './read-declaration';

/** A question of the form, and whether its answer is wanted now. The others wait for the script in a template. */
export type GuidedQuestion = Question & { asked: boolean };

/** The declaration as the form shows it: the questions that the answers so far lead to, and no answer to any other. */
export function guided(answers: Record<string, string>, holds: Holds) {
  const { declaration, dropped } = keepAsked(readDeclaration(answers).value, holds);
  const asked = new Set(questionsFor(declaration, holds).map(({ field }) => field));
  const left = Object.entries(answers).filter(([field]) => !(dropped as string[]).includes(field));
  return {
    answers: Object.fromEntries(left),
    questions: questions.map((one): GuidedQuestion => ({ ...one, asked: asked.has(one.field) })),
    dropped: wordsOfQuestions(dropped),
  };
}

/** The words of these questions, for telling somebody that their answers are not kept. */
export const wordsOfQuestions = (fields: readonly string[]): string[] =>
  questions.filter(({ field }) => fields.includes(field)).map(({ words }) => words);

/** What a save keeps of an input, and the names of the questions whose answers it leaves out. */
export function onlyAsked<Input extends { declaration: Declaration; images?: readonly unknown[] }>(
  input: Input,
): { input: Input; dropped: string[] } {
  const { declaration, dropped } = keepAsked(input.declaration, { images: input.images?.length });
  return { input: { ...input, declaration }, dropped };
}
