import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import { Settings } from '../../platform/config/settings';
import { StaffService } from '../../staff/staff.service';
import { SmallAudiences } from '../audience/small-audiences.service';
import { MessageTexts } from '../texts/message-texts.service';
import type { Message } from './message.entity';
import { Revision } from './revision.entity';
import type { Approval, MessageFacts } from './rules/facts';
import type { State } from './rules/life';
import { isHeld } from './rules/may-release';
import { quietHoursOf } from './rules/quiet-hours';

/** $1 revision. The first one first. */
/** $1 revision. Claims of high harm, by their place, that nobody verified. */
const UNVERIFIED = `
  SELECT count(*)::int AS count
  FROM revision r, jsonb_array_elements(r.claims) WITH ORDINALITY AS one (claim, place)
  WHERE r.id = $1 AND one.claim -> 'highHarm' = 'true' AND NOT EXISTS (
    SELECT FROM claim_verification v WHERE v.revision_id = r.id AND v.claim = one.place - 1)`;

const STANDING_APPROVALS = `
  SELECT staff_id AS "staffId", encode(hash_seen, 'hex') AS hash, partner_id AS "partnerId" FROM decision
  WHERE revision_id = $1 AND action = 'approve' AND accepted AND voided_at IS NULL
  ORDER BY applied_at`;

/** States in which somebody is asked whether so few may get it. */
const decided: readonly State[] = ['legal review', 'approval'];

/** Gathers, fresh from the database, what the rules need to know of a message. */
@Injectable()
export class MessageFactsService {
  constructor(
    private readonly db: DataSource,
    private readonly staff: StaffService,
    private readonly areas: AreasService,
    private readonly settings: Settings,
    private readonly texts: MessageTexts,
    private readonly small: SmallAudiences,
  ) {}

  async of(
    message: Message,
    revision: Revision,
    db: EntityManager = this.db.manager,
  ): Promise<MessageFacts> {
    const editors = await db.query<{ id: string }[]>(
      `SELECT DISTINCT editor_id AS id FROM revision WHERE message_id = $1`,
      [message.id],
    );
    const approvals = await db.query<Approval[]>(STANDING_APPROVALS, [revision.id]);
    const [unverified] = await db.query<{ count: number }[]>(UNVERIFIED, [revision.id]);
    const author = await this.staff.memberById(message.authorId, db);
    return {
      state: message.state,
      version: message.version,
      revisionId: revision.id,
      authorId: message.authorId,
      authorTeamIds: author?.teamIds ?? [],
      partnerId: message.partnerId,
      editorIds: editors.map(({ id }) => id),
      areaPaths: await this.areas.pathsOf(revision.areaIds, db),
      urgent: message.urgent,
      escalated: message.escalatedAt !== null,
      approvals,
      unverifiedClaims: unverified?.count ?? 0,
      releaseAt: message.releaseAt,
      notAfter: message.notAfter,
      quiet: quietHoursOf(this.settings, message),
      held: isHeld(message),
      small: decided.includes(message.state) ? await this.small.of(message, revision, db) : null,
      textProblems: await this.texts.whyNot(message, revision, db),
    };
  }
}
