import type { EntityManager } from 'typeorm';
import type { State } from '../../../../src/publishing/messages/rules/life';
import { isApproved, onItsWay } from './approved';
import type { Who } from './people';
import type { RunningWeb } from '../../../support/web';

interface Forgery {
  by: string;
  sql: readonly string[];
  /** What was decided may not be changed, wherever the message stands; else only the road is watched. */
  never?: true;
}

const APPROVAL = `INSERT INTO decision (id, message_id, revision_id, action, staff_id, version_seen, hash_seen, accepted, outcome, applied_at)
  SELECT gen_random_uuid(), id, revision_id, 'approve', $WHO, version,
         '\\x01', true, '{}', now() FROM message WHERE id = '$ID'`;
const approvalOf = (who: Who) =>
  APPROVAL.replace('$WHO', `(SELECT id FROM staff WHERE name = '${who}')`);
const EDITOR = `(SELECT editor_id FROM revision WHERE message_id = '$ID' ORDER BY number LIMIT 1)`;
const goes = (state: State, set = '') =>
  `UPDATE message SET state = '${state}'${set} WHERE id = '$ID'`;
const HASH = `, approved_hash = '\\x01'`;
const SEEN = `, approved_hash = (SELECT hash_seen FROM decision WHERE message_id = '$ID' AND action = 'approve'
  AND hash_seen IS NOT NULL ORDER BY asked_at DESC LIMIT 1)`;

/** What somebody with a password to the database might try. */
export const forgeries: readonly Forgery[] = [
  { by: 'a state', sql: [goes('sending')] },
  { by: 'a state and a hash', sql: [goes('sending', HASH)] },
  {
    by: 'one step after the other',
    sql: [goes('approval'), goes('scheduled', HASH), goes('sending')],
  },
  { by: 'the last hash that anybody saw', sql: [goes('approval'), goes('scheduled', SEEN)] },
  { by: 'a pause', sql: [goes('paused', HASH), goes('sending')] },
  { by: 'the end', sql: [goes('balancing', HASH)] },
  { by: 'fewer approvers', sql: [goes('scheduled', `${SEEN}, approvers_needed = 1`)] },
  { by: 'urgency', sql: [goes('scheduled', `${SEEN}, urgent = true`), goes('sending')] },
  {
    by: 'another condition',
    sql: [`UPDATE message SET hold_until = 'nothing' WHERE id = '$ID'`, goes('sending', HASH)],
  },
  {
    by: 'void approvals',
    sql: [
      `UPDATE decision SET voided_at = NULL WHERE message_id = '$ID' AND voided_at IS NOT NULL`,
      goes('approval'),
      goes('scheduled', SEEN),
    ],
  },
  {
    by: 'refused approvals',
    sql: [
      `UPDATE decision SET accepted = true WHERE message_id = '$ID' AND action = 'approve'`,
      goes('approval'),
      goes('scheduled', SEEN),
    ],
  },
  {
    by: 'another hash on the approval',
    sql: [
      `UPDATE decision SET hash_seen = '\\x01' WHERE message_id = '$ID' AND accepted`,
      goes('approval'),
      goes('scheduled', HASH),
    ],
  },
  {
    by: 'the approvals of other messages',
    sql: [
      `UPDATE decision SET message_id = '$ID', revision_id = (SELECT revision_id FROM message WHERE id = '$ID')
       WHERE action = 'approve' AND accepted`,
      goes('approval'),
      goes('scheduled', SEEN),
    ],
  },
  ...(['auditor', 'legal', 'triage', 'partner', 'partnerHead'] as const).map((who) => ({
    by: `an approval of the ${who}`,
    sql: [approvalOf(who), goes('approval'), goes('scheduled', HASH), goes('sending')],
  })),
  {
    by: 'an approval of its editor',
    sql: [APPROVAL.replace('$WHO', EDITOR), goes('approval'), goes('scheduled', HASH)],
  },
  {
    by: 'a partner forgotten',
    sql: [
      `UPDATE message SET partner_id = NULL, partner_name = NULL WHERE id = '$ID'`,
      goes('approval'),
      goes('scheduled', SEEN),
    ],
  },
  {
    by: 'another message in its name',
    sql: [
      `INSERT INTO message (author_id, state, approved_hash, revision_id)
       SELECT author_id, 'sending', approved_hash, revision_id FROM message WHERE id = '$ID'`,
    ],
    never: true,
  },
  {
    by: 'other words',
    sql: [`UPDATE revision SET body = 'Other words.' WHERE message_id = '$ID'`],
    never: true,
  },
  { by: 'no words', sql: [`DELETE FROM revision WHERE message_id = '$ID'`], never: true },
];

/** Tries it in a transaction that is thrown away. Whatever it changed, nothing unapproved is on its way. */
export async function tryForgery(
  { db }: RunningWeb,
  id: string,
  which: number,
  seen: { forceWide: boolean; ids: Record<Who, string> },
): Promise<string> {
  const { by, sql, never } = forgeries[which % forgeries.length]!;
  const runner = db.createQueryRunner();
  await runner.startTransaction();
  try {
    const before = await stateOf(runner.manager, id);
    const refused = await attempt(runner.manager, sql, id);
    if (never) expect([by, refused]).toEqual([by, true]);
    if (refused) return `refused: ${by}`;
    const after = await stateOf(runner.manager, id);
    if (!onItsWay.includes(before)) expect([by, onItsWay.includes(after)]).toEqual([by, false]);
    await isApproved(runner.manager, id, seen);
    return `let pass: ${by}`;
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

async function attempt(tx: EntityManager, sql: readonly string[], id: string): Promise<boolean> {
  try {
    for (const one of sql) await tx.query(one.replaceAll('$ID', id));
    return false;
  } catch (error) {
    const { code } = (error as { driverError?: { code?: string } }).driverError ?? {};
    // Class 23: a constraint, or a trigger that speaks like one; anything else is a mistake of this test.
    expect([sql, code, (error as Error).message]).toEqual([
      sql,
      expect.stringMatching(/^23/),
      expect.any(String),
    ]);
    return true;
  }
}

async function stateOf(tx: EntityManager, id: string): Promise<State> {
  const [row] = await tx.query<{ state: State }[]>(`SELECT state FROM message WHERE id = $1`, [id]);
  return row!.state;
}
