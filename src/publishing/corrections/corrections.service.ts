import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { forceInShort } from '../../platform/brand/force';
import { FIRST } from '../../platform/texts/site-languages';
import { Settings } from '../../platform/config/settings';
import { dayIn } from '../../platform/http/dates';
import { Idempotency } from '../../platform/http/idempotency';
import { AuthenticityService } from '../authenticity/authenticity.service';
import { aboutOf } from '../messages/about';
import { MessageFactsService } from '../messages/message-facts';
import { MessagesService } from '../messages/messages.service';
import { mayNot } from '../messages/refusals';
import type { Person } from '../messages/rules/facts';
import type { State } from '../messages/rules/life';
import { CORRECTIONS_OF, KEEP_CORRECTION, THREAD } from './corrections.queries';
import { correctionText, correctionWords, updateSubject } from './rules/first-words';
import { whyNotContinue, whyNotCorrect, type Corrected } from './rules/may-correct';

/** A message that belongs to another. */
export interface Related {
  id: string;
  state: State;
  subject: string;
}

/** Drafts that come from a message which went out: its correction, or an update on it. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly db: DataSource,
    private readonly messages: MessagesService,
    private readonly facts: MessageFactsService,
    private readonly authenticity: AuthenticityService,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditService,
    private readonly settings: Settings,
  ) {}

  /** Makes the draft of a correction and gives its id. 409 `may-not` with the blockers. */
  async correct(me: Person, id: string, key: string | undefined, given: Corrected) {
    const { message, revision } = await this.messages.get(id);
    const releasedAt = await this.authenticity.releasedAt(id);
    const facts = await this.facts.of(message, revision);
    const why = whyNotCorrect(me, facts, releasedAt !== null, given);
    if (why.length > 0) throw mayNot(why);
    const day = dayIn(this.settings.FORCE_ZONE)(releasedAt);
    const { topicCode, areaIds, declaration, subject, smsText } = revision;
    const input = {
      ...{ topicCode, areaIds, claims: [], urgent: false, releaseAt: null, notAfter: null },
      ...correctionWords({ subject, day }, given),
      // it goes the ways that the original went
      smsText: smsText && correctionText(forceInShort(this.settings, FIRST), given),
      declaration: { ...declaration, messageType: 'correction' as const, corrects: id },
    };
    return this.idempotency.once(me.id, key, { correct: id, given }, async (tx) => {
      const { message: draft } = await this.messages.create(tx, me, input, {
        correctsId: id,
        about: aboutOf(message),
      });
      const { wrong, right, why: because, blocked, blockedBecause } = given;
      await tx.query(KEEP_CORRECTION, [
        ...[draft.id, id, wrong, right, because],
        ...[blocked, blocked ? blockedBecause : null, me.id],
      ]);
      await this.audit.record(tx, {
        actor: { kind: 'staff', id: me.id },
        action: 'message.correction-begun',
        subject: { kind: 'message', id },
        detail: { correctionId: draft.id, blocked },
      });
      return draft.id;
    });
  }

  /** Makes the draft of an update, for the same areas and topic, and gives its id. */
  async followUp(me: Person, id: string, key: string | undefined): Promise<string> {
    const { message, revision } = await this.messages.get(id);
    const why = whyNotContinue(me, await this.facts.of(message, revision));
    if (why.length > 0) throw mayNot(why);
    const thread = await this.thread(id);
    const first = thread[0] ?? { id, subject: revision.subject };
    const { topicCode, areaIds, drawing, declaration } = revision;
    const input = {
      drawing: drawing?.outlines ?? null,
      ...{ topicCode, areaIds, claims: [], urgent: false, releaseAt: null, notAfter: null },
      ...{ subject: updateSubject(first.subject, Math.max(1, thread.length)), body: '' },
      declaration,
    };
    return this.idempotency.once(me.id, key, { followUp: id }, async (tx) => {
      const { message: draft } = await this.messages.create(tx, me, input, {
        threadId: first.id,
        about: aboutOf(message),
      });
      return draft.id;
    });
  }

  /** The first message and its updates, in order; just the message itself when it has none. */
  thread(id: string): Promise<Related[]> {
    return this.db.query(THREAD, [id]);
  }

  correctionsOf(id: string): Promise<Related[]> {
    return this.db.query(CORRECTIONS_OF, [id]);
  }

  /** Why this person may not correct it or write an update on it; empty lists: they may. */
  async offers(me: Person, id: string) {
    const { message, revision } = await this.messages.get(id);
    const facts = await this.facts.of(message, revision);
    const releasedAt = await this.authenticity.releasedAt(id);
    return {
      correct: whyNotCorrect(me, facts, releasedAt !== null),
      followUp: whyNotContinue(me, facts),
    };
  }
}
