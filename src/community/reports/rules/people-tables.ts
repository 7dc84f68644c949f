import { DateTime } from 'luxon';
import type { People, PeopleByWay, PeopleInWeek } from '../../../residents/figures/reach-figures';
import { shown } from '../../polls/rules/results';
import type { ReportRow, ReportTable } from './report-table';

/** Everybody by one thing, the most first and what is hidden last. */
function table(
  { id, title, of }: { id: string; title: string; of: string },
  counts: readonly People[],
  nameOf: (key: string) => string,
  words?: string,
): ReportTable {
  const rows: ReportRow[] = counts.map(({ key, people }) => ({
    name: nameOf(key),
    cells: [shown(people)],
  }));
  const most = ({ cells: [cell] }: ReportRow) => (typeof cell === 'number' ? cell : 0);
  rows.sort((one, other) => most(other) - most(one) || (one.name < other.name ? -1 : 1));
  const chart = { column: 0, words: `${title}, now` };
  return { id, title, words, head: [of, 'People'], rows, chart };
}

export interface Reach {
  readonly parts: readonly People[];
  readonly topics: readonly People[];
  readonly ways: readonly PeopleByWay[];
}

export interface ReachNames {
  readonly areas: ReadonlyMap<string, string>;
  readonly topics: ReadonlyMap<string, string>;
  readonly languages: ReadonlyMap<string, string>;
}

const channels: Readonly<Record<string, string>> = { email: 'E-mail', sms: 'Text message' };

/** Who gets messages now. Nobody is counted twice in a line, but may stand in several. */
export function reachTables(reach: Reach, names: ReachNames): ReportTable[] {
  const { parts, topics, ways } = reach;
  const of = (map: ReadonlyMap<string, string>) => (key: string) => map.get(key) ?? key;
  return [
    table(
      { id: 'areas', title: 'People by area', of: 'Area' },
      parts,
      of(names.areas),
      'Who follows several areas counts in each.',
    ),
    table({ id: 'topics', title: 'People by topic', of: 'Topic' }, topics, of(names.topics)),
    table(
      { id: 'channels', title: 'People by channel', of: 'Channel' },
      summed(ways, 'channel'),
      (key) => channels[key] ?? key,
    ),
    table(
      { id: 'languages', title: 'People by language', of: 'Language' },
      summed(ways, 'language'),
      of(names.languages),
    ),
  ];
}

function summed(ways: readonly PeopleByWay[], by: 'channel' | 'language'): People[] {
  const counts = new Map<string, number>();
  for (const one of ways) counts.set(one[by], (counts.get(one[by]) ?? 0) + one.people);
  return [...counts].map(([key, people]) => ({ key, people }));
}

/** One line for each of these weeks, whether or not somebody came or left. */
export function growthTables(
  weeks: readonly string[],
  joined: readonly PeopleInWeek[],
  left: readonly PeopleInWeek[],
): ReportTable[] {
  const counts = (rows: readonly PeopleInWeek[]) =>
    new Map(rows.map(({ week, people }) => [week, people]));
  const [came, went] = [counts(joined), counts(left)];
  const rows = weeks.map((week) => ({
    name: DateTime.fromISO(week).setLocale('en-GB').toFormat('d MMM yyyy'),
    cells: [shown(came.get(week) ?? 0), shown(went.get(week) ?? 0)],
  }));
  return [
    {
      ...{ id: 'weeks', title: 'People who came and left, by week' },
      words: 'Who came confirmed their address; who left stopped all messages or was erased.',
      head: ['Week of', 'Came', 'Left'],
      rows: rows.reverse(),
      chart: { column: 0, words: 'People who came, by week' },
    },
  ];
}
