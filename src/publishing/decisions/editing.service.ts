import { Injectable } from '@nestjs/common';
import { Idempotency } from '../../platform/http/idempotency';
import type { MessageInput } from '../messages/message-input';
import { MessagesService } from '../messages/messages.service';
import { mayNot, staleEdit } from '../messages/refusals';
import type { Person } from '../messages/rules/facts';
import { allows } from '../messages/rules/life';
import { AskingService } from './asking.service';

/** `known: false`: taking it back to draft is asked for, but its outcome is not known yet; nothing was written. */
export type Edited = { known: true } | { known: false; decisionId: string };

/** Writes by request id: a repeat is the same draft or revision. */
@Injectable()
export class EditingService {
  constructor(
    private readonly messages: MessagesService,
    private readonly asking: AskingService,
    private readonly idempotency: Idempotency,
  ) {}

  /** Gives the new message's id. */
  create(me: Person, key: string | undefined, input: MessageInput): Promise<string> {
    return this.idempotency.once(me.id, key, { create: input }, async (tx) => {
      const { message } = await this.messages.create(tx, me, input);
      return message.id;
    });
  }

  /** 412 `stale-edit` for another version; a message on its way is taken back first, which voids checks and approval. */
  async edit(
    me: Person,
    id: string,
    version: number,
    key: string | undefined,
    input: MessageInput,
  ): Promise<Edited> {
    const write = (at: number) =>
      this.idempotency.once(me.id, key, { edit: id, version, input }, async (tx) => {
        await this.messages.edit(tx, me, id, at, input);
        return { known: true } as const;
      });
    // A repeat gets its answer whatever became of the message since; above all it recalls nothing.
    if (await this.idempotency.answered(me.id, key)) return write(version);
    const answer = await this.recalled(me, id, version, key);
    if (!answer) return write(version);
    if (!answer.known) return { known: false, decisionId: answer.id };
    if (!answer.outcome.accepted) throw mayNot(answer.outcome.blockers);
    return write(answer.outcome.version);
  }

  /** The recall that this edit needs, asked now or by an earlier try of the same request; null when it needs none. */
  private async recalled(me: Person, id: string, version: number, key: string | undefined) {
    const { message } = await this.messages.get(id);
    const before = key && (await this.asking.earlier(me, key));
    if (before) return before;
    if (!key || !allows('recall', message.state)) return null;
    if (message.version !== version) throw staleEdit(message.version);
    return this.asking.ask(me, id, key, { action: 'recall', versionSeen: version });
  }
}
