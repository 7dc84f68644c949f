import { Message } from '../../../../src/publishing/messages/message.entity';
import { Revision } from '../../../../src/publishing/messages/revision.entity';
import { hashNow } from '../../../../src/publishing/decisions/judge';
import { forceWords } from '../../../../src/publishing/messages/render/mail-force';
import type { State } from '../../../../src/publishing/messages/rules/life';
import type { EntityManager } from 'typeorm';
import { testSettings } from '../../../support/stack/settings';
import { somebody, type Who } from './people';

const AROUND = { allowedBy: null, force: forceWords(testSettings()) };

interface Standing {
  staffId: string;
  hash: Buffer;
  alone: boolean;
  own: boolean;
  partnerId: string | null;
  results: Buffer;
}

/** $1 message, $2 revision: its standing approvals with what the checks said then. */
const STANDING = `
  SELECT DISTINCT ON (d.staff_id) d.staff_id AS "staffId", d.hash_seen AS hash, d.alone, d.partner_id AS "partnerId",
         EXISTS (SELECT FROM revision e WHERE e.message_id = $1 AND e.editor_id = d.staff_id) AS own,
         (SELECT c.result_hash FROM check_run c WHERE c.revision_id = $2 AND c.moment = 'approval'
          ORDER BY c.at DESC LIMIT 1) AS results
  FROM decision d WHERE d.message_id = $1 AND d.revision_id = $2 AND d.action = 'approve' AND d.accepted
    AND d.voided_at IS NULL`;

export const onItsWay: readonly State[] = ['scheduled', 'sending', 'paused', 'balancing'];

/**
 * Promise 1: whatever is released, or about to be, has its approvals: enough of them, by people of the right roles
 * who never edited it, over exactly what is stored. True when there was something to look at; throws when it fails.
 */
export async function isApproved(
  db: EntityManager,
  id: string,
  { forceWide, ids }: { forceWide: boolean; ids: Record<Who, string> },
): Promise<boolean> {
  const message = await db.findOneByOrFail(Message, { id });
  if (!onItsWay.includes(message.state)) return false;
  const revision = await db.findOneByOrFail(Revision, { id: message.revisionId ?? '' });
  const rows = await db.query<Standing[]>(STANDING, [id, revision.id]);
  const alone = message.urgent && rows.some((row) => row.alone);
  const forces = rows.filter(({ partnerId }) => partnerId === null);
  expect(forces.length).toBeGreaterThanOrEqual(forceWide && !alone ? 2 : 1);
  if (message.partnerId)
    expect(rows.map(({ partnerId }) => partnerId)).toContain(message.partnerId);
  for (const { staffId, hash, own, results, partnerId } of rows) {
    const who = (Object.keys(ids) as Who[]).find((name) => ids[name] === staffId)!;
    const roles: readonly string[] = somebody(who).roles;
    const deciding = partnerId ? ['partner supervisor'] : ['supervisor', 'on-call inspector'];
    expect([who, deciding.some((role) => roles.includes(role))]).toEqual([who, true]);
    expect(own).toBe(false);
    expect(hash).toEqual(message.approvedHash);
    expect(hashNow(message, revision, results, AROUND)).toEqual(message.approvedHash);
  }
  return true;
}
