import { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { checkLine } from '../publishing/checks/cli-lines';
import { checkReport } from '../publishing/checks/report';
import { answerLines } from './lines';
import { print } from './print';

export function checkCommand(): Command {
  return new Command('check')
    .description('run the legal and misinformation checks')
    .option(
      '--jsonl',
      'read {id,text,declared,as_of?} lines from standard input, answer a line each',
    )
    .argument('[file]', 'a Markdown file to report on')
    .action(async (file: string | undefined, { jsonl }: { jsonl?: boolean }) => {
      const today = new Date().toISOString().slice(0, 10);
      if (jsonl) return answerLines((text, line) => checkLine(text, line, today));
      if (!file) throw new Error('Give a file to check, or --jsonl for lines on standard input.');
      const text = await readFile(file, 'utf8').catch(() => {
        throw new Error(`The file ${file} cannot be read. Give the path of a text file.`);
      });
      print(checkReport(text, today));
    });
}
