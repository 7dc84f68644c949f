import { isEmail } from 'class-validator';
import path from 'node:path';
import { csvRows } from '../imports/csv-rows';
import { BadFile, MOST_PROBLEMS, type Problem } from '../imports/problems';

/** What a team or desk is to be called and where it is written to; null: as it is. */
export interface ListedTeam {
  /** ONS code of a ward that the team works for, or the desk's code, for example control_room. */
  readonly of: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly file: string;
  readonly line: number;
}

const COLUMNS = ['for', 'name', 'email'] as const;

/** The force's list of its teams: `for`, `name`, `email`. Throws BadFile. */
export async function teamsIn(file: string): Promise<ListedTeam[]> {
  const name = path.basename(file);
  const teams = new Map<string, ListedTeam>();
  const problems: Problem[] = [];
  let at: number[] | undefined;
  for await (const rows of csvRows(file))
    for (const { fields, line } of rows) {
      if (!at) {
        const header = fields.map((field) => field.trim().toLowerCase());
        at = COLUMNS.map((column) => header.indexOf(column));
        if (at.includes(-1))
          throw new BadFile([{ file: name, line, words: 'the header needs for, name and email.' }]);
        continue;
      }
      if (problems.length >= MOST_PROBLEMS) break;
      const [of, called, email] = at.map((place) => fields[place]!.trim()) as [
        string,
        string,
        string,
      ];
      const words = whyNot({ of, called, email }, teams.get(of));
      if (words) problems.push({ file: name, line, words });
      else teams.set(of, { of, name: called || null, email: email || null, file: name, line });
    }
  if (problems.length === 0 && teams.size === 0)
    problems.push({ file: name, line: 0, words: 'names no team.' });
  if (problems.length > 0) throw new BadFile(problems);
  return [...teams.values()];
}

interface Row {
  readonly of: string;
  readonly called: string;
  readonly email: string;
}

function whyNot({ of, called, email }: Row, before?: ListedTeam): string | undefined {
  if (!of) return 'says of no ward or desk.';
  if (before) return `${of} is here twice, on line ${before.line} before.`;
  if (called.length > 120) return 'the name has more than 120 characters.';
  if (email && !isEmail(email)) return 'the e-mail address is none.';
  return undefined;
}
