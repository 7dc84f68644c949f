import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { AreasService } from '../../places/areas/areas.service';
import { officialDomainsOf } from '../../platform/config/official-domains';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { staleEdit } from '../../platform/http/if-match';
import { FollowedSubjects } from '../../residents/interests/followed-subjects';
import type { Person } from '../messages/rules/facts';
import { RuleSettingsService } from '../rule-settings/rule-settings.service';
import { RegisterService } from '../rumours/register.service';
import { RumoursService } from '../rumours/rumours.service';
import { isRating } from '../rumours/rules/rumour-life';
import { checkAnswerWords } from './check-answer-words';
import { RumourAnswer } from './rumour-answer.entity';
import type { AnswerAction } from './rules/answer-life';
import { wholeAnswer, type AnswerWords } from './rules/answer-parts';
import { answerBlockerWords, whyNotAnswer, type AnswerBlocker } from './rules/may-answer';

/** A published answer as a list has it. */
export interface PublicAnswer {
  readonly id: string;
  readonly fact: string;
  readonly at: Date;
  readonly status: string;
}

/** $1 areas, or null for all. */
const PUBLIC_LIST = `
  SELECT a.rumour_id AS id, a.fact, a.approved_at AS at, r.status
  FROM rumour_answer a JOIN rumour r ON r.id = a.rumour_id
  WHERE a.state = 'published' AND r.status IN ('false', 'misleading', 'missing context', 'true')
    AND ($1::uuid[] IS NULL OR r.area_id = ANY ($1))
  ORDER BY a.approved_at DESC LIMIT 100`;

const blank: AnswerWords = { fact: '', warning: '', myth: '', why: '', ending: '' };

/** The public answer to a rumour: written, checked, and approved by somebody who wrote none of it. */
@Injectable()
export class RumourAnswers implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly rumours: RumoursService,
    private readonly register: RegisterService,
    private readonly rules: RuleSettingsService,
    private readonly subjects: FollowedSubjects,
    private readonly areas: AreasService,
    private readonly audit: AuditService,
  ) {}

  /** Who asked about a rumour hears of it once there is something to hear. */
  onModuleInit(): void {
    this.subjects.add({
      kind: 'rumour',
      find: async (db, id) => {
        const shown = await this.public(id, managerOf(db)).catch(() => null);
        if (!shown?.answer) return null;
        const { answer, rumour } = shown;
        const link = `${this.settings.PUBLIC_URL}/rumours/${id}`;
        return {
          ...{ id, name: answer.fact.slice(0, 200), areaIds: [rumour.areaId] },
          topicCode: rumour.topicCode ?? 'incident-updates',
          ...{ href: `/staff/rumours/${id}/answer`, publicHref: `/rumours/${id}` },
          firstWords: { body: `${wholeAnswer(answer)}\n\n[Read the answer](${link})` },
        };
      },
    });
  }

  /** What a person may see and do of the answer to an entry. 404 `not-found`. */
  async of(rumourId: string, db: EntityManager = this.db.manager) {
    const seen = await this.rumours.get(rumourId, db);
    const where = { rumourId, state: In(['draft', 'proposed']) };
    const draft = await db.findOneBy(RumourAnswer, where);
    const published = await db.findOneBy(RumourAnswer, { rumourId, state: 'published' });
    const { rumour, facts } = seen;
    const words = draft ?? blank;
    const { findings, outcome } = await this.check(words, rumourId, db);
    const about = {
      ...{ status: rumour.status, decision: rumour.decision, areaPath: facts.areaPath },
      claims: [rumour.claim, ...rumour.variants],
    };
    const of = (answer: RumourAnswer | null) => ({
      ...{ state: answer?.state ?? null, editors: answer?.editors ?? [] },
      ...{ words: answer ?? blank, rumour: about, outcome },
    });
    return { rumour, draft, published, findings, facts: of(draft), publicFacts: of(published) };
  }

  /** Begins the draft or changes it; a proposal that is changed is a draft again. 409 `may-not`, 412 `stale-edit`. */
  async write(
    tx: EntityManager,
    me: Person,
    rumourId: string,
    version: number,
    words: AnswerWords,
  ) {
    const { draft, facts } = await this.locked(tx, rumourId);
    refuse(whyNotAnswer(me, facts, 'write'));
    if ((draft?.version ?? 0) !== version) throw staleEdit();
    const { fact, warning, myth, why, ending } = words;
    const change = { fact, warning, myth, why, ending, state: 'draft' as const };
    if (draft) {
      const editors = [...new Set([...draft.editors, me.id])];
      await tx.update(RumourAnswer, draft.id, { ...change, editors, version: version + 1 });
    } else await tx.insert(RumourAnswer, { ...change, rumourId, editors: [me.id] });
    await this.record(tx, me, rumourId, 'write');
  }

  /** One step of its life; `version` is the one that was read, so nobody approves what they have not seen. */
  async step(
    tx: EntityManager,
    me: Person,
    rumourId: string,
    version: number,
    {
      action,
      reason = '',
    }: { action: Exclude<AnswerAction, 'write' | 'replace'>; reason?: string },
  ): Promise<void> {
    const { draft, published, facts, publicFacts } = await this.locked(tx, rumourId);
    const ends = action === 'withdraw';
    const answer = ends ? published : draft;
    refuse(whyNotAnswer(me, ends ? publicFacts : facts, action, reason));
    if (!answer || answer.version !== version) throw staleEdit();
    if (action === 'publish' && published)
      await tx.update(RumourAnswer, published.id, { state: 'replaced' });
    await tx.update(RumourAnswer, answer.id, {
      version: version + 1,
      ...after(action, me.id, reason.trim()),
    });
    await this.record(tx, me, rumourId, action);
  }

  /** What everybody may read of an entry; `answer` null while it is looked into again. 404 `not-found`. */
  async public(rumourId: string, db: EntityManager = this.db.manager) {
    const answer = await db.findOneBy(RumourAnswer, { rumourId, state: 'published' });
    if (!answer) throw new Refusal('not-found', 404, 'publishing/rumour-answers:error.none');
    const { rumour } = await this.rumours.get(rumourId, db);
    return { rumour, answer: isRating(rumour.status) ? answer : null };
  }

  /** Of an area, of what lies in it and of what it lies in; null: of all. The newest first, at most 100. */
  async publicList(areaId: string | null = null): Promise<PublicAnswer[]> {
    return this.db.query(PUBLIC_LIST, [areaId && (await this.around(areaId))]);
  }

  /** A rumour about the whole borough is one about each of its wards too. */
  private async around(areaId: string): Promise<string[]> {
    const [[path = []], below] = await Promise.all([
      this.areas.pathsOf([areaId]),
      this.areas.below([areaId]),
    ]);
    return [...path, ...below];
  }

  /** Checked anew each time it is asked: settings and register change. */
  private async check(words: AnswerWords, rumourId: string, db: EntityManager) {
    const { entries } = await this.register.now(db);
    return checkAnswerWords(words, await this.rules.current(db), {
      officialDomains: officialDomainsOf(this.settings),
      register: entries.filter(({ claimId }) => claimId !== rumourId),
      asOf: new Date().toISOString().slice(0, 10),
    });
  }

  /** The entry is locked, and with it all that is said about it. */
  private async locked(tx: EntityManager, rumourId: string) {
    await tx.query(`SELECT FROM rumour WHERE id = $1 FOR UPDATE`, [rumourId]);
    return this.of(rumourId, tx);
  }

  private record(tx: EntityManager, { id }: Person, rumourId: string, action: AnswerAction) {
    return this.audit.record(tx, {
      actor: { kind: 'staff', id },
      action: `rumour-answer.${action}`,
      subject: { kind: 'rumour', id: rumourId },
    });
  }
}

function after(action: AnswerAction, staffId: string, reason: string): Partial<RumourAnswer> {
  if (action === 'propose') return { state: 'proposed', endedReason: null };
  if (action === 'return') return { state: 'draft', endedReason: reason };
  if (action === 'withdraw') return { state: 'withdrawn', endedReason: reason };
  return { state: 'published', approvedBy: staffId, approvedAt: new Date() };
}

function refuse(why: readonly AnswerBlocker[]): void {
  if (why.length === 0) return;
  const words = why.map((code) => answerBlockerWords[code]).join(' ');
  throw new Refusal('may-not', 409, words, { blockers: why });
}

const managerOf = (db: DataSource | EntityManager) => ('manager' in db ? db.manager : db);
