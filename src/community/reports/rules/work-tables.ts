import type { ConcernsOfArea, TeamClock } from '../../../conversation/figures/concern-figures';
import { shown } from '../../polls/rules/results';
import { themesOf } from '../../statistics/rules/themes';
import { shareOf, type ReportTable } from './report-table';

/** Concerns by theme, by area, and by both. `partOf`: the name of the line that an area belongs to. */
export function concernTables(
  rows: readonly ConcernsOfArea[],
  partOf: (areaId: string) => string,
): ReportTable[] {
  const parts = new Map<string, ConcernsOfArea[]>();
  for (const row of rows) {
    const name = partOf(row.areaId);
    parts.set(name, [...(parts.get(name) ?? []), row]);
  }
  const named = [...parts].sort(([one], [other]) => (one < other ? -1 : 1));
  const all = (some: readonly ConcernsOfArea[]) =>
    shown(some.reduce((count, { concerns }) => count + concerns, 0));
  return [
    {
      ...{ id: 'themes', title: 'Concerns by theme', head: ['Theme', 'Concerns'] },
      words: 'What could point at a person in danger has no line of its own.',
      rows: themesOf(rows, shown).map(({ name, concerns }) => ({ name, cells: [concerns] })),
      chart: { column: 0, words: 'Concerns by theme' },
    },
    {
      ...{ id: 'areas', title: 'Concerns by area', head: ['Area', 'Concerns'] },
      rows: named.map(([name, some]) => ({ name, cells: [all(some)] })),
      chart: { column: 0, words: 'Concerns by area' },
    },
    {
      ...{ id: 'areas-and-themes', title: 'Concerns by area and theme' },
      words: 'What fewer than ten wrote about is left out.',
      head: ['Area', 'Theme', 'Concerns'],
      rows: named.flatMap(([name, some]) =>
        themesOf(some, shown)
          .filter(({ concerns }) => concerns !== null)
          .map((theme) => ({ name, cells: [theme.name, theme.concerns] })),
      ),
    },
  ];
}

/** How each team answered those who wrote in this time, by the clock of `hours`. */
export function clockTables(teams: readonly TeamClock[], hours: number): ReportTable[] {
  return [
    {
      ...{ id: 'teams', title: `Answers within ${hours} hours, by team` },
      words:
        'The clock runs from the arrival to an officer’s own answer, and never stops. A matter counts for the team that has it now.',
      head: [
        ...['Team', 'In time', 'Half were answered within', 'Due for an answer'],
        ...['Closed without an answer', 'Late now'],
      ],
      units: ['%', ' hours', '', '', ''],
      rows: teams.map((one) => ({
        name: one.team,
        cells: [
          shareOf(one.inTime, one.judged),
          one.answered < 10 || one.medianHours === null ? null : Math.round(one.medianHours),
          shown(one.judged),
          shown(one.closedWithout),
          shown(one.late),
        ],
      })),
      chart: { column: 0, words: 'Share answered in time, by team', most: 100 },
    },
  ];
}
