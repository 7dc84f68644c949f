import { endedStates, waitingStates, type TaskState } from '../../tasks/rules/task-life';
import { urgencies, type Urgency } from '../../triage/vocabulary';

export const owners = ['mine', 'nobody'] as const;
export const marks = ['late', 'soon', 'handed', 'waiting', 'crime', 'grouped'] as const;
/** Days within which a concern was raised. */
export const periods = ['7', '30', '90', '365'] as const;
export const shows = ['waiting', 'ended', 'all'] as const;

/** What the board shows. Everything absent: all that waits. */
export interface BoardFilter {
  show: (typeof shows)[number];
  urgency?: Urgency;
  owner?: (typeof owners)[number];
  mark?: (typeof marks)[number];
  days?: (typeof periods)[number];
  teamId?: string;
  areaId?: string;
}

export const periodWords: Record<(typeof periods)[number], string> = {
  '7': 'The last 7 days',
  '30': 'The last 30 days',
  '90': 'The last 90 days',
  '365': 'The last year',
};

export const markWords: Record<(typeof marks)[number], string> = {
  late: 'Overdue',
  soon: 'More than half of the time gone',
  handed: 'Handed over',
  waiting: 'Waiting for the resident',
  crime: 'A crime to decide on',
  grouped: 'Together with others',
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const among = <T extends string>(list: readonly T[], word: unknown) =>
  list.find((one) => one === word);
const uuid = (word: unknown) => (typeof word === 'string' && UUID.test(word) ? word : undefined);

/** Reads a filter from a link. What it does not know is left out: an old bookmark still opens. */
export function readFilter(query: Readonly<Record<string, unknown>>): BoardFilter {
  return {
    show: among(shows, query.show) ?? 'waiting',
    urgency: among(urgencies, query.urgency),
    owner: among(owners, query.owner),
    mark: among(marks, query.mark),
    days: among(periods, query.days),
    teamId: uuid(query.teamId),
    areaId: uuid(query.areaId),
  };
}

/** The filter as a link carries it, without what it leaves open. Ids and codes only. */
export function asQuery(filter: BoardFilter): string {
  const parts = Object.entries(filter).filter(([, value]) => value !== undefined) as [
    string,
    string,
  ][];
  const told = parts.filter(([key, value]) => !(key === 'show' && value === 'waiting'));
  return new URLSearchParams(told).toString();
}

export const statesOf = ({ show }: BoardFilter): readonly TaskState[] =>
  show === 'ended'
    ? endedStates
    : show === 'all'
      ? [...waitingStates, ...endedStates]
      : waitingStates;
