import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import { Vault } from '../../platform/security/vault';
import { RumoursService } from '../../publishing/rumours/rumours.service';
import { Interests } from '../../residents/interests/interests.service';
import type { StaffMember } from '../../staff/staff-member';
import { Concerns } from '../concerns/concerns.service';
import { WhenProved } from '../forms/when-proved';
import { sealedPurpose } from '../replies/purposes';
import { linkBlockerWords, whyNotLink, type AskedQuestion } from './rules/may-link';
import { suggest, type Suggestion } from './rules/suggest';
import {
  ASKED_AGAIN,
  GROUPS,
  JOINED_TO,
  JOIN_QUESTION,
  QUESTION,
  WAITING,
} from './rumour-questions.queries';

export interface WaitingQuestion {
  readonly id: string;
  readonly taskId: string;
  readonly at: Date;
  readonly area: string;
  readonly words: string;
  readonly suggestions: Suggestion[];
}

export interface RumourGroup {
  readonly id: string;
  readonly claim: string;
  readonly status: string;
  readonly decision: string | null;
  readonly reviewOn: string | null;
  readonly asked: number;
  /** How many of them gave a confirmed address. */
  readonly reachable: number;
  readonly answered: boolean;
  readonly lastAt: Date;
}

interface Row extends AskedQuestion {
  readonly contactPointId: string | null;
  readonly confirmed: boolean;
}

const KIND = 'rumour';

/** Residents' questions whether something is true, and the entries of the register that they ask about. */
@Injectable()
export class RumourQuestions implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly rumours: RumoursService,
    private readonly interests: Interests,
    private readonly concerns: Concerns,
    private readonly whenProved: WhenProved,
    private readonly audit: AuditService,
  ) {}

  /** A question may be joined before its address is confirmed: then its person is told from the confirmation on. */
  onModuleInit(): void {
    this.whenProved.add(async (tx, concernId, contactPointId) => {
      const id = await this.joinedTo(tx, concernId);
      if (id) await this.interests.follow(tx, { kind: KIND, id }, contactPointId);
    });
  }

  /** With what each may be about. Nothing is joined by itself. */
  async waiting(me: StaffMember): Promise<WaitingQuestion[]> {
    const rows = await this.db.query<
      (Omit<WaitingQuestion, 'words' | 'suggestions'> & { sealedText: Buffer })[]
    >(WAITING, scopeOf(me));
    const entries = rows.length > 0 ? await this.rumours.open() : [];
    return rows.map(({ sealedText, ...row }) => {
      const words = this.vault.open(sealedText, sealedPurpose.text);
      return { ...row, words, suggestions: suggest(words, entries) };
    });
  }

  groups(): Promise<RumourGroup[]> {
    return this.db.query<RumourGroup[]>(GROUPS);
  }

  /** Says which rumour it asks about; null: about none. Once more changes it. 404 `not-found`, 409 `may-not`. */
  async join(tx: EntityManager, me: StaffMember, concernId: string, rumourId: string | null) {
    if (rumourId) await this.rumours.get(rumourId, tx);
    const [row] = await tx.query<Row[]>(QUESTION, [...scopeOf(me), concernId]);
    if (!row) throw new Refusal('not-found', 404, 'There is no such question.');
    const blockers = whyNotLink(row);
    if (blockers.length > 0) {
      const words = blockers.map((code) => linkBlockerWords[code]).join(' ');
      throw new Refusal('may-not', 409, words, { blockers });
    }
    await this.concerns.lock(tx, concernId);
    const before = await this.joinedTo(tx, concernId);
    await tx.query(JOIN_QUESTION, [concernId, rumourId, me.id]);
    if (row.contactPointId && row.confirmed)
      await this.tell(tx, concernId, row.contactPointId, before, rumourId);
    await this.concerns.note(tx, concernId, rumourId ? 'joined to a rumour' : 'no rumour', {
      by: me.id,
    });
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: me.id },
      action: 'rumour.question-joined',
      subject: { kind: 'concern', id: concernId },
      detail: { rumourId },
    });
  }

  /** Who asked is told what comes of it; of what they did not ask about they are told nothing. */
  private async tell(
    tx: EntityManager,
    concernId: string,
    contactPointId: string,
    before: string | null,
    now: string | null,
  ) {
    if (before === now) return;
    if (before) {
      const again = await tx.query<unknown[]>(ASKED_AGAIN, [before, contactPointId, concernId]);
      if (again.length === 0)
        await this.interests.unfollow(tx, { kind: KIND, id: before }, contactPointId);
    }
    if (now) await this.interests.follow(tx, { kind: KIND, id: now }, contactPointId);
  }

  private async joinedTo(tx: EntityManager, concernId: string): Promise<string | null> {
    const [row] = await tx.query<{ rumourId: string | null }[]>(JOINED_TO, [concernId]);
    return row?.rumourId ?? null;
  }
}

const scopeOf = (me: StaffMember) => [
  me.teamIds,
  me.roles.some(({ role }) => role === 'triage'),
  me.roles.filter(({ role }) => role === 'supervisor').map(({ areaId }) => areaId),
];
