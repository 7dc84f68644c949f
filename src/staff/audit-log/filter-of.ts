import { DateTime } from 'luxon';
import type { AuditFilter } from '../../audit/log/audit-filter';
import { Refusal } from '../../platform/errors';
import type { AuditFilterDto } from './audit-log.dto';

/** What was asked, with days as moments on the force's clock. 422 `wrong-period` when the last day is before the first. */
export function filterOf(asked: AuditFilterDto, zone: string): AuditFilter {
  const { action, subjectKind, subjectId, actorKind, actorId, from, to } = asked;
  if (from !== undefined && to !== undefined && to < from)
    throw new Refusal('wrong-period', 422, 'The last day must not be before the first day.');
  const begins = (day: string, days = 0) =>
    DateTime.fromISO(day, { zone }).plus({ days }).toJSDate();
  return {
    ...{ action, subjectKind, subjectId, actorKind, actorId },
    ...(from !== undefined && { since: begins(from) }),
    ...(to !== undefined && { before: begins(to, 1) }),
  };
}

/** The filter as codes, for the entry of an export and for links. */
export function codesOf(asked: AuditFilterDto): Record<string, string> {
  const { action, subjectKind, subjectId, actorKind, actorId, from, to } = asked;
  const all = { action, subjectKind, subjectId, actorKind, actorId, from, to };
  return Object.fromEntries(
    Object.entries(all).filter((one): one is [string, string] => one[1] !== undefined),
  );
}
