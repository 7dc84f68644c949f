import type { Declaration } from '../checks/declaration';
import { questions, type Question } from '../messages/editor/declaration-questions';

/** The author's answers as a reader sees them, in the order of the form; unanswered ones are left out. */
export function declared(declaration: Declaration): { question: string; answer: string }[] {
  return questions.flatMap((question) => {
    const answer = inWords(question, declaration[question.field]);
    return answer === '' ? [] : [{ question: question.words, answer }];
  });
}

function inWords(question: Question, answer: unknown): string {
  if (answer === null) return 'Don’t know';
  if (typeof answer === 'boolean') return answer ? 'Yes' : 'No';
  if (typeof answer !== 'string' && typeof answer !== 'number') return '';
  const option = question.kind === 'choice' && question.options.find(([value]) => value === answer);
  return option ? option[1] : String(answer);
}
