import { Command } from 'commander';
import { triageLine } from '../conversation/triage/cli-lines';
import { answerLines } from './lines';

export function triageCommand(): Command {
  return new Command('triage')
    .description('sort replies: urgency, category, route, flags and the words that led there')
    .requiredOption('--jsonl', 'read {id,text} lines from standard input, answer a line each')
    .action(() => answerLines(triageLine));
}
