import type { Declaration } from '../../checks/declaration';
import type { FieldError } from '../../../platform/http/check';
import { questions, type Question } from './declaration-questions';

const NOT_ANSWERED = Symbol('not answered');
const WRONG = Symbol('wrong');

/** Reads the answers of a form (`yes`, `no`, `unknown`, text) or of JSON (booleans, null). Blank = not answered. */
export function readDeclaration(raw: unknown): { value: Declaration; errors: FieldError[] } {
  const given = raw && typeof raw === 'object' ? (raw as Record<string, unknown>) : {};
  const errors: FieldError[] = Object.keys(given)
    .filter((field) => !questions.some((one) => one.field === field))
    .map((field) => ({ field: `declaration.${field}`, words: 'There is no such question.' }));
  const value: Record<string, unknown> = {};
  for (const question of questions) {
    const answer = read(question, given[question.field]);
    if (answer === WRONG)
      errors.push({ field: `declaration.${question.field}`, words: cure(question) });
    else if (answer !== NOT_ANSWERED) value[question.field] = answer;
  }
  return { value: value, errors };
}

function read(question: Question, answer: unknown): unknown {
  if (answer === undefined || answer === '') return NOT_ANSWERED;
  switch (question.kind) {
    case 'choice':
      return question.options.some(([value]) => value === answer) ? answer : WRONG;
    case 'tick':
    case 'yes or no':
      return yesOrNo(answer);
    case 'yes, no or unknown':
      return answer === null || answer === 'unknown' ? null : yesOrNo(answer);
    case 'number':
      return wholeNumber(answer, question.most);
    case 'date':
      return typeof answer === 'string' && isDay(answer) ? answer : WRONG;
    case 'text':
      return typeof answer === 'string' && answer.length <= 300 ? answer.trim() : WRONG;
  }
}

function yesOrNo(answer: unknown): unknown {
  if (answer === true || answer === 'yes') return true;
  return answer === false || answer === 'no' ? false : WRONG;
}

function wholeNumber(answer: unknown, most: number): unknown {
  const number = typeof answer === 'number' ? answer : Number(answer);
  return Number.isInteger(number) && number >= 0 && number <= most ? number : WRONG;
}

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

function cure(question: Question): string {
  if (question.kind === 'number') return `Give a whole number from 0 to ${question.most}.`;
  if (question.kind === 'date') return 'Give a real date.';
  if (question.kind === 'text') return 'Use at most 300 characters.';
  return 'Choose one of the answers.';
}
