import { createInterface } from 'node:readline';
import { print } from './print';

/** Answers each line of standard input with one line; empty lines are passed over. `line` counts from 1. */
export async function answerLines(answer: (text: string, line: number) => unknown): Promise<void> {
  let line = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    line += 1;
    if (text.trim()) print(JSON.stringify(answer(text, line)));
  }
}
