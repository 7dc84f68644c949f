import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { canonical } from '../../platform/http/canonical';
import { Outbox } from '../../platform/temporal/outbox';
import { TemporalClient } from '../../platform/temporal/temporal-client';
import { MessageFactsService } from '../messages/message-facts';
import { lockMessage } from '../messages/moves';
import { noSuchMessage } from '../messages/refusals';
import { Revision } from '../messages/revision.entity';
import { isFinal, type DecisionAction } from '../messages/rules/life';
import type { Person } from '../messages/rules/facts';
import { Decision, type DecisionDetail } from './decision.entity';
import { Judge } from './judge';
import type { Outcome } from './rules/outcome';

/** What a person asks for. `versionSeen` missing: whatever is current, as for callers that saw only the hash. */
export interface Ask {
  action: DecisionAction;
  versionSeen?: number;
  /** Hex of the approval hash on the page. */
  hashSeen?: string;
  detail?: DecisionDetail;
}

/** `known: false` claims nothing: the decision is kept and may be applied at any moment. */
export type Answer =
  | { id: string; messageId: string; known: true; outcome: Outcome }
  | { id: string; messageId: string; known: false };

/** How long a person waits for the outcome; longer and a person would think that the page hangs. */
const WAIT_MS = 5000;
const ASK_AGAIN_MS = 200;
/** The dispatcher leaves the web that long to ask by itself. */
const DISPATCH_AFTER_SECONDS = 6;

/** The asking end: keeps the decision, tells the workflow, and waits a little for what became of it. */
@Injectable()
export class AskingService {
  constructor(
    private readonly db: DataSource,
    private readonly facts: MessageFactsService,
    private readonly judge: Judge,
    private readonly outbox: Outbox,
    private readonly temporal: TemporalClient,
  ) {}

  /** `id` is the request's id: asked twice, it is one decision. Another request with it: 422 `key-reused`. */
  async ask(me: Person, messageId: string, id: string, ask: Ask): Promise<Answer> {
    const kept = await this.db.transaction((tx) => this.keep(tx, me, messageId, id, ask));
    if (kept.outcome) return { id, messageId, known: true, outcome: kept.outcome };
    const told = await this.tellNow(messageId, id, ask.action);
    if (told.known && !told.refused) return { id, messageId, known: true, outcome: told.value };
    if (told.known && told.refused) await this.refuse(id);
    return this.answerOf(me, id);
  }

  /** What became of this person's decision of that id; null when they asked for none. */
  async earlier(me: Person, id: string): Promise<Answer | null> {
    const asked = await this.db.manager.existsBy(Decision, { id, staffId: me.id });
    return asked ? this.answerOf(me, id) : null;
  }

  /** What became of a decision, as far as the database knows. Only who asked may ask. */
  async answerOf(me: Person, id: string): Promise<Answer> {
    const decision = await this.db.manager.findOneBy(Decision, { id, staffId: me.id });
    if (!decision) throw new Refusal('not-found', 404, 'There is no such decision of yours.');
    const { messageId } = decision;
    const outcome = decision.outcome ?? (await this.refusedMeanwhile(decision));
    return outcome ? { id, messageId, known: true, outcome } : { id, messageId, known: false };
  }

  /** The first time: asks the rule, and either keeps the refusal or the decision with its Update. */
  private async keep(
    tx: EntityManager,
    me: Person,
    messageId: string,
    id: string,
    ask: Ask,
  ): Promise<Decision> {
    const message = await lockMessage(tx, messageId);
    if (!message) throw noSuchMessage();
    const before = await tx.findOneBy(Decision, { id });
    if (before) return sameAs(before, me, messageId, ask);
    const revision = await tx.findOneByOrFail(Revision, { id: message.revisionId ?? '' });
    const decision = {
      ...{ id, messageId, action: ask.action, staffId: me.id, revisionId: revision.id },
      versionSeen: ask.versionSeen ?? message.version,
      hashSeen: ask.hashSeen === undefined ? null : Buffer.from(ask.hashSeen, 'hex'),
      detail: ask.detail ?? {},
    };
    const facts = await this.facts.of(message, revision, tx);
    const seen = { version: decision.versionSeen, revisionId: revision.id };
    const one = { decision, message, revision, person: me, facts, seen };
    const { blockers } = await this.judge.judge(tx, one, false);
    const { state, version } = message;
    const outcome = { accepted: false, state, version, blockers };
    const refused = blockers.length > 0;
    await tx
      .getRepository(Decision)
      .insert(
        refused ? { ...decision, accepted: false, outcome, appliedAt: new Date() } : decision,
      );
    if (!refused) await this.tell(tx, messageId, id, ask.action);
    return tx.findOneByOrFail(Decision, { id });
  }

  /** A message made a moment ago may have its workflow still in the outbox: then asks again while time remains. */
  private async tellNow(messageId: string, id: string, action: DecisionAction) {
    const end = Date.now() + WAIT_MS;
    for (;;) {
      const left = Math.max(1, end - Date.now());
      const update = { updateId: id, args: [id], withinMs: left };
      const told = await this.temporal.update<Outcome>(workflowOf(messageId), action, update);
      const starting = !told.known && told.why === 'not-found';
      if (!starting || left <= ASK_AGAIN_MS) return told;
      await pause(ASK_AGAIN_MS);
    }
  }

  private tell(tx: EntityManager, messageId: string, id: string, action: DecisionAction) {
    return this.outbox.update(tx, {
      workflowId: workflowOf(messageId),
      name: action,
      updateId: id,
      args: [id],
      afterSeconds: DISPATCH_AFTER_SECONDS,
    });
  }

  /** The workflow's validator said no before any transaction: its answer is the decision's outcome. */
  private refuse(id: string): Promise<Outcome | null> {
    return this.db.transaction(async (tx) => {
      const asked = await tx.findOneByOrFail(Decision, { id });
      const message = await lockMessage(tx, asked.messageId);
      const decision = await tx.findOneByOrFail(Decision, { id });
      if (decision.outcome || !message) return decision.outcome;
      const { state, version } = message;
      const outcome: Outcome = { accepted: false, state, version, blockers: ['wrong-state'] };
      await tx.update(Decision, id, { accepted: false, outcome, appliedAt: new Date() });
      return outcome;
    });
  }

  /** The dispatcher heard a refusal while nobody waited, or the message ended before the decision came through. */
  private async refusedMeanwhile({ id, messageId }: Decision): Promise<Outcome | null> {
    const [row] = await this.db.manager.query<{ state: Outcome['state']; refused: boolean }[]>(
      `SELECT m.state, EXISTS (
         SELECT FROM outbox WHERE kind = 'update' AND request_id = $1 AND refused IS NOT NULL) AS refused
       FROM message m WHERE m.id = $2`,
      [id, messageId],
    );
    return row && (row.refused || isFinal(row.state)) ? this.refuse(id) : null;
  }
}

export const workflowOf = (messageId: string) => `message/${messageId}`;

function sameAs(before: Decision, me: Person, messageId: string, ask: Ask): Decision {
  const same =
    before.staffId === me.id &&
    before.messageId === messageId &&
    before.action === ask.action &&
    (before.hashSeen?.toString('hex') ?? null) === (ask.hashSeen ?? null) &&
    canonical(before.detail) === canonical(ask.detail ?? {});
  if (same) return before;
  throw new Refusal(
    'key-reused',
    422,
    'This request id was used for another decision. Load the page again and start from there.',
  );
}
