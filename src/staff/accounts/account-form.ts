import type { FieldError } from '../../platform/http/check';
import type { Role } from '../rules/permissions';
import { roles } from '../rules/permissions';
import type { Account } from './account';
import { MOST } from './account.dto';
import type { Grant } from './rules/may-change';
import { pick, type Choice } from './rules/pick';

/** Rows to fill in beside those that are filled. */
const BLANK = 2;

export interface RoleRow {
  readonly role: string;
  readonly area: string;
}

/** What stands in the form: roles with the areas as typed, and teams as typed. */
export interface Rows {
  readonly roleRows: readonly RoleRow[];
  readonly teamRows: readonly string[];
}

export interface Choices {
  readonly areas: readonly Choice[];
  readonly teams: readonly Choice[];
}

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

function filled<T>(read: (row: number) => T, holds: (one: T) => boolean): T[] {
  return Array.from({ length: MOST }, (_, row) => read(row)).filter(holds);
}

/** Fields `role-0`, `area-0`, `team-0` and so on; rows that were emptied are gone. */
export const rowsIn = (posted: Record<string, unknown>): Rows => ({
  roleRows: filled(
    (row) => ({ role: text(posted[`role-${row}`]), area: text(posted[`area-${row}`]) }),
    ({ role, area }) => role !== '' || area !== '',
  ),
  teamRows: filled((row) => text(posted[`team-${row}`]), Boolean),
});

export function rowsOf(
  { grants, teamIds }: Pick<Account, 'grants' | 'teamIds'>,
  by: Choices,
): Rows {
  const labels = (all: readonly Choice[]) => new Map(all.map(({ id, label }) => [id, label]));
  const [areas, teams] = [labels(by.areas), labels(by.teams)];
  return {
    roleRows: grants.map(({ role, areaId }) => ({ role, area: areas.get(areaId) ?? areaId })),
    teamRows: teamIds.map((id) => teams.get(id) ?? id),
  };
}

/** The same with rows to fill in. */
export const withBlanks = ({ roleRows, teamRows }: Rows): Rows => ({
  roleRows: [...roleRows, ...Array.from({ length: BLANK }, () => ({ role: '', area: '' }))],
  teamRows: [...teamRows, ...Array.from({ length: BLANK }, () => '')],
});

export interface Held {
  readonly grants: Grant[];
  readonly teamIds: string[];
  readonly errors: FieldError[];
}

/** What the rows mean, and which of them mean nothing. */
export function heldIn({ roleRows, teamRows }: Rows, { areas, teams }: Choices): Held {
  const errors: FieldError[] = [];
  const grants = roleRows.flatMap(({ role, area }, row) => {
    const known = roles.find((one): one is Role => one === role);
    if (!known) errors.push({ field: `role-${row}`, words: 'Choose a role for this area.' });
    const areaId = found(areas, area, `area-${row}`, 'area', errors);
    return known && areaId ? [{ role: known, areaId }] : [];
  });
  const teamIds = teamRows.flatMap(
    (team, row) => found(teams, team, `team-${row}`, 'team', errors) ?? [],
  );
  if (roleRows.length === 0) errors.push({ field: 'role-0', words: 'Give at least one role.' });
  return { grants: unique(grants), teamIds: [...new Set(teamIds)], errors };
}

/** The id of what was typed; else an error of that field, and undefined. */
export function found(
  choices: readonly Choice[],
  typed: string,
  field: string,
  what: 'area' | 'team',
  errors: FieldError[],
): string | undefined {
  if (choices.some(({ id }) => id === typed)) return typed;
  const picked = pick(choices, typed);
  if (picked.ok) return picked.id;
  const words =
    picked.why === 'several'
      ? `Several are called that. Enter one of: ${picked.labels.join('; ')}.`
      : `Enter the name of ${what === 'area' ? 'an area' : 'a team'} as the list shows it.`;
  errors.push({ field, words });
  return undefined;
}

const unique = (grants: readonly Grant[]) => [
  ...new Map(grants.map((one) => [`${one.role} ${one.areaId}`, one])).values(),
];
